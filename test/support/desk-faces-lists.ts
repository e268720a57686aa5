import type { CodeAnswer } from '../../src-main/contract/desk/cases.ts';
import type { ImportView } from '../../src-main/contract/desk/import.ts';
import type { VerifyAnswer } from '../../src-main/contract/desk/receipts.ts';
import type { AuditVerdict } from '../../src-main/contract/desk/audit.ts';
import type { DeskFace } from './desk-faces.ts';
import { answered, press, submit, type } from './desk-hand.ts';
import { auditRows, preview, validReceipt } from './sample-desk-lists.ts';

const verifyFace = (answer: VerifyAnswer): DeskFace => ({
  answers: { verifyReceipt: answer },
  act: async () => {
    await press('Verifica ricevuta');
    await type('Codice della ricevuta', 'TCR1.AAAA');
    await submit();
  },
});
const codeFace = (answer: CodeAnswer): DeskFace => ({
  answers: { useTotemCode: answer },
  act: async () => {
    await press('Codice dal totem');
    await type('Codice di 4 caratteri', 'k7q2');
    await submit();
  },
});
const importFace = (view: ImportView): DeskFace => ({
  act: async (push) => {
    await press('Importa');
    push({ kind: 'import', import: view });
    await answered();
  },
});
const verdictFace = (verdict: AuditVerdict): DeskFace => ({
  answers: { verifyAudit: verdict },
  act: async () => {
    await press('Registro');
    await press('Verifica registro');
  },
});
const inSeconds = (seconds: number): string => new Date(Date.now() + seconds * 1000).toISOString();
const { file } = preview;

/** The faces of the lists, of the codes and of imports. */
export const listFaces: Record<string, DeskFace> = {
  verify: { act: () => press('Verifica ricevuta') },
  verifyValid: verifyFace(validReceipt),
  verifyValidOnly: verifyFace({ ...validReceipt, record: null }),
  verifyDiffers: verifyFace({
    ...validReceipt,
    record: { ...(validReceipt.record ?? never()), cancelledAt: '2026-12-15T10:14:00', state: 'due' },
  }),
  verifyNotValid: verifyFace({ kind: 'notValid', reason: 'notGenuine' }),
  verifyUnknown: verifyFace({ kind: 'unknown' }),
  verifyNumber: verifyFace({ kind: 'number', record: validReceipt.record ?? never() }),
  code: { act: () => press('Codice dal totem') },
  codeOpened: { act: codeFace({ kind: 'wrong', opensAt: '' }).act ?? answered },
  codeWrong: codeFace({ kind: 'wrong', opensAt: '' }),
  codeDelayed: codeFace({ kind: 'wrong', opensAt: inSeconds(60) }),
  cases: { act: () => press('Casi aperti') },
  casesNone: { answers: { listCases: { cases: [], open: 0 } }, act: () => press('Casi aperti') },
  casesClosed: {
    act: async () => {
      await press('Casi aperti');
      await press('Lavorati');
    },
  },
  caseOpen: {
    act: async () => {
      await press('Casi aperti');
      await press('Ricevuta di disdetta: carta finita');
    },
  },
  caseClosed: {
    act: async () => {
      await press('Casi aperti');
      await press('Lavorati');
      await press('Ricevuta di disdetta: carta finita');
    },
  },
  import: { act: () => press('Importa') },
  importReading: importFace({ kind: 'reading', file, rows: 412_000, share: 0.42 }),
  importApplying: importFace({ kind: 'applying', file, share: 0.8 }),
  importPreview: importFace({ kind: 'preview', preview }),
  importOverLimit: importFace({ kind: 'overLimit', preview: { ...preview, share: 0.41 } }),
  importDone: importFace({ kind: 'done', file, counts: preview.counts, refused: preview.refused }),
  importStopped: importFace({ kind: 'stopped', file }),
  importFailed: importFace({
    kind: 'failed',
    file,
    fault: { code: 'headerLacks', line: 1, detail: 'birth_date, priority' },
  }),
  register: {
    answers: { findAudit: { rows: auditRows, next: 18_197 } },
    act: () => press('Registro'),
  },
  registerNone: { answers: { findAudit: { rows: [], next: null } }, act: () => press('Registro') },
  registerIntact: verdictFace({ kind: 'intact', entries: 18_204, from: 1, to: 18_204 }),
  registerBroken: verdictFace({ kind: 'broken', position: 9041, fault: 'changed' }),
  registerExported: {
    act: async () => {
      await press('Registro');
      await press('Esporta');
    },
  },
  operators: { act: () => press('Operatori') },
  operatorAdd: {
    act: async () => {
      await press('Operatori');
      await press('Aggiungi operatore');
    },
  },
  operatorChange: {
    answers: { setOperator: { kind: 'lastAdministrator' } },
    act: async () => {
      await press('Operatori');
      await press('Modifica');
      await submit();
    },
  },
  operatorResetPin: {
    act: async () => {
      await press('Operatori');
      await press('Nuovo PIN');
    },
  },
};

function never(): never {
  throw new Error('the sample has a record');
}
