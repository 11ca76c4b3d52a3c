import type { Establishment } from '@apprentissage/domain';
import { HttpPeer } from '../testing/http-peer.js';
import { newSiret } from '../testing/new-siret.js';
import { Portal } from '../testing/portal.js';
import { RegisterChecks } from './register-checks.js';

const DAY = 24 * 60;
type State = 'a_verifier' | 'conforme' | 'ferme';

describe('what the register of establishments said once', () => {
  const register = new HttpPeer();
  let portal: Portal;
  /** SIRET that were asked for, in order. */
  let asked: string[];
  /** What the register does not answer for. */
  let silent: (siret: string) => boolean;
  let rank = 0;

  beforeAll(async () => {
    portal = await Portal.start({ SIRENE_URL: (await register.listen()).href });
    register.answer = (url) => {
      const siret = url.searchParams.get('q') ?? '';
      asked.push(siret);
      const open = {
        siret,
        etat_administratif: 'A',
        activite_principale: null,
        code_postal: '75011',
        libelle_commune: 'PARIS',
      };
      const unit = { nom_raison_sociale: `CFA ${siret}`, matching_etablissements: [open] };
      if (silent(siret)) return { status: 503, body: '' };
      return { status: 200, body: JSON.stringify({ results: [unit] }) };
    };
  });
  afterAll(async () => {
    await portal.stop();
    register.close();
  });
  beforeEach(async () => {
    asked = [];
    silent = () => false;
    await portal.empty('users', 'cfas');
  });

  /** A CFA of which the register said something so many days ago; its SIRET. */
  const known = async (etat: State, days: number): Promise<string> => {
    const siret = newSiret((rank += 1));
    const said: Partial<Establishment> = { siret, ouvert: etat !== 'ferme' };
    await portal.admin.query(
      `INSERT INTO cfas (siret, uai, raison_sociale, registre_etat, registre_le, registre_demande_le, registre)
       VALUES ($1, '0751234J', $2, $3, $4, $4, $5)`,
      [
        ...[siret, `CFA ${siret}`, etat],
        ...[new Date(portal.clock.now().getTime() - days * DAY * 60_000), said],
      ],
    );
    return siret;
  };
  const round = () => portal.app.get(RegisterChecks).round();
  const stateOf = async (siret: string) =>
    (await portal.admin.query('SELECT registre_etat FROM cfas WHERE siret = $1', [siret])).rows[0]
      .registre_etat as string;

  it('is asked again after a week, whatever it was, the oldest first', async () => {
    await known('conforme', 6);
    const [lately, old] = [await known('conforme', 8), await known('ferme', 20)];
    await round();
    expect(asked).toEqual([old, lately]);
    expect([await stateOf(old), await stateOf(lately)]).toEqual(['differe', 'differe']);
    await round();
    expect(asked).toHaveLength(2);
  });

  it('stays while the register does not answer', async () => {
    const siret = await known('ferme', 20);
    silent = () => true;
    await round();
    expect([asked, await stateOf(siret)]).toEqual([[siret], 'ferme']);
  });

  it('is asked of twenty at a time, which may be many', async () => {
    for (let n = 0; n < 25; n += 1) await known('conforme', 10 + n);
    await round();
    expect(asked).toHaveLength(20);
    await round();
    expect(new Set(asked).size).toBe(25);
  });

  it.each<State>(['a_verifier', 'conforme'])(
    'keeps no other back when it never answers for one that is « %s »',
    async (etat) => {
      const [mute, other] = [await known(etat, 30), await known('conforme', 10)];
      silent = (siret) => siret === mute;
      await round();
      await round();
      expect(asked).toContain(other);
      expect(await stateOf(mute)).toBe(etat);
    },
  );
});
