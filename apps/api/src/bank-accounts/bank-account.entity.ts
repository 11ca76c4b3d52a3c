import type {
  BankAccountState,
  BillingMode,
  CivilDate,
  ThirdPartyKind,
} from '@apprentissage/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One version of a CFA's bank details; once sent, its content never changes. */
@Entity({ name: 'bank_accounts' })
export class BankAccount {
  @PrimaryColumn({ type: 'uuid', default: () => 'uuidv7()' })
  id: string;

  @Column({ name: 'cfa_id', type: 'uuid' })
  cfaId: string;

  @Column({ type: 'text', default: () => "'brouillon'" })
  status: BankAccountState;

  @Column({ type: 'text' })
  mode: BillingMode;

  @Column({ name: 'tiers_nature', type: 'text', nullable: true })
  tiersNature: ThirdPartyKind | null;

  @Column({ name: 'tiers_raison_sociale', type: 'text', nullable: true })
  tiersRaisonSociale: string | null;

  @Column({ name: 'tiers_siret', type: 'text', nullable: true })
  tiersSiret: string | null;

  @Column({ name: 'tiers_adresse', type: 'text', nullable: true })
  tiersAdresse: string | null;

  /** What the register of establishments said of it when it was sent. */
  @Column({ name: 'tiers_registre_nom', type: 'text', nullable: true })
  tiersRegistreNom: string | null;

  @Column({ name: 'tiers_registre_etat', type: 'text', nullable: true })
  tiersRegistreEtat: 'ouvert' | 'ferme' | 'inconnu' | null;

  @Column({ name: 'mandat_debut', type: 'date', nullable: true })
  mandatDebut: CivilDate | null;

  @Column({ name: 'mandat_fin', type: 'date', nullable: true })
  mandatFin: CivilDate | null;

  @Column({ type: 'text', nullable: true })
  uai: string | null;

  /** Holder, as the RIB prints it. */
  @Column({ type: 'text', nullable: true })
  titulaire: string | null;

  @Column({ name: 'iban_sealed', type: 'bytea', nullable: true })
  ibanSealed: Buffer | null;

  @Column({ name: 'iban_mask', type: 'text', nullable: true })
  ibanMask: string | null;

  /** Keyed digest: tells equal IBAN apart without reading any. */
  @Column({ name: 'iban_digest', type: 'bytea', nullable: true })
  ibanDigest: Buffer | null;

  @Column({ type: 'text', nullable: true })
  bic: string | null;

  @Column({ type: 'text', nullable: true })
  banque: string | null;

  @Column({ name: 'banque_en_ligne', type: 'boolean', default: () => 'false' })
  banqueEnLigne: boolean;

  @Column({ type: 'text', nullable: true })
  siret: string | null;

  @Column({ name: 'content_hash', type: 'bytea', nullable: true })
  contentHash: Buffer | null;

  @Column({ name: 'submitted_by', type: 'uuid', nullable: true })
  submittedBy: string | null;

  @Column({ name: 'submitted_at', type: 'timestamptz', precision: 3, nullable: true })
  submittedAt: Date | null;

  /** The accountants who approved, in order. */
  @Column({ type: 'uuid', array: true, default: () => "'{}'" })
  approvers: string[];

  @Column({ name: 'approved_hash', type: 'bytea', nullable: true })
  approvedHash: Buffer | null;

  @Column({ name: 'reviewer_audience', type: 'text', nullable: true, insert: false, update: false })
  reviewerAudience: 'opco';

  @Column({ name: 'claimed_by', type: 'uuid', nullable: true })
  claimedBy: string | null;

  @Column({ name: 'claimed_at', type: 'timestamptz', nullable: true })
  claimedAt: Date | null;

  @Column({ name: 'effective_at', type: 'timestamptz', nullable: true })
  effectiveAt: Date | null;

  @Column({ name: 'activated_at', type: 'timestamptz', nullable: true })
  activatedAt: Date | null;

  @Column({ name: 'ended_at', type: 'timestamptz', nullable: true })
  endedAt: Date | null;

  @Column({ name: 'contested_by', type: 'uuid', nullable: true })
  contestedBy: string | null;

  @Column({ name: 'contested_at', type: 'timestamptz', nullable: true })
  contestedAt: Date | null;

  @Column({ name: 'refusal_reason', type: 'text', nullable: true })
  refusalReason: string | null;

  @Column({ name: 'refusal_sentence', type: 'text', nullable: true })
  refusalSentence: string | null;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt: Date;

  @Column({ type: 'integer', default: () => '1' })
  version: number;
}
