import type { Cerfa, CivilDate, ContractState } from '@apprentissage/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An apprenticeship contract as transmitted: what lists need as columns, the CERFA whole as JSON. */
@Entity({ name: 'contracts' })
export class Contract {
  @PrimaryColumn({ type: 'uuid', default: () => 'uuidv7()' })
  id: string;

  @Column({ name: 'cfa_id', type: 'uuid' })
  cfaId: string;

  /** The OPCO’s own number of the dossier (`numeroInterne` of the norm). */
  @Column({ type: 'text' })
  numero: string;

  /** The number between CFA and OPCO; the sender’s, else the same as `numero`. */
  @Column({ name: 'numero_externe', type: 'text' })
  numeroExterne: string;

  @Column({ name: 'numero_deca', type: 'text', nullable: true })
  numeroDeca: string | null;

  @Column({ type: 'text' })
  status: ContractState;

  @Column({ name: 'pieces_demandees', type: 'boolean', default: () => 'false' })
  piecesDemandees: boolean;

  @Column({ type: 'text', nullable: true })
  commentaire: string | null;

  @Column({ name: 'apprenti_nom', type: 'text' })
  apprentiNom: string;

  @Column({ name: 'apprenti_prenom', type: 'text' })
  apprentiPrenom: string;

  /** Search key: lower case, no accent, « nom prénom ». */
  @Column({ name: 'apprenti_recherche', type: 'text' })
  apprentiRecherche: string;

  /** SHA-256 of who the apprentice is: half of the natural key. */
  @Column({ name: 'apprenti_cle', type: 'bytea' })
  apprentiCle: Buffer;

  @Column({ name: 'employeur_denomination', type: 'text' })
  employeurDenomination: string;

  @Column({ name: 'employeur_siret', type: 'text' })
  employeurSiret: string;

  @Column({ name: 'employeur_recherche', type: 'text' })
  employeurRecherche: string;

  @Column({ name: 'formation_intitule', type: 'text' })
  formationIntitule: string;

  @Column({ name: 'formation_rncp', type: 'text' })
  formationRncp: string;

  @Column({ name: 'date_conclusion', type: 'date' })
  dateConclusion: CivilDate;

  @Column({ name: 'date_debut', type: 'date' })
  dateDebut: CivilDate;

  @Column({ name: 'date_fin', type: 'date' })
  dateFin: CivilDate;

  @Column({ name: 'version_cerfa', type: 'text' })
  versionCerfa: string;

  @Column({ type: 'jsonb' })
  cerfa: Cerfa;

  /** SHA-256 of the normalised content: tells « unchanged » from « updated ». */
  @Column({ name: 'contenu_hash', type: 'bytea' })
  contenuHash: Buffer;

  @Column({ name: 'transmis_le', type: 'timestamptz', precision: 3 })
  transmisLe: Date;

  @Column({
    name: 'instructeur_audience',
    type: 'text',
    nullable: true,
    insert: false,
    update: false,
  })
  instructeurAudience: string | null;

  @Column({ name: 'instructeur_id', type: 'uuid', nullable: true })
  instructeurId: string | null;

  @Column({ name: 'decide_le', type: 'timestamptz', nullable: true })
  decideLe: Date | null;

  @Column({ type: 'integer', default: () => '1' })
  version: number;
}
