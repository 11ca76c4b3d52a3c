import { booleanAttribute, Component, computed, input, output } from '@angular/core';
import { Icon, type IconName } from './icon.js';

const ICONS = {
  ascending: 'sort-up',
  descending: 'sort-down',
  none: 'sort-none',
} as const satisfies Record<string, IconName>;

/** The header of a column one can sort by: a click sorts, a second one turns round. */
@Component({
  // It is the cell itself: a table has no room for an element around its cells.
  selector: 'th[appSortHeader]',
  imports: [Icon],
  template: `
    <button type="button" (click)="sorted.emit(next())">
      <ng-content /><app-icon [name]="icon()" />
    </button>
  `,
  host: { scope: 'col', '[attr.aria-sort]': 'order()' },
})
export class SortHeader<Column extends string> {
  /** What the address calls this column. */
  readonly column = input.required<Column>({ alias: 'appSortHeader' });
  /** The sort of the list: a column, `-` before it when turned round. */
  readonly sort = input.required<string>();
  /** The column's own order puts the greatest first. */
  readonly greatestFirst = input(false, { transform: booleanAttribute });
  readonly sorted = output<Column | `-${Column}`>();

  protected readonly order = computed(() => {
    if (this.sort() === this.column()) return this.greatestFirst() ? 'descending' : 'ascending';
    if (this.sort() === `-${this.column()}`) {
      return this.greatestFirst() ? 'ascending' : 'descending';
    }
    return 'none';
  });
  protected readonly icon = computed<IconName>(() => ICONS[this.order()]);
  protected readonly next = computed<Column | `-${Column}`>(() =>
    this.sort() === this.column() ? `-${this.column()}` : this.column(),
  );
}
