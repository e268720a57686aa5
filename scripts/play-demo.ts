import { mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { runCommand } from './command.ts';
import { say } from './console.ts';
import { withDisplay } from './display.ts';
import { launchTotem } from './drive-totem.ts';
import type { RunningTotem } from './drive-totem.ts';
import type { ElectronRuntime } from './electron-runtime.ts';
import { projectFolder } from './places.ts';
import { rootNeedsNoSandbox } from './sandbox.ts';

const outFolder = join(projectFolder, 'out', 'demo');

/** Plays the main job with simulated devices; pictures of screens and slips are left in `out/demo/`. */
export async function playDemo(runtime: ElectronRuntime): Promise<void> {
  rmSync(outFolder, { recursive: true, force: true });
  mkdirSync(outFolder, { recursive: true });
  const work = mkdtempSync(join(tmpdir(), 'totem-demo-'));
  const config = join(work, 'config.json');
  writeFileSync(config, JSON.stringify(demoConfig(work)));
  try {
    await withDisplay(async (env) => {
      const totem = await launchTotem(
        runtime.executable,
        [...rootNeedsNoSandbox(), projectFolder, '--demo', '--config', config],
        env,
      );
      try {
        await play(totem);
      } finally {
        await totem.close();
      }
    });
    await keepSlips(join(work, 'demo', 'slips'));
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
  say(`Pictures of the screens and of the slips: ${outFolder}`);
}

function demoConfig(dataDir: string): object {
  return {
    dataDir,
    facility: {
      name: 'Poliambulatorio di Borgo Ulivo',
      address: 'Via dei Frantoi 12, Borgo Ulivo',
      phone: '0800 000 001',
      hours: 'lun-ven 8:00-18:00',
    },
    devices: { cardReader: 'simulated', scanner: ['simulated'], printer: { driver: 'simulated' } },
    window: { width: 720, height: 1280 },
  };
}

async function play(totem: RunningTotem): Promise<void> {
  const panel = await totem.panel();
  let pictures = 0;
  const button = async (name: string | RegExp): Promise<void> => {
    await (await totem.screen()).getByRole('button', { name }).first().click();
  };
  const hand = (name: string): Promise<void> => panel.getByRole('button', { name }).first().click();
  /** A step: a line for the reader, and a picture when the screen has that heading. */
  const see = async (what: string, heading: string | RegExp): Promise<void> => {
    const screen = await screenWith(totem, heading);
    const number = String((pictures += 1)).padStart(2, '0');
    const name = what
      .toLowerCase()
      .normalize('NFD')
      .replace(/[^a-z]+/g, '-');
    await screen.screenshot({ path: join(outFolder, `${number}-${name}.png`) });
    say(`  ${number} ${what}`);
  };

  say('Demo of the main job, with simulated devices:');
  await see('Il totem aspetta', 'Gestione prenotazioni');
  await hand('Inserisci tessera: Mario Rossi');
  await see('Tessera letta', /MARIO R\./);
  for (const key of 'PRN-77A/1') await button(new RegExp(`^${key.replace(/\W/, '\\$&')}$`));
  await (
    await totem.screen()
  )
    .getByLabel('Ho letto l’informativa sulla privacy')
    .or((await totem.screen()).getByRole('checkbox'))
    .first()
    .check();
  await see('Numero scritto', /MARIO R\./);
  await button('Cerca');
  await see('Elenco', 'Elenco prenotazioni');
  await button(/^Dettagli/);
  await see('Riepilogo', 'Riepilogo prenotazione');
  await hand('Togli la carta');
  await button('Stampa promemoria');
  await see('Carta finita', 'Manca la carta');
  await hand('Rimetti la carta');
  await button('Riprova');
  await see('Promemoria stampato', 'Ritira il promemoria');
  await button('Continua');
  await button('Disdici prenotazione');
  await see('Controllo prima di disdire', /disdire/i);
  await button('Sì, disdici');
  await (await totem.screen()).getByText('Ritira la ricevuta').first().waitFor();
  await see('Disdetta fatta', 'Prenotazione disdetta');
  await button('Continua');
  await see('Riepilogo dopo la disdetta', 'Riepilogo prenotazione');
  await button('Esci');
  await see('Saluto', /tessera/i);
  await hand('Togli la tessera');
  await see('Pronto per la prossima persona', 'Gestione prenotazioni');
  await panel.screenshot({ path: join(outFolder, 'simulatore.png'), fullPage: true });
}

/** The screen may be in another window by now: a visit ends in a new one. */
async function screenWith(totem: RunningTotem, heading: string | RegExp): Promise<Page> {
  const giveUpAt = Date.now() + 20_000;
  for (;;) {
    const screen = await totem.screen();
    const found = screen.getByRole('heading', { name: heading, level: 1 });
    if (await found.isVisible().catch(() => false)) return screen;
    if (Date.now() > giveUpAt) throw new Error(`no screen with the heading ${String(heading)}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

async function keepSlips(folder: string): Promise<void> {
  for (const file of readdirSync(folder)) {
    const pdf = join(outFolder, file);
    renameSync(join(folder, file), pdf);
    await runCommand('pdftoppm', ['-png', '-r', '203', '-singlefile', pdf, pdf.replace(/\.pdf$/, '')]);
  }
}
