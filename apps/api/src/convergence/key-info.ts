import { Injectable } from '@nestjs/common';
import { Clock } from '../config/index.js';
import type { KeyInfoView } from './key.dto.js';
import { normInstant } from './norm-dates.js';
import type { Partner } from './partner.js';

/** What a key says of itself. */
@Injectable()
export class KeyInfo {
  constructor(private readonly clock: Clock) {}

  /** @param siren SIREN (or SIRET) that the key should belong to */
  read(partner: Partner, siren?: string): KeyInfoView {
    const comment = this.complaint(partner, siren?.replace(/\s/g, ''));
    return {
      status: comment === '' ? 'success' : 'error',
      dateFinValidite: normInstant(partner.revokedAt ?? partner.expiresAt),
      comment,
    };
  }

  private complaint({ siret, expiresAt, revokedAt }: Partner, siren?: string): string {
    if (revokedAt !== null) return 'Cette clé est révoquée.';
    if (expiresAt <= this.clock.now()) return 'Cette clé a expiré.';
    const same = siren === undefined || siren === siret || siren === siret.slice(0, 9);
    return same ? '' : 'Cette clé n’appartient pas à ce SIREN.';
  }
}
