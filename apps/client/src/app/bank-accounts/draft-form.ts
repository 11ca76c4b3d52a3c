import {
  afterNextRender,
  Component,
  computed,
  effect,
  inject,
  Injector,
  input,
  linkedSignal,
  output,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import { type FieldTree, form, FormField, FormRoot } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { BILLING_MODES, type BillingMode, THIRD_PARTY_KINDS, today } from '@apprentissage/domain';
import { AddressField } from '../ui/address-field.js';
import { ErrorSummary } from '../ui/error-summary.js';
import { faultsOf } from '../ui/field-faults.js';
import { Icon } from '../ui/icon.js';
import { Notice } from '../ui/notice.js';
import { problemOf } from '../ui/problem.js';
import { SiretPipe } from '../ui/siret.pipe.js';
import { TextField } from '../ui/text-field.js';
import { type BankAccount, BankAccountsClient } from './bank-accounts-client.js';
import { DraftFiles } from './draft-files.js';
import { DraftKeeper } from './draft-keeper.js';
import { DraftStatus } from './draft-status.js';
import { type DraftModel, draftRequest, draftSchema, NOT_KEPT, typed } from './draft-model.js';
import { IbanField } from './iban-field.js';
import { MaskedIban } from './masked-iban.js';

/** How long somebody may stop typing before the draft is kept. */
const PAUSE_MS = 700;

/** What a refusal asks to correct, and why. */
export interface Correction {
  readonly champ: string;
  readonly phrase: string;
}

/** « Modifier mes informations de facturation »: kept by itself, sent when it is whole. */
@Component({
  selector: 'app-draft-form',
  imports: [
    AddressField,
    DraftFiles,
    DraftStatus,
    ErrorSummary,
    FormField,
    FormRoot,
    Icon,
    IbanField,
    MaskedIban,
    MatButton,
    Notice,
    SiretPipe,
    TextField,
  ],
  templateUrl: './draft-form.html',
  styleUrl: './draft-form.scss',
  providers: [DraftKeeper],
  host: { '(document:visibilitychange)': 'keep()' },
})
export class DraftForm {
  readonly draft = input.required<BankAccount>();
  /** UAI and SIRET of the CFA. */
  readonly uai = input.required<string>();
  readonly siret = input.required<string>();
  /** Why it cannot be sent for now: invoices in process. */
  readonly blocked = input(false);
  readonly correction = input<Correction | null>(null);
  /** It was begun here, just now: the reader is led to it. */
  readonly begun = input(false);
  readonly sent = output();
  /** « Abandonner ce changement » is asked for. */
  readonly discarded = output();
  /** Another administrator sent or discarded it. */
  readonly gone = output();

  protected readonly keeper = inject(DraftKeeper);
  private readonly client = inject(BankAccountsClient);
  private readonly injector = inject(Injector);
  private readonly summary = viewChild.required(ErrorSummary);
  protected readonly modes = Object.entries(BILLING_MODES) as [BillingMode, string][];
  protected readonly kinds = Object.entries(THIRD_PARTY_KINDS);
  protected readonly refusals = signal<readonly string[]>([]);
  /** Somebody wants another IBAN than the one that is kept. */
  protected readonly changing = signal(false);

  private readonly id = computed(() => this.draft().id);
  /** Typed since: the same draft read again changes nothing of it. */
  private readonly model = linkedSignal<string, DraftModel>({
    source: this.id,
    computation: () => untracked(() => typed(this.draft(), this.uai())),
  });
  private readonly kept = computed(() => this.keeper.draft() ?? this.draft());
  protected readonly form = form(this.model, draftSchema(this.kept, today()), {
    submission: {
      action: (sent) => this.send(sent),
      onInvalid: () => this.summary().show(),
    },
  });
  /** The IBAN that is kept, masked, unless another one is being typed. */
  protected readonly maskedIban = computed(() =>
    this.changing() || this.model().iban !== '' ? null : this.kept().iban,
  );
  /** The files are still those of the version it began from. */
  protected readonly oldFiles = computed(() => {
    const begun = this.draft().fichiers.map(({ id }) => id);
    return this.kept().fichiers.some(({ id }) => begun.includes(id));
  });
  protected readonly revealIban = () => this.client.reveal(this.kept());

  constructor() {
    effect(() => {
      const draft = this.draft();
      untracked(() => {
        if (this.keeper.draft()?.id === draft.id) return;
        // What the server would answer: the UAI of the CFA, proposed, is not kept yet.
        this.keeper.begin(draft, draftRequest(typed(draft, '')));
      });
    });
    effect((onCleanup) => {
      const request = draftRequest(this.model());
      if (this.keeper.holds(request)) return;
      const timer = setTimeout(() => void this.keeper.keep(request), PAUSE_MS);
      onCleanup(() => clearTimeout(timer));
    });
    afterNextRender({ read: () => this.lead() });
  }

  /** `true` when something is typed that the server does not keep. */
  unsaved(): boolean {
    return (
      !this.keeper.holds(draftRequest(this.model())) ||
      this.form()
        .errorSummary()
        .some(({ kind }) => kind === NOT_KEPT)
    );
  }

  protected keep(): void {
    void this.keeper.keep(draftRequest(this.model()));
  }

  protected changeIban(): void {
    this.changing.set(true);
    afterNextRender(
      { read: () => this.form.iban().focusBoundControl() },
      { injector: this.injector },
    );
  }

  /** Takes what somebody else kept, and forgets what is typed here. */
  protected async take(): Promise<void> {
    const draft = await this.refreshed();
    if (draft === null) return;
    this.model.set(typed(draft, this.uai()));
    this.changing.set(false);
    this.keeper.begin(draft, draftRequest(this.model()));
  }

  /** Keeps what is typed here over what somebody else kept; an IBAN that is not typed here is theirs, and told. */
  protected async insist(): Promise<void> {
    const { iban } = this.kept();
    const draft = await this.refreshed();
    if (draft === null) return;
    this.keep();
    if (draft.iban === iban || this.model().iban !== '') return;
    this.refusals.set(['L’IBAN enregistré est celui d’un autre administrateur : vérifiez-le.']);
    this.summary().show();
  }

  private async refreshed(): Promise<BankAccount | null> {
    try {
      const draft = await this.keeper.refresh();
      if (draft === null) this.gone.emit();
      return draft;
    } catch (error) {
      this.refusals.set([problemOf(error).detail]);
      this.summary().show();
      return null;
    }
  }

  private async send(sent: FieldTree<DraftModel>) {
    this.refusals.set([]);
    await this.keeper.keep(draftRequest(sent().value()));
    if (this.keeper.state() !== 'kept') return undefined;
    try {
      await this.keeper.submit();
      this.summary().hide();
      this.sent.emit();
      return undefined;
    } catch (error) {
      const problem = problemOf(error);
      if (problem.code === 'version_depassee') {
        this.keeper.fail(problem);
        return undefined;
      }
      const { ofFields, ofForm } = faultsOf(problem, fieldsOf(sent));
      this.refusals.set(ofForm);
      this.summary().show();
      return ofFields;
    }
  }

  /** Leads to what a refusal asks to correct. */
  private lead(): void {
    const item = this.correction()?.champ;
    if (item === 'iban') this.changeIban();
    else if (item === 'titulaire') this.form.titulaire().focusBoundControl();
    else if (item === 'fichiers') this.form.fichier().focusBoundControl();
    else if (item === 'tiers' && this.model().mode === 'tiers') {
      this.form.raisonSociale().focusBoundControl();
    } else if (item === 'tiers' || this.begun()) this.form.mode().focusBoundControl();
  }
}

/** The fields by the name the server gives them. */
function fieldsOf(sent: FieldTree<DraftModel>): Record<string, FieldTree<unknown>> {
  return {
    uai: sent.uai,
    titulaire: sent.titulaire,
    iban: sent.iban,
    fichiers: sent.fichier,
    tiers: sent.nature,
    'tiers/raisonSociale': sent.raisonSociale,
    'tiers/siret': sent.siret,
    'tiers/adresse': sent.adresse,
    'tiers/mandatDebut': sent.mandatDebut,
    'tiers/mandatFin': sent.mandatFin,
  } as Record<string, FieldTree<unknown>>;
}
