const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '`': '&#96;',
};

/**
 * Text for an HTML page, letter by letter. Control characters, zero-width ones and bidi overrides are taken
 * out: on paper they could only make it read differently from what the booking system says.
 */
export function escapeHtml(text: string): string {
  return (
    text
      .normalize('NFC')
      // eslint-disable-next-line no-control-regex -- exactly these are to go
      .replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, '')
      .replace(/[&<>"'`]/g, (character) => entities[character] ?? '')
  );
}
