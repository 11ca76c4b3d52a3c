import { HttpErrorResponse } from '@angular/common/http';
import { problemOf } from './problem.js';

const answer = (status: number, error: unknown) => new HttpErrorResponse({ status, error });

describe('a failed request, read as a problem', () => {
  it('gives the words of the server', () => {
    const problem = problemOf(
      answer(409, {
        code: 'deja_traite',
        detail: 'Jo Petit instruit déjà ce dossier.',
        errors: [{ pointer: '/nom', code: 'nom', message: 'Un nom est attendu.' }],
      }),
    );
    expect(problem).toMatchObject({
      status: 409,
      code: 'deja_traite',
      title: "Un autre agent s'en est déjà chargé.",
      detail: 'Jo Petit instruit déjà ce dossier.',
      errors: [{ pointer: '/nom', code: 'nom', message: 'Un nom est attendu.' }],
    });
  });

  it.each([
    [404, "Cet élément n'existe pas ou ne vous est pas accessible."],
    [502, 'Le service est momentanément indisponible.'],
    [500, 'Une erreur est survenue de notre côté.'],
  ])('says something in French of a bare %i, such as a proxy gives', (status, title) => {
    expect(problemOf(answer(status, '<html>Bad</html>'))).toMatchObject({ title, detail: title });
  });

  it('tells a server that cannot be reached', () => {
    expect(problemOf(answer(0, new ProgressEvent('error')))).toMatchObject({
      code: 'hors_ligne',
      title: 'Le portail ne répond pas.',
    });
  });

  it('finds the answer inside the error of a resource', () => {
    const wrapped = new Error('Resource', { cause: answer(403, { code: 'droit_insuffisant' }) });
    expect(problemOf(wrapped).status).toBe(403);
  });

  it.each([null, 'x', { code: 'inventé', errors: 'x', detail: 3 }, { errors: [null, 3] }])(
    'survives a body that is none of ours: %j',
    (body) => expect(problemOf(answer(422, body)).title).not.toBe(''),
  );
});
