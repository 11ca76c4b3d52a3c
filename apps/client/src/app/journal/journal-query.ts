import type { ParamMap } from '@angular/router';
import { isActCategory, isAuditAct, isCivilDate } from '@apprentissage/domain';

/** What narrows the journal; nothing is an empty text. */
export interface JournalFilters {
  /** First day, `YYYY-MM-DD` */
  readonly du: string;
  /** Last day */
  readonly au: string;
  /** Id of a person, an agent or a token; `opco`; `portail` */
  readonly acteur: string;
  /** A kind of acts, or one act */
  readonly acte: string;
  /** Number of a contract, words of a name */
  readonly objet: string;
}

/** Filters and page: what the address of « Journal » says. */
export interface JournalQuery extends JournalFilters {
  readonly cursor: string;
}

export const NO_FILTERS: JournalFilters = { du: '', au: '', acteur: '', acte: '', objet: '' };

const ACTEUR = /^(opco|portail|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/** Reads an address; what it says wrongly is left out. */
export function readQuery(params: ParamMap): JournalQuery {
  const kept = (name: string, test: (value: string) => boolean) => {
    const value = params.get(name) ?? '';
    return test(value) ? value : '';
  };
  return {
    du: kept('du', isCivilDate),
    au: kept('au', isCivilDate),
    acteur: kept('acteur', (value) => ACTEUR.test(value)),
    acte: kept('acte', (value) => isActCategory(value) || isAuditAct(value)),
    objet: params.get('objet')?.trim().slice(0, 100) ?? '',
    cursor: params.get('cursor') ?? '',
  };
}

/** Writes the filters, in an address as in what the server is asked: only those that are set. */
export function apiParams({ du, au, acteur, acte, objet }: JournalFilters): Record<string, string> {
  const set = Object.entries({ du, au, acteur, acte, objet }).filter(([, value]) => value !== '');
  return Object.fromEntries(set);
}

/** How many filters are set; a period is one for each of its ends. */
export function countFilters(filters: JournalFilters): number {
  return Object.keys(apiParams(filters)).length;
}
