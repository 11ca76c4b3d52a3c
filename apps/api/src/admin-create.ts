import 'reflect-metadata';
import { parseArgs } from 'node:util';
import { NestFactory } from '@nestjs/core';
import { AgentRefused, FirstAgent } from './account/index.js';
import { AppModule } from './app.module.js';
import { Clock, ConfigError, readConfig } from './config/index.js';
import { Problem, validationPipe } from './http/index.js';
import { NewAgentRequest } from './users/index.js';

const USAGE =
  'Usage : npm run admin:create -- --identifiant ADRESSE --nom NOM --prenom PRÉNOM [--email ADRESSE] [--encore]';

/**
 * Makes the first administrateur OPCO in the database that the configuration names: invited by mail, and
 * by the link printed here. Says one sentence and exits with 1 when it cannot.
 */
async function main(): Promise<void> {
  const { encore, ...person } = options();
  const app = await NestFactory.createApplicationContext(
    AppModule.with(readConfig(), new Clock()),
    { logger: false, abortOnError: false },
  );
  try {
    const { identifiant, email, nom, prenom } = (await validationPipe.transform(
      { ...person, email: person.email ?? person.identifiant, rights: ['administration_opco'] },
      { type: 'body', metatype: NewAgentRequest },
    )) as NewAgentRequest;
    const link = await app.get(FirstAgent).invite({ identifiant, email, nom, prenom }, encore);
    console.log(`${prenom} ${nom} est invité(e) comme administrateur OPCO.`);
    console.log('Le message part dès que le portail tourne. Le même lien, valable 7 jours :');
    console.log(link);
  } finally {
    await app.close();
  }
}

function options() {
  const text = { type: 'string' } as const;
  try {
    const { values } = parseArgs({
      options: {
        ...{ identifiant: text, nom: text, prenom: text, email: text },
        encore: { type: 'boolean', default: false },
      },
    });
    if (values.identifiant && values.nom && values.prenom) return values;
  } catch {
    // An option that does not exist: the usage says which do.
  }
  throw new AgentRefused(USAGE);
}

main().catch((error: unknown) => {
  if (error instanceof AgentRefused || error instanceof ConfigError) console.error(error.message);
  else if (error instanceof Problem && error.about.errors) {
    for (const { pointer, message } of error.about.errors) {
      console.error(`--${pointer.slice(1)} : ${message}`);
    }
  } else {
    const { message } = error as Error;
    console.error(`L’administrateur n’a pas pu être créé : ${message}`);
  }
  process.exitCode = 1;
});
