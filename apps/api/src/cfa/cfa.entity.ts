import type { Establishment, LegalForm } from '@apprentissage/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A training centre with an account: one per SIRET. */
@Entity({ name: 'cfas' })
export class Cfa {
  @PrimaryColumn({ type: 'uuid', default: () => 'uuidv7()' })
  id: string;

  @Column({ type: 'text' })
  siret: string;

  @Column({ type: 'text' })
  uai: string;

  @Column({ name: 'raison_sociale', type: 'text' })
  raisonSociale: string;

  @Column({ type: 'text', nullable: true })
  enseigne: string | null;

  /** Number of the declaration of activity. */
  @Column({ name: 'numero_declaration', type: 'text', nullable: true })
  numeroDeclaration: string | null;

  @Column({ name: 'forme_juridique', type: 'text', nullable: true })
  formeJuridique: LegalForm | null;

  @Column({ name: 'code_naf', type: 'text', nullable: true })
  codeNaf: string | null;

  @Column({ type: 'text', nullable: true })
  adresse: string | null;

  @Column({ type: 'text', nullable: true })
  complement: string | null;

  @Column({ name: 'code_postal', type: 'text', nullable: true })
  codePostal: string | null;

  @Column({ type: 'text', nullable: true })
  commune: string | null;

  @Column({ type: 'text', nullable: true })
  telephone: string | null;

  @Column({ type: 'text', nullable: true })
  email: string | null;

  /** The default of new contracts. */
  @Column({ name: 'signature_electronique', type: 'boolean', default: () => 'false' })
  signatureElectronique: boolean;

  /** What the register of establishments said last, or that it is to be asked. */
  @Column({ name: 'registre_etat', type: 'text', default: () => "'a_verifier'" })
  registreEtat: 'a_verifier' | 'conforme' | 'differe' | 'ferme' | 'inconnu';

  /** When it said so. */
  @Column({ name: 'registre_le', type: 'timestamptz', nullable: true })
  registreLe: Date | null;

  /** When it was asked last, whether it answered or not. */
  @Column({ name: 'registre_demande_le', type: 'timestamptz', nullable: true })
  registreDemandeLe: Date | null;

  @Column({ type: 'jsonb', nullable: true })
  registre: Establishment | null;

  @Column({ name: 'created_at', type: 'timestamptz', default: () => 'now()' })
  createdAt: Date;

  @Column({ type: 'integer', default: () => '1' })
  version: number;
}
