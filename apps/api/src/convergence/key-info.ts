import { Injectable } from '@nestjs/common';
import type { KeyInfoView } from './key.dto.js';
import { normInstant } from './norm-dates.js';
import type { Partner } from './partner.js';

/** What a key says of itself. */
@Injectable()
export class KeyInfo {
  /** @param siren SIREN (or SIRET) that the key should belong to */
  read(partner: Partner, siren?: string): KeyInfoView {
    const comment = complaint(partner, siren?.replace(/\s/g, ''));
    return {
      status: comment === '' ? 'success' : 'error',
      dateFinValidite: normInstant(partner.revokedAt ?? partner.expiresAt),
      comment,
    };
  }
}

function complaint({ siret, refusal }: Partner, siren?: string): string {
  if (refusal !== null) return refusal;
  const same = siren === undefined || siren === siret || siren === siret.slice(0, 9);
  return same ? '' : 'Cette clé n’appartient pas à ce SIREN.';
}
