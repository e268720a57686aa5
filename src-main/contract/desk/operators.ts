/** `administrator`: also operators, imports and the register. */
export const operatorRoles = ['operator', 'administrator'] as const;
export type OperatorRole = (typeof operatorRoles)[number];

export type OperatorView = { name: string; role: OperatorRole };

export type OperatorRow = OperatorView & { enabled: boolean; self: boolean };

/** `opensAt`: after wrong ones, no PIN is looked at before (ISO 8601 UTC); empty: now. */
export type SignInAnswer = { kind: 'entered' } | { kind: 'refused'; opensAt: string };

/** `lastAdministrator`: nobody would be left who may do this. `wrongPin`: the present one; `opensAt` as for entering. */
export type OperatorAnswer =
  | { kind: 'done' | 'badName' | 'nameTaken' | 'badPin' | 'lastAdministrator' | 'notFound' }
  | { kind: 'wrongPin'; opensAt: string };
