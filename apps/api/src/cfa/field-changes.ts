import { CONTACT_FUNCTION_CODES } from '@apprentissage/domain';
import type { CfaView, ContactView } from './cfa.dto.js';

/** One field that changed, before and after, as people read it. */
export interface FieldChange {
  readonly champ: string;
  readonly avant: string | null;
  readonly apres: string | null;
}

const FIELDS = [
  ...['raisonSociale', 'enseigne', 'uai', 'numeroDeclaration', 'formeJuridique', 'codeNaf'],
  ...['adresse', 'complement', 'codePostal', 'commune', 'telephone', 'email'],
  'signatureElectronique',
] as (keyof CfaView)[];

/** What differs between two states of the details, contacts by function included. */
export function fieldChanges(before: CfaView, after: CfaView): FieldChange[] {
  const changes = FIELDS.map((champ) => ({
    champ: champ as string,
    avant: text(before[champ]),
    apres: text(after[champ]),
  }));
  for (const fonction of CONTACT_FUNCTION_CODES) {
    changes.push({
      champ: `contacts/${fonction}`,
      avant: contact(before, fonction),
      apres: contact(after, fonction),
    });
  }
  return changes.filter(({ avant, apres }) => avant !== apres);
}

function text(value: unknown): string | null {
  if (typeof value === 'boolean') return value ? 'Oui' : 'Non';
  return typeof value === 'string' ? value : null;
}

function contact({ contacts }: CfaView, fonction: ContactView['fonction']): string | null {
  const found = contacts.find((one) => one.fonction === fonction);
  if (found === undefined) return null;
  const { prenom, nom, telephone, email } = found;
  return [`${prenom} ${nom}`, telephone, email].filter(Boolean).join(', ');
}
