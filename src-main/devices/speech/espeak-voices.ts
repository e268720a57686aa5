import { execFile } from 'node:child_process';

/** Name of the voice for a language (ISO 639-1). */
export type VoiceOf = (language: string) => string;

/** Voices that come with espeak-ng itself (`espeak-ng --voices`), by language of the catalogues. */
const synthetic: Readonly<Record<string, string>> = {
  it: 'it',
  en: 'en-gb',
  ro: 'ro',
  sq: 'sq',
  fr: 'fr-fr',
  ar: 'ar',
};

/**
 * MBROLA's, made of pieces of a recorded voice and easier to follow; the first that works is taken. Packages
 * `mbrola` and `mbrola-it4` and so on of Debian (contrib, non-free); there is none for Albanian.
 */
const recorded: Readonly<Record<string, readonly string[]>> = {
  it: ['mb-it4', 'mb-it3'],
  en: ['mb-en1'],
  ro: ['mb-ro1'],
  fr: ['mb-fr4', 'mb-fr1'],
  ar: ['mb-ar2', 'mb-ar1'],
};

const answerMs = 3000;
/** Header of a WAV file, in bytes. */
const headerBytes = 44;

/** The best voice of each language on this machine, or `null` where espeak-ng does not run. */
export async function findVoices(program: string): Promise<VoiceOf | null> {
  const listing = await output(program, ['--voices=mb']);
  if (!listing) return null;
  // The list names every voice that espeak-ng has rules for, also where no recording is installed.
  const listed = new Set([...listing.toString().matchAll(/\bmb\/(mb-[\w-]+)/g)].map(([, name]) => name));
  const found = new Map<string, string>();
  for (const [language, names] of Object.entries(recorded)) {
    for (const name of names) {
      if (found.has(language) || !listed.has(name) || !(await speaks(program, name))) continue;
      found.set(language, name);
    }
  }
  return (language) => found.get(language) ?? synthetic[language] ?? 'it';
}

/** Digits are read in every language. */
async function speaks(program: string, voice: string): Promise<boolean> {
  const wav = await output(program, ['-v', voice, '--stdin', '--stdout'], '1 2 3');
  return wav?.subarray(headerBytes).some((byte) => byte !== 0) ?? false;
}

function output(program: string, args: readonly string[], input = ''): Promise<Buffer | null> {
  return new Promise((resolve) => {
    const options = { encoding: 'buffer', timeout: answerMs, windowsHide: true } as const;
    const child = execFile(program, args, options, (error, stdout) => resolve(error ? null : stdout));
    // One that does not start, or does not read, closes the pipe; the callback tells.
    child.stdin?.on('error', () => undefined);
    child.stdin?.end(input);
  });
}
