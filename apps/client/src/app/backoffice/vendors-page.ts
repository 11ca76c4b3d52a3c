import { Component, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatDialog } from '@angular/material/dialog';
import { askConfirmation } from '../ui/confirm-dialog.js';
import { DayPipe } from '../ui/dates.js';
import { EmptyState } from '../ui/empty-state.js';
import { Icon } from '../ui/icon.js';
import { Notice } from '../ui/notice.js';
import { PageHeader } from '../ui/page-header.js';
import { problemOf } from '../ui/problem.js';
import { ProblemNotice } from '../ui/problem-notice.js';
import { SecretOnce } from '../ui/secret-once.js';
import { Skeleton } from '../ui/skeleton.js';
import { VendorForm } from './vendor-form.js';
import { type Vendor, vendorList, VendorsClient, type VendorSecret } from './vendors-client.js';

/** « Éditeurs de logiciels »: who may call the import, with its OAuth2 client. */
@Component({
  selector: 'app-vendors-page',
  imports: [
    DayPipe,
    EmptyState,
    Icon,
    MatButton,
    Notice,
    PageHeader,
    ProblemNotice,
    SecretOnce,
    Skeleton,
    VendorForm,
  ],
  templateUrl: './vendors-page.html',
  host: { class: 'stack' },
})
export class VendorsPage {
  private readonly client = inject(VendorsClient);
  private readonly dialog = inject(MatDialog);

  protected readonly vendors = vendorList();
  protected readonly fresh = signal<VendorSecret | null>(null);
  protected readonly said = signal<string | null>(null);
  protected readonly trouble = signal<string | null>(null);

  protected show(secret: VendorSecret): void {
    this.said.set(null);
    this.trouble.set(null);
    this.fresh.set(secret);
    this.vendors.reload();
  }

  protected async renew({ id, name }: Vendor): Promise<void> {
    const confirmed = await askConfirmation(this.dialog, {
      heading: `Renouveler le secret de « ${name} » ?`,
      question: 'L’ancien secret et les accès ouverts avec lui cessent aussitôt de fonctionner.',
      action: 'Renouveler le secret',
    });
    if (!confirmed) return;
    try {
      this.show(await this.client.renew(id));
    } catch (error) {
      this.fail(error);
    }
  }

  protected async disable({ id, name }: Vendor): Promise<void> {
    const confirmed = await askConfirmation(this.dialog, {
      heading: `Désactiver « ${name} » ?`,
      question: 'Ses logiciels ne pourront plus rien transmettre ni lire, dès maintenant.',
      action: 'Désactiver',
    });
    if (!confirmed) return;
    try {
      await this.client.disable(id);
      this.trouble.set(null);
      this.said.set(`« ${name} » est désactivé.`);
      if (this.fresh()?.id === id) this.fresh.set(null);
      this.vendors.reload();
    } catch (error) {
      this.fail(error);
    }
  }

  private fail(error: unknown): void {
    this.said.set(null);
    this.trouble.set(problemOf(error).detail);
  }
}
