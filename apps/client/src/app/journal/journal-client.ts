import { httpResource } from '@angular/common/http';
import type { components } from '@apprentissage/api-types';
import { apiParams, type JournalFilters, type JournalQuery } from './journal-query.js';

type Schemas = components['schemas'];

/** One act. */
export type JournalEntry = Schemas['JournalEntry'];
export type JournalPage = Schemas['JournalPage'];
/** Somebody whose acts can be asked for. */
export type JournalAuthor = Schemas['JournalAuthor'];

/** A page of the journal; to be called in an injection context. */
export function journalPage(query: () => JournalQuery) {
  return httpResource<JournalPage>(() => ({
    url: '/api/journal',
    params: { ...apiParams(query()), ...(query().cursor !== '' && { cursor: query().cursor }) },
  }));
}

/** Who may be chosen in the filter; to be called in an injection context. */
export function journalAuthors() {
  return httpResource<readonly JournalAuthor[]>(() => '/api/journal/acteurs');
}

/** Address of the file that holds all that the filters keep. */
export function journalFile(filters: JournalFilters): string {
  const params = new URLSearchParams(apiParams(filters)).toString();
  return `/api/journal/export.csv${params === '' ? '' : `?${params}`}`;
}
