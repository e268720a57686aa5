import type { Finding } from './ledger.ts';

/** Red boxes with the ids of rules, over all that is open; for a picture. */
export function mark(findings: readonly Finding[]): void {
  const sheet = document.createElement('div');
  sheet.popover = 'manual';
  sheet.style.cssText =
    'position:fixed;inset:0;width:100%;height:100%;overflow:hidden;border:0;padding:0;margin:0;background:none';
  for (const { box, rule } of findings) {
    const each = sheet.appendChild(document.createElement('div'));
    each.textContent = rule;
    each.style.cssText =
      'position:absolute;border:3px solid red;font:bold 16px sans-serif;color:#fff;text-shadow:0 0 3px red,0 0 3px red,0 0 3px red';
    each.style.left = `${Math.max(0, box.left)}px`;
    each.style.top = `${Math.max(0, box.top)}px`;
    each.style.width = `${box.right - box.left}px`;
    each.style.height = `${box.bottom - box.top}px`;
  }
  document.body.append(sheet);
  sheet.showPopover();
}
