import * as v from 'valibot';
import { explained } from './explained.ts';

const loopback = ['127.0.0.1', '[::1]', 'localhost'];

/** Only over TLS, or inside this machine; a token in the address would stand in every log on the way. */
function isBridgeAddress(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, username, password, search, hash } = new URL(text);
  const isPlain = username === '' && password === '' && search === '' && hash === '';
  return isPlain && (protocol === 'https:' || (protocol === 'http:' && loopback.includes(hostname)));
}

// Checks and not patterns: what is wrong with a secret is said without repeating it.
const bridge = v.strictObject({
  url: v.pipe(
    v.string(),
    v.maxLength(300),
    v.check(isBridgeAddress, 'expected an https address without user, query and fragment'),
    explained(
      'Indirizzo https del ponte dell’ASL verso pagoPA (pagamenti.md); http solo nello stesso computer.',
    ),
  ),
  token: v.pipe(
    v.string(),
    v.maxLength(512),
    v.check(
      (text) => /^[A-Za-z0-9._~+/-]{16,}=*$/.test(text),
      'expected 16 or more of A-Z a-z 0-9 . _ ~ + / - =',
    ),
    explained('Segreto con cui il totem si fa riconoscere dal ponte: uno per totem, lo assegna l’ASL.'),
  ),
});

/** Who knows whether a debt is paid. */
export const payments = v.strictObject({
  // Chosen by shape, not a plain union: the message then names the key inside that is wrong.
  bridge: v.optional(
    v.pipe(
      v.lazy((value) => (value !== null && typeof value === 'object' ? bridge : v.null())),
      explained(
        'Ponte dell’ASL che sa che cosa è pagato. null: il totem sa solo ciò che dice l’importazione.',
      ),
    ),
    null,
  ),
});
