import { CONTACT_FUNCTION_CODES, type LegalForm, LEGAL_FORMS } from '@apprentissage/domain';
import type { Fact } from '../ui/edited.js';
import type { CoordonneesModel } from './coordonnees-model.js';
import { FIELD_LABELS } from './field-labels.js';

const NOTHING = 'Vide';

/** What « Coordonnées » holds, in words. */
export function factsOf({
  contacts,
  signatureElectronique,
  formeJuridique,
  ...texts
}: CoordonneesModel): readonly Fact[] {
  const names = Object.keys(texts) as (keyof typeof texts)[];
  const legalForm = formeJuridique === '' ? NOTHING : LEGAL_FORMS[formeJuridique as LegalForm];
  return [
    ...names.map((name) => ({ label: FIELD_LABELS[name], value: texts[name].trim() || NOTHING })),
    { label: FIELD_LABELS.formeJuridique, value: legalForm },
    { label: FIELD_LABELS.signatureElectronique, value: signatureElectronique ? 'Oui' : 'Non' },
    ...CONTACT_FUNCTION_CODES.map((fonction) => {
      const { prenom, nom, telephone, email } = contacts[fonction];
      const known = [`${prenom} ${nom}`.trim(), telephone, email].filter((text) => text !== '');
      return { label: FIELD_LABELS[`contacts/${fonction}`], value: known.join(', ') || NOTHING };
    }),
  ];
}
