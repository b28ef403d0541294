// The whole game by touch on a phone: 390 by 844 points, three pixels to each.
import assert from 'node:assert/strict';

import { proof } from './browser.mjs';
import { TouchHand, boxOf } from './hands.mjs';
import { openStep, playRound, playStep } from './players.mjs';
import { STEPS, say } from './words.mjs';

const PHONE = {
  context: { viewport: { width: 390, height: 844 }, deviceScaleFactor: 3, hasTouch: true, isMobile: true },
};

// Under a hand nothing of the page itself moves.
async function stands(game) {
  const view = await game.page.evaluate(() =>
    ({ scale: visualViewport.scale, top: visualViewport.pageTop, left: visualViewport.pageLeft, y: scrollY }));
  assert.deepEqual(view, { scale: 1, top: 0, left: 0, y: 0 });
}

proof('a round by touch: the page itself neither scrolls nor zooms', PHONE, async (stand) => {
  const game = await stand.visit();
  const hand = await TouchHand.of(game);
  await game.begin((name) => hand.press(name));
  await playRound(game, hand, () => stands(game));
  assert.equal((await game.journal()).filter((line) => line.startsWith('sort ')).length, 8);
});

for (const step of STEPS) {
  proof(`the step ${step} by touch`, PHONE, async (stand) => {
    const game = await stand.visit();
    const hand = await TouchHand.of(game);
    await game.begin((name) => hand.press(name));
    await openStep(game, hand, step);
    await playStep(game, hand, step, () => stands(game));
    await stands(game);
  });
}

proof('one tap does one thing', PHONE, async (stand) => {
  const game = await stand.visit();
  const hand = await TouchHand.of(game);
  await game.begin((name) => hand.press(name));
  const card = await game.card();
  // Real taps make the browser send mouse events and a click as well.
  await hand.press(say(card.side === 'codependent' ? 'pile.codependent' : 'pile.interdependent'));
  await game.shows('feedback.agree');
  await game.page.waitForTimeout(800); // longer than any click that follows a touch
  await game.turn();
  await game.shows('feedback.agree');
  assert.equal((await game.journal()).filter((line) => /^(sort|next) /.test(line) || line === 'next').length, 1);
});

proof('across a slider a finger scrolls, along it it slides', PHONE, async (stand) => {
  const game = await stand.visit();
  const hand = await TouchHand.of(game);
  await hand.press(say('note.go_on'));
  await hand.press(say('title.settings'));
  const slider = game.stage.getByRole('slider', { name: say('settings.volume'), exact: true });
  const box = await boxOf(game, slider);
  const value = await slider.inputValue();
  const middle = box.y + box.height / 2;
  await hand.dragged({ x: box.x + box.width * 0.9, y: middle }, { x: box.x + box.width * 0.85, y: middle - 150 });
  assert.equal(await slider.inputValue(), value, 'the volume is as it was');
  const moved = await slider.boundingBox();
  assert.ok(moved.y < box.y - 80, `the page went up by ${box.y - moved.y}`);
  const now = moved.y + moved.height / 2;
  await hand.dragged({ x: moved.x + moved.width / 2, y: now }, { x: moved.x + moved.width, y: now + 15 });
  assert.equal(await slider.inputValue(), await slider.getAttribute('max'), 'it was drawn to its end');
  await hand.tap({ x: moved.x + 2, y: now });
  await game.turn();
  assert.equal(await slider.inputValue(), '0', 'a tap sets it');
});

proof('where there are fingers alone, nobody is told of keys', PHONE, async (stand) => {
  const game = await stand.visit();
  const text = () => game.stage.locator('#controls').evaluate((box) => box.textContent);
  assert.ok((await text()).includes(say('note.leave.touch')));
  await game.page.keyboard.press('Tab'); // there is one after all
  await game.turn();
  assert.ok((await text()).includes(say('note.leave.page')));
});

proof('the canvas has every pixel of the screen', PHONE, async (stand) => {
  const game = await stand.visit();
  const size = () => game.page.locator('#canvas').evaluate((canvas) => [canvas.width, canvas.height]);
  assert.deepEqual(await size(), [390 * 3, 844 * 3]);
  await game.page.setViewportSize({ width: 844, height: 390 }); // turned
  await game.page.waitForFunction(() => document.getElementById('canvas').width === 844 * 3);
  await game.turn();
  assert.deepEqual(await size(), [844 * 3, 390 * 3]);
});

proof('two fingers may zoom the page, but not on what is dragged', PHONE, async (stand) => {
  const game = await stand.visit();
  await game.begin();
  const action = (locator) => locator.first().evaluate((element) => getComputedStyle(element).touchAction);
  assert.equal(await action(game.stage), 'pinch-zoom');
  assert.equal(await action(game.stage.locator('[data-drag]')), 'none');
  assert.equal(await action(game.button(say('play.pass'))), 'pinch-zoom');
  const viewport = await game.page.locator('meta[name="viewport"]').getAttribute('content');
  assert.doesNotMatch(viewport, /maximum-scale|user-scalable/);
});
