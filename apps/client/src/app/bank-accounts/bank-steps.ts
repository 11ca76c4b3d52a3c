import type { BankAccount } from './bank-accounts-client.js';

/** One step in the life of a version. */
export interface BankStep {
  readonly label: string;
  readonly at: string | null;
  readonly detail: string | null;
  readonly state: 'done' | 'current' | 'coming' | 'stopped';
}

const ENDS = {
  refuse: 'Refusé par l’OPCO',
  retire: 'Retiré par le CFA',
  expire: 'Expiré',
  remplace: 'Remplacé par un autre compte',
} as const;

/** The life of a version that was sent: what happened, what is awaited, what comes next. */
export function stepsOf(account: BankAccount): BankStep[] {
  const { etat, approbations, approbationsRequises: required } = account;
  const approved = approbations >= required;
  const ended = Object.hasOwn(ENDS, etat);
  const step = (
    label: string,
    state: BankStep['state'],
    at: string | null = null,
    detail: string | null = null,
  ): BankStep => ({ label, state, at, detail });
  const steps = [
    step(
      'Transmis à l’OPCO',
      'done',
      account.transmisLe,
      account.transmisPar && `par ${account.transmisPar}`,
    ),
  ];
  if (account.contesteLe !== null) {
    steps.push(
      step(
        'Opposition d’un administrateur du CFA',
        'done',
        account.contesteLe,
        etat === 'a_valider' ? 'Les comptables doivent contrôler ce changement de nouveau.' : null,
      ),
    );
  }
  if (approved || !ended) {
    steps.push(
      step(
        'Contrôle par les comptables',
        approved ? 'done' : 'current',
        null,
        `${approbations} validation${approbations > 1 ? 's' : ''} sur ${required}`,
      ),
    );
  }
  if (account.actifDepuis !== null) steps.push(step('Mis en service', 'done', account.actifDepuis));
  else if (etat === 'programme') {
    steps.push(
      step(
        'Prise d’effet',
        'current',
        account.effetLe,
        'Jusque-là, le compte payé ne change pas, et un administrateur du CFA peut s’y opposer.',
      ),
    );
  } else if (etat === 'a_valider') {
    steps.push(step('Prise d’effet', 'coming', null, 'Jusque-là, le compte payé ne change pas.'));
  }
  if (ended) {
    const stopped = etat === 'remplace' ? 'done' : 'stopped';
    steps.push(
      step(ENDS[etat as keyof typeof ENDS], stopped, account.finLe, account.refus?.phrase ?? null),
    );
  }
  return steps;
}
