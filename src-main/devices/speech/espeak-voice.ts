import { join } from 'node:path';
import type { Utterance, Voice, VoiceSettings } from '../voice.ts';
import { speak } from './espeak-process.ts';
import type { SpeechEnd, Speaking } from './espeak-process.ts';
import { findVoices } from './espeak-voices.ts';
import type { SpeechLog } from './speech-log.ts';

type EspeakOptions = {
  /** The program, by its name or its path. */
  program?: string;
  /** Of ALSA (`plughw:1,0`), or of PulseAudio where that runs; empty: the default one of the computer. */
  device: string;
  /** WAV files instead of sound, numbered in the order in which they are begun: `001-it.wav`. */
  intoFolder?: string;
  /** Milliseconds after which a process hangs. */
  longestMs?: (text: string) => number;
  log: SpeechLog;
};

/** Words a minute (`-s`) of rate 1 to 5. espeak-ng goes from 80 to 450; people dictate at about 110. */
const wordsAMinute = [110, 135, 160, 190, 225] as const;

/** Amplitude (`-a`, 0 to 200; 100 is the default of espeak-ng) of volume 1 to 5. */
const amplitudes = [20, 40, 80, 126, 200] as const;

/** Codes are spelled letter by letter: far more than even those take. */
const amply = (text: string): number => 10_000 + 1000 * text.length;

/** The voice of espeak-ng, one process an utterance; `null` where it is not installed. */
export async function openEspeakVoice(options: EspeakOptions): Promise<Voice | null> {
  const { program = 'espeak-ng', device, intoFolder, longestMs = amply, log } = options;
  const voiceOf = await findVoices(program);
  if (!voiceOf) return null;

  let waiting: readonly Utterance[] = [];
  let settings: VoiceSettings = { rate: 3, volume: 3 };
  let present: Speaking | undefined;
  let working: Promise<void> | undefined;
  let files = 0;
  let isFailing = false;
  let isClosed = false;

  function argumentsFor(language: string): string[] {
    const args = ['-v', voiceOf?.(language) ?? language, '-b', '1'];
    args.push(
      '-s',
      String(step(wordsAMinute, settings.rate)),
      '-a',
      String(step(amplitudes, settings.volume)),
    );
    if (device !== '') args.push('-d', device);
    if (intoFolder !== undefined) {
      files += 1;
      args.push('-w', join(intoFolder, `${String(files).padStart(3, '0')}-${language}.wav`));
    }
    return [...args, '--stdin'];
  }

  /** Without a loudspeaker every utterance fails: told once, until one is heard again. */
  function report(end: SpeechEnd): void {
    if (end === 'stopped') return;
    if (end !== 'spoken' && !isFailing) log('speechFailed', { reason: end });
    isFailing = end !== 'spoken';
  }

  async function sayAll(): Promise<void> {
    for (;;) {
      const [next, ...rest] = waiting;
      if (!next) break;
      waiting = rest;
      const text = plain(next.text);
      present = speak({ program, args: argumentsFor(next.language), text, longestMs: longestMs(text) });
      report(await present.ended);
    }
    working = undefined;
  }

  function hush(): void {
    waiting = [];
    present?.stop();
  }

  return {
    say: (utterances, wanted) => {
      hush();
      if (isClosed || utterances.length === 0) return;
      waiting = utterances;
      settings = wanted;
      // One under way goes on with these as soon as the process that it waits for is gone, and the sound card free.
      working ??= sayAll();
    },
    hush,
    close: async () => {
      isClosed = true;
      hush();
      await working;
    },
  };
}

/** Between `[[` and `]]` espeak-ng reads phonemes; a name of a service has none. */
function plain(text: string): string {
  return text.replaceAll('[[', '[ [');
}

function step(values: readonly number[], from1to5: number): number {
  const index = Math.min(values.length, Math.max(1, Math.round(from1to5))) - 1;
  return values[index] ?? 0;
}
