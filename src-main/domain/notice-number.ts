/**
 * `legacy`: of a kind that creditors may no longer give out (0, 1, 2), and that is still honoured. `wrongCheck`: warn and
 * go on, since the check is an option of those who take the money. `malformed`: no notice number.
 */
export type NoticeNumberCheck = 'valid' | 'legacy' | 'wrongCheck' | 'malformed';

/**
 * Judges a NAV (codice avviso), with or without spaces: 18 digits, the first of them its kind. Of kinds 0 and 3 the last
 * two digits are the first sixteen modulo 93; 1 and 2 have no check of their own (pagoPA, SACI; reference: card.md §6.4).
 */
export function checkNoticeNumber(text: string): NoticeNumberCheck {
  const digits = text.replace(/\s/g, '');
  if (!/^[0-3]\d{17}$/.test(digits)) return 'malformed';
  if (/^[12]/.test(digits)) return 'legacy';
  if (BigInt(digits.slice(0, 16)) % 93n !== BigInt(digits.slice(16))) return 'wrongCheck';
  return digits.startsWith('3') ? 'valid' : 'legacy';
}

/** IUV of a NAV of kind 3: its last 17 digits. Empty for the older kinds, which are cut in other ways. */
export function iuvOf(noticeNumber: string): string {
  return /^3\d{17}$/.test(noticeNumber) ? noticeNumber.slice(1) : '';
}

/** In fours, as it is printed and read out. */
export function groupedNotice(noticeNumber: string): string {
  return noticeNumber.replace(/.{4}(?=.)/g, '$& ');
}
