import type { Fact } from '../ui/edited.js';
import { type AnnouncementModel, requestOf, targetSentence } from './announcement-model.js';

/** What the form of an announcement holds, in words. */
export function factsOf(model: AnnouncementModel): readonly Fact[] {
  const target = requestOf(model)?.cible;
  return [
    { label: 'Titre', value: model.titre },
    { label: 'Texte', value: model.texte },
    { label: 'Mène à l’écran', value: model.lien || 'Aucun' },
    { label: 'À qui', value: target === undefined ? '—' : targetSentence(target) },
  ];
}
