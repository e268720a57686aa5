import type { OperatorRow } from '../../src-main/contract/desk/operators.ts';

export type OperatorTask = { kind: 'add' } | { kind: 'change' | 'resetPin'; row: OperatorRow };
