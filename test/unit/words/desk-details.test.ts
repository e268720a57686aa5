import { expect, test } from 'vitest';
import { actionInWords, detailInWords } from '../../../src-main/words/italian/desk-actions.ts';

test.each([
  ['cancelled', 'askedAtDesk', 'chiesta allo sportello'],
  ['totemCodeUsed', 'printFailed:noPaper', 'Al totem è finita la carta.'],
  [
    'importApplied',
    'new=12,changed=3,unchanged=9,refused=0',
    '12 nuove, 3 cambiate, 9 uguali, 0 righe rifiutate',
  ],
  ['importRefused', 'overLimit:new=0,changed=9', 'oltre il limite: 0 nuove, 9 cambiate'],
  ['importRefused', 'empty', 'Il file è vuoto.'],
  ['importRefused', 'headerLacks', 'Mancano delle colonne.'],
  ['importApplied', 'asked', 'avviata'],
  ['deskLocked', 'asked', 'da chi lo usava'],
  ['auditVerified', 'intact:204', 'intatto fino alla voce 204'],
  ['auditVerified', 'missing:7', 'alterato dalla voce 7'],
  ['auditVerified', 'noKey', 'non verificabile'],
  ['caseClosed', 'paper:7f3a', 'Foglio non uscito'],
  ['operatorPinChanged', 'gina.bianchi', 'gina.bianchi'],
  ['deskLocked', 'idle', 'per inattività'],
  ['cardRead', '', ''],
])('what the register keeps of %s, %s, is read as %s', (action, detail, words) => {
  expect(detailInWords(action, detail)).toBe(words);
});

test('an action that is not known is told as it is written', () => {
  expect(actionInWords('newer')).toBe('newer');
});
