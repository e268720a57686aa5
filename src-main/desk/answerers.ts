import type { DeskAnswers, DeskFault } from '../contract/desk/answers.ts';
import type { DeskCallKind, DeskCallOf } from '../contract/desk/calls.ts';
import type { OperatorView } from '../contract/desk/operators.ts';
import type { Result } from '../result.ts';

/** Who asks; `null` where nobody has entered, which only the calls of the door are answered for. */
export type Asker = OperatorView | null;

/** How one kind of call is answered. What throws is a fault of the program, and is logged. */
export type Answerer<Kind extends DeskCallKind> = (
  call: DeskCallOf<Kind>,
  asker: OperatorView,
) => Promise<Result<DeskAnswers[Kind], DeskFault>>;

/** The answers that one part of the desk gives. */
export type Answerers<Kind extends DeskCallKind = DeskCallKind> = { [Each in Kind]: Answerer<Each> };
