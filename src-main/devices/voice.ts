/** `language`: ISO 639-1, the language that it is read in. */
export type Utterance = { text: string; language: string };

/** Both from 1 to 5; 3 is the ordinary one. */
export type VoiceSettings = { rate: number; volume: number };

/** Reads aloud into the headset. */
export interface Voice {
  /** One after the other; whatever was being said before is cut off at once. */
  say(utterances: readonly Utterance[], settings: VoiceSettings): void;
  /** Silent at once. */
  hush(): void;
  close(): Promise<void>;
}
