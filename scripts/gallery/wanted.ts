import { parseArgs } from 'node:util';
import { positions, textSizes, themes } from '../../src-main/contract/comfort.ts';
import { languages } from '../../src-main/contract/view.ts';
import { stop } from '../console.ts';

/** Which pictures are asked for; `desk`: of the desk instead of the totem. `names` are beginnings of names, none is all. */
export type Wanted = { desk: boolean; sheets: boolean; names: string[]; looks: Looks };

export type Looks = {
  languages: string[];
  textSizes: string[];
  themes: string[];
  positions: string[];
  papers: boolean;
};

/** From the words after the command: `--desk`, or `--languages it,ar --sizes normal,largest --themes … --positions … --sheets NAME…`. */
export function readWanted(args: readonly string[]): Wanted {
  const text = { type: 'string' } as const;
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      desk: { type: 'boolean' },
      languages: text,
      sizes: text,
      themes: text,
      positions: text,
      sheets: { type: 'boolean' },
    },
  });
  const sheets = values.sheets === true;
  const looks = {
    languages: chosen(values.languages, languages, sheets ? ['it'] : ['it', 'en']),
    textSizes: chosen(values.sizes, textSizes, ['normal']),
    themes: chosen(values.themes, themes, sheets ? themes : ['standard']),
    positions: chosen(values.positions, positions, ['normal']),
    papers: !sheets,
  };
  return { desk: values.desk === true, sheets, names: positionals, looks };
}

function chosen(text: string | undefined, known: readonly string[], usual: readonly string[]): string[] {
  const values = text?.split(',') ?? [...usual];
  const strange = values.filter((each) => !known.includes(each));
  if (strange.length > 0) stop(`Not one of ${known.join(', ')}: ${strange.join(', ')}`);
  return values;
}
