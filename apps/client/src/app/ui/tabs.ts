import { Component, type ElementRef, input, model, viewChildren } from '@angular/core';
import { Icon } from './icon.js';

/** One tab; its panel has the id `panel-<id>` and is labelled by `tab-<id>`. */
export interface Tab {
  readonly id: string;
  readonly label: string;
  /** Something in its panel is to be corrected. */
  readonly faulty?: boolean;
}

/** The tabs of one form: arrows, Home and End move along them, only the chosen one is in the tab order. */
@Component({
  selector: 'app-tabs',
  imports: [Icon],
  template: `
    <div class="tabs" role="tablist" [attr.aria-label]="label()">
      @for (tab of tabs(); track tab.id; let rank = $index) {
        <button
          #button
          type="button"
          role="tab"
          [id]="'tab-' + tab.id"
          [attr.aria-controls]="'panel-' + tab.id"
          [attr.aria-selected]="tab.id === chosen()"
          [tabindex]="tab.id === chosen() ? 0 : -1"
          (click)="chosen.set(tab.id)"
          (keydown)="move($event, rank)"
        >
          {{ tab.label }}
          @if (tab.faulty) {
            <app-icon name="alert" /><span class="visually-hidden">, à corriger</span>
          }
        </button>
      }
    </div>
  `,
})
export class Tabs {
  readonly label = input.required<string>();
  readonly tabs = input.required<readonly Tab[]>();
  readonly chosen = model.required<string>();

  private readonly buttons = viewChildren<ElementRef<HTMLElement>>('button');

  protected move(event: KeyboardEvent, rank: number): void {
    const last = this.tabs().length - 1;
    const targets: Readonly<Record<string, number>> = {
      ArrowRight: rank === last ? 0 : rank + 1,
      ArrowLeft: rank === 0 ? last : rank - 1,
      Home: 0,
      End: last,
    };
    const target = targets[event.key];
    const tab = target === undefined ? undefined : this.tabs()[target];
    if (target === undefined || tab === undefined) return;
    event.preventDefault();
    this.choose(tab.id);
  }

  /** Brings a tab to the front, and the reader to it. */
  choose(id: string): void {
    this.chosen.set(id);
    this.buttons()[this.tabs().findIndex((tab) => tab.id === id)]?.nativeElement.focus();
  }
}
