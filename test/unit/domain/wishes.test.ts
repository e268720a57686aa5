import { describe, expect, test } from 'vitest';
import { noWishes } from '../../../src-main/contract/comfort.ts';
import { transition } from '../../../src-main/domain/session-machine.ts';
import { initialState } from '../../../src-main/domain/session-state.ts';
import { hasWishes } from '../../../src-main/domain/wishes.ts';
import type { SessionEvent } from '../../../src-main/domain/session-event.ts';
import type { SessionState } from '../../../src-main/domain/session-state.ts';
import { timeoutOf } from '../../../src-main/domain/timeouts.ts';
import { voiceViewOf } from '../../../src-main/domain/voice.ts';
import { arta, mario } from '../../support/sample-bookings.ts';

const play = (...events: SessionEvent[]): SessionState => events.reduce(transition, initialState);
const times = {
  idleSeconds: 60,
  readingSeconds: 90,
  warningSeconds: 30,
  resumeSeconds: 10,
  thanksSeconds: 20,
  relockSeconds: 120,
};
const low = { kind: 'setComfort', textSize: 'largest', theme: 'whiteOnBlack', position: 'low' } as const;
const signedIn: SessionEvent[] = [{ kind: 'cardInserted' }, { kind: 'cardRead', holder: mario }];

describe('how the screen is wanted', () => {
  test('chosen before the card, it stays through the visit', () => {
    const state = play(low, { kind: 'chooseLanguage', language: 'ar' }, ...signedIn);
    expect(state.stage.kind).toBe('asking');
    expect(state.wishes).toMatchObject({ language: 'ar', comfort: { textSize: 'largest', position: 'low' } });
  });

  test.each<[string, SessionEvent[]]>([
    ['the visit ends and the card is taken out', [{ kind: 'leave' }, { kind: 'cardRemoved' }]],
    ['the visit ends by itself', [{ kind: 'timedOut' }, { kind: 'timedOut' }, { kind: 'cardRemoved' }]],
    [
      'another card comes',
      [{ kind: 'cardRemoved' }, { kind: 'cardInserted' }, { kind: 'cardRead', holder: arta }],
    ],
    [
      'another card comes that cannot be read at first',
      [
        { kind: 'cardRemoved' },
        { kind: 'cardInserted' },
        { kind: 'cardNotRead', reason: 'damaged' },
        { kind: 'cardRemoved' },
        { kind: 'cardInserted' },
        { kind: 'cardRead', holder: arta },
      ],
    ],
  ])('when %s the next person finds nothing of it', (_story, events) => {
    const state = play(low, { kind: 'openOverlay', overlay: 'voice' }, ...signedIn, ...events);
    expect(state.wishes).toEqual(noWishes);
  });

  test('on the first screen it is forgotten after a while without a touch, help closes', () => {
    const state = play(low, { kind: 'openOverlay', overlay: 'help' });
    expect(timeoutOf(state, times)).toBe(60_000);
    expect(transition(state, { kind: 'timedOut' }).wishes).toEqual(noWishes);
    expect(timeoutOf(initialState, times)).toBeNull();
  });

  test('whoever needs it otherwise has three times as long', () => {
    expect(timeoutOf(play(...signedIn), times)).toBe(60_000);
    expect(timeoutOf(play(low, ...signedIn), times)).toBe(180_000);
    expect(timeoutOf(play({ kind: 'headsetPlugged' }, ...signedIn), times)).toBe(180_000);
  });

  test('what was opened on one screen is not open on the next', () => {
    const open = play(...signedIn, { kind: 'openOverlay', overlay: 'help' });
    expect(open.wishes.overlay).toBe('help');
    const next = transition(open, { kind: 'passToDesk' });
    expect(next.stage.kind).toBe('openingCase');
    expect(next.wishes.overlay).toBeNull();
  });

  test('the same wish once more changes nothing', () => {
    const state = play(low);
    expect(transition(state, low)).toBe(state);
  });
});

describe('the voice', () => {
  const status = (...events: SessionEvent[]) => voiceViewOf(play(...events).voice).status;

  test('begins with the headset and stops with it', () => {
    expect(status()).toBe('off');
    expect(status({ kind: 'headsetPlugged' })).toBe('on');
    expect(status({ kind: 'headsetPlugged' }, { kind: 'headsetUnplugged' })).toBe('off');
  });

  test('pulled out in a visit, the totem asks; back in, or told so, it goes on', () => {
    const pulled: SessionEvent[] = [{ kind: 'headsetPlugged' }, ...signedIn, { kind: 'headsetUnplugged' }];
    expect(status(...pulled)).toBe('unplugged');
    expect(status(...pulled, { kind: 'headsetPlugged' })).toBe('on');
    expect(status(...pulled, { kind: 'voice', action: 'withoutVoice' })).toBe('off');
  });

  test('stopped by the person it stays silent until it is wanted again', () => {
    const stopped: SessionEvent[] = [{ kind: 'headsetPlugged' }, { kind: 'voice', action: 'stop' }];
    expect(status(...stopped, ...signedIn)).toBe('off');
    expect(status(...stopped, { kind: 'voice', action: 'start' })).toBe('on');
  });

  test('rate and volume stay between 1 and 5, and are as at first for the next person', () => {
    const faster = Array.from({ length: 9 }, (): SessionEvent => ({ kind: 'voice', action: 'faster' }));
    const state = play({ kind: 'headsetPlugged' }, ...faster);
    expect(state.voice.rate).toBe(5);
    expect(hasWishes(state)).toBe(true);
    expect(transition(state, { kind: 'timedOut' }).voice).toMatchObject({ rate: 3, headset: true });
  });

  test('on the first screen neither a black screen nor a question waits for who is gone', () => {
    const blanked = play({ kind: 'headsetPlugged' }, { kind: 'voice', action: 'blank' });
    expect(timeoutOf(blanked, times)).toBe(60_000);
    expect(transition(blanked, { kind: 'timedOut' }).voice.blanked).toBe(false);
    const left = play(
      { kind: 'headsetPlugged' },
      { kind: 'enterCodes' },
      { kind: 'headsetUnplugged' },
      { kind: 'back' },
    );
    expect(left.stage.kind).toBe('idle');
    expect(voiceViewOf(left.voice).status).toBe('off');
  });

  test('the screen is blanked for who hears, and for nobody else', () => {
    const blank: SessionEvent = { kind: 'voice', action: 'blank' };
    expect(play(blank).voice.blanked).toBe(false);
    const state = play({ kind: 'headsetPlugged' }, blank);
    expect(state.voice.blanked).toBe(true);
    expect(transition(state, { kind: 'headsetUnplugged' }).voice.blanked).toBe(false);
    expect(transition(state, { kind: 'voice', action: 'show' }).voice.blanked).toBe(false);
  });
});
