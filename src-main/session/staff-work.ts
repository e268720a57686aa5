import type { StaffOutcome } from '../contract/staff.ts';
import { expiredOn } from '../domain/card-holder.ts';
import { toRome } from '../domain/rome-time.ts';
import type { SessionEvent } from '../domain/session-event.ts';
import type { Stage } from '../domain/session-state.ts';
import type { StaffDeed } from '../domain/staff-state.ts';
import { err } from '../result.ts';
import type { WorkDeps } from './work.ts';

/** At the door: whether the PIN is the right one, or when the next is looked at. */
export async function checkPin(
  { staff, audit, log }: WorkDeps,
  { typed }: Extract<Stage, { kind: 'checkingPin' }>,
): Promise<SessionEvent> {
  // A database that cannot be read lets nobody in, and blames nobody.
  const checked = await staff.checkPin(typed).catch((error: unknown) => {
    log('workFailed', { work: 'checkPin', error: String(error) });
    return err({ reason: 'busy', opensAt: '' } as const);
  });
  if (checked.ok || checked.error.reason === 'wrong') audit(checked.ok ? 'staffEntered' : 'staffRefused', '');
  return checked.ok
    ? { kind: 'pinAccepted', report: staff.report() }
    : { kind: 'pinRefused', ...checked.error };
}

/** What was asked for in the panel. */
export async function staffDeed(deps: WorkDeps, deed: StaffDeed, signal: AbortSignal): Promise<SessionEvent> {
  const { staff, audit, log } = deps;
  const done = (outcome: StaffOutcome): SessionEvent => ({
    kind: 'staffDone',
    outcome,
    report: staff.report(),
  });
  switch (deed.kind) {
    case 'testSlip':
      return done(await testSlip(deps, deed.replaced));
    case 'notePaper':
      return done({ kind: 'slip', state: await notePaper(deps), replaced: true });
    case 'testCard':
      return done(await testCard(deps, signal));
    case 'switchInformation': {
      const switched = await staff.switchInformation(deed.on);
      if (!switched.ok) return done({ kind: 'informationOnly', state: 'failed' });
      audit(deed.on ? 'informationOnlyBegan' : 'informationOnlyEnded', '');
      return { kind: 'informationSwitched', on: deed.on };
    }
    case 'saveDisplay':
      try {
        staff.saveDisplay(deed.display);
      } catch (error) {
        log('displayNotSaved', { reason: String(error) });
        return done({ kind: 'calibrated', saved: false });
      }
      log('calibrated', { ...deed.display, pxPerMm: deed.display.pxPerMm ?? 0 });
      return { kind: 'displaySaved', display: deed.display };
    case 'supportFile':
      try {
        const file = staff.writeSupportFile();
        audit('supportFileWritten', '');
        return done({ kind: 'supportFile', state: 'written', file });
      } catch (error) {
        log('supportFileNotWritten', { reason: String(error) });
        return done({ kind: 'supportFile', state: 'failed', file: '' });
      }
    case 'restart':
      audit('restartAsked', '');
      staff.restart();
      return done({ kind: 'restart', state: 'begun' });
  }
}

/** A slip of nobody: it shows that paper comes out, and takes back an alert that a refill has left behind. */
async function testSlip(deps: WorkDeps, replaced: boolean): Promise<StaffOutcome> {
  const { papers, printer, printouts, kioskId, audit } = deps;
  const id = deps.newId();
  const queued = { id, kioskId, paper: 'testSlip', bookingNumber: '', about: '' } as const;
  await printouts.queue({ ...queued, at: deps.now().toISOString() });
  const document = papers.prepare({ paper: 'testSlip' }, { printoutId: id, reprints: 0, language: 'it' });
  const printed = await printer.print(document);
  const state = printed.ok ? 'printed' : printed.error;
  await printouts.finish(id, state, deps.now().toISOString());
  if (!printed.ok) return { kind: 'slip', state, replaced };
  // A roll without a slip out of it is not in yet.
  if (replaced) return { kind: 'slip', state: await notePaper(deps), replaced };
  audit('testSlipPrinted', '');
  return { kind: 'slip', state, replaced };
}

async function notePaper({ staff, audit }: WorkDeps): Promise<'printed' | 'notRecorded'> {
  const noted = await staff.paperReplaced();
  if (!noted.ok) return 'notRecorded';
  audit('paperReplaced', '');
  return 'printed';
}

/** Whether a card can be read here; whose it is is told to nobody. */
async function testCard({ cardReader, now }: WorkDeps, signal: AbortSignal): Promise<StaffOutcome> {
  const start = performance.now();
  const read = await cardReader.readCardHolder(signal);
  if (!read.ok) return { kind: 'card', state: read.error };
  const expired = expiredOn(read.value, toRome(now()).slice(0, 10)) !== null;
  const ms = Math.round(performance.now() - start);
  const cardNumber = read.value.cardId !== '';
  return { kind: 'card', state: 'read', ms, cardNumber, expired };
}
