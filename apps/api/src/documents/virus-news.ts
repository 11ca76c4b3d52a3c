import { Injectable } from '@nestjs/common';
import { ADMINISTRATION, type DocumentKind } from '@apprentissage/domain';
import type { EntityManager } from 'typeorm';
import { Notifier, toSide } from '../notifications/index.js';
import type { Document } from './document.entity.js';

/** Who sends a kind of document, from where, and what they do once it is gone. */
const SENDERS = {
  rib: {
    side: 'cfa',
    screen: '/mon-cfa/coordonnees-bancaires',
    then: 'envoyez le document de nouveau',
  },
  justificatif_nomination: {
    side: 'opco',
    screen: '/backoffice/nominations',
    then: 'annulez la nomination et demandez-la de nouveau avec un autre fichier',
  },
} as const satisfies Record<DocumentKind, object>;

/** What is told of a virus that was found once the file was already kept. */
@Injectable()
export class VirusNews {
  constructor(private readonly notifier: Notifier) {}

  /** To the administrators of the side that sent the file, whosever it is. */
  found(manager: EntityManager, { cfaId, kind, name }: Document): Promise<void> {
    const { side, screen, then } = SENDERS[kind];
    return this.notifier.tell(manager, {
      ...toSide(side === 'cfa' ? cfaId : null),
      audienceRight: ADMINISTRATION[side],
      category: 'action',
      critical: 'securite',
      title: 'Fichier refusé par l’antivirus',
      body: `L’antivirus a trouvé un virus dans « ${name} » : ce fichier n’a pas été gardé. Vérifiez l’ordinateur d’où il vient, puis ${then}.`,
      link: screen,
    });
  }
}
