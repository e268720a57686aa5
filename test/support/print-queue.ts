import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CUPS_SUPPORT, openCupsServer, type CupsServer, type CupsServerOptions } from './cups-server.ts';
import { until } from './until.ts';

export type Paper = 'in' | 'out' | 'outDuringJob';

/** `completeEmpty` takes all bytes and says that the paper is out, as printers with a large buffer do. */
export type PrinterMode =
  'normal' | 'paperLow' | 'coverOpen' | 'jam' | 'hang' | 'fail' | 'slow' | 'completeEmpty';

/** `alerts` are the job-state-reasons as lpstat tells them; those of an ended job may lag behind its state. */
export type QueuedJob = { id: number; isOpen: boolean; alerts: string };

/** A queue of a real cupsd, whose printer is a folder: nothing needs a device, everything else is as in a hospital. */
export interface PrintQueue extends CupsServer {
  queue: string;
  /** Bytes of each paper that came out whole, in the order of their jobs. */
  capturedPdfs(): Promise<Buffer[]>;
  /** Titles of the jobs that came out, in the same order. */
  capturedTitles(): Promise<string[]>;
  waitForCapture(count: number): Promise<Buffer[]>;
  setPaper(paper: Paper): Promise<void>;
  setMode(mode: PrinterMode): Promise<void>;
  /** As somebody who sets up printers does; what is in the queue goes with it. */
  remove(): Promise<void>;
  add(): Promise<void>;
  jobs(): Promise<QueuedJob[]>;
  waitForOpenJobs(count: number): Promise<void>;
}

export type PrintQueueOptions = CupsServerOptions & {
  /** The PDF goes through the filter that lays pages on paper, as with most real printers. */
  laysOut?: boolean;
};

const QUEUE = 'totem';

/** Opens a server with the queue `totem`: an 80 mm roll that takes the PDF as it is. Needs what the server needs. */
export async function openPrintQueue(options: PrintQueueOptions = {}): Promise<PrintQueue> {
  const server = await openCupsServer(options);
  const device = join(server.root, 'device');
  const captured = (): Promise<Buffer[]> => readInJobOrder(join(device, 'captured'));
  const set = (file: string, value: string): Promise<void> => replaceFile(join(device, file), value);

  for (const folder of ['captured', 'parts', 'titles'])
    await mkdir(join(device, folder), { recursive: true });
  await set('paper', 'in');
  await set('mode', 'normal');
  const ppd = join(server.root, 'totem.ppd');
  await writeFile(ppd, await readPpd(options.laysOut === true));
  const add = async (): Promise<void> => {
    await server.cups('lpadmin', '-p', QUEUE, '-E', '-v', `totem-test:${device}`, '-P', ppd);
  };
  await add();

  return {
    ...server,
    queue: QUEUE,
    capturedPdfs: captured,
    capturedTitles: async () => (await readInJobOrder(join(device, 'titles'))).map(String),
    async waitForCapture(count) {
      await until(`${count} papers came out`, async () => (await captured()).length >= count);
      return captured();
    },
    setPaper: (paper) => set('paper', paper),
    setMode: (mode) => set('mode', mode),
    add,
    async remove() {
      await server.cups('lpadmin', '-x', QUEUE);
    },
    jobs: () => readJobs(server),
    waitForOpenJobs: (count) =>
      until(`${count} jobs are open`, async () => {
        const jobs = await readJobs(server);
        return jobs.filter(({ isOpen }) => isOpen).length === count;
      }),
    async close() {
      // A backend whose cupsd was killed is nobody's child: it ends when its folder says so.
      await set('mode', 'fail');
      await set('paper', 'in');
      await server.close();
    },
  };
}

async function readPpd(laysOut: boolean): Promise<string> {
  const ppd = await readFile(join(CUPS_SUPPORT, 'totem-80mm.ppd'), 'utf8');
  return laysOut
    ? ppd.replace('"application/pdf application/pdf', '"application/vnd.cups-pdf application/pdf')
    : ppd;
}

/** In one step: the backend reads it at any moment. */
async function replaceFile(path: string, value: string): Promise<void> {
  await writeFile(`${path}.new`, value);
  await rename(`${path}.new`, path);
}

async function readJobs({ cups }: CupsServer): Promise<QueuedJob[]> {
  const list = async (which: string, isOpen: boolean): Promise<QueuedJob[]> => {
    const out = await cups('lpstat', '-l', '-W', which, '-o', QUEUE);
    const jobs = out.matchAll(/^\S+-(\d+) .*\n(?:\s+Status:.*\n)?\s+Alerts: (.*)$/gm);
    return [...jobs].map(([, id, alerts]) => ({ id: Number(id), isOpen, alerts: (alerts ?? '').trim() }));
  };
  return [...(await list('not-completed', true)), ...(await list('completed', false))].sort(
    (a, b) => a.id - b.id,
  );
}

async function readInJobOrder(folder: string): Promise<Buffer[]> {
  const names = await readdir(folder);
  names.sort((a, b) => parseInt(a) - parseInt(b));
  return Promise.all(names.map((name) => readFile(join(folder, name))));
}
