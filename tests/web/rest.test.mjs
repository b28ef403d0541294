// Idle is idle: at rest the page asks for no frame and sets no timer, and a hidden tab gets nothing at all.
import assert from 'node:assert/strict';

import { proof, until } from './browser.mjs';
import { ControlsHand } from './hands.mjs';
import { openStep } from './players.mjs';
import { LONG_REST, REST, countWakes, hideLater, holdWaits, rests } from './rest.mjs';
import { say } from './words.mjs';

proof('at rest on the title and while sorting: no frame and no timer', {
  init: countWakes, still: false,
}, async (stand) => {
  const game = await stand.visit();
  await game.press(say('note.go_on'));
  await rests(game, 'the title');
  await game.press(say('title.play'));
  await game.page.mouse.move(400, 300);
  await rests(game, 'a card to sort', LONG_REST);
});

proof('at rest in a challenge: no frame or timer', { init: countWakes, still: false }, async (stand) => {
  const game = await stand.visit();
  await game.begin();
  await openStep(game, new ControlsHand(game), 'awareness');
  await game.press(say('step.begin'));
  await rests(game, 'a day’s moments');
});

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

proof('files that can not be had are asked for again while the page shows and has a network; those that came, once', {
  init: `(${hideLater})(); (${holdWaits})(15000);`,
  allowed: [/Failed to load resource|blocked by Playwright/],
  context: { serviceWorkers: 'block' },
}, async (stand) => {
  const lacks = /later\/.*challenges\//;
  stand.server.change = (name, bytes) => (lacks.test(name) ? null : bytes);
  const game = await stand.visit();
  const asked = () => stand.server.requests.filter((name) => name.includes('/later/'));
  const again = () => game.page.evaluate(() => window.endHeld());
  const attempt = () => until(async () => (await again()) > 0, 'another attempt waits');
  const counts = () => [lacks, /./].map((names) => asked().filter((name) => names.test(name)).length);
  await attempt();
  const [missing, all] = [new Set(asked().filter((name) => lacks.test(name))).size, new Set(asked()).size];
  assert.ok(missing > 0 && all > missing);
  await until(() => counts()[0] === 2 * missing, 'they are asked for again');
  assert.equal(counts()[1], all + missing, 'what came is not');
  await attempt();
  await until(() => counts()[0] === 3 * missing, 'and again');
  await game.page.evaluate(() => window.hide(true));
  await game.turn(4);
  assert.equal(await again(), 0, 'not while it is hidden');
  await game.page.evaluate(() => window.hide(false));
  await attempt();
  await until(() => counts()[0] === 4 * missing, 'when it shows');
  await stand.context.setOffline(true);
  await until(async () => {
    await again();
    await game.turn(4);
    return (await again()) === 0;
  }, 'no further attempt without a network');
  stand.server.change = (name, bytes) => bytes;
  await stand.context.setOffline(false);
  await game.page.waitForFunction(() => window.laterThere);
  assert.equal(counts()[1] - counts()[0], all - missing, 'what came at first was asked for once');
});
