/** What the command line asks for. `command`: a sub-command with its own arguments, e.g. `import FILE`. */
export type Arguments = {
  config: string | undefined;
  /** File with the keys by which a receipt is to be verified. */
  publicKey: string | undefined;
  demo: boolean;
  /** The desk, whatever the configuration says. */
  desk: boolean;
  help: boolean;
  command: string[];
};

/** Switches of Chromium with which an installed totem may be started: how it draws, and nothing else. */
const drawing = [
  'ozone-platform',
  'ozone-platform-hint',
  'disable-gpu',
  'disable-gpu-compositing',
  'use-gl',
  'use-angle',
  'ignore-gpu-blocklist',
  'force-device-scale-factor',
  'touch-events',
];

/**
 * `args` is the command line after the executable. Run from sources, the first plain word is the program's
 * folder (`electron . …`). Options of Chromium may stand anywhere and are left to it (`refusedOptions` judges them).
 */
export function parseArguments(args: readonly string[], runsFromFolder: boolean): Arguments {
  const words: string[] = [];
  let config: string | undefined;
  let publicKey: string | undefined;
  let demo = false;
  let desk = false;
  let help = false;
  for (let index = 0; index < args.length; index += 1) {
    const word = args[index] ?? '';
    if (word === '--config') config = args[(index += 1)] ?? '';
    else if (word.startsWith('--config=')) config = word.slice('--config='.length);
    else if (word === '--public-key') publicKey = args[(index += 1)] ?? '';
    else if (word.startsWith('--public-key=')) publicKey = word.slice('--public-key='.length);
    else if (word === '--demo') demo = true;
    else if (word === '--desk') desk = true;
    else if (word === '--help' || word === '-h') help = true;
    else if (!word.startsWith('-')) words.push(word);
  }
  return { config, publicKey, demo, desk, help, command: runsFromFolder ? words.slice(1) : words };
}

/**
 * Options that an installed program refuses, by name: all that it does not know. A switch of Chromium can open a
 * debugging port or take the sandbox away, and none of the fuses covers that. A command opens no page: root may
 * run it, for which Chromium wants to hear `--no-sandbox`.
 */
export function refusedOptions(args: readonly string[], isCommand: boolean): string[] {
  const known = [
    'config',
    'demo',
    'desk',
    'help',
    ...drawing,
    ...(isCommand ? ['public-key', 'no-sandbox'] : []),
  ];
  return args
    .filter((word) => word.startsWith('-') && word !== '-h')
    .filter((word) => !known.includes(word.replace(/^--/, '').split('=', 1)[0] ?? ''));
}
