import type { Cell } from '../http/index.js';
import type { JournalEntry } from './journal.dto.js';

/** First line of the exported journal. */
export const JOURNAL_HEADER = [
  'Rang',
  'Date',
  'Heure',
  'Qui',
  'Catégorie',
  'Acte',
  'Objet',
  'Détail',
];

const DAY = new Intl.DateTimeFormat('fr-FR', {
  timeZone: 'Europe/Paris',
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
});
const HOUR = new Intl.DateTimeFormat('fr-FR', {
  timeZone: 'Europe/Paris',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
});

/** The lines of the exported journal, as entries come. */
export async function* journalLines(entries: AsyncIterable<JournalEntry>): AsyncGenerator<Cell[]> {
  for await (const { rang, le, acteur, categorie, phrase, objet, details } of entries) {
    const at = new Date(le);
    yield [
      rang,
      DAY.format(at),
      HOUR.format(at),
      acteur.nom,
      categorie,
      phrase,
      objet.nom === null ? objet.nature : `${objet.nature} ${objet.nom}`,
      details
        .map(({ libelle, avant, apres }) =>
          avant === null ? `${libelle} : ${apres}` : `${libelle} : ${avant} → ${apres}`,
        )
        .join(' ; '),
    ];
  }
}
