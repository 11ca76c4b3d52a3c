import {
  booleanAttribute,
  Component,
  computed,
  type ElementRef,
  inject,
  input,
  model,
  output,
  viewChild,
} from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import type { FormValueControl, ValidationError } from '@angular/forms/signals';
import {
  MatAutocomplete,
  type MatAutocompleteSelectedEvent,
  MatAutocompleteTrigger,
  MatOption,
} from '@angular/material/autocomplete';
import { debounceTime, map, of, Subject, switchMap } from 'rxjs';
import { AddressesClient, type PostalAddress } from './addresses-client.js';
import { Icon } from './icon.js';

const PAUSE_MS = 250;
const LEAST_LETTERS = 3;
let lastId = 0;

/** A postal address: what one types is helped by proposals, and kept whatever it is. */
@Component({
  selector: 'app-address-field',
  imports: [Icon, MatAutocomplete, MatAutocompleteTrigger, MatOption],
  template: `
    <label class="field-label" [for]="id">
      {{ label() }}
      @if (!required()) {
        <span class="field-optional">(facultatif)</span>
      }
    </label>
    <input
      #box
      class="control"
      [id]="id"
      [value]="value()"
      [matAutocomplete]="list"
      [autocomplete]="whole() ? 'street-address' : 'address-line1'"
      [attr.aria-invalid]="faulty()"
      [attr.aria-describedby]="id + '-hint ' + id + '-fault'"
      (input)="type()"
      (blur)="touched.set(true)"
    />
    <mat-autocomplete
      #list="matAutocomplete"
      aria-label="Adresses proposées"
      panelWidth="auto"
      [displayWith]="written"
      (optionSelected)="choose($event)"
    >
      @for (address of proposals(); track $index) {
        <mat-option [value]="address">{{ oneLine(address) }}</mat-option>
      }
    </mat-autocomplete>
    <p class="field-hint" [id]="id + '-hint'">{{ hint() }}</p>
    <div aria-live="polite" [id]="id + '-fault'">
      @if (faulty()) {
        <p class="field-error"><app-icon name="alert" />{{ errors()[0]?.message }}</p>
      }
    </div>
  `,
  styles: `
    :host {
      display: block;
      min-width: 0;
    }
  `,
})
export class AddressField implements FormValueControl<string> {
  readonly label = input.required<string>();
  readonly hint = input('');
  /** The field holds all of the address; else its number and street, and others hold the rest. */
  readonly whole = input(false, { transform: booleanAttribute });
  /** The proposal that one chose. */
  readonly chosen = output<PostalAddress>();

  readonly value = model('');
  readonly touched = model(false);
  readonly required = input(false);
  readonly errors = input<readonly ValidationError.WithOptionalFieldTree[]>([]);

  private readonly client = inject(AddressesClient);
  private readonly box = viewChild.required<ElementRef<HTMLInputElement>>('box');
  private readonly typed = new Subject<string>();
  protected readonly id = `address-${++lastId}`;
  protected readonly faulty = computed(() => this.touched() && this.errors().length > 0);
  protected readonly proposals = toSignal(
    this.typed.pipe(
      debounceTime(PAUSE_MS),
      map((text) => text.trim()),
      switchMap((text) => (text.length < LEAST_LETTERS ? of([]) : this.client.propose(text))),
    ),
    { initialValue: [] },
  );
  protected readonly oneLine = oneLine;
  /** What the box shows of a proposal; of a text, the text. */
  protected readonly written = (said: PostalAddress | string | null): string => {
    if (said === null || typeof said === 'string') return said ?? '';
    return this.whole() ? oneLine(said) : said.adresse;
  };

  /** Called by the form: leads to the control. */
  focus(): void {
    this.box().nativeElement.focus();
  }

  protected type(): void {
    const text = this.box().nativeElement.value;
    this.value.set(text);
    this.typed.next(text);
  }

  protected choose({ option }: MatAutocompleteSelectedEvent): void {
    const address = option.value as PostalAddress;
    this.value.set(this.written(address));
    this.typed.next('');
    this.chosen.emit(address);
  }
}

function oneLine({ adresse, codePostal, commune }: PostalAddress): string {
  return `${adresse}, ${codePostal} ${commune}`;
}
