import { Component, computed, effect, inject, signal, untracked, viewChild } from '@angular/core';
import { form, FormRoot, type TreeValidationResult } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { BrandClient } from '../shell/brand-client.js';
import { ErrorSummary } from '../ui/error-summary.js';
import { faultsOf } from '../ui/field-faults.js';
import { Icon } from '../ui/icon.js';
import { Notice } from '../ui/notice.js';
import { PageHeader } from '../ui/page-header.js';
import { problemOf } from '../ui/problem.js';
import { TextField } from '../ui/text-field.js';
import { FrontCard } from '../ui/front-card.js';
import { PasswordField } from '../ui/password-field.js';
import { PasswordRules } from './password-rules.js';
import { SessionClient } from './session-client.js';
import {
  EMPTY_SIGN_UP,
  passwordContext,
  type SignUpModel,
  signUpRequest,
  signUpSchema,
} from './sign-up-schema.js';
import { waitSentence } from '../ui/wait-sentence.js';

/** « Inscription »: one account per SIRET. */
@Component({
  selector: 'app-sign-up-page',
  imports: [
    ErrorSummary,
    FormRoot,
    FrontCard,
    Icon,
    MatButton,
    Notice,
    PageHeader,
    PasswordField,
    PasswordRules,
    RouterLink,
    TextField,
  ],
  templateUrl: './sign-up-page.html',
})
export class SignUpPage {
  private readonly client = inject(SessionClient);
  private readonly alphabet = inject(BrandClient).passwordAlphabet;
  private readonly summary = viewChild(ErrorSummary);

  /** The address a confirmation link was sent to; `null` until then. */
  protected readonly sentTo = signal<string | null>(null);
  protected readonly refusals = signal<readonly string[]>([]);
  private readonly model = signal<SignUpModel>({ ...EMPTY_SIGN_UP });
  protected readonly context = computed(() => passwordContext(this.model()));

  protected readonly form = form(this.model, signUpSchema(this.alphabet), {
    submission: {
      action: (sent) => this.send(sent().value()),
      onInvalid: () => this.summary()?.show(),
    },
  });

  constructor() {
    // « Email de notification » follows « Identifiant » until somebody writes in it.
    effect(() => {
      const identifiant = this.form.identifiant().value();
      untracked(() => {
        if (!this.form.email().dirty()) this.form.email().value.set(identifiant);
      });
    });
  }

  private async send(model: SignUpModel): Promise<TreeValidationResult> {
    this.refusals.set([]);
    const request = signUpRequest(model);
    try {
      await this.client.signUp(request);
      this.sentTo.set(request.identifiant);
      return undefined;
    } catch (error) {
      const problem = problemOf(error);
      this.summary()?.show();
      if (problem.code === 'siret_deja_inscrit') {
        return { kind: problem.code, message: problem.title, fieldTree: this.form.siret };
      }
      const { ofFields, ofForm } = faultsOf(problem, { ...this.fields() });
      this.refusals.set(ofForm.map((sentence) => `${sentence}${waitSentence(problem)}`));
      return ofFields;
    }
  }

  private fields() {
    const { siret, raisonSociale, uai, nom, prenom, identifiant, email, motDePasse } = this.form;
    return { siret, raisonSociale, uai, nom, prenom, identifiant, email, motDePasse };
  }
}
