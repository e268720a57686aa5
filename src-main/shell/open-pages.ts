import { powerSaveBlocker, session } from 'electron';
import type { Config } from '../config.ts';
import type { Log } from '../log.ts';
import { createAppProtocol } from './app-protocol.ts';
import type { Serve } from './app-protocol.ts';
import { joinPages } from './ipc.ts';
import { openTotemWindows, partitions } from './totem-windows.ts';
import type { TotemWindows } from './totem-windows.ts';

/** Absolute paths of what the build made: the preload, the pages, the page of the print driver `pos`. */
export type TotemFiles = { preload: string; pages: string; pos: string };

type PagesDeps = {
  config: Pick<Config, 'window'>;
  files: Pick<TotemFiles, 'preload' | 'pages'>;
  dispatch: (command: unknown) => boolean;
  mayReplacePage: () => boolean;
  log: Log;
};

/** The windows that a person sees, with what they are served and whom they may speak to. */
export function openPages(deps: PagesDeps): {
  windows: TotemWindows;
  serve: Serve;
} {
  const { config, files, mayReplacePage, log } = deps;
  if (config.window === 'kiosk') powerSaveBlocker.start('prevent-display-sleep');
  const serve = createAppProtocol(files.pages);
  const [first, ...later] = partitions;
  serve(session.fromPartition(first), 'totem');
  const windows = openTotemWindows({ size: config.window, preload: files.preload, log, mayReplacePage });
  for (const partition of later) serve(session.fromPartition(partition), 'totem');
  joinPages(deps.dispatch, windows, log);
  return { windows, serve };
}
