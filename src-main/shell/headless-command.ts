import { spawnSync } from 'node:child_process';

const headless = '--ozone-platform=headless';

/**
 * A command needs no window, but Electron looks for a display before it lets the program run: without one the
 * program starts itself again, told to do without. Gives the exit code, or `null` when this run can go on.
 */
export function runWithoutDisplay(): number | null {
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  if (process.platform !== 'linux' || DISPLAY || WAYLAND_DISPLAY || process.argv.includes(headless))
    return null;
  const args = [headless, '--disable-gpu', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])];
  const { status } = spawnSync(process.execPath, [...args, ...process.argv.slice(1)], { stdio: 'inherit' });
  return status ?? 1;
}
