/** What a page looks like, small: four bytes a pixel; empty when there is no picture. */
export type TakePicture = () => Promise<Uint8Array>;

/** Something stands on every screen of ours: a picture in one colour is none. */
export function isBlank(picture: Uint8Array): boolean {
  return picture.length > 0 && picture.every((byte, index) => byte === picture[index % 4]);
}

/**
 * A page may live and draw its frames, and nothing of them arrive on the display: so it is looked at from outside,
 * and two blank pictures in a row are reported. One may be of a moment between two pages.
 */
export function watchPicture(deps: { take: TakePicture; onBlank: () => void; everyMs?: number }): {
  stop: () => void;
} {
  const { take, onBlank, everyMs = 60_000 } = deps;
  let blanks = 0;
  const timer = setInterval(() => {
    void take().then(
      (picture) => {
        blanks = isBlank(picture) ? blanks + 1 : 0;
        if (blanks < 2) return;
        blanks = 0;
        onBlank();
      },
      // A page that is gone is noticed elsewhere.
      () => undefined,
    );
  }, everyMs);
  return { stop: () => clearInterval(timer) };
}
