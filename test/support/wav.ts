import { readFileSync } from 'node:fs';

export type Sound = { seconds: number; rms: number; windows: number[]; clipped: number };

/**
 * What a WAV file of one channel and 16 bits holds; loudness as root mean square of the samples, 0 to 1, of the whole
 * and of each window of 50 ms. `clipped`: share of the samples that would have been louder. https://www.mmsp.ece.mcgill.ca/Documents/AudioFormats/WAVE/WAVE.html
 */
export function measureWav(file: string): Sound {
  const bytes = readFileSync(file);
  const form = [bytes.toString('latin1', 0, 4), bytes.readUInt16LE(22), bytes.readUInt16LE(34)].join();
  if (form !== 'RIFF,1,16') throw new Error(`${file} is ${form}`);
  const rate = bytes.readUInt32LE(24);
  const start = bytes.indexOf('data') + 8;
  const samples = Array.from(
    { length: Math.floor((bytes.length - start) / 2) },
    (_, index) => bytes.readInt16LE(start + 2 * index) / 32_768,
  );
  const size = Math.round(rate / 20);
  const windows = Array.from({ length: Math.floor(samples.length / size) }, (_, index) =>
    rootMeanSquare(samples.slice(index * size, (index + 1) * size)),
  );
  const clipped = samples.filter((each) => Math.abs(each) > 0.998).length / samples.length;
  return { seconds: samples.length / rate, rms: rootMeanSquare(samples), windows, clipped };
}

function rootMeanSquare(samples: readonly number[]): number {
  return Math.sqrt(samples.reduce((sum, each) => sum + each * each, 0) / samples.length);
}
