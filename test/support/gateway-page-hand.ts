import type { TotemUnderTest } from './e2e-totem.ts';
import { until } from './until.ts';

/** The person writes at the page of the gateway that is on the totem's screen. */
export async function enterAtGateway({ app }: TotemUnderTest, issuer: string, person = 'mario') {
  await until('the gateway has the person', () =>
    app.evaluate(
      async ({ webContents }, [at, name]) => {
        const page = webContents.getAllWebContents().find((each) => each.getURL().startsWith(at));
        if (!page) return false;
        // Slower than a hand: what closes under a debugger may take Electron with it.
        await new Promise((resolve) => setTimeout(resolve, 300));
        const entered = page.executeJavaScript(
          `document.querySelector('[name=person]').value = '${name}';
           document.querySelector('[name=password]').value = 'segreta';
           setTimeout(() => document.querySelector('[name=enter]').click(), 300); true`,
        ) as Promise<boolean>;
        return entered.catch(() => false);
      },
      [issuer, person] as const,
    ),
  );
}

/** How many pages of the gateway live, seen or not. */
export function pagesOf({ app }: TotemUnderTest, issuer: string): Promise<number> {
  return app.evaluate(
    ({ webContents }, at) =>
      webContents.getAllWebContents().filter((each) => each.getURL().startsWith(at)).length,
    issuer,
  );
}
