import type { italianComfort } from '../italian/comfort.ts';
import { plural } from './formats.ts';

/** Words of what makes the totem easier to use: language, size of the text, colours, place of the keys, voice. */
export const frenchComfort: typeof italianComfort = {
  comfort: {
    strip: 'Régler votre écran',
    language: 'Langue',
    chooseLanguage: 'Choisissez la langue',
    text: 'Texte',
    sizes: {
      small: 'Petit texte',
      normal: 'Texte normal',
      large: 'Grand texte',
      largest: 'Très grand texte',
    },
    colours: 'Couleurs',
    themes: {
      standard: 'Couleurs normales',
      blackOnWhite: 'Noir sur blanc',
      whiteOnBlack: 'Blanc sur noir',
    },
    positions: { normal: 'Position normale', low: 'Position basse' },
  },
  voice: {
    name: 'Voix',
    title: 'Écoutez avec un casque',
    howTo: 'Branchez le casque sur la prise de la borne : la voix commence toute seule.',
    onlyHeadset: "La voix s'entend seulement dans le casque : les autres ne l'entendent pas.",
    keys: "Avec les touches : les flèches pour vous déplacer, OK pour choisir, Retour pour revenir, Aide pour demander de l'aide.",
    started: 'La voix est activée.',
    stop: 'Arrêter la voix',
    start: 'Activer la voix',
    repeat: 'Répéter',
    slower: 'Plus lent',
    faster: 'Plus vite',
    quieter: 'Moins fort',
    louder: 'Plus fort',
    rate: (step) => `Vitesse ${step} sur 5`,
    volume: (step) => `Volume ${step} sur 5`,
    blank: "Éteindre l'écran",
    show: "Rallumer l'écran",
    blanked: "L'écran est éteint : vous ne voyez que ceci. La voix continue.",
    unplugged: {
      title: 'Le casque est débranché',
      happened: "Vous avez débranché le casque : la voix s'est arrêtée.",
      effect: "Rien n'a été changé.",
      next: 'Rebranchez le casque, ou continuez sans la voix.',
    },
    withoutVoice: 'Continuer sans voix',
    button: (name) => `${name}, bouton`,
    disabled: (name) => `${name}, pas possible maintenant`,
    checkbox: (name, checked) => `${name}, case ${checked ? 'cochée' : 'vide'}`,
    choice: (name, chosen) => `${name}, ${chosen ? 'choisi' : 'non choisi'}`,
    textbox: (name, characters) =>
      plural(characters, {
        one: `${name}, ${characters} caractère`,
        other: `${name}, ${characters} caractères`,
      }),
    emptyTextbox: (name) => `${name}, encore vide`,
    asterisk: 'astérisque',
    erased: 'effacé',
    dash: 'tiret',
    slash: 'barre',
    dot: 'point',
    buttons: 'Ce que vous pouvez faire',
  },
};
