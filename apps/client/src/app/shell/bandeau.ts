import { Component, inject, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { NotificationBell } from './notifications/notification-bell.js';
import { SessionStore } from '../session/session-store.js';
import { Icon } from '../ui/icon.js';
import { SiretPipe } from '../ui/siret.pipe.js';
import { BrandClient } from './brand-client.js';
import { Logo } from './logo.js';

/** The bandeau: the portal, the CFA that works in it, notifications, account, way out. */
@Component({
  selector: 'app-bandeau',
  imports: [Icon, Logo, NotificationBell, RouterLink, SiretPipe],
  templateUrl: './bandeau.html',
  styleUrl: './bandeau.scss',
})
export class Bandeau {
  protected readonly store = inject(SessionStore);
  protected readonly brand = inject(BrandClient).brand;
  private readonly router = inject(Router);
  protected readonly leaving = signal(false);

  protected async signOut(): Promise<void> {
    this.leaving.set(true);
    try {
      await this.store.signOut();
    } finally {
      this.leaving.set(false);
      await this.router.navigateByUrl('/connexion');
    }
  }
}
