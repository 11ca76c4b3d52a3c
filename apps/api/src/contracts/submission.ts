import { Injectable } from '@nestjs/common';
import { boxOf, type Cerfa, examineCerfa, type Fault, viewState } from '@apprentissage/domain';
import type { EntityManager } from 'typeorm';
import { Clock } from '../config/index.js';
import {
  type CfaActor,
  Database,
  runIn,
  type Statement,
  type TokenActor,
  violatedConstraint,
} from '../database/index.js';
import { Problem } from '../http/index.js';
import { answerText, type Numbered, type Submitted } from './submission-answer.js';
import { apprentiKey, contentHash, submissionValues } from './submission-columns.js';
import { newNumero } from './submission-numero.js';
import { SubmissionRefused } from './submission-refused.js';
import { author, type Once, type Sender } from './submission-sender.js';
import { AMEND, CREATE, FIND, KEEP_ANSWER, REPLAY } from './submission-statements.js';

/** A living dossier that stands where the submission wants to go. */
interface Standing extends Numbered {
  id: string;
  pieces_demandees: boolean;
  contenu_hash: Buffer;
}

interface Created {
  claimed: boolean | null;
  id: string | null;
}

interface Work {
  readonly actor: TokenActor | CfaActor;
  readonly sender: Sender;
  readonly cerfa: Cerfa;
  readonly avertissements: readonly Fault[];
  readonly at: Date;
}

const LIVING_KEYS = new Set(['contracts_one_living', 'contracts_numero_externe_unique']);
const MAX_ATTEMPTS = 3;

/**
 * Writing a dossier: checked whole, then created, updated or found unchanged. The database's unique
 * indexes decide between parallel sendings; contract, timeline, audit and idempotency rows are one
 * transaction.
 */
@Injectable()
export class Submission {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * Receives a body `{ "cerfa": { … } }`.
   *
   * @throws SubmissionRefused with every fault; Problem `etat_incompatible`, `conflit` (two dossiers),
   *   `regle_refusee` (the idempotency key was used for another request)
   */
  async submit(actor: TokenActor | CfaActor, sender: Sender, body: unknown): Promise<Submitted> {
    const work = this.examine(actor, sender, body);
    const created = sender.once === null ? await this.createAtOnce(work) : null;
    if (created !== null) return created;
    return this.deciding(this.database.as(actor, (manager) => this.write(manager, work)));
  }

  /** The same verdict on the same way, and nothing stays. */
  async rehearse(actor: TokenActor | CfaActor, sender: Sender, body: unknown): Promise<Submitted> {
    const work = this.examine(actor, sender, body);
    return this.deciding(this.database.rehearse(actor, (manager) => this.write(manager, work)));
  }

  private examine(actor: TokenActor | CfaActor, sender: Sender, body: unknown): Work {
    const { cerfa, draft, faults } = examineCerfa(body, { today: this.clock.today() });
    const siret = draft?.organismeFormation.siret ?? null;
    const foreign = siret !== null && siret !== sender.cfaSiret ? [FOREIGN_CFA] : [];
    const refusals = [...faults, ...foreign].filter(({ severity }) => severity === 'refus');
    if (cerfa === null || refusals.length > 0) throw new SubmissionRefused(refusals);
    return { actor, sender, cerfa, avertissements: faults, at: this.clock.now() };
  }

  /** The common case, in one round trip: a new dossier without idempotency key. `null`: not the case. */
  private async createAtOnce(work: Work): Promise<Submitted | null> {
    const { statement, text } = creation(work, null);
    const [row] = await this.database.write<Created>(work.actor, statement);
    return row === undefined || row.id === null ? null : { text, replayed: false };
  }

  private async write(manager: EntityManager, work: Work): Promise<Submitted> {
    const { sender } = work;
    let { once } = sender;
    for (let attempt = 1; attempt <= MAX_ATTEMPTS; attempt++) {
      const { statement, text } = creation(work, once);
      const [created] = await runIn<Created>(manager, statement);
      if (created !== undefined && created.id !== null) {
        if (sender.once !== once) await this.keepAnswer(manager, work, text);
        return { text, replayed: false };
      }
      if (once !== null && !created?.claimed) return this.replay(manager, work, once);
      const standing = await this.standing(manager, work);
      if (standing !== null) return this.meet(manager, work, standing);
      // The dossier that stood there was just refused or cancelled, or the random number was taken:
      // try again, with the claim that is already ours.
      once = null;
    }
    throw new Problem('conflit', { detail: 'Ce dossier change en ce moment : renvoyez-le.' });
  }

