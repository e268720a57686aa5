import type { IpcMainEvent } from 'electron';
import { expect, test } from 'vitest';
import { comesFrom } from '../../../src-main/shell/sender.ts';

const page = { url: 'app://totem/index.html' };

test.each([
  ['the page itself', page, page, true],
  ['a frame in it, of the same address', { ...page }, page, false],
  ['a frame that is gone', null, page, false],
  ['the panel', { url: 'app://simulator/simulator.html' }, null, false],
  ['a page whose address begins like ours', { url: 'app://totem.example/index.html' }, null, false],
  ['a page of the network', { url: 'https://totem/index.html' }, null, false],
  ['no address at all', { url: '' }, null, false],
])('%s is listened to: %4$s', (_, senderFrame, mainFrame, isHeard) => {
  const event = { senderFrame, sender: { mainFrame: mainFrame ?? senderFrame } } as unknown as IpcMainEvent;
  expect(comesFrom(event, 'totem')).toBe(isHeard);
});
