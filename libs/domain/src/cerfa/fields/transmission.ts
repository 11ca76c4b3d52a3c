import type { FieldSpec } from './field.js';

/** Root of the message: not boxes of the form, but what the norm adds around it. */
export const TRANSMISSION_FIELDS: readonly FieldSpec[] = [
  { path: 'etat', label: 'État du dossier', type: 'etat' },
  {
    path: 'versionCERFA',
    label: 'Version du formulaire',
    type: 'code',
    codes: 'versionCERFA',
    required: true,
  },
  { path: 'CERFASignatureProbante', label: 'Signatures à valeur probante', type: 'boolean' },
  { path: 'numeroExterne', label: 'Numéro externe du dossier', type: 'text', max: 50 },
  { path: 'numeroInterne', label: 'Numéro interne du dossier (donné par l’OPCO)', type: 'ignored' },
  { path: 'numeroDeca', label: 'Numéro de dépôt (donné par DECA)', type: 'ignored' },
  { path: 'commentaireEtat', label: 'Commentaire de l’OPCO', type: 'ignored' },
];
