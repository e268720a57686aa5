/**
 * The part of the IPP encoding (RFC 8010 §3) that five operations take: one level of attributes. Our own because
 * the library for it never returns from some malformed answers, and main must not hang by a print server.
 */

/** Value tags (RFC 8010 §3.5.2) that are sent. */
const TAG = {
  integer: 0x21,
  boolean: 0x22,
  name: 0x42,
  keyword: 0x44,
  uri: 0x45,
  charset: 0x47,
  language: 0x48,
  mimeType: 0x49,
} as const;

const ENUM_TAG = 0x23;
/** From here on values are character strings; below they are numbers, dates and structures. */
const FIRST_STRING_TAG = 0x40;
const COLLECTION_MEMBER_TAG = 0x4a;

const OPERATION_GROUP = 1;
const JOB_GROUP = 2;
const END_OF_ATTRIBUTES = 3;
const PRINTER_GROUP = 4;
const FIRST_VALUE_TAG = 0x10;
const HEADER_BYTES = 8;

export type IppAttribute = [type: keyof typeof TAG, name: string, ...values: (string | number | boolean)[]];

export type IppRequest = {
  operation: number;
  /** In this order; charset, language and the target come first (RFC 8011 §4.1.4). */
  attributes: IppAttribute[];
  jobAttributes?: IppAttribute[];
  document?: Uint8Array;
};

export type IppValue = string | number | boolean;
export type IppGroup = Map<string, IppValue[]>;

/** `jobs` and `printers`: one group of attributes for each that is told of. Values of other types are left out. */
export type IppResponse = { status: number; jobs: IppGroup[]; printers: IppGroup[] };

export function encodeIpp({ operation, attributes, jobAttributes = [], document }: IppRequest): Buffer {
  const header = Buffer.alloc(HEADER_BYTES);
  header.writeUInt16BE(0x0200, 0);
  header.writeUInt16BE(operation, 2);
  header.writeUInt32BE(1, 4);
  return Buffer.concat([
    header,
    Buffer.of(OPERATION_GROUP),
    ...attributes.flatMap(encodeAttribute),
    ...(jobAttributes.length > 0 ? [Buffer.of(JOB_GROUP), ...jobAttributes.flatMap(encodeAttribute)] : []),
    Buffer.of(END_OF_ATTRIBUTES),
    ...(document ? [document] : []),
  ]);
}

function encodeAttribute([type, name, ...values]: IppAttribute): Buffer[] {
  // Every further value of an attribute has an empty name (RFC 8010 §3.1.5).
  return values.flatMap((value, index) => [
    Buffer.of(TAG[type]),
    withLength(Buffer.from(index === 0 ? name : '')),
    withLength(encodeValue(value)),
  ]);
}

function encodeValue(value: IppValue): Buffer {
  if (typeof value === 'boolean') return Buffer.of(value ? 1 : 0);
  if (typeof value === 'string') return Buffer.from(value, 'utf8');
  const bytes = Buffer.alloc(4);
  bytes.writeInt32BE(value);
  return bytes;
}

function withLength(bytes: Buffer): Buffer {
  const length = Buffer.alloc(2);
  length.writeUInt16BE(bytes.length);
  return Buffer.concat([length, bytes]);
}

/** Undefined when it is no whole IPP message. */
export function decodeIpp(message: Buffer): IppResponse | undefined {
  if (message.length <= HEADER_BYTES) return undefined;
  const response: IppResponse = { status: message.readUInt16BE(2), jobs: [], printers: [] };
  let group: IppGroup = new Map();
  let values: IppValue[] = [];
  for (let at = HEADER_BYTES; at < message.length;) {
    const tag = message.readUInt8(at);
    if (tag === END_OF_ATTRIBUTES) return response;
    at += 1;
    if (tag < FIRST_VALUE_TAG) {
      group = new Map();
      if (tag === JOB_GROUP) response.jobs.push(group);
      if (tag === PRINTER_GROUP) response.printers.push(group);
      continue;
    }
    const name = readField(message, at);
    const value = name && readField(message, name.end);
    if (!name || !value) return undefined;
    at = value.end;
    // The members of a collection are named by values of their own: none of them is an attribute.
    if (name.bytes.length > 0 && tag !== COLLECTION_MEMBER_TAG) {
      values = [];
      group.set(name.bytes.toString('utf8'), values);
    }
    const decoded = decodeValue(tag, value.bytes);
    if (decoded !== undefined) values.push(decoded);
  }
  return undefined;
}

function readField(message: Buffer, at: number): { bytes: Buffer; end: number } | undefined {
  if (at + 2 > message.length) return undefined;
  const end = at + 2 + message.readUInt16BE(at);
  return end > message.length ? undefined : { bytes: message.subarray(at + 2, end), end };
}

function decodeValue(tag: number, bytes: Buffer): IppValue | undefined {
  if (tag >= FIRST_STRING_TAG && tag !== COLLECTION_MEMBER_TAG) return bytes.toString('utf8');
  if ((tag === TAG.integer || tag === ENUM_TAG) && bytes.length === 4) return bytes.readInt32BE(0);
  return tag === TAG.boolean && bytes.length === 1 ? bytes[0] === 1 : undefined;
}
