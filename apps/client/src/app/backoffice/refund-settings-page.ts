import { Component, computed, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatDialog } from '@angular/material/dialog';
import { askConfirmation } from '../ui/confirm-dialog.js';
import { InstantPipe } from '../ui/dates.js';
import { Notice } from '../ui/notice.js';
import { PageHeader } from '../ui/page-header.js';
import { problemOf } from '../ui/problem.js';
import { ProblemNotice } from '../ui/problem-notice.js';
import { Skeleton } from '../ui/skeleton.js';
import {
  type RefundSettings,
  refundSettings,
  RefundSettingsClient,
} from './refund-settings-client.js';
import { RefundSettingsForm } from './refund-settings-form.js';

const STATES: Readonly<Record<string, string>> = {
  proposee: 'Proposée',
  en_service: 'En service',
  remplacee: 'Remplacée',
  rejetee: 'Rejetée',
};

/** « Compte de l’OPCO »: where CFA send their refunds; one administrator proposes, another confirms. */
@Component({
  selector: 'app-refund-settings-page',
  imports: [
    InstantPipe,
    MatButton,
    Notice,
    PageHeader,
    ProblemNotice,
    RefundSettingsForm,
    Skeleton,
  ],
  template: `
    <app-page-header
      heading="Compte de l’OPCO"
      lead="Où les CFA adressent leurs remboursements. Un administrateur propose, un autre confirme."
    />
    @if (said(); as sentence) {
      <app-notice tone="success" announced>{{ sentence }}</app-notice>
    }
    @if (trouble(); as sentence) {
      <app-notice tone="error" announced>{{ sentence }}</app-notice>
    }
    @if (settings.hasValue()) {
      @if (inService()?.altere) {
        <app-notice tone="error">
          Le compte en service n’est plus celui que deux administrateurs ont confirmé : les CFA ne
          le voient plus. Prévenez l’exploitant du portail, puis proposez le compte de nouveau.
        </app-notice>
      }
      @if (proposal(); as version) {
        <section class="card" aria-labelledby="refund-proposal">
          <h2 id="refund-proposal">Proposition à confirmer</h2>
          <p>Proposée par {{ version.proposePar }} le {{ version.proposeLe | instant }}.</p>
          <dl class="facts">
            <dt>Titulaire</dt>
            <dd>{{ version.titulaire }}, {{ version.banque }}</dd>
            <dt>IBAN</dt>
            <dd class="number">{{ version.iban }}</dd>
            <dt>BIC</dt>
            <dd class="number">{{ version.bic }}</dd>
            <dt>Motif</dt>
            <dd>{{ version.libelle }}</dd>
            <dt>Consigne</dt>
            <dd>{{ version.consigne }}</dd>
            <dt>Texte du mode « déduction »</dt>
            <dd>{{ version.texteDeduction }}</dd>
            <dt>Texte du mode « remboursement »</dt>
            <dd>{{ version.texteRemboursement }}</dd>
          </dl>
          @if (version.deMoi) {
            <p>Un autre administrateur doit la confirmer.</p>
          }
          <p class="row">
            @if (!version.deMoi) {
              <button matButton="filled" type="button" (click)="decide(version, 'confirm')">
                Mettre en service
              </button>
            }
            <button matButton="outlined" type="button" (click)="decide(version, 'reject')">
              Rejeter
            </button>
          </p>
        </section>
      } @else {
        <section class="card" aria-labelledby="refund-new">
          <h2 id="refund-new">Proposer un changement</h2>
          <app-refund-settings-form
            [current]="inService()"
            (proposed)="show($event, 'Votre proposition attend un autre administrateur.')"
          />
        </section>
      }
      <section class="card" aria-labelledby="refund-past">
        <h2 id="refund-past">Versions</h2>
        @if (settings.value().length === 0) {
          <p>Aucune version : les CFA ne voient encore aucun compte.</p>
        } @else {
          <div class="table-scroll" tabindex="0" role="group" aria-label="Versions, tableau">
            <table class="table cards">
              <caption class="visually-hidden">
                Versions du compte de l’OPCO, de la plus récente à la plus ancienne
              </caption>
              <thead>
                <tr>
                  <th scope="col">État</th>
                  <th scope="col">IBAN et BIC</th>
                  <th scope="col">Motif</th>
                  <th scope="col">Proposée</th>
                  <th scope="col">Décidée</th>
                </tr>
              </thead>
              <tbody>
                @for (version of settings.value(); track version.id) {
                  <tr>
                    <th scope="row">
                      {{ version.altere ? 'Altérée, plus montrée aux CFA' : states[version.etat] }}
                    </th>
                    <td class="number" data-label="IBAN et BIC">
                      {{ version.iban }}<br />{{ version.bic }}
                    </td>
                    <td data-label="Motif">{{ version.libelle }}</td>
                    <td data-label="Proposée">
                      {{ version.proposePar }}<br />{{ version.proposeLe | instant }}
                    </td>
                    <td data-label="Décidée">
                      {{ version.decidePar ?? '—' }}<br />{{ version.decideLe | instant }}
                    </td>
                  </tr>
                }
              </tbody>
            </table>
          </div>
        }
      </section>
    } @else if (settings.error(); as error) {
      <app-problem-notice [error]="error" (retry)="settings.reload()" />
    } @else {
      <app-skeleton [lines]="5" />
    }
  `,
  host: { class: 'stack' },
})
export class RefundSettingsPage {
  private readonly client = inject(RefundSettingsClient);
  private readonly dialog = inject(MatDialog);
  protected readonly states = STATES;
  protected readonly settings = refundSettings();
  protected readonly said = signal<string | null>(null);
  protected readonly trouble = signal<string | null>(null);
  protected readonly proposal = computed(() => this.inState('proposee'));
  protected readonly inService = computed(() => this.inState('en_service'));

  protected show(versions: readonly RefundSettings[], sentence: string): void {
    this.settings.set(versions);
    this.trouble.set(null);
    this.said.set(sentence);
  }

  protected async decide({ id, iban }: RefundSettings, act: 'confirm' | 'reject'): Promise<void> {
    const confirmed = await askConfirmation(this.dialog, {
      heading: act === 'confirm' ? 'Mettre ce compte en service ?' : 'Rejeter cette proposition ?',
      question:
        act === 'confirm'
          ? `Tous les CFA enverront leurs remboursements au compte ${iban}. Vérifiez-le auprès de la banque.`
          : 'Le compte en service reste le même.',
      action: act === 'confirm' ? 'Mettre en service' : 'Rejeter',
    });
    if (!confirmed) return;
    try {
      const done = act === 'confirm' ? 'Le compte est en service.' : 'La proposition est rejetée.';
      this.show(await this.client.decide(id, act), done);
    } catch (error) {
      this.said.set(null);
      this.trouble.set(problemOf(error).detail);
      this.settings.reload();
    }
  }

  private inState(state: string): RefundSettings | null {
    if (!this.settings.hasValue()) return null;
    return this.settings.value().find(({ etat }) => etat === state) ?? null;
  }
}
