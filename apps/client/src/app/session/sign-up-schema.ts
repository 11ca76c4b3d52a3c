import { email, maxLength, required, schema, validate } from '@angular/forms/signals';
import {
  isSiret,
  isUai,
  normalizeSiret,
  normalizeUai,
  type PasswordAlphabet,
  type PasswordContext,
} from '@apprentissage/domain';
import { passwordFault } from './new-password.js';
import type { SignUpRequest } from './session-client.js';

/** What « Inscription » asks, as typed. */
export type SignUpModel = { -readonly [Key in keyof SignUpRequest]: string };

export const EMPTY_SIGN_UP: SignUpModel = {
  siret: '',
  raisonSociale: '',
  uai: '',
  nom: '',
  prenom: '',
  identifiant: '',
  email: '',
  motDePasse: '',
};

/** What a password must not resemble. */
export function passwordContext(model: SignUpModel): PasswordContext {
  const { identifiant, email, nom, prenom, raisonSociale } = model;
  return { identifiant, email, nom, prenom, raisonSociale };
}

/** The rules of « Inscription »: those the server checks, from the same functions. */
export const signUpSchema = (alphabet: () => PasswordAlphabet) =>
  schema<SignUpModel>((path) => {
    required(path.siret, { message: 'Renseignez le SIRET de votre CFA.' });
    validate(path.siret, ({ value }) => {
      const siret = normalizeSiret(value());
      if (siret === '' || isSiret(siret)) return undefined;
      const message = /^\d{14}$/.test(siret)
        ? 'Ce SIRET n’existe pas : vérifiez les chiffres saisis.'
        : 'Un SIRET a 14 chiffres.';
      return { kind: 'siret', message };
    });
    required(path.raisonSociale, { message: 'Renseignez la raison sociale de votre CFA.' });
    maxLength(path.raisonSociale, 200, { message: 'La raison sociale a au plus 200 caractères.' });
    required(path.uai, { message: 'Renseignez le numéro UAI de votre CFA.' });
    validate(path.uai, ({ value }) => {
      const uai = normalizeUai(value());
      return uai === '' || isUai(uai)
        ? undefined
        : { kind: 'uai', message: 'Un numéro UAI a 7 chiffres et une lettre de contrôle juste.' };
    });
    required(path.nom, { message: 'Renseignez votre nom.' });
    maxLength(path.nom, 80, { message: 'Le nom a au plus 80 caractères.' });
    required(path.prenom, { message: 'Renseignez votre prénom.' });
    maxLength(path.prenom, 80, { message: 'Le prénom a au plus 80 caractères.' });
    required(path.identifiant, { message: 'Renseignez votre identifiant.' });
    email(path.identifiant, { message: 'L’identifiant est une adresse e-mail.' });
    required(path.email, { message: 'Renseignez l’email de notification.' });
    email(path.email, { message: 'L’email de notification n’est pas une adresse e-mail.' });
    required(path.motDePasse, { message: 'Renseignez un mot de passe.' });
    validate(path.motDePasse, ({ value, valueOf }) =>
      passwordFault(value(), alphabet(), passwordContext(valueOf(path))),
    );
  });

/** What is sent: keys without the spaces one typed, texts without those around. */
export function signUpRequest(model: SignUpModel): SignUpRequest {
  return {
    siret: normalizeSiret(model.siret),
    raisonSociale: model.raisonSociale.trim(),
    uai: normalizeUai(model.uai),
    nom: model.nom.trim(),
    prenom: model.prenom.trim(),
    identifiant: model.identifiant.trim(),
    email: model.email.trim(),
    motDePasse: model.motDePasse,
  };
}
