import { Component, computed, input } from '@angular/core';
import { type FieldTree, FormField } from '@angular/forms/signals';
import { Icon } from './icon.js';

let lastId = 0;

/** A labelled text box bound to a field of a signal form: hint, fault and optional mark included. */
@Component({
  selector: 'app-text-field',
  imports: [FormField, Icon],
  template: `
    <label class="field-label" [for]="id">
      {{ label() }}
      @if (optional() && !field()().required()) {
        <span class="field-optional">(facultatif)</span>
      }
    </label>
    @if (rows() > 1) {
      <textarea
        class="control"
        [id]="id"
        [rows]="rows()"
        [formField]="field()"
        [attr.aria-invalid]="faulty()"
        [attr.aria-describedby]="describedBy()"
      ></textarea>
    } @else {
      <div class="line">
        <input
          class="control"
          [id]="id"
          [type]="type()"
          [formField]="field()"
          [attr.inputmode]="inputmode()"
          [attr.autocomplete]="autocomplete()"
          [attr.spellcheck]="type() === 'text' ? null : 'false'"
          [attr.aria-invalid]="faulty()"
          [attr.aria-describedby]="describedBy()"
        />
        <ng-content select="[fieldAction]" />
      </div>
    }
    @if (hint(); as text) {
      <p class="field-hint" [id]="id + '-hint'">{{ text }}</p>
    }
    <div aria-live="polite" [id]="id + '-fault'">
      @if (faulty()) {
        <p class="field-error"><app-icon name="alert" />{{ fault() }}</p>
      }
    </div>
  `,
  styles: `
    :host {
      display: block;
      min-width: 0;
    }
    .line {
      display: flex;
      gap: 0.5rem;
      align-items: center;
    }
  `,
})
export class TextField {
  readonly label = input.required<string>();
  readonly field = input.required<FieldTree<string>>();
  readonly type = input<'text' | 'email' | 'password' | 'date' | 'time'>('text');
  readonly hint = input<string>();
  readonly inputmode = input<'numeric' | 'text'>();
  readonly autocomplete = input<string>();
  /** More than one makes it a text area. */
  readonly rows = input(1);
  /** Says « facultatif » when the field is; not worth saying where everything is, as in filters. */
  readonly optional = input(true);
  /** Id of something else that describes the box. */
  readonly describedById = input<string>();

  protected readonly id = `field-${++lastId}`;
  protected readonly faulty = computed(() => this.field()().touched() && this.field()().invalid());
  protected readonly fault = computed(() => this.field()().errors()[0]?.message ?? '');
  protected readonly describedBy = computed(() => {
    const ids = [
      this.hint() === undefined ? null : `${this.id}-hint`,
      this.describedById() ?? null,
      this.faulty() ? `${this.id}-fault` : null,
    ].filter((id) => id !== null);
    return ids.length > 0 ? ids.join(' ') : null;
  });
}
