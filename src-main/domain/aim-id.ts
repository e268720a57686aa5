/** `]`, which code it is, how it was read: ISO/IEC 15424. Typed on an Italian keyboard, `]` arrives as `+`. */
const aimId = /^(?:\][A-Z][0-9A-Z]|\+[A-Z]\d)/i;

/** A code without the identifier of its symbology, which a scanner can be set to send before it. */
export function withoutAimId(text: string): string {
  return text.replace(aimId, '');
}
