import { join, relative } from 'node:path';
import type { PortalDatabase } from './database.ts';
import { demoAccounts } from './demo.ts';
import { ROOT, type Settings } from './settings.ts';

/** What the person reads once the portal serves. */
export function banner(settings: Settings, { cluster }: PortalDatabase): string {
  const demo = settings.demo ? demoAccounts() : undefined;
  const width = Math.max(0, ...(demo?.accounts ?? []).map(({ identifiant }) => identifiant.length));
  const mails = process.env['SMTP_URL']
    ? `envoyés par ${new URL(process.env['SMTP_URL']).host}`
    : `déposés dans ${near(join(settings.dataDir, 'mails'))}`;
  return [
    '',
    `  Le portail est prêt : ${settings.publicUrl}`,
    '',
    ...(demo
      ? [
          `  Comptes de démonstration (mot de passe : ${demo.password})`,
          ...demo.accounts.map(
            ({ identifiant, description }) => `    ${identifiant.padEnd(width)}  ${description}`,
          ),
          '',
        ]
      : []),
    `  Mails    : ${mails}`,
    `  Données  : ${near(settings.dataDir)}`,
    `  Base     : ${cluster ? near(cluster.folder) : 'celle de DATABASE_URL'}`,
    ...(cluster?.moved
      ? [
          '             (hors du dossier de données, que le compte de PostgreSQL ne peut pas atteindre)',
        ]
      : []),
    '',
    '  Ctrl-C pour arrêter.',
    '',
  ].join('\n');
}

function near(path: string): string {
  const short = relative(ROOT, path);
  return short.startsWith('..') ? path : short;
}
