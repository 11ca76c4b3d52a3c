import { type CivilDate, readCerfa } from '@apprentissage/domain';
import type pg from 'pg';
import { ACCOUNTS, COLLEAGUES, instructeurs, plantAccounts } from './accounts.ts';
import { type Cfa, type CfaTraits, makeCfa } from './cfa.ts';
import { type Contract, contractsOf, type World } from './contract.ts';
import { CONTRACT_COLUMNS, contractRow, EVENT_COLUMNS, eventRows } from './contract-rows.ts';
import { copyRows } from './copy.ts';
import { PLACES } from './data/places.ts';
import { TRADES } from './data/trades.ts';
import { DepositNumbers } from './identifiers.ts';
import { plantNotifications } from './notifications.ts';
import { withOwnerRights } from './owner-rights.ts';

/** The CFA of the demonstration and how many contracts each has; the accounts belong to the first two. */
export const DEMO_CFAS: readonly (CfaTraits & { readonly contracts: number })[] = [
  {
    siret: '99999998700012',
    uai: '9999991F',
    raisonSociale: 'CFA démo',
    place: placeNamed('Vannes'),
    trades: tradesNamed('Boulangerie-pâtisserie', 'Commerce', 'Informatique'),
    contracts: 260,
  },
  {
    siret: '99999998900018',
    uai: '9999992G',
    raisonSociale: 'CFA voisin',
    place: placeNamed('Lorient'),
    trades: tradesNamed('Hôtellerie-restauration', 'Coiffure'),
    contracts: 90,
  },
  { raisonSociale: 'CFA du Bâtiment des Trois Rivières', contracts: 60 },
  { raisonSociale: 'Campus de l’Automobile du Val', contracts: 40 },
  { raisonSociale: 'École de commerce et de gestion des Marches', contracts: 25 },
];

/** What was loaded; `null` when the demonstration was already there. */
export type Loaded = { readonly cfas: number; readonly contracts: number } | null;

/** Loads the demonstration into a migrated database, all or nothing; does nothing when it is there. */
export function loadDemo(
  client: pg.ClientBase,
  { seed, today }: { seed: number; today: CivilDate },
): Promise<Loaded> {
  return withOwnerRights(client, async () => {
    const { rowCount } = await client.query('SELECT 1 FROM cfas WHERE siret = $1', [
      DEMO_CFAS[0]?.siret,
    ]);
    if (rowCount !== 0) return null;
    const cfas = DEMO_CFAS.map((traits, rank) => makeCfa(seed, rank, today, traits));
    await plantCfas(client, cfas);
    const createdAt = cfas[0]?.createdAt ?? new Date(`${today}T00:00:00Z`);
    const cfaIds = new Map(cfas.map(({ siret, id }) => [siret, id]));
    const people = [...ACCOUNTS, ...COLLEAGUES];
    await plantAccounts(client, people, { seed, today, createdAt, cfaIds });
    const agents = instructeurs(seed, createdAt);
    const world: World = { seed, today, agents, deposits: new DepositNumbers(), rush: 18 };
    const contracts = cfas.flatMap((cfa, rank) => [
      ...contractsOf(world, cfa, DEMO_CFAS[rank]?.contracts ?? 0),
    ]);
    await plantContracts(client, contracts.map(asReceived));
    for (const cfa of cfas) {
      const own = contracts.filter((contract) => contract.cfa === cfa);
      await plantNotifications(client, cfa, own);
    }
    return { cfas: cfas.length, contracts: contracts.length };
  });
}

/** The same, its CERFA written field by field as the reader does: sent again, it is « unchanged ». */
function asReceived(contract: Contract): Contract {
  return { ...contract, cerfa: readCerfa({ cerfa: contract.cerfa }).cerfa ?? contract.cerfa };
}

/** Secondary technical education: what most CFA declare. */
const NAF = '8532Z';

/** Plants CFA without anybody. */
export function plantCfas(client: pg.ClientBase, cfas: readonly Cfa[]): Promise<void> {
  return copyRows(
    client,
    'cfas',
    [
      ...['id', 'siret', 'uai', 'raison_sociale', 'created_at', 'adresse', 'code_postal'],
      ...['commune', 'telephone', 'email', 'code_naf'],
    ],
    cfas.map(({ id, siret, uai, raisonSociale, createdAt, adresse1, place, rank }) => [
      ...[id, siret, uai, raisonSociale, createdAt, adresse1, place.codePostal, place.commune],
      ...[`0199${String(rank).padStart(6, '0')}`, `accueil@cfa-${rank}.example`, NAF],
    ]),
  );
}

/** Plants contracts and their timelines. */
export async function plantContracts(
  client: pg.ClientBase,
  contracts: readonly Contract[],
): Promise<void> {
  await copyRows(client, 'contracts', CONTRACT_COLUMNS, contracts.map(contractRow));
  await copyRows(client, 'contract_events', EVENT_COLUMNS, contracts.flatMap(eventRows));
}

function placeNamed(commune: string) {
  const place = PLACES.find((one) => one.commune === commune);
  if (place === undefined) throw new Error(`${commune} is not among the towns`);
  return place;
}

function tradesNamed(...names: string[]) {
  return TRADES.filter(({ name }) => names.includes(name));
}
