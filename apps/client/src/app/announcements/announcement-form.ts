import {
  Component,
  computed,
  inject,
  input,
  linkedSignal,
  output,
  signal,
  viewChild,
} from '@angular/core';
import { form, FormField, FormRoot, maxLength, required, validate } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { CONTRACT_STATE_CODES, CONTRACT_STATES, PORTAL_SCREENS } from '@apprentissage/domain';
import { EditConflict } from '../ui/edit-conflict.js';
import { Edited } from '../ui/edited.js';
import { ErrorSummary } from '../ui/error-summary.js';
import { faultsOf } from '../ui/field-faults.js';
import { Icon } from '../ui/icon.js';
import { problemOf } from '../ui/problem.js';
import { TextField } from '../ui/text-field.js';
import { factsOf } from './announcement-facts.js';
import { AnnouncementPreview } from './announcement-preview.js';
import {
  modelOf,
  NEW_ANNOUNCEMENT,
  requestOf,
  siretsOf,
  TARGETS,
  targetOf,
  wrongSiret,
} from './announcement-model.js';
import {
  type Announcement,
  AnnouncementsClient,
  targetReach,
  targetVendors,
} from './announcements-client.js';

/** Writes a draft, beside what the CFA will see of it. */
@Component({
  selector: 'app-announcement-form',
  imports: [
    AnnouncementPreview,
    EditConflict,
    ErrorSummary,
    FormField,
    FormRoot,
    Icon,
    MatButton,
    TextField,
  ],
  templateUrl: './announcement-form.html',
  styleUrl: './announcement-form.scss',
})
export class AnnouncementForm {
  /** What is changed; `null` for a new one. */
  readonly announcement = input.required<Announcement | null>();
  readonly saved = output<Announcement>();

  private readonly client = inject(AnnouncementsClient);
  private readonly summary = viewChild.required(ErrorSummary);
  protected readonly screens = PORTAL_SCREENS;
  protected readonly targets = TARGETS;
  protected readonly statuses = CONTRACT_STATE_CODES.filter((code) => code !== 'BROUILLON').map(
    (code) => ({ code, label: CONTRACT_STATES[code].label }),
  );
  private readonly vendorNames = targetVendors();
  protected readonly refusals = signal<readonly string[]>([]);

  protected readonly edited = new Edited(
    linkedSignal(() => this.announcement()),
    (stored) => (stored === null ? NEW_ANNOUNCEMENT : modelOf(stored)),
    factsOf,
  );

  /** The chosen one stays among them when no software names it any more. */
  protected readonly vendors = computed(() => {
    const names = this.vendorNames.hasValue() ? this.vendorNames.value() : [];
    const { editeur } = this.edited.model();
    return editeur === '' || names.includes(editeur) ? names : [editeur, ...names];
  });
  protected readonly reach = targetReach(
    computed(() => targetOf(this.edited.model()), {
      equal: (one, other) => JSON.stringify(one) === JSON.stringify(other),
    }),
  );
  protected readonly reachSentence = computed(() => {
    if (targetOf(this.edited.model()) === undefined || !this.reach.hasValue()) return '';
    const { cfas, inconnus } = this.reach.value();
    const meant = cfas > 1 ? `${cfas} CFA la recevraient` : `${cfas} CFA la recevrait`;
    if (inconnus.length === 0) return `Aujourd’hui, ${meant}.`;
    const named = inconnus.slice(0, 5).join(', ');
    const more = inconnus.length > 5 ? ` et ${inconnus.length - 5} de plus` : '';
    return `Aujourd’hui, ${meant}. Sans compte sur le portail : ${named}${more}.`;
  });

  protected readonly form = form(
    this.edited.model,
    (path) => {
      required(path.titre, { message: 'Renseignez le titre.' });
      maxLength(path.titre, 120, { message: 'Le titre a au plus 120 caractères.' });
      required(path.texte, { message: 'Renseignez le texte.' });
      maxLength(path.texte, 2_000, { message: 'Le texte a au plus 2 000 caractères.' });
      validate(path.statut, ({ value, valueOf }) =>
        valueOf(path.cible) === 'statut' && value() === ''
          ? { kind: 'requis', message: 'Choisissez un statut de contrat.' }
          : undefined,
      );
      validate(path.editeur, ({ value, valueOf }) =>
        valueOf(path.cible) === 'editeur' && value() === ''
          ? { kind: 'requis', message: 'Choisissez un éditeur.' }
          : undefined,
      );
      validate(path.sirets, ({ value, valueOf }) => {
        if (valueOf(path.cible) !== 'sirets') return undefined;
        if (siretsOf(value()).length === 0) {
          return { kind: 'requis', message: 'Indiquez au moins un SIRET.' };
        }
        const wrong = wrongSiret(value());
        if (wrong === undefined) return undefined;
        return { kind: 'siret', message: `« ${wrong.slice(0, 20)} » n’est pas un SIRET valide.` };
      });
    },
    {
      submission: {
        action: async (sent) => {
          this.refusals.set([]);
          const request = requestOf(sent().value());
          if (request === undefined) return undefined;
          const stored = this.edited.base();
          try {
            const saved = await (stored === null
              ? this.client.create(request)
              : this.client.change(stored.id, request, stored.version));
            sent().reset(modelOf(saved));
            this.edited.base.set(saved);
            this.summary().hide();
            this.saved.emit(saved);
            return undefined;
          } catch (error) {
            const problem = problemOf(error);
            const now =
              stored && (await this.edited.overtaken(problem, () => this.client.read(stored.id)));
            if (now !== null) {
              this.summary().hide();
              return undefined;
            }
            const { ofFields, ofForm } = faultsOf(problem, {
              titre: sent.titre,
              texte: sent.texte,
              lien: sent.lien,
              'cible/statut': sent.statut,
              'cible/editeur': sent.editeur,
              'cible/sirets': sent.sirets,
            });
            this.refusals.set(ofForm);
            this.summary().show();
            return ofFields;
          }
        },
        onInvalid: () => this.summary().show(),
      },
    },
  );

  /** `true` when something is typed that was not sent. */
  unsaved(): boolean {
    return this.edited.unsaved();
  }
}
