/** As much of a browser as signing in takes: cookies, redirects, and the one form of a page. Stops at `stop`. */
export function openScriptedBrowser(stop?: string) {
  const cookies = new Map<string, string>();
  let at = '';
  let page = '';
  let stopped: string | null = null;

  async function go(address: string, body?: URLSearchParams): Promise<void> {
    let [url, sent] = [address, body];
    for (let hops = 0; hops < 12; hops += 1) {
      const answer = await fetch(url, {
        redirect: 'manual',
        headers: { cookie: [...cookies].map((pair) => pair.join('=')).join('; ') },
        ...(sent ? { method: 'POST', body: sent } : {}),
      });
      for (const line of answer.headers.getSetCookie()) remember(line);
      page = await answer.text();
      at = url;
      const location = answer.headers.get('location');
      if (location === null) return;
      [url, sent] = [new URL(location, url).href, undefined];
      if (stop !== undefined && url.startsWith(stop)) {
        stopped = url;
        return;
      }
    }
    throw new Error(`too many redirects, the last to ${url}`);
  }

  function remember(line: string): void {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
    if (value === '' || /expires=Thu, 01 Jan 1970/i.test(line)) cookies.delete(name);
    else cookies.set(name, value);
  }

  return {
    open: (url: string) => go(url),
    /** The form of the page with its own hidden values and these. */
    submit: async (fields: Record<string, string>) => {
      const action = /<form[^>]* action="([^"]+)"/.exec(page)?.[1];
      if (action === undefined) throw new Error(`no form at ${at}: ${page.slice(0, 500)}`);
      const hidden = [...page.matchAll(/<input[^>]*type="hidden"[^>]*>/g)].map(([input]) => [
        / name="([^"]+)"/.exec(input)?.[1] ?? '',
        / value="([^"]*)"/.exec(input)?.[1] ?? '',
      ]);
      const body = new URLSearchParams({
        ...(Object.fromEntries(hidden) as Record<string, string>),
        ...fields,
      });
      await go(new URL(action, at).href, body);
    },
    text: () => page,
    stoppedAt: () => {
      if (stopped === null) throw new Error(`did not arrive, still at ${at}: ${page.slice(0, 500)}`);
      return stopped;
    },
  };
}
