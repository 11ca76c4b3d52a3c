import {
  afterNextRender,
  Component,
  computed,
  DOCUMENT,
  effect,
  type ElementRef,
  inject,
  Injector,
  input,
  linkedSignal,
  signal,
  viewChild,
} from '@angular/core';
import { MatButton } from '@angular/material/button';
import { InstantPipe } from '../ui/dates.js';
import { FileViewer } from '../ui/file-viewer.js';
import { Icon } from '../ui/icon.js';
import { Notice } from '../ui/notice.js';
import { PageHeader } from '../ui/page-header.js';
import { PageTitle } from '../ui/page-title.js';
import { problemOf } from '../ui/problem.js';
import { ProblemNotice } from '../ui/problem-notice.js';
import { Skeleton } from '../ui/skeleton.js';
import { AccountFacts } from './account-facts.js';
import { BankStateChip } from './bank-state-chip.js';
import { BankTimeline } from './bank-timeline.js';
import { OtherVersions } from './other-versions.js';
import { ReviewChecks } from './review-checks.js';
import { ReviewDecision } from './review-decision.js';
import { fileText, review, type Review, type ReviewAct, ReviewsClient } from './reviews-client.js';

/** One RIB to check: the file, its text, what the checks say, and the decision. */
@Component({
  selector: 'app-review-page',
  imports: [
    AccountFacts,
    BankStateChip,
    BankTimeline,
    FileViewer,
    Icon,
    InstantPipe,
    MatButton,
    Notice,
    OtherVersions,
    PageHeader,
    ProblemNotice,
    ReviewChecks,
    ReviewDecision,
    Skeleton,
  ],
  templateUrl: './review-page.html',
  styles: `
    .columns {
      display: grid;
      gap: 1.25rem;
      grid-template-columns: minmax(0, 1fr);
      align-items: start;
    }
    @media (min-width: 800px) {
      .columns {
        grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
      }
      .file {
        grid-column: span 2;
      }
    }
    @media (min-width: 1180px) {
      .columns {
        grid-template-columns: minmax(0, 5fr) minmax(0, 3fr) minmax(0, 4fr);
      }
      .file {
        grid-column: span 1;
      }
      .wide {
        grid-column: span 2;
      }
    }
    h2:focus {
      outline: none;
    }
    pre {
      max-height: 42rem;
      margin: 0;
      overflow: auto;
      font-size: 0.875rem;
      white-space: pre-wrap;
      overflow-wrap: anywhere;
    }
  `,
  host: { class: 'stack' },
})
export class ReviewPage {
  /** From the address. */
  readonly id = input.required<string>();

  private readonly client = inject(ReviewsClient);
  private readonly page = inject(DOCUMENT);
  private readonly injector = inject(Injector);
  private readonly decision = viewChild<ElementRef<HTMLElement>>('decision');
  protected readonly review = review(() => this.id());
  protected readonly chosen = signal<string | null>(null);
  /** The file that is shown: the first one until another is chosen. */
  protected readonly file = computed(() => {
    const files = this.review.hasValue() ? this.review.value().fichiers : [];
    return files.find(({ id }) => id === this.chosen()) ?? files[0];
  });
  private readonly fileId = computed(() => this.file()?.id);
  protected readonly text = fileText(this.fileId);
  protected readonly busy = signal(false);
  /** What came of the last act; another RIB has its own. */
  protected readonly done = linkedSignal<string, string | null>({
    source: this.id,
    computation: () => null,
  });
  protected readonly trouble = linkedSignal<string, string | null>({
    source: this.id,
    computation: () => null,
  });

  protected readonly heading = computed(() =>
    this.review.hasValue() ? `RIB de ${this.review.value().cfa.raisonSociale}` : 'RIB',
  );
  protected readonly reveal = () => this.client.reveal({ id: this.id() });
  protected readonly revealCurrent = () =>
    this.client.reveal({ id: this.review.value()?.actuel?.id ?? '' });

  constructor() {
    const title = inject(PageTitle);
    effect(() => title.set(this.heading()));
  }

  protected async act(act: ReviewAct): Promise<void> {
    if (!this.review.hasValue() || this.busy()) return;
    this.busy.set(true);
    this.done.set(null);
    this.trouble.set(null);
    try {
      const now = await this.client.act(this.review.value(), act);
      this.review.set(now);
      this.done.set(sentenceOf(act, now));
      this.followFocus();
    } catch (error) {
      const { errors, detail, status } = problemOf(error);
      this.trouble.set(errors[0]?.message ?? detail);
      // Somebody else was there first: the page shows what they made of it.
      if (status === 409 || status === 412) this.review.reload();
    } finally {
      this.busy.set(false);
    }
  }

  /** What was pressed may be gone: the reader stays at the decision. */
  private followFocus(): void {
    const read = () => {
      if (this.page.activeElement === this.page.body) this.decision()?.nativeElement.focus();
    };
    afterNextRender({ read }, { injector: this.injector });
  }
}

function sentenceOf({ name }: ReviewAct, now: Review): string | null {
  switch (name) {
    case 'take':
      return 'Vous avez pris ce RIB en charge.';
    case 'release':
      return 'Ce RIB est rendu à la file.';
    case 'verify':
      return 'La banque a été interrogée.';
    case 'refuse':
      return 'Ce RIB est refusé. Le CFA en est informé.';
    case 'approve':
      if (now.etat === 'a_valider') {
        return 'Votre validation est enregistrée : un autre comptable doit se prononcer.';
      }
      return now.etat === 'actif'
        ? 'Ce RIB est validé : le compte est en service.'
        : 'Ce RIB est validé : il prendra effet après le délai d’opposition.';
  }
}
