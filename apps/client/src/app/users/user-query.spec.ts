import { convertToParamMap, type Params } from '@angular/router';
import fc from 'fast-check';
import { apiParams, NO_FILTERS, readQuery, type Sort, SORTS, urlParams } from './user-query.js';

const read = (params: Params) => readQuery(convertToParamMap(params));
const text = fc.string({ maxLength: 30 }).map((value) => value.trim());
const filters = fc.record({ nom: text, prenom: text, identifiant: text, email: text });
const sort = fc.constantFrom<Sort>(...SORTS.flatMap((key): Sort[] => [key, `-${key}`]));
const page = fc.integer({ min: 1, max: 100_000 });

describe('the address of the list of users', () => {
  it('gives back the filters, the sort and the page it was made of', () => {
    fc.assert(
      fc.property(filters, sort, page, (chosen, tri, number) => {
        expect(read(urlParams(chosen, tri, number))).toEqual({ ...chosen, tri, page: number });
      }),
    );
  });

  it.each(['0', '-1', '1.5', 'x', '', '100001'])('opens the first page for page=%s', (number) => {
    expect(read({ page: number, tri: 'identifiant' })).toEqual({
      ...NO_FILTERS,
      tri: 'nom',
      page: 1,
    });
  });

  it('says nothing when nothing is chosen, the server is told the sort', () => {
    expect(urlParams(NO_FILTERS, 'nom')).toEqual({});
    expect(apiParams(read({}))).toEqual({ tri: 'nom' });
  });
});
