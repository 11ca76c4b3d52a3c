import { hash } from '@node-rs/argon2';
import { type CivilDate, PASSWORD_HASH_COST, type Right } from '@apprentissage/domain';
import type pg from 'pg';
import data from './accounts.json' with { type: 'json' };
import type { Agent } from './life.ts';
import { Random } from './random.ts';
import { uuidAt } from './uuid.ts';

/** Somebody one can sign in as. */
export interface Account {
  readonly identifiant: string;
  readonly prenom: string;
  readonly nom: string;
  /** Who this is, for the start banner (French) */
  readonly description: string;
  /** SIRET of the CFA; `null` at the OPCO */
  readonly cfa: string | null;
  readonly rights: readonly Right[];
  /** Absent: active and confirmed. Somebody invited has no password yet. */
  readonly etat?: 'inactif' | 'invite';
}

/** The accounts of the demonstration. */
export const ACCOUNTS = data.accounts as readonly Account[];

/** Others of the same CFA and OPCO, so that the lists of people look like those of a real one. */
export const COLLEAGUES = data.colleagues as readonly Account[];

/** The same password for all of them. */
export const PASSWORD: string = data.password;

/** The id of an account: the same in every load of the same seed. */
export function accountId(seed: number, { identifiant }: Account, createdAt: Date): string {
  return uuidAt(createdAt, new Random(seed, 'account', identifiant));
}

/** Those of the OPCO who instruct contracts. */
export function instructeurs(seed: number, createdAt: Date): Agent[] {
  return ACCOUNTS.filter(({ rights }) => rights.includes('instruction')).map((account) => ({
    id: accountId(seed, account, createdAt),
    name: `${account.prenom} ${account.nom}`,
  }));
}

const DAY_MS = 86_400_000;

/** Plants accounts; `cfaIds` gives the id of each SIRET, `today` dates what is recent. */
export async function plantAccounts(
  client: pg.ClientBase,
  accounts: readonly Account[],
  {
    seed,
    today,
    createdAt,
    cfaIds,
  }: { seed: number; today: CivilDate; createdAt: Date; cfaIds: Map<string, string> },
): Promise<void> {
  const pepper = process.env['PASSWORD_PEPPER'] ?? '';
  const options =
    pepper === '' ? PASSWORD_HASH_COST : { ...PASSWORD_HASH_COST, secret: Buffer.from(pepper) };
  const passwordHash = await hash(PASSWORD, options);
  const yesterday = new Date(new Date(`${today}T08:42:00Z`).getTime() - DAY_MS);
  for (const account of accounts) {
    const invited = account.etat === 'invite';
    await client.query(
      `INSERT INTO users (id, audience, cfa_id, identifiant, email, nom, prenom, password_hash,
         rights, active, confirmed_at, created_at, last_sign_in_at, invited_at,
         invitation_expires_at)
       VALUES ($1, $2, $3, $4, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
      [
        accountId(seed, account, createdAt),
        account.cfa === null ? 'opco' : 'cfa',
        account.cfa === null ? null : cfaIds.get(account.cfa),
        account.identifiant,
        account.nom,
        account.prenom,
        invited ? null : passwordHash,
        account.rights,
        account.etat !== 'inactif',
        invited ? null : createdAt,
        invited ? yesterday : createdAt,
        invited ? null : yesterday,
        invited ? yesterday : null,
        invited ? new Date(yesterday.getTime() + 7 * DAY_MS) : null,
      ],
    );
  }
}
