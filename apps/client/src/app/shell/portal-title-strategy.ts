import { inject, Service } from '@angular/core';
import { type RouterStateSnapshot, TitleStrategy } from '@angular/router';
import { PageTitle } from '../ui/page-title.js';

/** Names each page after its route; a page that reads its own name sets it later. */
@Service()
export class PortalTitleStrategy extends TitleStrategy {
  private readonly page = inject(PageTitle);

  override updateTitle(state: RouterStateSnapshot): void {
    this.page.set(this.buildTitle(state) ?? '');
  }
}
