// Idle is idle: at rest the page asks for no frame and sets no timer, and a hidden tab gets nothing at all.
import assert from 'node:assert/strict';

import { proof } from './browser.mjs';
import { ControlsHand } from './hands.mjs';
import { openStep } from './players.mjs';
import { REST, countWakes, rests } from './rest.mjs';
import { say } from './words.mjs';

proof('at rest on the title and while sorting: no frame or timer', { init: countWakes, still: false }, async (stand) => {
  const game = await stand.visit();
  await game.press(say('note.go_on'));
  await rests(game, 'the title');
  await game.press(say('title.play'));
  await game.page.mouse.move(400, 300);
  await rests(game, 'a card to sort');
});

proof('at rest in a challenge: no frame or timer', { init: countWakes, still: false }, async (stand) => {
  const game = await stand.visit();
  await game.begin();
  await openStep(game, new ControlsHand(game), 'awareness');
  await game.press(say('step.begin'));
  await rests(game, 'a day’s moments');
});

// Chromium without a screen never hides a tab by itself.
function hideLater() {
  let hidden = false;
  Object.defineProperty(document, 'hidden', { get: () => hidden });
  Object.defineProperty(document, 'visibilityState', { get: () => (hidden ? 'hidden' : 'visible') });
  window.hide = (now) => {
    hidden = now;
    document.dispatchEvent(new Event('visibilitychange'));
  };
}

proof('a hidden tab gets nothing, even in the middle of a motion; it goes on when it shows again',
  { init: `(${hideLater})(); (${countWakes})();`, still: false }, async (stand) => {
    const game = await stand.visit();
    await game.begin();
    const { side } = await game.card();
    await game.button(say(`pile.${side}`)).dispatchEvent('click');
    await game.page.evaluate(() => {
      window.hide(true);
      window.wakes.splice(0);
    });
    await game.page.waitForTimeout(REST);
    assert.deepEqual(await game.page.evaluate(() => window.wakes.splice(0, 8)), []);
    await game.page.evaluate(() => window.hide(false));
    await game.shows('feedback.agree');
  });
