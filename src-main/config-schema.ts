import * as v from 'valibot';
import { cancellation, retention } from './config-schema/cancellation.ts';
import { desk } from './config-schema/desk.ts';
import { devices } from './config-schema/devices.ts';
import { display } from './config-schema/display.ts';
import { explained } from './config-schema/explained.ts';
import { identity } from './config-schema/identity.ts';
import { payments } from './config-schema/payments.ts';
import { speech } from './config-schema/speech.ts';
import { staff } from './config-schema/staff.ts';

const text = (meaning: string) => v.optional(v.pipe(v.string(), v.maxLength(200), explained(meaning)), '');
const seconds = (fallback: number, meaning: string) =>
  v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(3600), explained(meaning)), fallback);

const facility = v.strictObject({
  name: text('Nome della struttura, in alto sullo schermo, sui fogli e nell’informativa sulla privacy.'),
  address: text('Indirizzo dello sportello, sui fogli e dove il totem manda allo sportello.'),
  assistanceEmail: text('Indirizzo e-mail per domande sui propri dati, nell’informativa sulla privacy.'),
  phone: text('Telefono di aiuto, in basso sullo schermo e sui fogli.'),
  hours: text('Orari dello sportello e del telefono, accanto al telefono.'),
  privacyNotice: v.optional(
    v.pipe(
      v.array(v.pipe(v.string(), v.maxLength(3000))),
      v.maxLength(100),
      v.readonly(),
      explained(
        'Testo completo dell’informativa sulla privacy, un capoverso per voce; vuoto: si legge allo sportello.',
      ),
    ),
    [],
  ),
});

const helpDesk = v.strictObject({
  title: text('Nome dello sportello di consulenza digitale, nell’Aiuto; vuoto se non c’è.'),
  lines: v.optional(
    v.pipe(
      v.array(v.pipe(v.string(), v.maxLength(120))),
      v.maxLength(8),
      v.readonly(),
      explained('Che cosa fa lo sportello di consulenza digitale, dove e quando: una riga per voce.'),
    ),
    [],
  ),
});

const allOperations = ['find', 'print', 'cancel', 'pay'] as const;
const operations = (meaning: string, needsFind: boolean) =>
  v.optional(
    v.pipe(
      v.array(v.picklist(allOperations)),
      v.check((given) => !needsFind || given.includes('find'), 'needs "find"'),
      v.readonly(),
      explained(meaning),
    ),
    allOperations,
  );

const access = v.strictObject({
  card: operations(
    'Che cosa può fare chi inserisce la tessera: "find" vedere le prenotazioni, "print" stampare, "cancel" disdire, "pay" pagare il ticket. "find" ci deve essere.',
    true,
  ),
  typed: operations(
    'Lo stesso per l’«Accesso Libero», con codice fiscale e numero di tessera; senza "find" non è offerto.',
    false,
  ),
  bookingNumber: v.optional(
    v.pipe(
      v.array(v.picklist(['pay'])),
      v.readonly(),
      explained(
        'Lo stesso per chi ha solo codice fiscale e numero di prenotazione: "pay" vedere e stampare l’avviso di pagamento. Vuoto: non è offerto.',
      ),
    ),
    ['pay'],
  ),
});

const session = v.strictObject({
  idleSeconds: seconds(
    60,
    'Attesa senza tocchi dove si scrive o si ritira un foglio, poi «Serve altro tempo?».',
  ),
  readingSeconds: seconds(
    90,
    'Attesa senza tocchi dove si legge (elenco, riepilogo), poi «Serve altro tempo?».',
  ),
  warningSeconds: seconds(30, 'Tempo per rispondere a «Serve altro tempo?»; poi la visita si chiude.'),
  resumeSeconds: seconds(10, 'Tempo per rimettere la tessera tolta e riprendere da dove si era.'),
  thanksSeconds: seconds(
    20,
    'Durata del saluto e delle schermate che restano quando la tessera non c’è più.',
  ),
});

const windowSize = v.strictObject({
  width: v.pipe(
    v.number(),
    v.integer(),
    v.minValue(320),
    v.maxValue(8000),
    explained('Larghezza della finestra in pixel; obbligatoria se "window" è un oggetto.'),
  ),
  height: v.pipe(
    v.number(),
    v.integer(),
    v.minValue(480),
    v.maxValue(8000),
    explained('Altezza della finestra in pixel; obbligatoria se "window" è un oggetto.'),
  ),
});

/** The whole configuration file. Every key is optional; the defaults stand here and nowhere else. */
export const ConfigSchema = v.strictObject({
  mode: v.optional(
    v.pipe(
      v.picklist(['totem', 'desk']),
      explained(
        'Che cosa apre il programma: "totem", per chi passa nel corridoio, o "desk", per chi lavora allo sportello.',
      ),
    ),
    'totem',
  ),
  dataDir: v.optional(
    v.pipe(
      v.string(),
      v.minLength(1),
      explained(
        'Cartella di tutto ciò che il programma scrive; un percorso relativo parte dal file di configurazione.',
      ),
    ),
  ),
  kioskId: v.optional(
    v.pipe(
      v.string(),
      v.regex(/^[A-Za-z0-9-]{1,32}$/),
      explained(
        'Nome di questo totem o di questo sportello (lettere, cifre, trattini), diverso per ciascuno: sui fogli e nel registro delle operazioni.',
      ),
    ),
  ),
  facility: v.optional(facility, {}),
  helpDesk: v.optional(helpDesk, {}),
  bookings: v.optional(
    v.strictObject({
      gateway: v.optional(
        v.pipe(
          v.picklist(['embedded']),
          explained(
            'Da dove vengono le prenotazioni. "embedded": il database del totem, riempito con l’importazione.',
          ),
        ),
        'embedded',
      ),
      role: v.optional(
        v.pipe(
          v.picklist(['master', 'copy']),
          explained(
            '"master": il database del totem decide. "copy": è una copia del CUP; il totem registra richieste di ' +
              'disdetta, che valgono quando l’importazione le conferma.',
          ),
        ),
        'master',
      ),
    }),
    {},
  ),
  cancellation: v.optional(cancellation, {}),
  retention: v.optional(retention, {}),
  devices: v.optional(devices, {}),
  access: v.optional(access, {}),
  payments: v.optional(payments, {}),
  session: v.optional(session, {}),
  display: v.optional(display, {}),
  speech: v.optional(speech, {}),
  staff: v.optional(staff, {}),
  desk: v.optional(desk, {}),
  identity,
  // Chosen by shape, not a plain union: the message then names the key inside that is wrong.
  window: v.optional(
    v.pipe(
      v.lazy((value) => (typeof value === 'object' ? windowSize : v.literal('kiosk'))),
      explained('"kiosk": a tutto schermo. Altrimenti una finestra: { "width": …, "height": … }.'),
    ),
    'kiosk',
  ),
});
