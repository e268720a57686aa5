import { processesBelow } from './memory-scan.ts';
import type { TotemUnderTest } from './e2e-totem.ts';
import { until } from './until.ts';

/** The operating system's id of the renderer that the person sees; 0 while there is none. */
export function visiblePid({ app }: TotemUnderTest): Promise<number> {
  return app.evaluate(
    ({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()
        .find((each) => each.isVisible() && each.getTitle() === 'Totem CUP')
        ?.webContents.getOSProcessId() ?? 0,
  );
}

/** Of the graphics process; 0 while there is none. */
export function graphicsPid({ pid }: TotemUnderTest): number {
  return processesBelow(pid).find(({ command }) => command.includes('--type=gpu-process'))?.pid ?? 0;
}

/** To pid 0 it would go to this very test. */
export function kill(pid: number, signal: 'SIGKILL' | 'SIGSTOP' = 'SIGKILL'): void {
  if (pid <= 0) throw new Error('no process to kill');
  process.kill(pid, signal);
}

/** Fulfilled when another renderer than this one shows the totem. */
export function replaced(totem: TotemUnderTest, pid: number, withinMs?: number): Promise<void> {
  return until(
    'another renderer shows the totem',
    async () => ![0, pid].includes(await visiblePid(totem)),
    withinMs,
  );
}

export async function killRenderer(totem: TotemUnderTest): Promise<void> {
  const pid = await visiblePid(totem);
  kill(pid);
  await replaced(totem, pid);
}
