/** What happened to a device of speech. Never anything of what is said. */
export type SpeechLog = (what: string, fields?: Record<string, string | number | boolean>) => void;
