import * as v from 'valibot';

/** The hand of the person who tries the program without hardware. */
export const SimulatorActionSchema = v.variant('kind', [
  v.strictObject({ kind: v.literal('insertCard'), card: v.pipe(v.string(), v.maxLength(40)) }),
  v.strictObject({ kind: v.literal('removeCard') }),
  v.strictObject({ kind: v.literal('scan'), text: v.pipe(v.string(), v.maxLength(512)) }),
  v.strictObject({ kind: v.literal('setPaper'), paper: v.picklist(['in', 'out']) }),
  v.strictObject({ kind: v.literal('setHeadset'), plugged: v.boolean() }),
  /** `afterSeconds`: so long after its link is shown a notice is paid; `null`: nobody pays. */
  v.strictObject({
    kind: v.literal('setPayment'),
    afterSeconds: v.nullable(v.picklist([5, 20])),
    bridge: v.picklist(['ready', 'down']),
  }),
  /** What is on the screen is paid at a counter now. */
  v.strictObject({ kind: v.literal('payElsewhere') }),
  /** On a phone: the person of that card signs in, or says no. */
  v.strictObject({ kind: v.literal('approveSignIn'), card: v.pipe(v.string(), v.maxLength(40)) }),
  v.strictObject({ kind: v.literal('refuseSignIn') }),
  /** Whether the gateway of SPID and CIE answers. */
  v.strictObject({ kind: v.literal('setGateway'), up: v.boolean() }),
]);

export type SimulatorAction = v.InferOutput<typeof SimulatorActionSchema>;

/** Which devices are simulated, and what is in them. `label` and `scans` are shown as they are. */
export type SimulatorState = {
  devices: {
    cardReader: boolean;
    scanner: boolean;
    printer: boolean;
    headset: boolean;
    payments: boolean;
    identity: boolean;
  };
  cards: { id: string; label: string }[];
  cardIn: string | null;
  paper: 'in' | 'out';
  /** Codes worth scanning in the demo. */
  scans: string[];
  /** Slips that came out, newest first; `html` is the page as it would be printed. */
  slips: { number: number; html: string }[];
  /** Whether one is in the jack. */
  headset: boolean;
  payment: { afterSeconds: 5 | 20 | null; bridge: 'ready' | 'down' };
  /** `waiting`: how many wait for a phone; `available`: the gateway answers. `null`: it is not simulated. */
  signIn: { waiting: number; available: boolean } | null;
  /** What was said last, the newest at the end. */
  said: string[];
};
