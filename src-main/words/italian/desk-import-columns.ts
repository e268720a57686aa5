import { italianBooking } from './booking.ts';
import { italianDeskBooking } from './desk-booking.ts';
import { italianDeskFormats } from './desk-formats.ts';

type Values = Readonly<Record<string, string>>;
type Column = { name: string; text?: (value: string) => string };

const oneOf =
  (values: Values) =>
  (value: string): string =>
    values[value] ?? value;
const { moment } = italianDeskFormats;
const { state } = italianBooking;
const { channels, payments } = italianDeskBooking.facts;
const euros = (cents: string): string =>
  /^\d+$/.test(cents) ? italianDeskFormats.euros(Number(cents)) : cents;

/** What the columns of a file hold, and how their values read. */
const columns: Readonly<Record<string, Column>> = {
  booking_number: { name: 'Numero di prenotazione' },
  channel: { name: 'Prenotata', text: oneOf(channels) },
  status: {
    name: 'Stato',
    text: oneOf({ ...state, booked: 'Prenotata' }),
  },
  fiscal_code: { name: 'Codice fiscale' },
  card_number: { name: 'Numero della tessera' },
  surname: { name: 'Cognome' },
  name: { name: 'Nome' },
  birth_date: { name: 'Data di nascita' },
  copayment_cents: { name: 'Ticket', text: euros },
  exemption: { name: 'Esenzione' },
  payment_status: { name: 'Pagamento', text: oneOf(payments) },
  notice_number: { name: 'Codice avviso' },
  creditor_fiscal_code: { name: "Codice fiscale dell'ente creditore" },
  receipt_number: { name: 'Numero della ricevuta' },
  paid_at: { name: 'Pagata il', text: moment },
  payment_method: { name: 'Come si è pagato' },
  cancellation_number: { name: 'Numero di disdetta' },
  cancelled_at: { name: 'Disdetta il', text: moment },
  prescription_number: { name: 'Numero della ricetta' },
  service_code: { name: 'Codice della prestazione' },
  service_description: { name: 'Prestazione' },
  quantity: { name: 'Quantità' },
  preparation: { name: 'Come prepararsi' },
  starts_at: { name: 'Giorno e ora', text: moment },
  facility: { name: 'Struttura' },
  address: { name: 'Indirizzo' },
  building: { name: 'Edificio' },
  floor: { name: 'Piano' },
  room: { name: 'Stanza' },
  phone: { name: 'Telefono' },
  priority: { name: 'Priorità', text: oneOf(italianDeskBooking.priorities) },
};

/** Empty of a column that is not known here. */
export const importColumnName = (column: string): string => columns[column]?.name ?? '';

/** A value of the file as one reads it; one that is not known here stays as it is. */
export const importValue = (column: string, value: string): string => columns[column]?.text?.(value) ?? value;

/** For whoever mends the file: what the column holds, and what the file calls it. */
export const importColumnNamed = (column: string): string => {
  const name = importColumnName(column);
  return name === '' ? column : `${name} (${column})`;
};
