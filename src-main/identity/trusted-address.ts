const loopback = /^(127\.0\.0\.1|\[::1\]|localhost)$/;

/** This machine itself: what goes there crosses no network. */
export function isLoopback(url: URL): boolean {
  return loopback.test(url.hostname);
}

/** Encrypted, or on this machine; and without a password in it. */
export function isTrustedAddress(address: string | URL): boolean {
  if (!URL.canParse(address)) return false;
  const url = new URL(address);
  if (url.username !== '' || url.password !== '') return false;
  return url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url));
}
