import { _electron, errors } from 'playwright-core';
import type { ElectronApplication, Page } from 'playwright-core';

export type RunningTotem = {
  app: ElectronApplication;
  /** The one visible window at `app://totem/`; another one after every visit. */
  screen: () => Promise<Page>;
  /** The window at `app://desk/`, or at its other host. */
  desk: () => Promise<Page>;
  panel: () => Promise<Page>;
  close: () => Promise<void>;
};

/** Starts the program with these arguments, to be driven as a person would: by roles and names. */
export async function launchTotem(
  executablePath: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv,
): Promise<RunningTotem> {
  const app = await attached(() =>
    _electron.launch({
      executablePath,
      args: [...args],
      env: definedOnly(env),
      // Playwright takes the sandbox away unless told not to; root has to ask for that itself.
      chromiumSandbox: true,
      timeout: 30_000,
    }),
  );

  async function isVisible(page: Page): Promise<boolean> {
    const window = await app.browserWindow(page);
    return window.evaluate((each: { isVisible: () => boolean }) => each.isVisible());
  }

  async function find(...hosts: readonly string[]): Promise<Page> {
    const giveUpAt = Date.now() + 30_000;
    for (;;) {
      for (const page of app.windows()) {
        // A window may be destroyed between one line and the next: then it is not the one.
        const isOne = hosts.some((host) => page.url().startsWith(`app://${host}/`));
        if (isOne && (await isVisible(page).catch(() => false))) return page;
      }
      if (Date.now() > giveUpAt) throw new Error(`no visible window at app://${hosts.join(' or ')}/`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }

  return {
    app,
    screen: () => find('totem'),
    desk: () => find('desk', 'desk-anew'),
    panel: () => find('simulator'),
    close: () => app.close(),
  };
}

/**
 * Playwright waits for every page that it finds; one that is being made at that very moment may never answer it, once
 * in some hundred starts, while the program runs and knows nothing of it. It has ended that program when it gives up.
 */
async function attached(launch: () => Promise<ElectronApplication>): Promise<ElectronApplication> {
  try {
    return await launch();
  } catch (error) {
    if (!(error instanceof errors.TimeoutError)) throw error;
    return launch();
  }
}

function definedOnly(env: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(
    Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}
