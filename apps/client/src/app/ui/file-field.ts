import {
  Component,
  computed,
  type ElementRef,
  input,
  model,
  signal,
  viewChild,
} from '@angular/core';
import type { FormValueControl, ValidationError } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import {
  DOCUMENT_ACCEPT,
  DOCUMENT_ACCEPTED,
  FILE_FAULTS,
  fileFault,
  formatFileSize,
} from '@apprentissage/domain';
import { Icon } from './icon.js';

let lastId = 0;

/**
 * One file, chosen or dropped. It is judged by its name and size at once, by its content by the server.
 * Stands alone (`[(value)]`) or as a field of a signal form (`[formField]`); whoever sends the file says
 * how far it is with `progress` and what the server refused with `fault`.
 */
@Component({
  selector: 'app-file-field',
  imports: [Icon, MatButton],
  template: `
    <label class="field-label" [for]="id">
      {{ label() }}
      @if (optional()) {
        <span class="field-optional">(facultatif)</span>
      }
    </label>
    <!-- The browser's own control lies over the whole zone: click, keyboard and drop are its own. -->
    <div class="zone" [class.over]="over()" [class.faulty]="shownFault() !== null">
      <app-icon name="upload" />
      <p>
        <strong>{{ value() === null ? 'Choisir un fichier' : 'Choisir un autre fichier' }}</strong>
        <span class="drop"> ou le déposer ici</span>
      </p>
      <input
        #box
        type="file"
        [id]="id"
        [accept]="accept"
        [disabled]="disabled() || sending()"
        [attr.aria-invalid]="shownFault() !== null"
        [attr.aria-describedby]="id + '-hint ' + id + '-fault ' + id + '-chosen'"
        (change)="choose(box.files)"
        (dragenter)="over.set(true)"
        (dragleave)="over.set(false)"
        (drop)="over.set(false)"
        (blur)="touched.set(true)"
      />
    </div>
    <p class="field-hint" [id]="id + '-hint'">{{ hint() ?? accepted }}</p>
    <div [id]="id + '-chosen'" aria-live="polite">
      @if (value(); as file) {
        <p class="chosen">
          <app-icon name="file" />
          <span class="name">{{ file.name }} ({{ size() }})</span>
          @if (sending()) {
            <span class="visually-hidden">en cours d’envoi</span>
          }
        </p>
      }
    </div>
    @if (value(); as file) {
      @if (sending()) {
        @let part = progress() ?? 0;
        <div class="sending">
          <progress
            max="100"
            [value]="percent(part)"
            [attr.aria-label]="'Envoi de ' + file.name"
          ></progress>
          <span class="number">{{ part < 1 ? percent(part) + ' %' : 'Vérification…' }}</span>
        </div>
      }
      <button
        matButton
        type="button"
        [disabled]="disabled()"
        [attr.aria-label]="(sending() ? 'Annuler l’envoi de ' : 'Retirer ') + file.name"
        (click)="remove()"
      >
        <app-icon name="close" />{{ sending() ? 'Annuler l’envoi' : 'Retirer' }}
      </button>
    }
    <div aria-live="assertive" [id]="id + '-fault'">
      @if (shownFault(); as sentence) {
        <p class="field-error"><app-icon name="alert" />{{ sentence }}</p>
      }
    </div>
  `,
  styleUrl: './file-field.scss',
})
export class FileField implements FormValueControl<File | null> {
  readonly label = input.required<string>();
  /** What to know before choosing; the accepted types and size by default. */
  readonly hint = input<string>();
  readonly optional = input(false);
  readonly disabled = input(false);
  readonly value = model<File | null>(null);
  readonly touched = model(false);
  /** Faults that its form found. */
  readonly errors = input<readonly ValidationError.WithOptionalFieldTree[]>([]);
  /** What the server refused, in a sentence. */
  readonly fault = input<string | null>(null);
  /** How much of the file is sent, from 0 to 1; `null` when nothing is being sent. */
  readonly progress = input<number | null>(null);

  private readonly box = viewChild.required<ElementRef<HTMLInputElement>>('box');
  protected readonly id = `file-${++lastId}`;
  protected readonly accept = DOCUMENT_ACCEPT;
  protected readonly accepted = DOCUMENT_ACCEPTED;
  protected readonly over = signal(false);
  private readonly refused = signal<string | null>(null);
  protected readonly sending = computed(() => this.progress() !== null);
  protected readonly size = computed(() => formatFileSize(this.value()?.size ?? 0));
  protected readonly shownFault = computed(
    () =>
      this.refused() ??
      this.fault() ??
      (this.touched() ? (this.errors()[0]?.message ?? null) : null),
  );

  /** Called by the form: leads to the control. */
  focus(): void {
    this.box().nativeElement.focus();
  }

  protected percent(part: number): number {
    return Math.round(part * 100);
  }

  protected choose(files: FileList | null): void {
    const [file] = files ?? [];
    // The same file may be chosen again once it was removed or corrected.
    this.box().nativeElement.value = '';
    if (file === undefined) return;
    const fault = fileFault(file);
    this.refused.set(fault && FILE_FAULTS[fault]);
    this.touched.set(true);
    this.value.set(fault === null ? file : null);
  }

  protected remove(): void {
    this.refused.set(null);
    this.value.set(null);
    this.focus();
  }
}
