import { Component, computed, inject, input, signal, viewChild } from '@angular/core';
import { email, form, FormField, FormRoot, maxLength, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import type { HoldsChanges } from '../session/unsaved-changes.js';
import { ErrorSummary } from '../ui/error-summary.js';
import { faultsOf } from '../ui/field-faults.js';
import { FileField } from '../ui/file-field.js';
import { Icon } from '../ui/icon.js';
import { Notice } from '../ui/notice.js';
import { PageHeader } from '../ui/page-header.js';
import { problemOf } from '../ui/problem.js';
import { ProblemNotice } from '../ui/problem-notice.js';
import { SiretPipe } from '../ui/siret.pipe.js';
import { Skeleton } from '../ui/skeleton.js';
import { TextField } from '../ui/text-field.js';
import { namedCfa, NominationsClient } from './nominations-client.js';

interface Model {
  nom: string;
  prenom: string;
  identifiant: string;
  motif: string;
  fichier: File | null;
}
const EMPTY: Model = { nom: '', prenom: '', identifiant: '', motif: '', fichier: null };

/** « Nommer un administrateur »: what an administrator of the OPCO asks another agent to confirm. */
@Component({
  selector: 'app-nomination-form-page',
  imports: [
    ErrorSummary,
    FileField,
    FormField,
    FormRoot,
    Icon,
    MatButton,
    Notice,
    PageHeader,
    ProblemNotice,
    RouterLink,
    SiretPipe,
    Skeleton,
    TextField,
  ],
  template: `
    <app-page-header
      heading="Nommer un administrateur"
      lead="Quand l’administrateur d’un CFA est parti et que personne ne peut nommer le suivant, ou quand il a perdu sa double authentification."
    >
      <a matButton [routerLink]="['/backoffice/cfas', cfa()]">
        <app-icon name="chevron-left" />Retour au CFA
      </a>
    </app-page-header>
    @if (file.hasValue()) {
      <section class="card" aria-labelledby="nomination-form">
        <h2 id="nomination-form">
          {{ file.value().raisonSociale }} — {{ file.value().siret | siret }}
        </h2>
        <app-notice>
          Un autre agent lira le justificatif et confirmera. Toutes les adresses connues du CFA sont
          alors prévenues et peuvent s’opposer avant la prise d’effet. Avec l’identifiant de qui
          administre déjà ce CFA, la nomination réinitialise sa double authentification.
        </app-notice>
        <app-error-summary [form]="form" [general]="refusals()" />
        <form class="form" [formRoot]="form">
          <div class="form-grid">
            <app-text-field label="Nom" [field]="form.nom" />
            <app-text-field label="Prénom" [field]="form.prenom" />
            <app-text-field
              label="Identifiant"
              type="email"
              hint="L’adresse e-mail de la personne, où elle recevra son invitation"
              [field]="form.identifiant"
            />
          </div>
          <app-text-field
            label="Motif"
            hint="Ce qui s’est passé, et qui vous l’a appris"
            [rows]="4"
            [field]="form.motif"
          />
          <app-file-field
            label="Justificatif"
            hint="Procès-verbal, lettre de mission, extrait du registre… PDF, JPEG ou PNG, 10 Mo au plus"
            [formField]="form.fichier"
            [progress]="progress()"
          />
          <p>
            <button matButton="filled" type="submit" [disabled]="form().submitting()">
              <app-icon name="check" />Demander la nomination
            </button>
          </p>
        </form>
      </section>
    } @else if (file.error(); as error) {
      <app-problem-notice [error]="error" (retry)="file.reload()" />
    } @else {
      <div class="card"><app-skeleton [lines]="6" /></div>
    }
  `,
  host: { class: 'stack' },
})
export class NominationFormPage implements HoldsChanges {
  /** From the address: the CFA. */
  readonly cfa = input.required<string>();

  private readonly client = inject(NominationsClient);
  private readonly router = inject(Router);
  private readonly summary = viewChild.required(ErrorSummary);
  protected readonly file = namedCfa(() => this.cfa());
  protected readonly progress = signal<number | null>(null);
  protected readonly refusals = signal<readonly string[]>([]);
  private readonly model = signal<Model>(EMPTY);
  private readonly sent = signal(false);
  private readonly typed = computed(() => Object.values(this.model()).some(Boolean));

  protected readonly form = form(
    this.model,
    (path) => {
      required(path.nom, { message: 'Renseignez le nom.' });
      maxLength(path.nom, 80, { message: 'Le nom a au plus 80 caractères.' });
      required(path.prenom, { message: 'Renseignez le prénom.' });
      maxLength(path.prenom, 80, { message: 'Le prénom a au plus 80 caractères.' });
      required(path.identifiant, { message: 'Renseignez l’identifiant.' });
      email(path.identifiant, { message: 'L’identifiant est une adresse e-mail.' });
      required(path.motif, { message: 'Donnez le motif de la nomination.' });
      maxLength(path.motif, 1_000, { message: 'Au plus 1 000 caractères.' });
      required(path.fichier, { message: 'Joignez le justificatif.' });
    },
    {
      submission: {
        action: async (tree) => {
          this.refusals.set([]);
          const { fichier, ...asked } = tree().value();
          if (fichier === null) return undefined;
          this.progress.set(0);
          try {
            const made = await this.client.ask({ cfa: this.cfa(), ...asked, fichier }, (part) =>
              this.progress.set(part),
            );
            this.sent.set(true);
            await this.router.navigate(['/backoffice/nominations', made.id]);
            return undefined;
          } catch (error) {
            const { nom, prenom, identifiant, motif } = tree;
            const fields = { nom, prenom, identifiant, motif, fichier: tree.fichier };
            const { ofFields, ofForm } = faultsOf(problemOf(error), fields as never);
            this.refusals.set(ofForm);
            this.summary().show();
            return ofFields;
          } finally {
            this.progress.set(null);
          }
        },
        onInvalid: () => this.summary().show(),
      },
    },
  );

  unsaved(): boolean {
    return this.typed() && !this.sent();
  }
}
