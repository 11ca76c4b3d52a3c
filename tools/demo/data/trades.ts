import { certifications, type Trade } from './trade.ts';

/**
 * Trades with codes of the right form and a plausible content: the RNCP records, diploma codes, NAF and
 * IDCC are of the kind that is met in the field, not a copy of a register.
 */
export const TRADES: readonly Trade[] = [
  {
    name: 'Boulangerie-pâtisserie',
    employer: {
      names: ['Boulangerie', 'Le Fournil', 'Aux Délices', 'Pâtisserie', 'La Mie Dorée'],
      naf: '1071C',
      codeIdcc: '0843',
      libelleIdcc: 'Boulangerie-pâtisserie artisanale',
      typeEmployeur: 11,
      caisse: 'AG2R',
      headcount: [2, 14],
      risky: true,
    },
    mentors: [
      ['Artisan boulanger', 'Brevet professionnel Boulanger', 4],
      ['Chef pâtissier', 'CAP Pâtissier', 3],
    ],
    certifications: certifications(`
      CAP Boulanger | RNCP37537 | 50022141 | 33 | 24 | 420
      CAP Pâtissier | RNCP38765 | 50022140 | 33 | 24 | 420
      Brevet professionnel Boulanger | RNCP37911 | 45022105 | 49 | 24 | 420
      Bac pro Boulanger-Pâtissier | RNCP38702 | 40022106 | 41 | 36 | 675`),
  },
  {
    name: 'Hôtellerie-restauration',
    employer: {
      names: ['Restaurant', 'La Table', 'Brasserie', 'Hôtel', 'Le Bistrot'],
      naf: '5610A',
      codeIdcc: '1979',
      libelleIdcc: 'Hôtels, cafés, restaurants',
      typeEmployeur: 12,
      caisse: 'Klesia Carcept',
      headcount: [3, 45],
      risky: true,
    },
    mentors: [
      ['Chef de cuisine', 'CAP Cuisine', 3],
      ['Responsable de salle', 'BTS Management en hôtellerie-restauration', 5],
    ],
    certifications: certifications(`
      CAP Cuisine | RNCP38430 | 50022139 | 33 | 24 | 420
      CAP Commercialisation et services en hôtel-café-restaurant | RNCP37559 | 50033421 | 33 | 24 | 420
      Bac pro Cuisine | RNCP37904 | 40022107 | 41 | 36 | 675
      BTS Management en hôtellerie-restauration | RNCP37889 | 32033412 | 54 | 24 | 675`),
  },
  {
    name: 'Coiffure',
    employer: {
      names: ['Salon', 'L’Atelier de', 'Coiffure', 'Studio'],
      naf: '9602A',
      codeIdcc: '2596',
      libelleIdcc: 'Coiffure et professions connexes',
      typeEmployeur: 11,
      caisse: 'AG2R',
      headcount: [1, 9],
      risky: false,
    },
    mentors: [
      ['Gérante de salon', 'Brevet professionnel Coiffure', 4],
      ['Coiffeur hautement qualifié', 'Brevet professionnel Coiffure', 4],
    ],
    certifications: certifications(`
      CAP Métiers de la coiffure | RNCP38231 | 50033616 | 33 | 24 | 420
      Brevet professionnel Coiffure | RNCP38694 | 45033620 | 49 | 24 | 420`),
  },
  {
    name: 'Bâtiment',
    employer: {
      names: ['Entreprise', 'Bâti', 'Maçonnerie', 'Constructions', 'Charpente'],
      naf: '4399C',
      codeIdcc: '1596',
      libelleIdcc: 'Ouvriers du bâtiment, entreprises de dix salariés au plus',
      typeEmployeur: 11,
      caisse: 'PRO BTP',
      headcount: [2, 60],
      risky: true,
    },
    mentors: [
      ['Chef d’équipe', 'CAP Maçon', 3],
      ['Conductrice de travaux', 'BTS Bâtiment', 5],
    ],
    certifications: certifications(`
      CAP Maçon | RNCP38308 | 50023226 | 33 | 24 | 420
      CAP Électricien | RNCP38401 | 50025519 | 33 | 24 | 420
      Bac pro Technicien du bâtiment : gros œuvre | RNCP38511 | 40023008 | 41 | 36 | 675
      BTS Bâtiment | RNCP37199 | 32023012 | 54 | 24 | 675`),
  },
  {
    name: 'Automobile',
    employer: {
      names: ['Garage', 'Auto', 'Carrosserie', 'Atelier'],
      naf: '4520A',
      codeIdcc: '1090',
      libelleIdcc: 'Services de l’automobile',
      typeEmployeur: 12,
      caisse: 'IRP Auto',
      headcount: [2, 35],
      risky: true,
    },
    mentors: [
      ['Chef d’atelier', 'Bac pro Maintenance des véhicules', 4],
      ['Mécanicien automobile', 'CAP Maintenance des véhicules', 3],
    ],
    certifications: certifications(`
      CAP Maintenance des véhicules option voitures particulières | RNCP38204 | 50025218 | 33 | 24 | 420
      Bac pro Maintenance des véhicules | RNCP38319 | 40025216 | 41 | 36 | 675
      BTS Maintenance des véhicules | RNCP38402 | 32025222 | 54 | 24 | 675`),
  },
  {
    name: 'Commerce',
    employer: {
      names: ['Magasin', 'Maison', 'Comptoir', 'Distribution', 'Boutique'],
      naf: '4711F',
      codeIdcc: '2216',
      libelleIdcc: 'Commerce de détail et de gros à prédominance alimentaire',
      typeEmployeur: 12,
      caisse: 'AG2R',
      headcount: [5, 250],
      risky: false,
    },
    mentors: [
      ['Responsable de magasin', 'BTS Management des unités commerciales', 5],
      ['Directrice commerciale', 'Master Management', 7],
    ],
    certifications: certifications(`
      CAP Équipier polyvalent du commerce | RNCP34947 | 50031215 | 33 | 24 | 420
      Bac pro Métiers du commerce et de la vente | RNCP38399 | 40031209 | 41 | 36 | 675
      BTS Management commercial opérationnel | RNCP38362 | 32031213 | 54 | 24 | 675
      BTS Négociation et digitalisation de la relation client | RNCP38368 | 32031212 | 54 | 24 | 675
      Titre professionnel Conseiller de vente | RNCP37098 | 46T31204 | 49 | 12 | 500`),
  },
  {
    name: 'Gestion et comptabilité',
    employer: {
      names: ['Cabinet', 'Fiduciaire', 'Audit', 'Conseil'],
      naf: '6920Z',
      codeIdcc: '0787',
      libelleIdcc: 'Cabinets d’experts-comptables',
      typeEmployeur: 14,
      caisse: 'Malakoff Humanis',
      headcount: [3, 80],
      risky: false,
    },
    mentors: [
      ['Experte-comptable', 'Diplôme d’expertise comptable', 8],
      ['Responsable de dossiers', 'Diplôme supérieur de comptabilité et de gestion', 7],
    ],
    certifications: certifications(`
      BTS Comptabilité et gestion | RNCP38329 | 32031409 | 54 | 24 | 675
      BTS Gestion de la PME | RNCP38363 | 32031410 | 54 | 24 | 675
      Diplôme de comptabilité et de gestion | RNCP35497 | 24631407 | 69 | 36 | 560
      Master Comptabilité, contrôle, audit | RNCP35998 | 13531403 | 73 | 24 | 450`),
  },
  {
    name: 'Informatique',
    employer: {
      names: ['Systèmes', 'Logiciels', 'Réseaux', 'Studio numérique'],
      naf: '6201Z',
      codeIdcc: '1486',
      libelleIdcc: 'Bureaux d’études techniques, cabinets d’ingénieurs-conseils',
      typeEmployeur: 12,
      caisse: 'Malakoff Humanis',
      headcount: [4, 600],
      risky: false,
    },
    mentors: [
      ['Ingénieur logiciel', 'Diplôme d’ingénieur', 7],
      ['Administratrice systèmes et réseaux', 'Licence professionnelle Réseaux', 6],
    ],
    certifications: certifications(`
      BTS Services informatiques aux organisations | RNCP40792 | 32032608 | 54 | 24 | 675
      BUT Informatique | RNCP35475 | 25132605 | 64 | 36 | 600
      Titre professionnel Développeur web et web mobile | RNCP37674 | 36T32603 | 58 | 12 | 560
      Diplôme d’ingénieur spécialité informatique | RNCP36157 | 17032612 | 75 | 36 | 600`),
  },
  {
    name: 'Pharmacie et santé',
    employer: {
      names: ['Pharmacie', 'Officine', 'Grande pharmacie'],
      naf: '4773Z',
      codeIdcc: '1996',
      libelleIdcc: 'Pharmacie d’officine',
      typeEmployeur: 14,
      caisse: 'Malakoff Humanis',
      headcount: [3, 25],
      risky: false,
    },
    mentors: [
      ['Pharmacienne titulaire', 'Diplôme d’État de docteur en pharmacie', 8],
      ['Préparateur en pharmacie', 'Brevet professionnel Préparateur en pharmacie', 4],
    ],
    certifications: certifications(`
      DEUST Préparateur technicien en pharmacie | RNCP36812 | 36033108 | 58 | 24 | 600
      BTS Diététique et nutrition | RNCP38224 | 32033107 | 54 | 24 | 675`),
  },
  {
    name: 'Immobilier',
    employer: {
      names: ['Agence', 'Immobilière', 'Foncière', 'Gestion'],
      naf: '6831Z',
      codeIdcc: '1527',
      libelleIdcc: 'Immobilier',
      typeEmployeur: 12,
      caisse: 'Malakoff Humanis',
      headcount: [2, 40],
      risky: false,
    },
    mentors: [
      ['Directrice d’agence', 'BTS Professions immobilières', 5],
      ['Négociateur immobilier', 'Licence professionnelle Métiers de l’immobilier', 6],
    ],
    certifications: certifications(`
      BTS Professions immobilières | RNCP38292 | 32031319 | 54 | 24 | 675
      Licence professionnelle Métiers de l’immobilier | RNCP40071 | 25031302 | 62 | 12 | 520
      Titre professionnel Négociateur gestionnaire immobilier | RNCP36662 | 36T31301 | 58 | 12 | 500`),
  },
];
