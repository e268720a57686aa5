import type { OperatorAnswer } from '../../src-main/contract/desk/operators.ts';
import { italianDeskDoor as texts } from '../../src-main/words/italian/desk-door.ts';

/** What became of a form about operators; `notSame`: it was not even asked. */
export type FormAnswer = OperatorAnswer['kind'] | 'notSame' | null;

/** Which field it is about; `form`: none of them. */
const placeOf = {
  done: null,
  badName: 'name',
  nameTaken: 'name',
  notSame: 'newPin',
  badPin: 'newPin',
  wrongPin: 'oldPin',
  lastAdministrator: 'form',
  notFound: 'form',
} as const satisfies Record<NonNullable<FormAnswer>, string | null>;

/** What is to be said there; empty: nothing, or somewhere else. */
export function problemAt(place: 'name' | 'newPin' | 'oldPin' | 'form', answer: FormAnswer): string {
  if (answer === null || placeOf[answer] !== place) return '';
  return answer === 'notSame' ? texts.notSame : texts.answers[answer];
}