  /** The one living dossier this submission speaks of. @throws Problem `conflit` when there are two */
  private async standing(manager: EntityManager, { actor, cerfa }: Work): Promise<Standing | null> {
    const [first, second] = await runIn<Standing>(manager, {
      ...FIND,
      values: [
        actor.cfaId,
        apprentiKey(cerfa),
        cerfa.employeur.siret,
        cerfa.contrat.dateConclusion,
        cerfa.numeroExterne,
      ],
    });
    if (first !== undefined && second !== undefined) {
      throw new Problem('conflit', {
        detail:
          `Le numéro externe désigne un dossier et le contrat (apprenti, employeur, date de ` +
          `conclusion) en désigne un autre : ${first.numero} et ${second.numero}.`,
      });
    }
    return first ?? null;
  }

  /** A dossier stands there already: unchanged, updated if its state allows, else refused. */
  private async meet(manager: EntityManager, work: Work, standing: Standing): Promise<Submitted> {
    const { actor, sender, cerfa, at } = work;
    const numeroExterne = cerfa.numeroExterne ?? standing.numero_externe;
    const same =
      contentHash(cerfa).equals(standing.contenu_hash) && numeroExterne === standing.numero_externe;
    if (!same) {
      refuseUnlessOpen(standing);
      await runIn(manager, {
        ...AMEND,
        values: [
          ...author(actor, sender, at),
          standing.id,
          numeroExterne,
          standing.pieces_demandees
            ? 'Réponse à la demande de pièces ou de correction.'
            : 'Dossier modifié.',
          ...submissionValues(cerfa),
        ],
      });
    }
    const text = answerText(work.avertissements, same ? 'inchange' : 'modifie', {
      ...standing,
      numero_externe: numeroExterne,
    });
    await this.keepAnswer(manager, work, text);
    return { text, replayed: false };
  }

  private async replay(manager: EntityManager, { actor }: Work, once: Once): Promise<Submitted> {
    const [kept] = await runIn<{ request_hash: Buffer; response: string }>(manager, {
      ...REPLAY,
      values: [actor.cfaId, once.tokenId, once.route, once.key],
    });
    if (kept === undefined) throw new Problem('conflit');
    if (!kept.request_hash.equals(once.requestHash)) {
      throw new Problem('regle_refusee', {
        detail: 'Cette Idempotency-Key a déjà servi à une autre demande.',
      });
    }
    return { text: kept.response, replayed: true };
  }

  private async keepAnswer(
    manager: EntityManager,
    { actor, sender }: Work,
    text: string,
  ): Promise<void> {
    const { once } = sender;
    if (once === null) return;
    await runIn(manager, {
      ...KEEP_ANSWER,
      values: [actor.cfaId, once.tokenId, once.route, once.key, text],
    });
  }

  /** Two sendings that crossed on two numbers: the database refused one of them. */
  private async deciding(work: Promise<Submitted>): Promise<Submitted> {
    try {
      return await work;
    } catch (error) {
      if (LIVING_KEYS.has(violatedConstraint(error) ?? '')) throw new Problem('conflit');
      throw error;
    }
  }
}

const FOREIGN_CFA: Fault = {
  severity: 'refus',
  code: 'cfa_different',
  pointer: '/cerfa/organismeFormation/siret',
  box: boxOf('organismeFormation.siret'),
  rule: 'acces.cfa_du_token',
  message: 'Ce SIRET n’est pas celui du CFA qui envoie le dossier.',
  source: 'Norme inter-OPCO : la clé X-API-KEY est celle du CFA',
};

function refuseUnlessOpen({ numero, status, pieces_demandees }: Standing): void {
  if (status === 'TRANSMIS' || pieces_demandees) return;
  throw new Problem('etat_incompatible', {
    detail: `Le dossier ${numero} est à l’état « ${viewState(status).label} » : il ne peut plus être modifié.`,
  });
}

/** The statement that creates the dossier under a new number, and the answer that goes with it. */
function creation(work: Work, once: Once | null): { statement: Statement; text: string } {
  const { actor, sender, cerfa, at } = work;
  const numero = newNumero();
  const numeroExterne = cerfa.numeroExterne ?? numero;
  const text = answerText(work.avertissements, 'cree', {
    numero,
    numero_externe: numeroExterne,
    numero_deca: null,
    status: 'TRANSMIS',
  });
  const claim = [once?.tokenId, once?.route, once?.key, once?.requestHash].map(
    (one) => one ?? null,
  );
  const values = [
    ...author(actor, sender, at),
    numero,
    numeroExterne,
    ...claim,
    text,
    ...submissionValues(cerfa),
  ];
  return { statement: { ...CREATE, values }, text };
}
