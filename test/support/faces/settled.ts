const frame = (): Promise<unknown> => new Promise((drawn) => requestAnimationFrame(drawn));

/** When typefaces are there, what moves has come to its end, and four frames are alike. */
export async function settled(): Promise<void> {
  await frame();
  await document.fonts.ready;
  for (let before = '', alike = 0, frames = 0; frames < 60; frames += 1) {
    endMovements();
    const now = layoutNow();
    // Sizes are told to the components after a frame, and what follows from them is seen in the next but one.
    alike = now === before ? alike + 1 : 0;
    if (alike === 3) return;
    before = now;
    await frame();
  }
  throw new Error('the page does not come to rest');
}

/** Where everything stands, and by which names the styles know it. */
function layoutNow(): string {
  return Array.from(document.body.getElementsByTagName('*'), (element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    return [element.getAttribute('class'), ...[x, y, width, height].map(Math.round)].join();
  }).join(' ');
}

function endMovements(): void {
  for (const movement of document.getAnimations()) {
    if (movement.effect?.getComputedTiming().endTime === Infinity) movement.cancel();
    else movement.finish();
  }
}
