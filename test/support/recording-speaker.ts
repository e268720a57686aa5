import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from './temporary-folder.ts';

type SpeakerOptions = {
  /** Voices of MBROLA that it lists, and those of them that give a sound. */
  listed?: readonly string[];
  sounding?: readonly string[];
};

/**
 * A program in the place of espeak-ng, for this test alone. It keeps its arguments and what it reads, and does what
 * the text says: `hang`, `die` or `mute` (as without a loudspeaker); anything else takes it 50 ms.
 */
export function createRecordingSpeaker({ listed = [], sounding = [] }: SpeakerOptions = {}) {
  const folder = temporaryFolder();
  const program = join(folder, 'speaker');
  const journal = join(folder, 'journal');
  const argumentsFile = join(folder, 'arguments');
  writeFileSync(journal, '');
  writeFileSync(argumentsFile, '');
  writeFileSync(
    program,
    `#!/bin/sh
case "$*" in
  --voices=mb) for voice in ${listed.join(' ')}; do echo " 2  it  --/M  recorded  mb/$voice"; done; exit;;
  *--stdout) for voice in ${sounding.join(' ')}; do
      if [ "$2" = "$voice" ]; then printf '%0100d' 7; fi
    done; exit;;
esac
text=$(cat)
echo "$*" >> '${argumentsFile}'
echo "begin $text" >> '${journal}'
case "$text" in
  *hang*) exec sleep 60;;
  *die*) exit 3;;
  *mute*) echo 'error: No such file or directory' >&2; exit;;
esac
sleep 0.05
echo "end $text" >> '${journal}'
`,
  );
  chmodSync(program, 0o700);
  const lines = (file: string): string[] => readFileSync(file, 'utf8').split('\n').slice(0, -1);
  return { program, folder, arguments: () => lines(argumentsFile), journal: () => lines(journal) };
}
