/**
 * In the page: from the key, as the browser received it, to the frame that shows the next draft. `shown` is an expression that
 * says which draft stands there whole; empty while none does. The moment after a frame's paint is the first task behind it.
 */
export const watchNext = (shown: string): string => `(() => {
  const read = () => ${shown};
  window.benchNext = { ms: null };
  const before = read();
  let keyAt = null;
  window.addEventListener('keydown', (event) => { keyAt = event.timeStamp }, { capture: true, once: true });
  const look = () => {
    const now = read();
    if (keyAt === null || !now || now === before) return requestAnimationFrame(look);
    const channel = new MessageChannel();
    channel.port1.onmessage = () => { window.benchNext.ms = performance.now() - keyAt };
    channel.port2.postMessage(0);
  };
  requestAnimationFrame(look);
  return before;
})()`;

/** Which draft the queue's window shows whole, its message and its text included. */
export const shownInQueue = `(() => {
  const thread = document.querySelector('[data-scroll="thread"]');
  return document.querySelector('[data-scroll="sheet"]') ? thread?.parentElement?.closest('section[aria-label]')?.getAttribute('aria-label') ?? '' : '';
})()`;
/** Which one a peer's page shows. */
export const shownInPeer = `document.querySelector('main')?.getAttribute('data-open')`;

/** The lengths of 120 frames of a window while nothing happens, milliseconds. */
export const idleFrames = `new Promise((done) => {
  const all = []; let last = 0;
  const next = (at) => { if (last) all.push(at - last); last = at; all.length < 120 ? requestAnimationFrame(next) : done(all) };
  requestAnimationFrame(next);
})`;
