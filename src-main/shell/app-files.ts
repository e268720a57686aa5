import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';

/**
 * The page of each host; every other file of the build serves all. The desk has two hosts: a page of the other one is of
 * another site, for which Chromium takes another process (desk-window.ts).
 */
const pages = {
  totem: '/index.html',
  desk: '/desk.html',
  'desk-anew': '/desk.html',
  simulator: '/simulator.html',
} as const;
export type AppHost = keyof typeof pages;

export function pageUrl(host: AppHost): string {
  return `app://${host}${pages[host]}`;
}

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

const strictPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "media-src 'self'",
  "connect-src 'none'",
  "frame-src 'none'",
  "worker-src 'none'",
  "object-src 'none'",
  "manifest-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types svelte-trusted-html',
];

// The panel shows slips in a frame of their own, and these bring their style and fonts inside.
const relaxed: Record<string, string> = {
  "style-src 'self'": "style-src 'self' 'unsafe-inline'",
  "font-src 'self'": "font-src 'self' data:",
  "frame-src 'none'": "frame-src 'self'",
  'trusted-types svelte-trusted-html': 'trusted-types svelte-trusted-html slip',
};

const policies: Record<AppHost, string> = {
  totem: strictPolicy.join('; '),
  desk: strictPolicy.join('; '),
  'desk-anew': strictPolicy.join('; '),
  simulator: strictPolicy.map((rule) => relaxed[rule] ?? rule).join('; '),
};

/** Answers a request of the page at `app://HOST/`, whatever its address looks like. */
export type AppFiles = (host: AppHost, address: string) => Promise<Response>;

/**
 * Serves the built pages from a list of known files: a path is looked up, never joined, so there is nothing
 * to traverse.
 */
export function openAppFiles(folder: string): AppFiles {
  const files = new Map<string, string>();
  // At once: before the first window every turn of the event loop is tens of milliseconds.
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = join(entry.parentPath, entry.name);
    files.set(`/${relative(folder, file).split(sep).join('/')}`, file);
  }
  return async (host, address) => {
    const url = URL.canParse(address) ? new URL(address) : null;
    const file =
      url?.protocol === 'app:' && url.host === host ? fileOf(files, host, url.pathname) : undefined;
    const type = file && types[extname(file)];
    if (!file || !type) return new Response('', { status: 404 });
    return new Response(new Uint8Array(await readFile(file)), {
      headers: {
        'content-type': type,
        'content-security-policy': policies[host],
        'x-content-type-options': 'nosniff',
        'cross-origin-opener-policy': 'same-origin',
        'permissions-policy': 'camera=(), microphone=(), geolocation=(), usb=(), hid=(), serial=()',
        'cache-control': 'no-store',
      },
    });
  };
}

/** Every file belongs to all hosts but the pages of the others. */
function fileOf(files: ReadonlyMap<string, string>, host: AppHost, path: string): string | undefined {
  const isForeignPage = Object.values(pages).some((page) => page === path && page !== pages[host]);
  return isForeignPage ? undefined : files.get(path);
}
