const loopback = /^(127\.0\.0\.1|\[::1\]|localhost)$/;

/**
 * Whether an address belongs to one of these hosts (`host` or `host:port`, as `URL.host` has it), over an encrypted way;
 * unencrypted on this machine only. Anything that is no such address belongs to none.
 */
export function belongsTo(hosts: ReadonlySet<string>, address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname, host } = new URL(address);
  const isEncrypted = protocol === 'https:' || protocol === 'wss:';
  const isHere = (protocol === 'http:' || protocol === 'ws:') && loopback.test(hostname);
  return (isEncrypted || isHere) && hosts.has(host);
}

/** Whether this is where the gateway sends people back to, whatever it adds behind the question mark. */
export function isBackAt(redirectUri: string, address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { origin, pathname } = new URL(address);
  const back = new URL(redirectUri);
  return origin === back.origin && pathname === back.pathname;
}

/** For the log: a host, and nothing of what stands behind it. */
export function hostOf(address: string): string {
  return URL.canParse(address) ? new URL(address).host || new URL(address).protocol : '';
}
