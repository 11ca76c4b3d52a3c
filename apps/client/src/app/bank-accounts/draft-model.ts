import { required, schema, type SchemaPath, validate } from '@angular/forms/signals';
import {
  type BillingMode,
  isCivilDate,
  isIban,
  isSiret,
  isUai,
  normalizeSiret,
  normalizeUai,
  type ThirdPartyKind,
} from '@apprentissage/domain';
import type { BankAccount, DraftRequest } from './bank-accounts-client.js';

/** « Modifier mes informations de facturation », as typed. */
export interface DraftModel {
  mode: BillingMode;
  nature: string;
  raisonSociale: string;
  siret: string;
  adresse: string;
  mandatDebut: string;
  mandatFin: string;
  uai: string;
  titulaire: string;
  /** Empty while the one that is kept stays. */
  iban: string;
  /** The file being sent; those that are kept are the draft's. */
  fichier: File | null;
}

/** What the form shows of a draft as it is kept. @param uai of the CFA, to begin with */
export function typed(draft: BankAccount, uai: string): DraftModel {
  const { mode, tiers, titulaire } = draft;
  return {
    mode,
    nature: tiers?.nature ?? '',
    raisonSociale: tiers?.raisonSociale ?? '',
    siret: tiers?.siret ?? '',
    adresse: tiers?.adresse ?? '',
    mandatDebut: tiers?.mandatDebut ?? '',
    mandatFin: tiers?.mandatFin ?? '',
    uai: draft.uai ?? uai,
    titulaire: titulaire ?? '',
    iban: '',
    fichier: null,
  };
}

/** What can be kept of what is typed: a key that is not right yet is left out. */
export function draftRequest(model: DraftModel): DraftRequest {
  const text = (value: string) => value.trim() || undefined;
  const uai = normalizeUai(model.uai);
  return {
    mode: model.mode,
    tiers: model.mode === 'tiers' && model.nature !== '' ? thirdParty(model) : null,
    uai: isUai(uai) ? uai : undefined,
    titulaire: text(model.titulaire),
    ...(isIban(model.iban) && { iban: model.iban }),
  };
}

function thirdParty(model: DraftModel): DraftRequest['tiers'] {
  const text = (value: string) => value.trim() || undefined;
  const siret = normalizeSiret(model.siret);
  const mandated = model.nature === 'affactureur';
  const begin = mandated && isCivilDate(model.mandatDebut) ? model.mandatDebut : undefined;
  const end = mandated && isCivilDate(model.mandatFin) ? model.mandatFin : undefined;
  return {
    nature: model.nature as ThirdPartyKind,
    raisonSociale: text(model.raisonSociale),
    siret: isSiret(siret) ? siret : undefined,
    adresse: text(model.adresse),
    mandatDebut: begin,
    mandatFin: begin !== undefined && end !== undefined && end <= begin ? undefined : end,
  };
}

/** The kind of the faults of something typed that cannot be kept. */
export const NOT_KEPT = 'format';

/**
 * What must be right for the draft to be sent: the rules of the server, from the same functions.
 *
 * @param kept what the server keeps now
 */
export function draftSchema(kept: () => Pick<BankAccount, 'iban' | 'fichiers'>, today: string) {
  return schema<DraftModel>((path) => {
    const third = (field: SchemaPath<string>, message: string) =>
      required(field, { message, when: ({ valueOf }) => valueOf(path.mode) === 'tiers' });
    const mandate = (field: SchemaPath<string>, message: string) =>
      required(field, {
        message,
        when: ({ valueOf }) =>
          valueOf(path.mode) === 'tiers' && valueOf(path.nature) === 'affactureur',
      });
    third(path.nature, 'Choisissez la nature du tiers.');
    third(path.raisonSociale, 'Renseignez la raison sociale du tiers.');
    third(path.siret, 'Renseignez le SIRET du tiers.');
    third(path.adresse, 'Renseignez l’adresse du tiers.');
    rule(
      path.siret,
      (text) => isSiret(normalizeSiret(text)),
      'Ce SIRET n’est pas valide : vérifiez ses 14 chiffres.',
    );
    mandate(path.mandatDebut, 'Renseignez le début du mandat de l’affactureur.');
    mandate(path.mandatFin, 'Renseignez la fin du mandat de l’affactureur.');
    validate(path.mandatFin, ({ value, valueOf }) => {
      if (valueOf(path.nature) !== 'affactureur' || !isCivilDate(value())) return undefined;
      if (value() <= valueOf(path.mandatDebut)) {
        return { kind: NOT_KEPT, message: 'Le mandat doit finir après avoir commencé.' };
      }
      return value() < today
        ? { kind: 'ended', message: 'Le mandat de l’affactureur est terminé.' }
        : undefined;
    });
    required(path.uai, { message: 'Renseignez le numéro UAI.' });
    rule(path.uai, (text) => isUai(normalizeUai(text)), 'Un UAI a 7 chiffres et une lettre juste.');
    required(path.titulaire, { message: 'Renseignez le titulaire du compte.' });
    required(path.iban, { message: 'Renseignez l’IBAN.', when: () => kept().iban === null });
    rule(
      path.iban,
      isIban,
      'Cet IBAN n’est pas valide : vérifiez chaque groupe de quatre caractères (zone SEPA).',
    );
    validate(path.fichier, () =>
      kept().fichiers.length === 0
        ? { kind: 'required', message: 'Joignez le RIB (PDF, JPEG ou PNG).' }
        : undefined,
    );
  });
}

/** An empty field breaks no rule but `required`. */
function rule(path: SchemaPath<string>, test: (text: string) => boolean, message: string): void {
  validate(path, ({ value }) =>
    value().trim() === '' || test(value()) ? undefined : { kind: NOT_KEPT, message },
  );
}
