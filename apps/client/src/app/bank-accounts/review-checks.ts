import { Component, computed, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { PAYEE_ANSWERS, type Tone } from '@apprentissage/domain';
import { Chip } from '../ui/chip.js';
import { InstantPipe } from '../ui/dates.js';
import { Icon, type IconName } from '../ui/icon.js';
import type { FileText, Review } from './reviews-client.js';
import { RiskChips } from './risk-chips.js';

interface Check {
  readonly label: string;
  readonly icon: IconName;
  readonly tone: Tone;
  readonly word: string;
}

/** What the portal, the file and the bank say of a version. */
@Component({
  selector: 'app-review-checks',
  imports: [Chip, Icon, InstantPipe, MatButton, RiskChips],
  template: `
    @let shown = review();
    @if (shown.signaux.length > 0) {
      <app-risk-chips [signs]="shown.signaux" />
    }
    <dl>
      @for (check of checks(); track check.label) {
        <div>
          <dt>{{ check.label }}</dt>
          <dd>
            <app-chip [icon]="check.icon" [tone]="check.tone">{{ check.word }}</app-chip>
          </dd>
        </div>
      }
    </dl>
    <h3>Réponse de la banque</h3>
    @if (shown.verification; as answer) {
      <p>
        <app-chip
          [icon]="answer.reponse === 'concorde' ? 'check' : 'alert'"
          [tone]="answers[answer.reponse].tone"
          >{{ answers[answer.reponse].label }}</app-chip
        >
      </p>
      @if (answer.nomConnu; as name) {
        <p>
          Nom connu de la banque : <strong>{{ name }}</strong>
        </p>
      }
      <p class="muted">le {{ answer.le | instant }}</p>
    } @else {
      <p>La banque n’a pas encore été interrogée.</p>
    }
    @if (open()) {
      <p>
        <button matButton="outlined" type="button" [disabled]="busy()" (click)="verified.emit()">
          <app-icon name="refresh" />Vérifier auprès de la banque
        </button>
      </p>
    }
  `,
  styles: `
    dl {
      display: grid;
      gap: 0.75rem;
      margin: 0;
    }
    dt {
      color: var(--mat-sys-on-surface-variant);
      font-size: 0.8125rem;
    }
    dd {
      margin: 0.15rem 0 0;
    }
  `,
  host: { class: 'stack' },
})
export class ReviewChecks {
  readonly review = input.required<Review>();
  /** What the file says; nothing while it is read. */
  readonly text = input<FileText>();
  readonly busy = input(false);
  readonly verified = output();

  protected readonly answers = PAYEE_ANSWERS;
  protected readonly open = computed(() => ['a_valider', 'programme'].includes(this.review().etat));
  protected readonly checks = computed<Check[]>(() => {
    const { controles, tiers } = this.review();
    const text = this.text();
    const whose = tiers === null ? 'raison sociale' : 'raison sociale du tiers';
    return [
      check(`Titulaire et ${whose}`, controles.titulaire, 'Se ressemblent', 'Sont différents'),
      check(
        'Titulaire et répertoire SIRENE',
        controles.sirene,
        'Se ressemblent',
        'Sont différents',
        'Répertoire sans réponse',
      ),
      check('Clé de l’IBAN (modulo 97)', controles.cleIban, 'Juste', 'Fausse'),
      check('Clé du RIB', controles.cleRib, 'Juste', 'Fausse', 'Sans objet (compte étranger)'),
      check(
        'IBAN dans le texte du fichier',
        text?.iban ?? null,
        'Trouvé',
        'Absent',
        'À lire sur l’image',
      ),
      check(
        'Titulaire dans le texte du fichier',
        text?.titulaire ?? null,
        'Trouvé',
        'Absent',
        'À lire sur l’image',
      ),
    ];
  });
}

function check(
  label: string,
  verdict: boolean | null,
  right: string,
  wrong: string,
  unknown = '',
): Check {
  if (verdict === null) return { label, icon: 'info', tone: 'neutral', word: unknown };
  return verdict
    ? { label, icon: 'check', tone: 'success', word: right }
    : { label, icon: 'alert', tone: 'error', word: wrong };
}
