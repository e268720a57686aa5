import { spawn } from 'node:child_process';

/** `noDevice`: espeak-ng found nothing to speak with. `tooLong`: it was killed because it did not come to an end. */
export type SpeechEnd = 'spoken' | 'stopped' | 'notStarted' | 'died' | 'noDevice' | 'tooLong';

export type Speaking = {
  /** Once the process is gone; never rejects. */
  ended: Promise<SpeechEnd>;
  stop: () => void;
};

type Speech = {
  program: string;
  args: readonly string[];
  /** By the standard input: arguments are seen by everybody who lists the processes of this computer. */
  text: string;
  /** Milliseconds. */
  longestMs: number;
};

/** A missing audio device is no failure for espeak-ng 1.51: it ends with 0, and says so here only. */
const complaint = /^error: /im;
const complaintBytes = 16_384;

/** One process, one utterance. */
export function speak({ program, args, text, longestMs }: Speech): Speaking {
  let kill = (): void => undefined;
  let killedBecause: SpeechEnd | undefined;
  const stop = (reason: SpeechEnd): void => {
    killedBecause ??= reason;
    kill();
  };

  const ended = new Promise<SpeechEnd>((resolve) => {
    const child = spawn(program, args, { stdio: ['pipe', 'ignore', 'pipe'], windowsHide: true });
    let errors = '';
    const timer = setTimeout(() => stop('tooLong'), longestMs);
    const finish = (end: SpeechEnd): void => {
      clearTimeout(timer);
      resolve(killedBecause ?? end);
    };
    child.once('error', () => finish('notStarted'));
    // What a killed one has started itself may keep the pipes open: its own end is enough.
    child.once('exit', () => killedBecause && finish(killedBecause));
    child.once('close', (code) =>
      finish(code !== 0 ? 'died' : complaint.test(errors) ? 'noDevice' : 'spoken'),
    );
    kill = () => child.kill('SIGKILL');
    child.stderr.setEncoding('utf8').on('data', (part: string) => {
      if (errors.length < complaintBytes) errors += part;
    });
    // One that dies before it has read everything closes the pipe.
    child.stdin.on('error', () => undefined);
    child.stdin.end(text);
  });
  return { ended: ended.catch(() => 'notStarted' as const), stop: () => stop('stopped') };
}
