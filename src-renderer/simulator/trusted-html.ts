/** Browsers without Trusted Types take the text as it is. */
type Policy = { createHTML: (html: string) => unknown };
type Factory = { createPolicy: (name: string, rules: { createHTML: (html: string) => string }) => Policy };

const factory = (globalThis as { trustedTypes?: Factory }).trustedTypes;
const policy = factory?.createPolicy('slip', { createHTML: (html) => html });

/** A slip's page for `srcdoc`. It comes from main, and the frame that shows it is sandboxed: it runs nothing. */
export function trustedSlip(html: string): string {
  return (policy?.createHTML(html) ?? html) as string;
}
