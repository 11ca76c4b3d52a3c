import { Injectable } from '@nestjs/common';
import { normalizeDeca } from '@apprentissage/domain';
import { Submission } from '../contracts/index.js';
import { Database } from '../database/index.js';
import { Problem } from '../http/index.js';
import {
  type NumberName,
  oneDossier,
  SEVERAL_DOSSIERS,
  STATES,
  TOTAL,
} from './dossier-statements.js';
import { type RawDossier, type RawState, toDossierView, toStateView } from './dossier-view.js';
import type {
  DossierListView,
  DossierQuery,
  DossierStatesView,
  DossierView,
} from './dossiers.dto.js';
import { onceOf } from './idempotency.js';
import type { Partner } from './partner.js';

const PAGE_SIZE = 100;

/** A dossier as it came over the wire. */
export interface Sending {
  readonly body: unknown;
  readonly route: string;
  readonly idempotencyKey: string | undefined;
}

/** An answer already written as JSON, with its headers. */
export interface WrittenAnswer {
  readonly text: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** The dossiers of the token's CFA, sent and read by its software. */
@Injectable()
export class DossiersService {
  constructor(
    private readonly database: Database,
    private readonly submission: Submission,
  ) {}

  /** Receives a dossier; see `Submission.submit` for the refusals. */
  async receive(partner: Partner, sending: Sending): Promise<WrittenAnswer> {
    const once = onceOf(partner, sending.route, sending.idempotencyKey, sending.body);
    const sender = { cfaSiret: partner.siret, trace: traceOf(partner), once };
    const { text, replayed } = await this.submission.submit(partner.actor, sender, sending.body);
    return { text, headers: replayed ? { 'idempotency-replayed': 'true' } : {} };
  }

  /** The verdict that `receive` would give; writes nothing. */
  async rehearse(partner: Partner, { body }: Sending): Promise<WrittenAnswer> {
    const sender = { cfaSiret: partner.siret, trace: traceOf(partner), once: null };
    const { text } = await this.submission.rehearse(partner.actor, sender, body);
    const answer = { ...(JSON.parse(text) as object), simulation: true };
    return { text: JSON.stringify(answer), headers: {} };
  }

  /** @throws Problem `requete_invalide` (no number), `introuvable` */
  async one({ actor }: Partner, query: DossierQuery): Promise<DossierView> {
    const numbers = (['numeroInterne', 'numeroExterne', 'numeroDeca'] as const).flatMap((name) =>
      query[name] === undefined ? [] : [{ name, value: normalized(name, query[name]) }],
    );
    if (numbers.length === 0) {
      throw new Problem('requete_invalide', {
        detail: 'Indiquez numeroInterne, numeroExterne ou numeroDeca.',
      });
    }
    const [raw] = await this.database.read<RawDossier>(actor, {
      ...oneDossier(numbers.map(({ name }) => name)),
      values: [actor.cfaId, ...numbers.map(({ value }) => value)],
    });
    if (raw === undefined) {
      throw new Problem('introuvable', { detail: 'Aucun dossier de ce CFA ne porte ce numéro.' });
    }
    return toDossierView(raw);
  }

  /** One page of the states of all the CFA's dossiers; past the end, an empty one. */
  async states({ actor }: Partner, page: number): Promise<DossierStatesView> {
    const [counted, states] = await Promise.all([
      this.database.read<{ total: number }>(actor, { ...TOTAL, values: [actor.cfaId] }),
      this.database.read<RawState>(actor, {
        ...STATES,
        values: [actor.cfaId, PAGE_SIZE, (page - 1) * PAGE_SIZE],
      }),
    ]);
    return {
      total: counted[0]?.total ?? 0,
      count: states.length,
      page,
      EtatDossierResult: states.map(toStateView),
    };
  }

  /** Several dossiers by internal number, in the order they were asked for. */
  async several({ actor }: Partner, numbers: readonly string[]): Promise<DossierListView> {
    const asked = [...new Set(numbers)];
    const rows = await this.database.read<RawDossier>(actor, {
      ...SEVERAL_DOSSIERS,
      values: [actor.cfaId, asked],
    });
    const found = new Map(rows.map((row) => [row.numero, row]));
    const dossiers = asked.flatMap((numero) => found.get(numero) ?? []).map(toDossierView);
    return {
      total: dossiers.length,
      dossiers,
      introuvables: asked.filter((numero) => !found.has(numero)),
    };
  }
}

function normalized(name: NumberName, value: string): string {
  return name === 'numeroDeca' ? normalizeDeca(value) : value;
}

/** What the audit log keeps of a call: no personal data. */
function traceOf({ actor, software, vendorId }: Partner): Record<string, string | null> {
  return { token: actor.tokenId, editeur_id: vendorId, ...software };
}
