import type { Trouble } from '../trouble.ts';
import { plural } from './formats.ts';

/** Words of what makes the totem easier to use: language, size of the text, colours, place of the keys, voice. */
export const italianComfort = {
  comfort: {
    /** Name of the strip, for who hears it. */
    strip: 'Come vuoi lo schermo',
    language: 'Lingua',
    chooseLanguage: 'Scegli la lingua',
    /** On the button; what it says when heard is one of `sizes`. */
    text: 'Testo',
    sizes: {
      small: 'Testo piccolo',
      normal: 'Testo normale',
      large: 'Testo grande',
      largest: 'Testo molto grande',
    },
    colours: 'Colori',
    themes: {
      standard: 'Colori normali',
      blackOnWhite: 'Nero su bianco',
      whiteOnBlack: 'Bianco su nero',
    },
    positions: { normal: 'Posizione normale', low: 'Posizione bassa' },
  },
  voice: {
    /** On the button. */
    name: 'Voce',
    title: 'Ascolta con la cuffia',
    howTo: 'Collega la cuffia alla presa del totem: la voce comincia da sola.',
    onlyHeadset: 'La voce si sente solo in cuffia: gli altri non la sentono.',
    keys: 'Con i tasti: le frecce per scorrere, OK per scegliere, Indietro per tornare, Aiuto per chiedere aiuto.',
    started: 'La voce è accesa.',
    stop: 'Ferma la voce',
    start: 'Accendi la voce',
    repeat: 'Ripeti',
    slower: 'Più lenta',
    faster: 'Più veloce',
    quieter: 'Più piano',
    louder: 'Più forte',
    rate: (step: number) => `Velocità ${step} di 5`,
    volume: (step: number) => `Volume ${step} di 5`,
    blank: 'Spegni lo schermo',
    show: 'Riaccendi lo schermo',
    blanked: 'Lo schermo è spento: vedi solo questo. La voce continua.',
    unplugged: {
      title: 'La cuffia è staccata',
      happened: 'Hai staccato la cuffia: la voce si è fermata.',
      effect: 'Nulla è stato cambiato.',
      next: 'Ricollega la cuffia, oppure continua senza voce.',
    } satisfies Trouble,
    withoutVoice: 'Continua senza voce',
    /** How a control is told that has the focus. */
    button: (name: string) => `${name}, pulsante`,
    disabled: (name: string) => `${name}, ora non si può`,
    checkbox: (name: string, checked: boolean) => `${name}, casella ${checked ? 'segnata' : 'vuota'}`,
    choice: (name: string, chosen: boolean) => `${name}, ${chosen ? 'scelto' : 'non scelto'}`,
    textbox: (name: string, characters: number) =>
      plural(characters, {
        one: `${name}, 1 carattere`,
        other: `${name}, ${characters} caratteri`,
      }),
    emptyTextbox: (name: string) => `${name}, ancora vuoto`,
    asterisk: 'asterisco',
    erased: 'cancellato',
    dash: 'trattino',
    slash: 'barra',
    dot: 'punto',
    buttons: 'Che cosa puoi fare',
  },
};
