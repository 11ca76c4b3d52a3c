import type { Routes } from '@angular/router';
import { signedOut } from './guards.js';
import { afterPassword, secondStep } from './second-step.js';

export const SESSION_ROUTES: Routes = [
  {
    path: 'connexion',
    title: 'Connexion',
    canActivate: [signedOut],
    loadComponent: () => import('./sign-in-page.js').then((m) => m.SignInPage),
  },
  {
    path: 'connexion/code',
    title: 'Double authentification',
    canActivate: [signedOut, afterPassword],
    resolve: { moyens: secondStep },
    loadComponent: () => import('./second-factor-page.js').then((m) => m.SecondFactorPage),
  },
  {
    path: 'inscription',
    title: 'Inscription',
    canActivate: [signedOut],
    loadComponent: () => import('./sign-up-page.js').then((m) => m.SignUpPage),
  },
  {
    path: 'mot-de-passe-oublie',
    title: 'Mot de passe oublié',
    canActivate: [signedOut],
    loadComponent: () =>
      import('./forgotten-password-page.js').then((m) => m.ForgottenPasswordPage),
  },
  {
    path: 'mot-de-passe/:jeton',
    title: 'Nouveau mot de passe',
    loadComponent: () => import('./new-password-page.js').then((m) => m.NewPasswordPage),
  },
  {
    path: 'confirmation/:jeton',
    title: "Confirmation de l'adresse",
    loadComponent: () => import('./confirm-address-page.js').then((m) => m.ConfirmAddressPage),
  },
  {
    path: 'renvoyer-confirmation',
    title: 'Renvoyer le lien de confirmation',
    canActivate: [signedOut],
    loadComponent: () =>
      import('./resend-confirmation-page.js').then((m) => m.ResendConfirmationPage),
  },
];
