import {
  Component,
  DOCUMENT,
  inject,
  input,
  linkedSignal,
  output,
  signal,
  viewChild,
} from '@angular/core';
import { form, FormRoot, required, type SchemaPath, validate } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import {
  DEFAULT_LABEL_PREFIX,
  isBic,
  isIban,
  isLabelPrefix,
  normalizeIban,
  SETTLEMENT_MODES,
} from '@apprentissage/domain';
import { ErrorSummary } from '../ui/error-summary.js';
import { faultsOf } from '../ui/field-faults.js';
import { Icon } from '../ui/icon.js';
import { leaveField } from '../ui/leave-field.js';
import { problemOf } from '../ui/problem.js';
import { TextField } from '../ui/text-field.js';
import { type RefundSettings, RefundSettingsClient } from './refund-settings-client.js';

const FIELDS = [
  'titulaire',
  'banque',
  'iban',
  'bic',
  'libelle',
  'consigne',
  'texteDeduction',
  'texteRemboursement',
] as const;
type Model = Record<(typeof FIELDS)[number], string>;
const EMPTY: Model = {
  titulaire: '',
  banque: '',
  iban: '',
  bic: '',
  libelle: DEFAULT_LABEL_PREFIX,
  consigne: '',
  texteDeduction: SETTLEMENT_MODES.deduction.text,
  texteRemboursement: SETTLEMENT_MODES.remboursement.text,
};

/** A new version of the OPCO's account, which another administrator will confirm. */
@Component({
  selector: 'app-refund-settings-form',
  imports: [ErrorSummary, FormRoot, Icon, MatButton, TextField],
  template: `
    <app-error-summary [form]="form" [general]="refusals()" />
    <form class="form" [formRoot]="form">
      <div class="form-grid">
        <app-text-field label="Titulaire" [field]="form.titulaire" />
        <app-text-field label="Banque" [field]="form.banque" />
        <app-text-field class="wide" label="IBAN" [field]="form.iban" />
        <app-text-field label="BIC" hint="8 ou 11 caractères" [field]="form.bic" />
        <app-text-field
          label="Début du motif de virement"
          hint="Le n° de la pro forma est ajouté à la suite"
          [field]="form.libelle"
        />
      </div>
      <app-text-field label="Consigne aux CFA" [rows]="3" [field]="form.consigne" />
      <app-text-field
        label="Texte du mode « déduction »"
        hint="Ce que les CFA lisent sous le choix"
        [rows]="4"
        [field]="form.texteDeduction"
      />
      <app-text-field
        label="Texte du mode « remboursement »"
        hint="Ce que les CFA lisent sous le choix"
        [rows]="6"
        [field]="form.texteRemboursement"
      />
      <p>
        <button matButton="filled" type="submit" [disabled]="form().submitting()">
          <app-icon name="check" />Proposer
        </button>
      </p>
    </form>
  `,
  styles: `
    // An IBAN is read whole.
    @media (min-width: 700px) {
      .wide {
        grid-column: span 2;
      }
    }
  `,
})
export class RefundSettingsForm {
  /** What is in service: what one starts from. */
  readonly current = input<RefundSettings | null>(null);
  readonly proposed = output<readonly RefundSettings[]>();

  private readonly client = inject(RefundSettingsClient);
  private readonly page = inject(DOCUMENT);
  private readonly summary = viewChild.required(ErrorSummary);
  protected readonly refusals = signal<readonly string[]>([]);
  private readonly model = linkedSignal<Model>(() => {
    const current = this.current();
    if (current === null) return EMPTY;
    return Object.fromEntries(FIELDS.map((name) => [name, current[name]])) as Model;
  });

  protected readonly form = form(
    this.model,
    (path) => {
      required(path.titulaire, { message: 'Renseignez le titulaire.' });
      required(path.banque, { message: 'Renseignez la banque.' });
      required(path.iban, { message: 'Renseignez l’IBAN.' });
      rule(path.iban, (text) => isIban(normalizeIban(text)), 'Cet IBAN n’est pas valide.');
      required(path.bic, { message: 'Renseignez le BIC.' });
      rule(
        path.bic,
        (text) => isBic(text.replace(/\s/gu, '').toUpperCase()),
        'Ce BIC n’est pas valide : il compte 8 ou 11 caractères.',
      );
      required(path.libelle, { message: 'Renseignez le début du motif.' });
      rule(path.libelle, isLabelPrefix, 'Le motif n’a que des majuscules, des chiffres et / . -');
      required(path.consigne, { message: 'Écrivez une consigne.' });
      required(path.texteDeduction, { message: 'Écrivez le texte du mode « déduction ».' });
      required(path.texteRemboursement, { message: 'Écrivez le texte du mode « remboursement ».' });
    },
    {
      submission: {
        action: async (sent) => {
          this.refusals.set([]);
          try {
            this.proposed.emit(await this.client.propose(sent().value()));
            leaveField(this.page);
            this.summary().hide();
            return undefined;
          } catch (error) {
            const fields = Object.fromEntries(FIELDS.map((name) => [name, sent[name]]));
            const { ofFields, ofForm } = faultsOf(problemOf(error), fields);
            this.refusals.set(ofForm);
            this.summary().show();
            return ofFields;
          }
        },
        onInvalid: () => this.summary().show(),
      },
    },
  );
}

function rule(path: SchemaPath<string>, test: (text: string) => boolean, message: string): void {
  validate(path, ({ value }) =>
    value().trim() === '' || test(value()) ? undefined : { kind: 'format', message },
  );
}
