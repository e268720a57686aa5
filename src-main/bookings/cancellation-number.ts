import { randomInt } from 'node:crypto';

/** Without 0 O 1 I L U: it is read out on the phone and copied by hand. */
const alphabet = '23456789ABCDEFGHJKMNPQRSTVWXYZ';

/** `D26-7K4Q-92MX`: D for disdetta or R for richiesta, the year, eight random characters (30^8: nobody guesses it). */
export function randomCancellationNumber(letter: 'D' | 'R', year: number): string {
  return `${letter}${String(year % 100).padStart(2, '0')}-${randomGroup()}-${randomGroup()}`;
}

function randomGroup(): string {
  return Array.from({ length: 4 }, () => alphabet.charAt(randomInt(alphabet.length))).join('');
}
