import { Component, linkedSignal, signal, viewChild } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { HoldsChanges } from '../session/unsaved-changes.js';
import { Icon } from '../ui/icon.js';
import { Notice } from '../ui/notice.js';
import { PageHeader } from '../ui/page-header.js';
import { ProblemNotice } from '../ui/problem-notice.js';
import { Skeleton } from '../ui/skeleton.js';
import { type Cfa, cfaChanges, cfaDetails } from './cfa-client.js';
import { ChangesTable } from './changes-table.js';
import { CoordonneesForm } from './coordonnees-form.js';
import { RegisterNotice } from './register-notice.js';

/** « Coordonnées » of the CFA, what the register says of them, and their past. */
@Component({
  selector: 'app-coordonnees-page',
  imports: [
    ChangesTable,
    CoordonneesForm,
    Icon,
    MatButton,
    Notice,
    PageHeader,
    ProblemNotice,
    RegisterNotice,
    Skeleton,
  ],
  template: `
    <app-page-header
      heading="Coordonnées"
      lead="Les informations de votre CFA : elles servent de contact à l’OPCO et sont comparées à votre RIB."
    >
      @if (cfa.hasValue()) {
        <button matButton="filled" type="submit" form="coordonnees">
          <app-icon name="check" />Enregistrer
        </button>
      }
    </app-page-header>
    @if (said(); as sentence) {
      <app-notice tone="success" announced>{{ sentence }}</app-notice>
    }
    @if (cfa.hasValue()) {
      @if (register(); as known) {
        <app-register-notice
          [register]="known"
          (checked)="register.set($event)"
          (taken)="takeOver($event)"
        />
      }
      <app-coordonnees-form [cfa]="cfa.value()" (tried)="said.set(null)" (saved)="show($event)" />
    } @else if (cfa.error(); as error) {
      <app-problem-notice [error]="error" (retry)="cfa.reload()" />
    } @else {
      <app-skeleton [lines]="8" />
    }
    <section class="card" aria-labelledby="cfa-history">
      <h2 id="cfa-history">Historique des modifications</h2>
      @if (history.hasValue()) {
        @if (history.value().items.length === 0) {
          <p>Aucune modification.</p>
        } @else {
          <app-changes-table [changes]="history.value().items" />
          <p class="row">
            @if (cursor() !== null) {
              <button matButton="outlined" type="button" (click)="cursor.set(null)">
                Revenir aux plus récentes
              </button>
            }
            @if (history.value().next; as next) {
              <button matButton="outlined" type="button" (click)="cursor.set(next)">
                Modifications plus anciennes
              </button>
            }
          </p>
        }
      } @else if (history.error(); as error) {
        <app-problem-notice [error]="error" (retry)="history.reload()" />
      } @else {
        <app-skeleton [lines]="3" />
      }
    </section>
  `,
  host: { class: 'stack', '(window:beforeunload)': 'warn($event)' },
})
export class CoordonneesPage implements HoldsChanges {
  protected readonly cfa = cfaDetails();
  /** Apart from the form, which a comparison must not fill again over what is being typed. */
  protected readonly register = linkedSignal(() =>
    this.cfa.hasValue() ? this.cfa.value().registre : null,
  );
  protected readonly cursor = signal<string | null>(null);
  protected readonly history = cfaChanges(this.cursor);
  protected readonly said = signal<string | null>(null);
  private readonly form = viewChild(CoordonneesForm);

  unsaved(): boolean {
    return this.form()?.unsaved() ?? false;
  }

  protected show(cfa: Cfa): void {
    this.cfa.set(cfa);
    this.said.set('Vos coordonnées sont enregistrées.');
    this.cursor.set(null);
    this.history.reload();
  }

  protected takeOver(gaps: Cfa['registre']['ecarts']): void {
    this.form()?.takeOver(gaps);
    this.said.set('Les informations du répertoire sont reprises : enregistrez pour les garder.');
  }

  protected warn(event: BeforeUnloadEvent): void {
    if (this.unsaved()) event.preventDefault();
  }
}
