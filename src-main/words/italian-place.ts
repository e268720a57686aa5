/** How to find the door, as one line: "Corpo B, piano 2, Ambulatorio 14". Empty parts are left out. */
export function doorOf({ building, floor, room }: { building: string; floor: string; room: string }): string {
  const parts = [named('edificio', building), named('piano', floor), named('stanza', room)];
  return parts.filter(Boolean).join(', ');
}

/** Booking systems write "14" as well as "Ambulatorio 14": a bare code needs its noun. */
function named(noun: string, text: string): string {
  return /^[-+]?[A-Za-z0-9]{1,3}$/.test(text) ? `${noun} ${text}` : text;
}
