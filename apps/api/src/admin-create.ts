import 'reflect-metadata';
import { parseArgs } from 'node:util';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { AddressRequest, AgentRecovery, AgentRefused, FirstAgent } from './account/index.js';
import { AppModule } from './app.module.js';
import { Clock, ConfigError, readConfig } from './config/index.js';
import { Problem, validationPipe } from './http/index.js';
import { NewAgentRequest } from './users/index.js';

const USAGE = [
  'Usage : npm run admin:create -- --identifiant ADRESSE --nom NOM --prenom PRÉNOM [--email ADRESSE] [--encore]',
  '        npm run admin:create -- --reinitialiser --identifiant ADRESSE [--encore]',
].join('\n');

type Options = ReturnType<typeof options>;

/**
 * For an OPCO that nobody administers, in the database that the configuration names: makes an
 * administrateur OPCO, or gives one who lost their second factor a way back. Says one sentence and exits
 * with 1 when it cannot.
 */
async function main(): Promise<void> {
  const asked = options();
  const app = await NestFactory.createApplicationContext(
    AppModule.with(readConfig(), new Clock()),
    { logger: false, abortOnError: false },
  );
  try {
    await (asked.reinitialiser ? reset(app, asked) : invite(app, asked));
  } finally {
    await app.close();
  }
}

/** Invites somebody, by mail and by the link printed here. */
async function invite(app: INestApplicationContext, asked: Options): Promise<void> {
  const { nom, prenom, identifiant, email = identifiant } = asked;
  const rights = ['administration_opco'];
  const person = await checked(NewAgentRequest, { nom, prenom, identifiant, email, rights });
  const link = await app.get(FirstAgent).invite(person, asked.encore);
  console.log(`${person.prenom} ${person.nom} est invité(e) comme administrateur OPCO.`);
  console.log('Le message part dès que le portail tourne. Le même lien, valable 7 jours :');
  console.log(link);
}

/** Resets the second factor of an agent; the link is not printed: it proves who holds the mailbox. */
async function reset(app: INestApplicationContext, { encore, ...asked }: Options): Promise<void> {
  const { identifiant } = await checked(AddressRequest, { identifiant: asked.identifiant });
  await app.get(AgentRecovery).reset(identifiant, encore);
  console.log(`La double authentification de ${identifiant} est réinitialisée.`);
  console.log(
    'Un lien pour choisir un nouveau mot de passe part à cette adresse dès que le portail tourne.',
  );
}

function checked<T>(metatype: new () => T, value: unknown): Promise<T> {
  return validationPipe.transform(value, { type: 'body', metatype }) as Promise<T>;
}

function options() {
  const text = { type: 'string' } as const;
  const flag = { type: 'boolean', default: false } as const;
  try {
    const { values } = parseArgs({
      options: {
        ...{ identifiant: text, nom: text, prenom: text, email: text },
        ...{ encore: flag, reinitialiser: flag },
      },
    });
    const { identifiant, nom, prenom, email, reinitialiser } = values;
    const named = nom && prenom && !reinitialiser;
    const whom = reinitialiser && ![nom, prenom, email].some(Boolean);
    if (identifiant && (named || whom)) return { ...values, identifiant };
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
    console.error(`La commande n’a pas abouti : ${message}`);
  }
  process.exitCode = 1;
});
