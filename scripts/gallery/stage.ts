import { flushSync, mount, unmount } from 'svelte';
import type { View } from '../../src-main/contract/view.ts';
import App from '../../src-renderer/App.svelte';
import { Totem } from '../../src-renderer/totem.svelte.ts';
import '../../src-renderer/app.css';

/** The totem's page on a wall without another side: it shows what it is given, and its commands go nowhere. */
export function openStage(target: HTMLElement | null) {
  if (!target) throw new Error('no place to stand on');
  let app: ReturnType<typeof mount> | null = null;

  const clear = (): void => {
    if (app) void unmount(app);
    app = null;
    target.replaceChildren();
    for (const sheet of document.querySelectorAll('[popover]')) sheet.remove();
  };

  return {
    target,
    clear,
    /** A page that has just been opened, so that nothing is left of what was shown before. */
    openOn(view: View): void {
      clear();
      const totem = new Totem({
        dispatch: () => Promise.resolve(),
        onView: (listener) => {
          listener(view);
          return () => undefined;
        },
        alive: () => undefined,
      });
      app = mount(App, { target, props: { totem } });
      flushSync();
    },
  };
}
