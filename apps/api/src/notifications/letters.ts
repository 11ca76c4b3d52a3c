import { Injectable } from '@nestjs/common';
import { Outbox } from '../mails/index.js';
import type { Category, Critical } from './notifications.dto.js';

/** A message, as a mail tells it. */
export interface Told {
  readonly category: Category;
  readonly critical: Critical | null;
  readonly title: string;
  readonly body: string;
  readonly link: string | null;
}

/** What a mail says, without whom it goes to. */
interface Text {
  readonly about: string;
  readonly lines: readonly string[];
}

/**
 * Subjects say what kind of message waits and nothing of what is in it: they are read on locked screens
 * and kept by every server on the way.
 */
const SUBJECTS: Readonly<Record<Category | Critical | 'digest', string>> = {
  action: 'une action vous attend',
  information: 'une information pour vous',
  actualite: 'une actualité de votre OPCO',
  securite: 'sécurité de votre compte',
  coordonnees_bancaires: 'vos coordonnées bancaires',
  refus: 'un refus à lire',
  digest: 'vos notifications du jour',
};

const HEADINGS: Readonly<Record<Category, string>> = {
  action: 'Actions à faire',
  information: 'Informations',
  actualite: 'Actualités',
};

/** Lines of one category in a daily mail; the rest is on the portal. */
const MOST = 30;

/** The texts of the mails about notifications. The host comes from the configuration. */
@Injectable()
export class NotificationLetters {
  constructor(private readonly outbox: Outbox) {}

  /** One message at once. */
  one({ category, critical, title, body, link }: Told): Text {
    return {
      about: SUBJECTS[critical ?? category],
      lines: [
        title,
        ...(body === '' ? [] : ['', body]),
        '',
        this.outbox.address(link ?? '/notifications'),
        ...this.foot(critical),
      ],
    };
  }

  /** Those of a day, the ones to act on first. */
  digest(messages: readonly Told[]): Text {
    const parts = (Object.keys(HEADINGS) as Category[]).flatMap((category) => {
      const own = messages.filter((message) => message.category === category);
      if (own.length === 0) return [];
      const more = own.length - MOST;
      return [
        '',
        `${HEADINGS[category]} (${own.length})`,
        ...own
          .slice(0, MOST)
          .flatMap(({ title, link }) => [
            `- ${title}`,
            ...(link ? [`  ${this.outbox.address(link)}`] : []),
          ]),
        ...(more > 0 ? [`- … et ${more} de plus sur le portail`] : []),
      ];
    });
    return {
      about: SUBJECTS.digest,
      lines: [
        'Voici ce que vous n’avez pas encore lu :',
        ...parts,
        '',
        this.outbox.address('/notifications'),
        ...this.foot(null),
      ],
    };
  }

  private foot(critical: Critical | null): string[] {
    const choose = `Choisir ce que vous recevez par mail : ${this.outbox.address('/mon-compte/notifications')}`;
    return [
      '',
      '--',
      ...(critical === null
        ? [choose]
        : ['Ce message est toujours envoyé, quels que soient vos choix.', choose]),
    ];
  }
}
