/** Given names and family names common in France; drawn apart, so that whole names are nobody's. */
export const FIRST_NAMES = {
  M: words(`Adam Adrien Alexandre Amadou Amine Antoine Arthur Axel Baptiste Bastien Benjamin Clément
    Corentin Damien Enzo Ethan Evan Florian Gabin Gabriel Guillaume Hugo Ibrahim Ilyes Jérémy Jules
    Julien Kévin Kylian Léo Liam Loïc Louis Lucas Malo Mathéo Mathis Maxence Maxime Mehdi Mohamed
    Moussa Nathan Noah Noé Nolan Paul Pierre Quentin Rayan Raphaël Robin Romain Sacha Samuel Simon
    Théo Thibault Thomas Timéo Tom Valentin Victor Yanis Younès Zinédine`),
  F: words(`Agathe Alice Alicia Amandine Ambre Amélie Anaïs Anna Assia Aya Camille Capucine Célia
    Charlotte Chloé Clara Clémence Coralie Élise Élodie Emma Eva Fanny Fatima Flavie Gaëlle Héloïse
    Inès Jade Jeanne Julie Juliette Justine Khadija Laura Léa Léonie Lilou Lina Lisa Loane Lola Louise
    Lucie Maëlle Maëva Manon Margaux Marie Mathilde Mélissa Nawel Nina Noémie Océane Océanne Pauline
    Romane Rose Salomé Sarah Soline Sofia Solène Zoé`),
} as const;

export const FAMILY_NAMES = [
  ...words(`Adam André Arnaud Aubert Bailly Barbier Baron Barre Benali Benoît Bernard Bertin Bertrand
    Besson Blanc Blanchard Bonnet Boucher Bourgeois Bouvier Boyer Breton Brun Brunet Carpentier Caron
    Charpentier Chevalier Clément Colin Collet Cordier Cousin Da-Silva David Delmas Denis Deschamps
    Devaux Diallo Diarra Dubois Dufour Dumas Dumont Dupont Dupuis Dupuy Durand Duval Étienne Fabre
    Faure Fernandez Fleury Fontaine Fournier François Gaillard Garcia Garnier Gauthier Gautier Gérard
    Germain Giraud Girard Gomes Gonzalez Guérin Guichard Guillaume Guillot Haddad Hamon Henry Hervé
    Hoarau Huet Hubert Jacob Jacquet Jean Joly Julien Kaya Klein Konaté Lacroix Lambert Langlois
    Laurent Leblanc Leclerc Lecomte Lefebvre Léger Legrand Lemaire Lemoine Leroux Leroy Lévêque Lopez
    Louis Lucas Mallet Marchand Marie Marin Martel Martin Martinez Masson Mathieu Mercier Meunier
    Meyer Michaud Michel Millet Monnier Moreau Morel Morin Moulin Muller Nguyen Nicolas Noël Olivier
    Paris Pasquier Payet Pelletier Pereira Perez Perrin Perrot Petit Philippe Picard Pierre Poirier
    Prévost Renard Renaud Rey Reynaud Richard Rivière Robert Robin Roche Rodriguez Roger Rolland Rousseau
    Roussel Roux Roy Royer Sanchez Schmitt Schneider Simon Thomas Touré Traoré Vasseur Vidal Vincent
    Weber Yilmaz`),
  "D'Almeida",
  "L'Hostis",
  'Le Gall',
  'Le Goff',
  'De Oliveira',
  'Ben Amor',
];

function words(text: string): string[] {
  return text.trim().split(/\s+/);
}
