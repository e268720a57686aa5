// Runs the program of BENCH_MAIN and watches its pages from inside: the same small cost for every program.
'use strict';
const { app, BrowserWindow } = require('electron');

const answers = { evaluate, touch, kill };
let whenShown;
let touches = 0;

/** Fulfilled when a page with a heading has been painted, has taken a touch and has painted again. */
const painted = `new Promise((done) => {
  const look = () => requestAnimationFrame(() => (document.querySelector('h1') ? requestAnimationFrame(done) : look()));
  look();
})`;
const touched = `new Promise((done) =>
  addEventListener('pointerdown', () => requestAnimationFrame(() => done()), { once: true, capture: true }))`;

const run = (contents, code) => contents.mainFrame.executeJavaScript(code);

async function isInteractive(contents) {
  await run(contents, painted);
  // The listener stands before the touch comes: one goes through the frame, the other through the window.
  const taken = run(contents, touched);
  await run(contents, '0');
  press(contents, { x: 3, y: 3 });
  await taken;
}

function press(contents, { x, y }) {
  const mouse = { x, y, button: 'left', clickCount: 1 };
  contents.sendInputEvent({ type: 'mouseDown', ...mouse });
  contents.sendInputEvent({ type: 'mouseUp', ...mouse });
}

/** The page that the person sees: not the panel of the simulated devices, unless it is asked for. */
function visible(host) {
  return BrowserWindow.getAllWindows().find((window) => {
    const url = window.webContents.getURL();
    const isAsked = host ? url.includes(`//${host}/`) : !url.includes('//simulator/');
    return isAsked && window.isVisible();
  })?.webContents;
}

/** The first page to be interactive from now on: one that loads, or one that is there already. */
function nextInteractive() {
  return new Promise((resolve) => {
    whenShown = (contents) => isInteractive(contents).then(resolve, () => undefined);
  });
}

app.on('web-contents-created', (_event, contents) => {
  contents.on('dom-ready', () => whenShown?.(contents));
});
void nextInteractive().then(() => process.send({ kind: 'interactive' }));

async function evaluate({ code, host }) {
  const contents = visible(host);
  if (!contents) throw new Error(`no visible page at ${host}`);
  // A page that a visit's end destroys answers no more.
  let lose;
  const gone = new Promise((_resolve, reject) => (lose = () => reject(new Error('the page is gone'))));
  contents.once('destroyed', lose);
  try {
    return await Promise.race([run(contents, code), gone]);
  } finally {
    contents.removeListener('destroyed', lose);
  }
}

/** Touches what `find` gives, as soon as it takes a touch: when (milliseconds, Unix time), and how long until what `until` gives was painted anew. */
async function touch({ find, until, isWaited }) {
  const contents = visible();
  const name = `bench${(touches += 1)}`;
  const point = await run(
    contents,
    `new Promise((resolve) => {
      const shown = ${until};
      // A screen takes no touch in its first half second.
      const look = () => {
        const control = (${find})();
        const { x = 0, y = 0, width = 0, height = 0 } = control?.getBoundingClientRect() ?? {};
        const middle = { x: Math.round(x + width / 2), y: Math.round(y + height / 2) };
        if (!control?.contains(document.elementFromPoint(middle.x, middle.y))) return requestAnimationFrame(look);
        watch();
        resolve(middle);
      };
      const watch = () => {
        const before = shown();
        window.${name} = new Promise((done) => {
          let from = 0;
          addEventListener('pointerdown', (event) => (from = event.timeStamp), { once: true, capture: true });
          const observer = new MutationObserver(() => {
            if (shown() === before) return;
            observer.disconnect();
            requestAnimationFrame(() => {
              // A message is delivered after the frame has been painted.
              const { port1, port2 } = new MessageChannel();
              port1.onmessage = () => done(performance.now() - from);
              port2.postMessage(0);
            });
          });
          observer.observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });
        });
      };
      look();
    })`,
  );
  const at = performance.timeOrigin + performance.now();
  press(contents, point);
  // What comes next may be in another page: then only `at` is asked for.
  return { at, ms: isWaited ? await run(contents, `window.${name}`) : null };
}

/** Ends the process of the page that is seen; milliseconds until a page is interactive again. */
async function kill() {
  const contents = visible();
  const gone = new Promise((resolve) => contents.once('render-process-gone', resolve));
  const from = performance.now();
  process.kill(contents.getOSProcessId(), 'SIGKILL');
  await gone;
  const again = nextInteractive();
  // A spare page has been loaded long since.
  const spare = visible();
  if (spare && !spare.isCrashed() && !spare.isLoadingMainFrame()) whenShown(spare);
  await again;
  return performance.now() - from;
}

process.on('message', ({ id, kind, ...request }) => {
  answers[kind](request).then(
    (value) => process.send({ id, value }),
    (error) => process.send({ id, error: String(error) }),
  );
});
process.on('disconnect', () => app.exit(0));

require(process.env.BENCH_MAIN);
