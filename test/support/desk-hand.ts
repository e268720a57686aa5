import { flushSync } from 'svelte';

/** Does at the desk's page what a person does, by what is read there; in a browser and without one. */

/** Answers come later than the calls, and what they lead to later still. */
export async function answered(): Promise<void> {
  for (let turn = 0; turn < 4; turn += 1) {
    await new Promise((resolve) => setTimeout(resolve));
    flushSync();
  }
}

/** Under a dialog nothing can be reached. */
const within = (): ParentNode => Array.from(document.querySelectorAll('dialog[open]')).at(-1) ?? document;

export async function press(text: string): Promise<void> {
  const buttons = Array.from(within().querySelectorAll<HTMLElement>('button, tr[aria-selected]'));
  const found = buttons.find((each) => each.textContent.includes(text));
  if (!found) throw new Error(`nothing to press that says ${text}`);
  found.focus();
  found.click();
  await answered();
}

function fieldOf(label: string): HTMLInputElement | HTMLSelectElement {
  const named = within().querySelector<HTMLInputElement>(`[aria-label="${label}"]`);
  const found = Array.from(within().querySelectorAll('label')).find((each) =>
    each.textContent.trim().startsWith(label),
  );
  const field = named ?? found?.control;
  if (!(field instanceof HTMLInputElement || field instanceof HTMLSelectElement))
    throw new Error(`no field ${label}`);
  return field;
}

export async function type(label: string, text: string): Promise<void> {
  const field = fieldOf(label);
  field.focus();
  field.value = text;
  field.dispatchEvent(new Event(field instanceof HTMLSelectElement ? 'change' : 'input', { bubbles: true }));
  await answered();
}

export async function choose(label: string): Promise<void> {
  fieldOf(label).click();
  await answered();
}

export async function key(name: string, chord: { alt?: boolean } = {}): Promise<void> {
  const event = new KeyboardEvent('keydown', {
    key: name,
    altKey: chord.alt === true,
    bubbles: true,
    cancelable: true,
  });
  (document.activeElement ?? document.body).dispatchEvent(event);
  await answered();
}

/** Enter in a field of a form. */
export async function submit(): Promise<void> {
  const form = document.activeElement?.closest('form') ?? within().querySelector('form');
  form?.requestSubmit();
  await answered();
}
