import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';

/**
 * Lines of standard input that a terminal does not show: one promise for each call, `null` at the end of the input.
 * `close` gives the terminal back.
 */
export function openSecretInput(
  input: NodeJS.ReadStream,
  say: (text: string) => void,
): { ask: (prompt: string) => Promise<string | null>; close: () => void } {
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input, output: nowhere, terminal: input.isTTY });
  const reading = lines[Symbol.asyncIterator]();
  return {
    ask: async (prompt) => {
      say(prompt);
      const line = await reading.next();
      if (input.isTTY) say('\n');
      return line.done ? null : line.value;
    },
    close: () => lines.close(),
  };
}
