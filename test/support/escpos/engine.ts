import { parseCommand, type EscposCommand } from './commands.ts';
import { createMechanism, headToKnife } from './mechanism.ts';
import { createRealTimeScanner } from './receiver.ts';

export type EngineOptions = {
  dotsPerLine?: number;
  /** Bytes that it takes in before it lets the network wait. */
  bufferBytes?: number;
  linesPerSecond?: number;
  /** Whether it knows DLE DC4 function 8. */
  clears?: boolean;
};

/** What befalls it; each from now on. */
export type EscposCondition = {
  paper: 'in' | 'out';
  /** The paper ends after so many more lines. */
  paperLines: number;
  /** The cover flies open after so many more lines. */
  coverLines: number;
  nearEnd: boolean;
  cover: 'closed' | 'open';
  /** The knife sticks at the next cut. */
  knife: 'fine' | 'sticks';
  linesPerSecond: number;
};

/** A printer's processor: takes bytes, answers, moves paper. Nothing of it is taken from our driver. */
export function createEngine(options: EngineOptions, answer: (...bytes: number[]) => void) {
  const { dotsPerLine = 576, bufferBytes = 16_384, linesPerSecond = 4000, clears = true } = options;
  const mechanism = createMechanism(dotsPerLine);
  /** What it could not make sense of, and what a host should not do. */
  const errors: string[] = [];
  const condition: EscposCondition = {
    paper: 'in',
    paperLines: Infinity,
    coverLines: Infinity,
    nearEnd: false,
    cover: 'closed',
    knife: 'fine',
    linesPerSecond,
  };
  let buffer = Buffer.alloc(0);
  let raster: { stride: number; left: number; data: Buffer[] } | null = null;
  let isKnifeStuck = false;
  let scan = createRealTimeScanner();
  let budget = 0;

  const isStopped = (): boolean => condition.paper === 'out' || condition.cover === 'open' || isKnifeStuck;

  function statusByte(question: number): number {
    const isOut = condition.paper === 'out';
    const bits = [
      isStopped() ? 0x08 : 0,
      (condition.cover === 'open' ? 0x04 : 0) | (isOut ? 0x20 : 0) | (isKnifeStuck ? 0x40 : 0),
      isKnifeStuck ? 0x08 : 0,
      (condition.nearEnd || isOut ? 0x0c : 0) | (isOut ? 0x60 : 0),
    ];
    return 0x12 | (bits[question - 1] ?? 0);
  }

  function forget(): void {
    buffer = Buffer.alloc(0);
    raster = null;
  }

  function receive(bytes: Buffer): void {
    buffer = Buffer.concat([buffer, bytes]);
    for (const { command, end } of scan(bytes)) {
      if (command.kind === 'status') answer(statusByte(command.question));
      else if (command.kind === 'clear' && clears) {
        forget();
        // What came after it stays.
        buffer = Buffer.from(bytes.subarray(end));
        answer(0x37, 0x25, 0);
      } else errors.push(`real-time ${command.kind === 'other' ? command.hex : command.kind}`);
    }
    work();
  }

  /** One line of a picture, if it is there whole. */
  function printLine(picture: NonNullable<typeof raster>): boolean {
    if (buffer.length < picture.stride) return false;
    const line = buffer.subarray(0, picture.stride);
    buffer = buffer.subarray(picture.stride);
    picture.data.push(line);
    mechanism.printLine(line);
    picture.left -= 1;
    if (picture.left === 0) {
      raster = null;
      if (createRealTimeScanner()(Buffer.concat(picture.data)).length > 0)
        errors.push('a command within a picture');
    }
    condition.paperLines -= 1;
    condition.coverLines -= 1;
    if (condition.paperLines <= 0) Object.assign(condition, { paper: 'out', paperLines: Infinity });
    if (condition.coverLines <= 0) Object.assign(condition, { cover: 'open', coverLines: Infinity });
    return true;
  }

  /** As far as its speed and its state allow. */
  function work(): void {
    while (!isStopped() && budget >= 1) {
      if (raster) {
        if (!printLine(raster)) return;
        budget -= 1;
        continue;
      }
      const parsed = parseCommand(buffer);
      if (!parsed) return;
      if (['cut', 'present'].includes(parsed.command.kind) && condition.knife === 'sticks') {
        isKnifeStuck = true;
        return;
      }
      buffer = buffer.subarray(parsed.length);
      obey(parsed.command);
    }
  }

  function obey(command: EscposCommand): void {
    switch (command.kind) {
      case 'raster':
        if (command.stride > dotsPerLine / 8) errors.push(`a line of ${command.stride} bytes`);
        raster = { stride: command.stride, left: command.lines, data: [] };
        return;
      case 'feedDots':
        mechanism.feed(command.dots);
        return;
      case 'letter':
        mechanism.letter();
        return;
      case 'lineFeed':
        mechanism.endLine();
        mechanism.feed(6);
        return;
      case 'cut':
      case 'present':
        mechanism.feed(headToKnife);
        mechanism.cut(command.kind === 'present' ? command : undefined);
        return;
      case 'retract':
        mechanism.pullBack();
        return;
      case 'sensorStatus':
        answer((condition.nearEnd ? 0x03 : 0) | (condition.paper === 'out' ? 0x0c : 0));
        return;
      case 'statesUnasked':
        if (command.mask !== 0) errors.push('states asked for that nobody reads');
        return;
      case 'unknown':
        errors.push(`unknown command ${command.hex}`);
        return;
      case 'initialise':
      case 'ignored':
    }
  }

  return {
    errors,
    mechanism,
    receive,
    forget,
    room: () => bufferBytes - buffer.length,
    /** A new host: what the last one left half said is no beginning of a command. */
    greet: () => (scan = createRealTimeScanner()),
    pass(ms: number): void {
      const speed = condition.linesPerSecond;
      budget = Math.min(budget + (speed * ms) / 1000, Math.max(1, speed / 50));
      work();
    },
    set(changes: Partial<EscposCondition>): void {
      if (changes.paper === 'in' && condition.paper === 'out') mechanism.newRoll();
      if (changes.knife === 'fine') isKnifeStuck = false;
      Object.assign(condition, changes);
      work();
    },
  };
}
