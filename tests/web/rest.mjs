// What a page at rest is held to: no frame and no timer. And a tab that a test hides.
import assert from 'node:assert/strict';

export const REST = 5000; // milliseconds that are watched
export const LONG_REST = 20_000; // once: what wakes up seldom is found out, too
const SETTLES = 4000; // milliseconds after which everything that moves has come to rest

// Counts every frame and timer that is asked for or comes, from before the page's own scripts.
export function countWakes() {
  window.wakes = [];
  window.unwatched = window.setTimeout.bind(window); // the test's own
  const note = (name) => window.wakes.push(`${Math.round(performance.now())} ${name}`);
  const wrap = (name) => {
    const own = window[name].bind(window);
    window[name] = (act, ...rest) => {
      note(`${name} ${rest.join()}`);
      return own((...given) => {
        note(`${name} comes`);
        act(...given);
      }, ...rest);
    };
  };
  ['requestAnimationFrame', 'setTimeout', 'setInterval', 'requestIdleCallback'].forEach(wrap);
  const { getContext } = HTMLCanvasElement.prototype;
  HTMLCanvasElement.prototype.getContext = function (...words) {
    const context = getContext.apply(this, words);
    for (const name of ['drawArrays', 'drawElements', 'putImageData']) {
      if (!context || !context[name] || Object.hasOwn(context, name)) continue;
      const own = context[name].bind(context);
      context[name] = (...given) => {
        note(name);
        own(...given);
      };
    }
    return context;
  };
}

// For so long nothing moves, from whenever it has come to rest: by SETTLES at the latest.
export async function rests(game, where, watched = REST) {
  const found = await game.page.evaluate(([rest, settles]) => new Promise((done) => {
    const begin = performance.now();
    const look = window.unwatched;
    let last = begin;
    const watch = () => {
      const now = performance.now();
      const seen = window.wakes.splice(0);
      if (seen.length > 0) last = now;
      if (last - begin > settles) done(seen.slice(0, 8));
      else if (now - last >= rest) done([]);
      else look(watch, 100);
    };
    watch();
  }), [watched, SETTLES]);
  assert.deepEqual(found, [], `nothing moves at rest: ${where}`);
}

// Of the page's own timers those of `wait` milliseconds never come: window.held() gives how many there are,
// window.endHeld() ends them all and gives how many there were. For `init`, with holdWaits.toString() and the wait.
export function holdWaits(wait) {
  const own = { set: window.setTimeout.bind(window), clear: window.clearTimeout.bind(window) };
  const held = new Map();
  window.setTimeout = (act, milliseconds, ...rest) => {
    const timer = own.set(act, milliseconds === wait ? 2 ** 31 - 1 : milliseconds, ...rest);
    if (milliseconds === wait) held.set(timer, act);
    return timer;
  };
  window.clearTimeout = (timer) => {
    held.delete(timer);
    own.clear(timer);
  };
  window.held = () => held.size;
  window.endHeld = () => {
    const ended = [...held];
    for (const [timer, act] of ended) {
      window.clearTimeout(timer);
      act();
    }
    return ended.length;
  };
}

// Chromium without a screen never hides a tab by itself: window.hide(true) does.
export function hideLater() {
  let hidden = false;
  Object.defineProperty(document, 'hidden', { get: () => hidden });
  Object.defineProperty(document, 'visibilityState', { get: () => (hidden ? 'hidden' : 'visible') });
  window.hide = (now) => {
    hidden = now;
    document.dispatchEvent(new Event('visibilitychange'));
  };
}
