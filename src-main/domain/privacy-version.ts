/**
 * Which text of the privacy notice has been confirmed: the log tells this and not by whom (GDPR, articles 5.2 and 13).
 * A new date with every change of its words, in whatever language.
 */
export const privacyVersion = '2026-11-27';
