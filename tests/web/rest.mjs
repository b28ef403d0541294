// What a page at rest is held to: no frame and no timer.
import assert from 'node:assert/strict';

export const REST = 5000; // milliseconds that are watched
const SETTLES = 4000; // milliseconds after which everything that moves has come to rest

// Counts every frame and timer that is asked for or comes, from before the page's own scripts.
export function countWakes() {
  window.wakes = [];
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

export async function rests(game, where) {
  await game.page.waitForTimeout(SETTLES);
  await game.page.evaluate(() => window.wakes.splice(0));
  await game.page.waitForTimeout(REST);
  assert.deepEqual(await game.page.evaluate(() => window.wakes.splice(0, 8)), [], `nothing moves at rest: ${where}`);
}
