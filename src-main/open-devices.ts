import type { Config } from './config.ts';
import type { CardReader } from './devices/card-reader.ts';
import { openPcscCardReader } from './devices/card/pcsc-card-reader.ts';
import { checkCupsSettings } from './devices/printing/cups-settings.ts';
import { createIppClient } from './devices/printing/ipp-client.ts';
import { openIppPrinter } from './devices/printing/ipp-printer.ts';
import { openPosPrinter } from './devices/printing/pos-printer.ts';
import { createWindowsQueue } from './devices/printing/windows-queue.ts';
import type { PdfRenderer, PosPages, Printer, SlipRasteriser } from './devices/printer.ts';
import type { Scanner } from './devices/scanner.ts';
import { createSimulatedCardReader } from './devices/simulated/simulated-card-reader.ts';
import type { SimulatedCardReader } from './devices/simulated/simulated-card-reader.ts';
import { createSimulatedPrinter } from './devices/simulated/simulated-printer.ts';
import type { SimulatedPrinter } from './devices/simulated/simulated-printer.ts';
import type { Log, LogEvent } from './log.ts';
import { openScanners } from './open-scanners.ts';
import type { ScannerHands } from './open-scanners.ts';
import { absentSpeech, openSpeech } from './open-speech.ts';
import type { Speech, SpeechHands } from './open-speech.ts';

export type Devices = { cardReader: CardReader; scanner: Scanner; printer: Printer } & Speech;

/** The hands of the devices that are simulated in this run. */
export type SimulatedHands = {
  cardReader?: SimulatedCardReader;
  printer?: SimulatedPrinter;
} & ScannerHands &
  SpeechHands;

type OpenDeps = {
  config: Config['devices'];
  /** `null`: nobody is spoken to here. */
  speech: Config['speech'] | null;
  demo: boolean;
  platform: NodeJS.Platform;
  renderer: PdfRenderer & SlipRasteriser;
  posPages: PosPages;
  log: Log;
};

/**
 * The only place that decides real or simulated. With a configuration what it names is used, missing or not;
 * in a demo what is not there is simulated.
 */
export async function openDevices(deps: OpenDeps): Promise<{ devices: Devices; hands: SimulatedHands }> {
  const hands: SimulatedHands = {};
  const cardReader = await openCardReader(deps, hands);
  const scanner = openScanners(deps, hands);
  const printer = await openPrinter(deps, hands);
  const { speech: wanted } = deps;
  const speech = wanted ? await openSpeech({ ...deps, speech: wanted }, hands) : absentSpeech;
  return { devices: { cardReader, scanner, printer, ...speech }, hands };
}

async function openCardReader({ config, demo, log }: OpenDeps, hands: SimulatedHands): Promise<CardReader> {
  if (config.cardReader === 'none') return absentCardReader;
  if (config.cardReader === 'pcsc') {
    const real = openPcscCardReader({ log: named(log, 'cardReader') });
    if (!demo || (await becomesReady(real, 1000))) return real;
    await real.close();
  }
  hands.cardReader = createSimulatedCardReader();
  return hands.cardReader.reader;
}

async function openPrinter(deps: OpenDeps, hands: SimulatedHands): Promise<Printer> {
  const { config, demo, log } = deps;
  if (config.printer.driver !== 'simulated') {
    const real = await openRealPrinter(deps, config.printer.driver);
    const status = demo ? await real.status() : null;
    if (!status || status.ok || !['unavailable', 'offline'].includes(status.error)) {
      if (deps.platform !== 'win32' && config.printer.driver !== 'escpos') warnOfKeptDocuments(log);
      return real;
    }
    await real.close();
  }
  hands.printer = createSimulatedPrinter({ seconds: 1.5 });
  return hands.printer.printer;
}

async function openRealPrinter(
  { config, platform, renderer, posPages, log }: OpenDeps,
  driver: 'system' | 'ipp' | 'pos' | 'escpos',
): Promise<Printer> {
  const { queue, paperWidthMm, address, model } = config.printer;
  const options = { queue, paperWidthMm, log: named(log, 'printer') };
  if (driver === 'escpos') {
    if (!model) throw new Error('a printer without a model');
    // Not before it is asked for: most totems print by a queue.
    const { openEscposPrinter } = await import('./devices/printing/escpos/escpos-printer.ts');
    const { escposModels } = await import('./devices/printing/escpos/escpos-models.ts');
    return openEscposPrinter({ ...options, address, model: escposModels[model], renderer });
  }
  if (driverFor(driver, platform) === 'ipp') return openIppPrinter({ ...options, renderer });
  const client = platform === 'win32' ? createWindowsQueue({ queue }) : createIppClient({ queue });
  return openPosPrinter({ ...options, client, pages: posPages });
}

/** "system": by IPP where CUPS is. */
export function driverFor(driver: 'system' | 'ipp' | 'pos', platform: NodeJS.Platform): 'ipp' | 'pos' {
  if (driver !== 'system') return driver;
  return platform === 'win32' ? 'pos' : 'ipp';
}

function warnOfKeptDocuments(log: Log): void {
  const advice = checkCupsSettings();
  if (advice === 'unreadable') log('printSettingsUnreadable');
  else for (const { setting, found, wanted } of advice) log('printDocumentsKept', { setting, found, wanted });
}

function becomesReady(reader: CardReader, withinMs: number): Promise<boolean> {
  return new Promise((resolve) => {
    let stop = (): void => undefined;
    const done = (ready: boolean): void => {
      clearTimeout(timer);
      queueMicrotask(() => stop());
      resolve(ready);
    };
    const timer = setTimeout(() => done(false), withinMs);
    stop = reader.onEvent((event) => {
      if (event.kind === 'readerReady') done(true);
    });
  });
}

function named(log: Log, event: LogEvent) {
  return (what: string, fields: Record<string, string | number | boolean> = {}): void =>
    log(event, { what, ...fields });
}

const absentCardReader: CardReader = {
  onEvent: (listener) => {
    listener({ kind: 'readerOutOfOrder' });
    return () => undefined;
  },
  readCardHolder: async () => ({ ok: false, error: 'readerFailed' }),
  close: async () => undefined,
};
