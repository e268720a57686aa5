import * as v from 'valibot';
import { explained } from './explained.ts';

const claim = (fallback: string, meaning: string) =>
  v.optional(v.pipe(v.string(), v.minLength(1), v.maxLength(200), explained(meaning)), fallback);

/** One issuer, no query and no user name; plain http goes no further than this machine. */
const issuerPattern =
  /^(https:\/\/[^\s/?#@]+|http:\/\/(127\.0\.0\.1|localhost|\[::1\])(:\d{1,5})?)(\/[^\s?#]*)?$/;

/** As `URL.host` writes it: without the port that goes without saying. */
const host = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+(:\d{1,5})?$/i),
  v.check((given) => URL.canParse(`https://${given}`), 'names a port that cannot be'),
  v.transform((given) => new URL(`https://${given}`).host),
);

const gateway = v.strictObject({
  issuer: v.pipe(
    v.string(),
    v.regex(issuerPattern),
    explained(
      'Indirizzo (issuer) del gateway di accesso, come lo scrive il gateway stesso; http solo verso questo computer. Obbligatorio.',
    ),
  ),
  clientId: v.pipe(
    v.string(),
    v.minLength(1),
    v.maxLength(200),
    explained('Nome con cui il totem è registrato presso il gateway. Obbligatorio.'),
  ),
  clientSecret: v.optional(
    v.nullable(
      v.pipe(
        v.string(),
        v.minLength(1),
        v.maxLength(500),
        explained('Segreto del totem presso il gateway; null: il totem è registrato come client pubblico.'),
      ),
    ),
    null,
  ),
  flows: v.optional(
    v.pipe(
      v.array(v.picklist(['device', 'window'])),
      v.minLength(1),
      v.check((given) => new Set(given).size === given.length, 'names the same flow twice'),
      v.readonly(),
      explained(
        'Modi di accedere, nell’ordine in cui sono offerti: "device" con il proprio telefono, "window" in una finestra del totem.',
      ),
    ),
    ['device', 'window'],
  ),
  scope: v.optional(
    v.pipe(
      v.string(),
      v.regex(/^(?:\S+ )*openid(?: \S+)*$/),
      explained('Che cosa il totem chiede al gateway; "openid" ci deve essere.'),
    ),
    'openid profile',
  ),
  minimumAcr: v.optional(
    v.pipe(
      v.picklist([
        'https://www.spid.gov.it/SpidL1',
        'https://www.spid.gov.it/SpidL2',
        'https://www.spid.gov.it/SpidL3',
      ]),
      explained('Livello di sicurezza minimo dell’accesso, con SPID e con CIE.'),
    ),
    'https://www.spid.gov.it/SpidL2',
  ),
  claims: v.optional(
    v.strictObject({
      fiscalCode: claim(
        'https://attributes.eid.gov.it/fiscal_number',
        'Nome dell’attributo con il codice fiscale; «TINIT-» davanti al codice è tolto.',
      ),
      givenName: claim('given_name', 'Nome dell’attributo con il nome.'),
      familyName: claim('family_name', 'Nome dell’attributo con il cognome.'),
      birthDate: claim('birthdate', 'Nome dell’attributo con la data di nascita (AAAA-MM-GG).'),
    }),
    {},
  ),
  hosts: v.optional(
    v.pipe(
      v.array(host),
      v.maxLength(100),
      v.readonly(),
      explained(
        'Siti che la finestra di accesso può aprire oltre a quello del gateway: i gestori di identità, ad esempio "idserver.servizicie.interno.gov.it".',
      ),
    ),
    [],
  ),
});

// Chosen by shape, not a plain union: the message then names the key inside that is wrong.
export const identity = v.optional(
  v.pipe(
    v.lazy(
      (value): v.GenericSchema<unknown, null> | v.GenericSchema<unknown, v.InferOutput<typeof gateway>> =>
        typeof value === 'object' && value !== null ? gateway : v.null(),
    ),
    explained('Gateway con cui si accede con SPID o CIE; null: l’«Accesso Autenticato» non è offerto.'),
  ),
  null,
);
