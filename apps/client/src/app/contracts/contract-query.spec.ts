import { convertToParamMap, type Params } from '@angular/router';
import { NORM_STATE_CODES } from '@apprentissage/domain';
import fc from 'fast-check';
import {
  apiParams,
  countFilters,
  NO_FILTERS,
  readQuery,
  type Sort,
  SORTS,
  urlParams,
} from './contract-query.js';

const read = (params: Params) => readQuery(convertToParamMap(params));

const text = fc.string({ maxLength: 30 }).map((value) => value.trim());
const day = fc.constantFrom('', '2026-01-01', '2026-12-31');
const filters = fc.record({
  status: fc.uniqueArray(fc.constantFrom(...NORM_STATE_CODES)),
  apprenti: text,
  employeur: text,
  conclusionFrom: day,
  conclusionTo: day,
});
const sort = fc.constantFrom<Sort>(...SORTS.flatMap((key): Sort[] => [key, `-${key}`]));

describe('the address of « Mes contrats »', () => {
  it('gives back the filters and the sort it was made of', () => {
    fc.assert(
      fc.property(filters, sort, (chosen, order) => {
        expect(read(urlParams(chosen, order))).toEqual({ ...chosen, sort: order, cursor: '' });
      }),
    );
  });

  it('leaves out what it says wrongly', () => {
    expect(
      read({
        status: ['ENGAGE', 'CONSTRUCTOR', 'ENGAGE'],
        conclusionFrom: '31/12/2026',
        sort: 'x',
      }),
    ).toEqual({ ...NO_FILTERS, status: ['ENGAGE'], sort: 'recent', cursor: '' });
  });

  it('says nothing when nothing is chosen', () => {
    expect(urlParams(NO_FILTERS, 'recent')).toEqual({});
  });

  it('asks the server for the sort and the page', () => {
    expect(apiParams(read({ apprenti: 'Zoé', cursor: 'abc' }))).toEqual({
      apprenti: 'Zoé',
      sort: 'recent',
      cursor: 'abc',
    });
  });

  it('counts the filters, several statuses as one', () => {
    expect(countFilters(read({ status: ['ENGAGE', 'REFUSE'], employeur: 'x' }))).toBe(2);
    expect(countFilters(NO_FILTERS)).toBe(0);
  });
});
