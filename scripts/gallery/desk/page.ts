import { mount, unmount } from 'svelte';
import DeskApp from '../../../src-renderer/desk/DeskApp.svelte';
import { Desk } from '../../../src-renderer/desk/desk.svelte.ts';
import '../../../src-renderer/desk/desk.css';
import { deskFaces } from '../../../test/support/desk-faces.ts';
import { answered } from '../../../test/support/desk-hand.ts';
import { FakeDesk } from '../../../test/support/fake-desk.ts';
import { checkWithAxe } from '../../../test/support/faces/axe-rules.ts';
import { createLedger } from '../../../test/support/faces/ledger.ts';
import { overflowing } from '../overflowing.ts';

const target = document.getElementById('app');
if (!target) throw new Error('no place to stand on');
let app: ReturnType<typeof mount> | null = null;

Object.assign(window, {
  gallery: {
    names: Object.keys(deskFaces),
    async show(name: string): Promise<void> {
      const face = deskFaces[name];
      if (!face) throw new Error(`no face ${name}`);
      if (app) void unmount(app);
      target.replaceChildren();
      const fake = new FakeDesk(face.answers, face.state);
      Object.assign(fake.faults, face.faults);
      app = mount(DeskApp, { target, props: { desk: new Desk(fake.api) } });
      await answered();
      await face.act?.(fake.push);
      await answered();
      await document.fonts.ready;
    },
    /** What is cut off, what breaks a rule of accessibility, and whether the page itself would scroll. */
    faults: async () => {
      const ledger = createLedger();
      await checkWithAxe(ledger);
      const { scrollWidth, scrollHeight, clientWidth, clientHeight } = document.documentElement;
      const scrolls = scrollWidth > clientWidth || scrollHeight > clientHeight;
      const rules = ledger.findings.map(({ element, said }) => `${said} ${element}`);
      return [...overflowing(), ...rules, ...(scrolls ? ['the page scrolls'] : [])];
    },
  },
});
