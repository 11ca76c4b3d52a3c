/** A town: where people live, work and learn. */
export interface Place {
  readonly commune: string;
  readonly codePostal: string;
  readonly departement: string;
}

/** Postcode and town; the department is read in the postcode, but for Corsica and overseas. */
const TOWNS = `
01000 Bourg-en-Bresse|02100 Saint-Quentin|03100 Montluçon|05000 Gap|06000 Nice|07000 Privas
08000 Charleville-Mézières|10000 Troyes|11000 Carcassonne|12000 Rodez|13100 Aix-en-Provence
13005 Marseille|14000 Caen|15000 Aurillac|16000 Angoulême|17000 La Rochelle|18000 Bourges
19100 Brive-la-Gaillarde|20000 Ajaccio|20200 Bastia|21000 Dijon|22000 Saint-Brieuc|23000 Guéret
24000 Périgueux|25000 Besançon|26000 Valence|27000 Évreux|28000 Chartres|29200 Brest|29000 Quimper
30000 Nîmes|31000 Toulouse|32000 Auch|33000 Bordeaux|33600 Pessac|34000 Montpellier|35000 Rennes
35400 Saint-Malo|36000 Châteauroux|37000 Tours|38000 Grenoble|39000 Lons-le-Saunier|40000 Mont-de-Marsan
41000 Blois|42000 Saint-Étienne|43000 Le Puy-en-Velay|44000 Nantes|44600 Saint-Nazaire|45000 Orléans
46000 Cahors|47000 Agen|48000 Mende|49000 Angers|49300 Cholet|50100 Cherbourg-en-Cotentin|51100 Reims
52000 Chaumont|53000 Laval|54000 Nancy|55000 Bar-le-Duc|56000 Vannes|56100 Lorient|57000 Metz
58000 Nevers|59000 Lille|59140 Dunkerque|59300 Valenciennes|60000 Beauvais|61000 Alençon|62000 Arras
63000 Clermont-Ferrand|64000 Pau|64100 Bayonne|65000 Tarbes|66000 Perpignan|67000 Strasbourg
68100 Mulhouse|69003 Lyon|69100 Villeurbanne|70000 Vesoul|71100 Chalon-sur-Saône|72000 Le Mans
73000 Chambéry|74000 Annecy|75011 Paris|75015 Paris|75019 Paris|76000 Rouen|76600 Le Havre|77000 Melun
78000 Versailles|79000 Niort|80000 Amiens|81000 Albi|82000 Montauban|83000 Toulon|84000 Avignon
85000 La Roche-sur-Yon|86000 Poitiers|87000 Limoges|88000 Épinal|89000 Auxerre|90000 Belfort|91000 Évry-Courcouronnes
92000 Nanterre|93200 Saint-Denis|94000 Créteil|95000 Cergy|97110 Pointe-à-Pitre|97200 Fort-de-France|97400 Saint-Denis`;

export const PLACES: readonly Place[] = TOWNS.trim()
  .split(/[|\n]/)
  .map((town) => ({
    codePostal: town.slice(0, 5),
    commune: town.slice(6),
    departement: departementOf(town.slice(0, 5)),
  }));

export const STREETS = [
  ...['rue de la République', 'rue des Écoles', 'rue Victor-Hugo', 'avenue Jean-Jaurès'],
  ...['rue de l’Église', 'place du Marché', 'rue Pasteur', 'boulevard Gambetta', 'rue des Lilas'],
  ...['chemin des Vignes', 'rue du Moulin', 'avenue de la Gare', 'impasse des Tilleuls'],
  ...['rue Marie-Curie', 'allée des Cerisiers', 'rue de Verdun', 'quai du Port', 'rue du Stade'],
  ...['rue Simone-Veil', 'rue des Artisans', 'route de la Forêt', 'cours de la Liberté'],
] as const;

function departementOf(codePostal: string): string {
  if (codePostal.startsWith('97')) return codePostal.slice(0, 3);
  if (codePostal.startsWith('20')) return codePostal < '20200' ? '2A' : '2B';
  return codePostal.slice(0, 2);
}
