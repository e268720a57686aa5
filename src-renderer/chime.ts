/** Two short tones, less than a second in all: what the warning on the screen says is heard too (rules W1, A8). */
export function chime(): void {
  if (!('AudioContext' in globalThis)) return;
  const audio = new AudioContext();
  const tone = (hertz: number, from: number): void => {
    const [oscillator, gain] = [audio.createOscillator(), audio.createGain()];
    oscillator.frequency.value = hertz;
    gain.gain.setValueAtTime(0.0001, from);
    gain.gain.exponentialRampToValueAtTime(0.2, from + 0.03);
    gain.gain.exponentialRampToValueAtTime(0.0001, from + 0.3);
    oscillator.connect(gain).connect(audio.destination);
    oscillator.start(from);
    oscillator.stop(from + 0.32);
    oscillator.onended = () => void (hertz < 600 ? audio.close() : undefined);
  };
  tone(660, audio.currentTime);
  tone(520, audio.currentTime + 0.35);
}
