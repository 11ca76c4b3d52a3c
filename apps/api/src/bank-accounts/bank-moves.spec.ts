import { BANK_ACCOUNT_STATE_CODES, canBankAccountMove } from '@apprentissage/domain';
import { plantBankAccount } from '../testing/plant-bank-account.js';
import { Portal } from '../testing/portal.js';

const PAIRS = BANK_ACCOUNT_STATE_CODES.flatMap((from) =>
  BANK_ACCOUNT_STATE_CODES.filter((to) => to !== from).map((to) => [from, to] as const),
);

describe('the states of bank details', () => {
  let portal: Portal;
  let id: string;

  beforeAll(async () => {
    portal = await Portal.start();
    const { cfaId } = await portal.plantCfa('35600000000048');
    id = await plantBankAccount(portal, cfaId as string);
  });
  afterAll(() => portal.stop());

  /** Whether the guard of the table knows a way; what else may be missing is not its question. */
  async function databaseMoves(from: string, to: string): Promise<boolean> {
    const client = await portal.admin.connect();
    try {
      await client.query('BEGIN; SET LOCAL session_replication_role = replica');
      // Everything that some state asks for.
      await client.query(
        `UPDATE bank_accounts SET status = $2, approved_hash = content_hash,
           approvers = ARRAY[gen_random_uuid(), gen_random_uuid()], effective_at = now(),
           activated_at = now(), refusal_reason = 'autre', refusal_sentence = 'Autre.'
         WHERE id = $1`,
        [id, from],
      );
      await client.query('SET LOCAL session_replication_role = origin');
      await client.query(
        'UPDATE bank_accounts SET status = $2, version = version + 1 WHERE id = $1',
        [id, to],
      );
      return true;
    } catch (error) {
      return !(error as Error).message.startsWith(`no way from ${from} to ${to}`);
    } finally {
      await client.query('ROLLBACK');
      client.release();
    }
  }

  it('follow one another in the database exactly as the domain says', async () => {
    const known: string[] = [];
    for (const [from, to] of PAIRS) {
      if (await databaseMoves(from, to)) known.push(`${from} → ${to}`);
    }
    const due = PAIRS.filter(([from, to]) => canBankAccountMove(from, to));
    expect(known).toEqual(due.map(([from, to]) => `${from} → ${to}`));
  });
});
