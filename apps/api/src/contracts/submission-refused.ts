import type { Fault } from '@apprentissage/domain';
import { Problem } from '../http/index.js';

/** A dossier that cannot be received: every refusal at once, each with its box and its rule. */
export class SubmissionRefused extends Problem {
  constructor(readonly faults: readonly Fault[]) {
    // What is badly written is told as such (400) before what a rule refuses (422).
    const misshapen = faults.some(({ rule }) => rule.startsWith('forme.'));
    super(misshapen ? 'requete_invalide' : 'regle_refusee', {
      detail: 'Le dossier est refusé : corrigez les fautes et renvoyez-le.',
      errors: faults.map(({ pointer, code, message }) => ({ pointer, code, message })),
    });
  }
}
