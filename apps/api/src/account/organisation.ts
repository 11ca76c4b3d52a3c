import type { EntityManager } from 'typeorm';
import { Cfa } from '../cfa/index.js';
import type { Config } from '../config/index.js';
import type { User } from '../users/index.js';

/** Whose person that is: the CFA's name, or the OPCO's. */
export async function organisationOf(
  manager: EntityManager,
  { brand }: Config,
  { cfaId }: Pick<User, 'cfaId'>,
): Promise<string> {
  if (cfaId === null) return brand.opcoName;
  return (await manager.findOneByOrFail(Cfa, { id: cfaId })).raisonSociale;
}
