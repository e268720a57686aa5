/** What the command line asks for. `command`: a sub-command with its own arguments, e.g. `import FILE`. */
export type Arguments = { config: string | undefined; demo: boolean; command: string[] };

/**
 * `args` is the command line after the executable. Run from sources, the first plain word is the program's
 * folder (`electron . …`). Options of Chromium may stand anywhere and are none of our business.
 */
export function parseArguments(args: readonly string[], runsFromFolder: boolean): Arguments {
  const words: string[] = [];
  let config: string | undefined;
  let demo = false;
  for (let index = 0; index < args.length; index += 1) {
    const word = args[index] ?? '';
    if (word === '--config') config = args[(index += 1)] ?? '';
    else if (word.startsWith('--config=')) config = word.slice('--config='.length);
    else if (word === '--demo') demo = true;
    else if (!word.startsWith('-')) words.push(word);
  }
  return { config, demo, command: runsFromFolder ? words.slice(1) : words };
}
