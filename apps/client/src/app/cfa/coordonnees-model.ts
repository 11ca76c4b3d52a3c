import {
  apply,
  email,
  maxLength,
  required,
  schema,
  type SchemaPath,
  validate,
} from '@angular/forms/signals';
import {
  CONTACT_FUNCTION_CODES,
  type ContactFunction,
  formatPhone,
  isDeclarationNumber,
  isPostalCode,
  isUai,
  type LegalForm,
  normalizeNaf,
  normalizePhone,
  normalizeUai,
} from '@apprentissage/domain';
import type { Cfa, CfaRequest } from './cfa-client.js';

/** One contact as typed; all empty: there is none. */
export interface ContactModel {
  nom: string;
  prenom: string;
  telephone: string;
  email: string;
}

/** « Coordonnées » as typed. */
export interface CoordonneesModel {
  raisonSociale: string;
  enseigne: string;
  uai: string;
  numeroDeclaration: string;
  formeJuridique: string;
  codeNaf: string;
  adresse: string;
  complement: string;
  codePostal: string;
  commune: string;
  telephone: string;
  email: string;
  signatureElectronique: boolean;
  contacts: Record<ContactFunction, ContactModel>;
}

const EMPTY: ContactModel = { nom: '', prenom: '', telephone: '', email: '' };
const PHONE = 'Un numéro de téléphone a dix chiffres (exemple : 01 23 45 67 89).';

/** What the form shows of the details as kept. */
export function typed(cfa: Cfa): CoordonneesModel {
  return {
    raisonSociale: cfa.raisonSociale,
    enseigne: cfa.enseigne ?? '',
    uai: cfa.uai,
    numeroDeclaration: cfa.numeroDeclaration ?? '',
    formeJuridique: cfa.formeJuridique ?? '',
    codeNaf: cfa.codeNaf ?? '',
    adresse: cfa.adresse ?? '',
    complement: cfa.complement ?? '',
    codePostal: cfa.codePostal ?? '',
    commune: cfa.commune ?? '',
    telephone: formatPhone(cfa.telephone ?? ''),
    email: cfa.email ?? '',
    signatureElectronique: cfa.signatureElectronique,
    contacts: {
      direction: contactOf(cfa, 'direction'),
      administratif: contactOf(cfa, 'administratif'),
      facturation: contactOf(cfa, 'facturation'),
    },
  };
}

function contactOf({ contacts }: Cfa, fonction: ContactFunction): ContactModel {
  const known = contacts.find((one) => one.fonction === fonction);
  if (known === undefined) return { ...EMPTY };
  const { nom, prenom, telephone, email: address } = known;
  return { nom, prenom, telephone: formatPhone(telephone ?? ''), email: address ?? '' };
}

/** The functions whose contact holds something, in order: what is sent, and how the server names it. */
export function namedContacts({ contacts }: CoordonneesModel): ContactFunction[] {
  return CONTACT_FUNCTION_CODES.filter((fonction) =>
    Object.values(contacts[fonction]).some((text: string) => text.trim() !== ''),
  );
}

/** What is sent: keys in one form, empty texts left out. */
export function coordonneesRequest(model: CoordonneesModel): CfaRequest {
  const orNothing = (text: string) => text.trim() || undefined;
  return {
    raisonSociale: model.raisonSociale.trim(),
    enseigne: orNothing(model.enseigne),
    uai: normalizeUai(model.uai),
    numeroDeclaration: orNothing(model.numeroDeclaration),
    formeJuridique: (model.formeJuridique || undefined) as LegalForm | undefined,
    codeNaf: orNothing(model.codeNaf),
    adresse: model.adresse.trim(),
    complement: orNothing(model.complement),
    codePostal: model.codePostal.trim(),
    commune: model.commune.trim(),
    telephone: model.telephone.trim(),
    email: model.email.trim(),
    signatureElectronique: model.signatureElectronique,
    contacts: namedContacts(model).map((fonction) => {
      const { nom, prenom, telephone, email: address } = model.contacts[fonction];
      return {
        fonction,
        nom: nom.trim(),
        prenom: prenom.trim(),
        telephone: orNothing(telephone),
        email: orNothing(address),
      };
    }),
  };
}

const CONTACT_SCHEMA = schema<ContactModel>((path) => {
  for (const [field, message] of [
    [path.nom, 'Renseignez le nom du contact.'],
    [path.prenom, 'Renseignez le prénom du contact.'],
  ] as const) {
    validate(field, ({ value, valueOf }) => {
      const begun = Object.values(valueOf(path)).some((text: string) => text.trim() !== '');
      return begun && value().trim() === '' ? { kind: 'required', message } : undefined;
    });
    maxLength(field, 80, { message: 'Un nom a au plus 80 caractères.' });
  }
  phone(path.telephone);
  email(path.email, { message: 'L’email du contact n’est pas une adresse e-mail.' });
});

/** The rules of « Coordonnées »: those the server checks, from the same functions. */
export const COORDONNEES_SCHEMA = schema<CoordonneesModel>((path) => {
  required(path.raisonSociale, { message: 'Renseignez la raison sociale.' });
  maxLength(path.raisonSociale, 200, { message: 'La raison sociale a au plus 200 caractères.' });
  required(path.uai, { message: 'Renseignez le numéro UAI.' });
  rule(path.uai, (text) => isUai(normalizeUai(text)), 'Un UAI a 7 chiffres et une lettre juste.');
  rule(
    path.numeroDeclaration,
    (text) => isDeclarationNumber(text.replace(/\s/gu, '')),
    'Le numéro de déclaration d’activité a 11 chiffres.',
  );
  rule(path.codeNaf, (text) => normalizeNaf(text) !== null, 'Un code NAF s’écrit comme 85.32Z.');
  required(path.adresse, { message: 'Renseignez l’adresse.' });
  required(path.codePostal, { message: 'Renseignez le code postal.' });
  rule(
    path.codePostal,
    (text) => isPostalCode(text.replace(/\s/gu, '')),
    'Ce code postal n’existe pas.',
  );
  required(path.commune, { message: 'Renseignez la commune.' });
  required(path.telephone, { message: 'Renseignez le téléphone.' });
  phone(path.telephone);
  required(path.email, { message: 'Renseignez l’email.' });
  email(path.email, { message: 'L’email n’est pas une adresse e-mail.' });
  apply(path.contacts.direction, CONTACT_SCHEMA);
  apply(path.contacts.administratif, CONTACT_SCHEMA);
  apply(path.contacts.facturation, CONTACT_SCHEMA);
});

function phone(path: SchemaPath<string>): void {
  rule(path, (text) => normalizePhone(text) !== null, PHONE);
}

/** An empty field breaks no rule but `required`. */
function rule(path: SchemaPath<string>, test: (text: string) => boolean, message: string): void {
  validate(path, ({ value }) =>
    value().trim() === '' || test(value()) ? undefined : { kind: 'format', message },
  );
}
