import { Component, computed, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatDialog } from '@angular/material/dialog';
import { Router } from '@angular/router';
import { SessionStore } from '../session/session-store.js';
import { askConfirmation } from '../ui/confirm-dialog.js';
import { Notice } from '../ui/notice.js';
import { problemOf } from '../ui/problem.js';
import { ProblemNotice } from '../ui/problem-notice.js';
import { Skeleton } from '../ui/skeleton.js';
import { AccountClient, ownSessions, signIns } from './account-client.js';
import { SessionsTable } from './sessions-table.js';
import { SignInsTable } from './sign-ins-table.js';

/** Where one is signed in, and who signed in. */
@Component({
  selector: 'app-sessions-cards',
  imports: [MatButton, Notice, ProblemNotice, SessionsTable, SignInsTable, Skeleton],
  template: `
    <section class="card" aria-labelledby="account-sessions">
      <h2 id="account-sessions">Mes sessions</h2>
      @if (said(); as sentence) {
        <app-notice tone="success" announced>{{ sentence }}</app-notice>
      }
      @if (trouble(); as sentence) {
        <app-notice tone="error" announced>{{ sentence }}</app-notice>
      }
      @if (sessions.hasValue()) {
        <app-sessions-table [sessions]="sessions.value()" (closed)="close($event)" />
        @if (others() > 0) {
          <p>
            <button matButton="outlined" type="button" (click)="closeOthers()">
              Déconnecter toutes les autres
            </button>
          </p>
        }
      } @else if (sessions.error(); as error) {
        <app-problem-notice [error]="error" (retry)="sessions.reload()" />
      } @else {
        <app-skeleton [lines]="3" />
      }
    </section>
    <section class="card" aria-labelledby="account-connexions">
      <h2 id="account-connexions">Mes dernières connexions</h2>
      @if (history.hasValue()) {
        <app-sign-ins-table [signIns]="history.value()" (disowned)="disown($event)" />
      } @else if (history.error(); as error) {
        <app-problem-notice [error]="error" (retry)="history.reload()" />
      } @else {
        <app-skeleton [lines]="3" />
      }
    </section>
  `,
  host: { class: 'stack' },
})
export class SessionsCards {
  private readonly client = inject(AccountClient);
  private readonly store = inject(SessionStore);
  private readonly router = inject(Router);
  private readonly dialog = inject(MatDialog);

  protected readonly sessions = ownSessions();
  protected readonly history = signIns();
  protected readonly said = signal<string | null>(null);
  protected readonly trouble = signal<string | null>(null);
  protected readonly others = computed(() =>
    this.sessions.hasValue() ? this.sessions.value().filter(({ actuelle }) => !actuelle).length : 0,
  );

  protected async close(id: string): Promise<void> {
    await this.act(() => this.client.closeSession(id), 'La session est fermée.');
  }

  protected async closeOthers(): Promise<void> {
    await this.act(() => this.client.closeOtherSessions(), 'Vos autres sessions sont fermées.');
  }

  protected async disown(id: string): Promise<void> {
    const told =
      this.store.session()?.audience === 'cfa'
        ? ' Les administrateurs de votre CFA seront prévenus.'
        : '';
    const confirmed = await askConfirmation(this.dialog, {
      heading: 'Ce n’était pas vous ?',
      question:
        'Toutes vos sessions vont être fermées, celle-ci comprise, et un lien pour choisir un nouveau mot de passe vous sera envoyé.' +
        told,
      action: 'Fermer mes sessions',
    });
    if (!confirmed) return;
    this.said.set(null);
    this.trouble.set(null);
    try {
      await this.client.disown(id);
      this.store.forget();
      await this.router.navigate(['/connexion'], {
        queryParams: { motif: 'connexion-signalee' },
      });
    } catch (error) {
      this.trouble.set(problemOf(error).detail);
    }
  }

  private async act(work: () => Promise<unknown>, done: string): Promise<void> {
    this.said.set(null);
    this.trouble.set(null);
    try {
      await work();
      this.said.set(done);
    } catch (error) {
      this.trouble.set(problemOf(error).detail);
    }
    this.sessions.reload();
  }
}
