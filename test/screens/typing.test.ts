import { fireEvent, screen } from '@testing-library/svelte';
import { userEvent } from '@testing-library/user-event';
import { expect, test } from 'vitest';
import type { Command } from '../../src-main/contract/command.ts';
import { sampleView } from '../support/sample-views.ts';
import { show, showView } from './shown.ts';

type Edit = Extract<Command, { kind: 'edit' }>;

/** A person: no key comes so soon after another as those of a scanner. */
const person = userEvent.setup({ delay: 65 });
const type = async (keys: string): Promise<void> => {
  await person.keyboard(keys);
  await new Promise((resolve) => setTimeout(resolve, 80));
};
const box = () => screen.getByRole<HTMLInputElement>('textbox');
const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));
const asking = { ...sampleView('asking'), kind: 'asking' } as Extract<
  ReturnType<typeof sampleView>,
  { kind: 'asking' }
>;
const edits = (commands: Command[]) => commands.filter((command): command is Edit => command.kind === 'edit');
const echoOf = ({ criterion, number, noticeRead, edit }: Edit) => ({
  ...asking,
  criterion,
  number,
  noticeRead,
  edit,
});

test('every key is one edit with a number of its own', async () => {
  const { sent } = show('asking');
  await type('prn-1');
  expect(edits(sent()).map(({ number, edit }) => [number, edit])).toEqual([
    ['P', 1],
    ['PR', 2],
    ['PRN', 3],
    ['PRN-', 4],
    ['PRN-1', 5],
  ]);
  expect(box().value).toBe('PRN-1');
});

test('late echoes of older edits never take typed characters away', async () => {
  const { sent, push } = show('asking');
  const code = '1600A4123456789';
  for (const [index, character] of code.split('').entries()) {
    await type(character);
    // Main is five keys behind.
    const late = edits(sent())[index - 5];
    if (late) push(echoOf(late));
    expect(box().value).toBe(code.slice(0, index + 1));
  }
  for (const edit of edits(sent()).slice(-5)) push(echoOf(edit));
  expect(box().value).toBe(code);
});

test('what is typed loses nothing wherever the focus is, and Enter searches', async () => {
  const { sent } = show('asking');
  screen.getByRole('button', { name: 'Esci' }).focus();
  await type('PRN-77A/1{Enter}');
  expect(edits(sent()).at(-1)).toMatchObject({ number: 'PRN-77A/1' });
  expect(sent().at(-1)).toEqual({ kind: 'search' });
  expect(sent().filter(({ kind }) => kind === 'leave')).toEqual([]);
});

test.each(['asking', 'summary', 'idle', 'printed'] as const)(
  'a wedge scanner on the screen %s: one scan, nothing in a textbox, no button pressed',
  async (sample) => {
    const { sent } = show(sample);
    screen.queryByRole('button', { name: 'Esci' })?.focus();
    await userEvent.keyboard('PRN-77A/1{Enter}');
    expect(sent()).toEqual([{ kind: 'scanned', text: 'PRN-77A/1' }]);
    expect(screen.queryByRole<HTMLInputElement>('textbox')?.value ?? '').toBe('');
  },
);

test('what is typed under the warning is not lost', async () => {
  const { sent } = show('asking', { warning: { endsAt: '2099-01-01T00:00:00Z' } });
  screen.getByRole('button', { name: 'Continua qui' }).focus();
  await type('PRN-12');
  expect(edits(sent()).at(-1)).toMatchObject({ number: 'PRN-12' });
});

test('what main knows wins once nothing newer is under way: a scan, a reload', async () => {
  const { sent, push } = show('asking');
  await type('AB');
  push({ ...asking, number: 'PRN-77A/1', edit: 1 });
  expect(box().value).toBe('AB');
  push({ ...asking, number: 'PRN-77A/1', edit: 2 });
  expect(box().value).toBe('PRN-77A/1');
  await type('0');
  expect(edits(sent()).at(-1)).toMatchObject({ number: 'PRN-77A/10', edit: 3 });
});

test('a reloaded page goes on from where main is', async () => {
  const { sent } = showView({ ...asking, number: 'PRN', noticeRead: true, edit: 40 });
  expect(box().value).toBe('PRN');
  await type('-');
  expect(edits(sent())).toEqual([
    { kind: 'edit', criterion: 'bookingNumber', number: 'PRN-', noticeRead: true, edit: 41 },
  ]);
});

test('the keypad types at the caret and leaves the focus in the textbox', async () => {
  show('asking');
  for (const key of ['P', 'N', '-', '1']) await press(key);
  box().setSelectionRange(1, 1);
  await press('R');
  expect(box().value).toBe('PRN-1');
  expect(box().selectionStart).toBe(2);
  expect(document.activeElement).toBe(box());
  await press("Cancella l'ultimo carattere");
  expect(box().value).toBe('PN-1');
  await press('Cancella tutto');
  expect(box().value).toBe('');
});

test('capitals and no spaces, also when pasted, and the caret stays', async () => {
  const { sent } = show('asking');
  await fireEvent.input(box(), { target: { value: ' prn-77 a/1 ' } });
  expect(box().value).toBe('PRN-77A/1');
  expect(edits(sent())).toHaveLength(1);
});

test('the criterion names the textbox and takes the text along', async () => {
  const { sent } = show('asking');
  await type('1600');
  await userEvent.click(screen.getByRole('radio', { name: 'Numero della ricetta' }));
  expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Numero della ricetta' }).value).toBe('1600');
  await userEvent.click(screen.getByRole('checkbox'));
  expect(edits(sent()).at(-1)).toEqual({
    kind: 'edit',
    criterion: 'prescription',
    number: '1600',
    noticeRead: true,
    edit: 6,
  });
  await press('Cerca');
  expect(sent().at(-1)).toEqual({ kind: 'search' });
});

test('more than the contract takes is cut', async () => {
  const { sent } = show('asking');
  await fireEvent.input(box(), { target: { value: 'A'.repeat(80) } });
  expect(edits(sent()).at(-1)?.number).toHaveLength(64);
});
