/** The hole where people plug their own headset in. */
export interface HeadsetJack {
  /** Tells the listener at once whether one is in, where that is known, then at every change. Gives the end of it. */
  onChange(listener: (plugged: boolean) => void): () => void;
  close(): Promise<void>;
}
