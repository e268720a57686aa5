import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { ConfigSchema } from '../src-main/config-schema.ts';
import { projectFolder } from './places.ts';

export const configurationPagePath = join(projectFolder, 'docs', 'configurazione.md');

/** One key of the file: its path with dots, and what the page says of it, in Italian. */
export type ConfigurationKey = { path: string; allowed: string; fallback: string; meaning: string };

type Schema = v.GenericSchema;
type Piped = { pipe?: readonly { type: string; requirement?: unknown }[] };

/** Of keys whose default is no constant. */
const fallbacks: Record<string, string> = {
  dataDir:
    'cartella dei dati dell’utente: `~/.local/share/totem-cup`, in Windows `%LOCALAPPDATA%\\totem-cup`',
  kioskId: 'al totem `"totem-1"`, allo sportello `"sportello-1"`',
};

/** Every key of the schema, in its order. */
export function configurationKeys(): ConfigurationKey[] {
  return keysOf(ConfigSchema, '');
}

function keysOf({ entries }: { entries: Record<string, Schema> }, prefix: string): ConfigurationKey[] {
  return Object.entries(entries).flatMap(([name, entry]) => {
    const path = `${prefix}${name}`;
    const schema = unwrapped(entry);
    if (isGroup(schema)) return keysOf(schema, `${path}.`);
    const [one, within] = schema.type === 'array' ? [itemOf(schema), '[].'] : [schema, '.'];
    const alternative = one.type === 'lazy' ? shapeOf(one, {}) : null;
    const key = {
      path,
      allowed: mayBeNull(entry) ? `${allowedBy(schema)}; \`null\`` : allowedBy(schema),
      fallback: fallbacks[path] ?? fallbackOf(entry),
      meaning: v.getDescription(schema) ?? '',
    };
    return [key, ...(alternative && isGroup(alternative) ? keysOf(alternative, `${path}${within}`) : [])];
  });
}

function unwrapped(schema: Schema): Schema {
  return 'wrapped' in schema ? unwrapped(schema.wrapped as Schema) : schema;
}

function mayBeNull(schema: Schema): boolean {
  return schema.type === 'nullable' || ('wrapped' in schema && mayBeNull(schema.wrapped as Schema));
}

function isGroup(schema: Schema): schema is Schema & { entries: Record<string, Schema> } {
  return 'entries' in schema;
}

function itemOf(schema: Schema): Schema {
  return (schema as unknown as { item: Schema }).item;
}

/** What a schema that is chosen by the value takes for a value of this shape. */
function shapeOf(schema: Schema, value: unknown): Schema {
  return (schema as unknown as { getter: (value: unknown) => Schema }).getter(value);
}

function fallbackOf(entry: Schema): string {
  if (entry.type !== 'optional') return 'nessuno';
  const { default: fallback } = entry as unknown as { default?: unknown };
  return `\`${JSON.stringify(fallback)}\``;
}

/** One value of each shape by which a schema may choose. */
const shapes = ['', 0, {}];

function wordsFor(schema: Schema): string {
  return isGroup(schema) ? 'un oggetto' : allowedBy(schema);
}

function allowedBy(schema: Schema): string {
  const rules = new Map((schema as Piped).pipe?.map(({ type, requirement }) => [type, requirement]));
  const range = `da ${String(rules.get('min_value'))} a ${String(rules.get('max_value'))}`;
  switch (schema.type) {
    case 'picklist':
      return (schema as unknown as { options: string[] }).options
        .map((option) => `\`"${option}"\``)
        .join(', ');
    case 'array':
      return `elenco di ${allowedBy(itemOf(schema))}`;
    case 'null':
      return '`null`';
    case 'boolean':
      return '`true`, `false`';
    case 'number':
      return `${rules.has('integer') ? 'numero intero' : 'numero'} ${range}`;
    case 'lazy':
      return [...new Set(shapes.map((value) => wordsFor(shapeOf(schema, value))))].join(' oppure ');
    case 'literal':
      return `\`${schema.expects}\``;
    case 'string':
      if (rules.has('regex'))
        return `testo della forma \`${(rules.get('regex') as RegExp).source.replaceAll('|', '\\|')}\``;
      return rules.has('max_length')
        ? `testo, al massimo ${String(rules.get('max_length'))} caratteri`
        : 'testo non vuoto';
    default:
      throw new Error(`the page has no words for ${schema.type}`);
  }
}

const intro = `# Configurazione

<!-- Questa pagina è generata dallo schema: node scripts/configuration-page.ts -->

Un solo file JSON. Il programma cerca, nell’ordine:

1. il file indicato con \`--config FILE\`;
2. il file indicato dalla variabile \`TOTEM_CONFIG\`;
3. \`~/.config/totem-cup/config.json\` (in Windows \`%APPDATA%\\totem-cup\\config.json\`).

Ogni chiave è facoltativa. Una chiave sconosciuta o un valore sbagliato vengono rifiutati: il programma non parte,
dice il percorso della chiave e che cosa si aspettava, ed esce con codice 2. Con un file, una periferica che il file
nomina viene usata o segnalata come non funzionante: non viene mai simulata in silenzio. Senza file, o con \`--demo\`,
il programma apre una dimostrazione con dati inventati, nella sottocartella \`demo\` di \`dataDir\`.
`;

const example = `## Esempio

\`\`\`json
{
  "dataDir": "/var/lib/totem-cup",
  "kioskId": "atrio-1",
  "facility": {
    "name": "Poliambulatorio di Borgo Ulivo",
    "address": "Via dei Frantoi 12, Borgo Ulivo",
    "phone": "0800 000 001",
    "hours": "lun-ven 8:00-18:00"
  },
  "devices": {
    "cardReader": "pcsc",
    "printer": { "driver": "ipp", "queue": "totem", "paperWidthMm": 80 }
  }
}
\`\`\`
`;

/** The whole of docs/configurazione.md. */
export function configurationPage(): string {
  const rows = configurationKeys().map(
    ({ path, allowed, fallback, meaning }) => `| \`${path}\` | ${allowed} | ${fallback} | ${meaning} |`,
  );
  const table = [
    '| chiave | valori ammessi | predefinito | significato |',
    '| --- | --- | --- | --- |',
    ...rows,
  ];
  return `${intro}\n${example}\n## Tutte le chiavi\n\nI tempi di \`session\` sono in secondi.\n\n${table.join('\n')}\n`;
}

if (import.meta.main) writeFileSync(configurationPagePath, configurationPage());
