// The whole game by a real mouse: cards and pieces are dragged to where they belong, everything else is clicked.
import assert from 'node:assert/strict';

import { proof } from './browser.mjs';
import { MouseHand } from './hands.mjs';
import { openStep, playRound, playStep } from './players.mjs';
import { STEPS, say } from './words.mjs';

proof('a round, every card dragged to its pocket', { sharp: true }, async (stand) => {
  const game = await stand.visit();
  const hand = new MouseHand(game);
  await game.begin((name) => hand.press(name));
  await playRound(game, hand);
  const lines = await game.journal();
  assert.equal(lines.filter((line) => line.startsWith('sort ')).length, 8);
});

proof('a round with motion: the cards fly', { sharp: true, still: false }, async (stand) => {
  const game = await stand.visit();
  const hand = new MouseHand(game);
  await game.begin((name) => hand.press(name));
  await playRound(game, hand);
});

for (const step of STEPS) {
  proof(`the step ${step}, dragged and clicked`, { sharp: true }, async (stand) => {
    const game = await stand.visit();
    const hand = new MouseHand(game);
    await game.begin((name) => hand.press(name));
    await openStep(game, hand, step);
    await playStep(game, hand, step);
  });
}

proof('the wheel scrolls what is longer than the window', {
  sharp: true, context: { viewport: { width: 700, height: 420 } },
}, async (stand) => {
  const game = await stand.visit();
  await game.press(say('note.go_on'));
  await game.press(say('title.settings'));
  const at = () => game.stage.locator('#controls .scroll').first().evaluate((box) => box.scrollTop);
  assert.equal(await at(), 0);
  await game.page.mouse.move(350, 250);
  await game.page.mouse.wheel(0, 160);
  await game.turn();
  assert.ok((await at()) > 60, 'it scrolls');
});
