type Door = { building: string; floor: string; room: string };

/** How to find the door, as one line: "Corpo B, piano 2, Ambulatorio 14". Empty parts are left out. */
export function doorWith(nouns: Door): (door: Door) => string {
  return (door) =>
    (['building', 'floor', 'room'] as const)
      .map((part) => named(nouns[part], door[part]))
      .filter(Boolean)
      .join(', ');
}

/** Booking systems write "14" as well as "Ambulatorio 14": a bare code needs its noun. */
function named(noun: string, text: string): string {
  return /^[-+]?[A-Za-z0-9]{1,3}$/.test(text) ? `${noun} ${text}` : text;
}
