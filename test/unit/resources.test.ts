import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { projectFolder } from '../../scripts/places.ts';
import { adviseCupsSettings } from '../../src-main/devices/printing/cups-settings.ts';

const read = (path: string): string => readFileSync(join(projectFolder, path), 'utf8');

test('the lines for cupsd.conf leave the program nothing to advise', () => {
  expect(adviseCupsSettings(read('resources/cups/cupsd-totem.conf'))).toEqual([]);
});

test('every file that an installer copies is in the package and explained', () => {
  const [builder, page] = [read('electron-builder.yml'), read('docs/periferiche.md')];
  for (const folder of ['resources/udev', 'resources/polkit', 'resources/cups'])
    for (const name of readdirSync(join(projectFolder, folder))) {
      expect(builder).toContain(`${folder}/${name}=/usr/share/doc/totem-cup/${name}`);
      expect(page).toContain(`${folder}/${name}`);
    }
});
