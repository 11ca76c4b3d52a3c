import { randomUUID } from 'node:crypto';
import { CFA, OPCO, type Profile, type RouteRow, ROUTES, WHO } from '../testing/access-table.js';
import { type Answer, type Caller, Portal, type Somebody } from '../testing/portal.js';
import { enrolApplication, enrolPasskey } from '../testing/second-factor.js';

const SENSITIVE = Object.entries(ROUTES).filter(([, { fresh }]) => fresh === 'sensitive');
const OWN = Object.entries(ROUTES).filter(
  ([, { access, fresh }]) => access === 'signed_in' && fresh !== undefined,
);

describe('a second factor that is asked for sensitive acts only', () => {
  let portal: Portal;
  let cfaId: string | null;
  const people = new Map<Profile, Somebody>();

  beforeAll(async () => {
    portal = await Portal.start({ SECOND_FACTOR_CFA: 'sensitive', SECOND_FACTOR_OPCO: 'required' });
    ({ cfaId } = await portal.plantCfa('35600000000048'));
    for (const profile of CFA) people.set(profile, await portal.plantUser(cfaId, [profile]));
    for (const profile of OPCO) people.set(profile, await portal.plantUser(null, [profile]));
  });
  afterAll(() => portal.stop());

  const enter = (profile: Profile) => portal.entered(people.get(profile) as Somebody);
  const send = (who: Caller, name: string, { body, ifMatch }: RouteRow): Promise<Answer> => {
    const [method = '', path = ''] = name.split(' ');
    return who.call(method, path.replace(':id', randomUUID()), {
      body: body ?? {},
      headers: ifMatch ? { 'if-match': '"1"' } : {},
    });
  };

  it('covers bank details, users and tokens, and nothing of one’s own account', () => {
    const sections = new Set(
      SENSITIVE.map(([name]) => / \/api\/((?:backoffice\/)?[\w-]+)/.exec(name)?.[1]),
    );
    expect([...sections].toSorted()).toEqual([
      'backoffice/agents',
      'backoffice/bank-accounts',
      'backoffice/invitations',
      'backoffice/nominations',
      'backoffice/refund-settings',
      'bank-accounts',
      'tokens',
      'users',
    ]);
    expect(OWN.length).toBeGreaterThan(9);
    expect(OWN.filter(([, { fresh }]) => fresh === 'sensitive')).toEqual([]);
  });

  describe.each(SENSITIVE)('%s', (name, row) => {
    it('is refused to who may call it and has none, and stays refused to the others', async () => {
      const may: readonly Profile[] = WHO[row.access as keyof typeof WHO] ?? [];
      for (const profile of CFA) {
        const { status, body } = await send(await enter(profile), name, row);
        const due = may.includes(profile) ? 'second_facteur_absent' : 'droit_insuffisant';
        expect([profile, status, body.code]).toEqual([profile, 403, due]);
      }
      // Agents, of whom one is required, get nowhere without.
      for (const profile of OPCO) {
        const { body } = await send(await enter(profile), name, row);
        expect([profile, body.code]).toEqual([profile, 'second_facteur_exige']);
      }
    });

    it('lets through who has one and proved it a moment ago, and asks again after five minutes', async () => {
      const may = WHO[row.access as keyof typeof WHO] ?? [];
      expect(may.length).toBeGreaterThan(0);
      for (const profile of may) {
        const own = await portal.plantUser(OPCO.includes(profile as never) ? null : cfaId, [
          profile as never,
        ]);
        const who = await portal.entered(own);
        await enrolPasskey(who);
        const { status, body } = await send(who, name, row);
        expect([profile, status === 403 && body.code]).toEqual([profile, false]);
        await portal.admin.query(
          `UPDATE sessions SET proven_at = proven_at - interval '6 minutes' WHERE user_id = $1`,
          [own.userId],
        );
        const late = await send(who, name, row);
        expect([profile, late.body.code]).toEqual([profile, 'preuve_requise']);
      }
    });
  });

  it.each(OWN)('leaves %s to who has none', async (name, row) => {
    const own = await portal.plantUser(cfaId, ['administration_cfa']);
    const { body } = await send(await portal.entered(own), name, row);
    expect(['second_facteur_absent', 'second_facteur_exige']).not.toContain(body?.code);
  });

  it('is set up with the password alone, and opens what it closed', async () => {
    const somebody = await portal.plantUser(cfaId, ['administration_cfa']);
    const who = await portal.signedIn(somebody.identifiant);
    expect((await who.get('/api/session')).body.secondFacteur).toEqual({
      actif: false,
      exige: false,
      exigeActesSensibles: true,
    });
    for (const path of ['/api/contracts', '/api/users', '/api/tokens', '/api/bank-accounts']) {
      expect([path, (await who.get(path)).status]).toEqual([path, 200]);
    }
    const generate = () => who.post('/api/tokens', { name: 'Essai' });
    const refused = await generate();
    expect([refused.status, refused.body]).toMatchObject([
      403,
      {
        code: 'second_facteur_absent',
        title: 'Cette action demande une double authentification : activez-la dans « Sécurité ».',
      },
    ]);
    const { application } = await enrolApplication(portal, who);
    expect((await generate()).status).toBe(201);
    // Taken away again, it is missing again.
    portal.clock.advance(1);
    await who.post('/api/session/proof', { code: application.fresh() });
    expect((await who.delete('/api/account/second-factor/totp')).status).toBe(204);
    expect((await generate()).body.code).toBe('second_facteur_absent');
  });
});

describe('the policies of the second factor', () => {
  it('ask nobody where the portal says so', async () => {
    const portal = await Portal.start({ SECOND_FACTOR_CFA: 'optional' });
    const { identifiant } = await portal.plantCfa('35600000000048');
    const who = await portal.signedIn(identifiant);
    expect((await who.post('/api/tokens', { name: 'Essai' })).status).toBe(201);
    await portal.stop();
  });
});
