import type { Actor } from '@apprentissage/domain';

/** Who acts next, in the words of the lists. */
export const NEXT_STEP: Readonly<Record<Actor, string>> = {
  cfa: 'Le CFA',
  opco: 'L’OPCO',
  nobody: 'Aucune',
};
