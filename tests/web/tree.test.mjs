// What the canvas shows is in the page's tree too, where somebody who reads on with a screen reader comes to it: as
// text, in its order, and with names that tell things apart.
import assert from 'node:assert/strict';

import { proof } from './browser.mjs';
import { ControlsHand } from './hands.mjs';
import { openStep } from './players.mjs';
import { challenge, pattern, say } from './words.mjs';

const PHONE = { context: { viewport: { width: 390, height: 844 }, hasTouch: true,
  isMobile: true } };

// All that is read from the first to the last, descriptions left aside.
function words(game) {
  return game.stage.locator('#controls').evaluate((box) => box.textContent);
}

// What the buttons are called, by the tree.
async function names(game) {
  const tree = await game.stage.locator('#controls').ariaSnapshot();
  return Array.from(tree.matchAll(/\bbutton "((?:[^"\\]|\\.)*)"/g), ([, name]) => name);
}

proof('looking back on a day, verdict and reason are text, and what changes a stamp says which', {}, async (stand) => {
  const game = await stand.visit();
  const hand = new ControlsHand(game);
  await game.begin();
  await openStep(game, hand, 'awareness');
  for (const name of ['step.begin', 'awareness.on', 'awareness.end']) await hand.press(say(name));
  const read = await words(game);
  const day = challenge('awareness').variants.find((variant) => read.includes(variant.moments[0].text));
  let at = 0;
  for (const moment of day.moments) {
    for (const part of [moment.text, moment.why, say('awareness.your_none')]) {
      const found = read.indexOf(part, at);
      assert.ok(found >= at, `“${part}” comes next in: ${read.slice(at)}`);
      at = found + part.length;
    }
  }
  const called = await names(game);
  const changes = called.filter((name) => pattern('awareness.stamp_it').test(name));
  assert.ok(changes.length >= 2, `stamps can be changed by: ${called}`);
  assert.equal(new Set(called).size, called.length, `each name is another: ${called}`);
  for (const name of changes) assert.ok(day.moments.some((moment) => name.includes(moment.text)), name);
});

for (const [where, options] of [['a desktop', {}], ['a phone', PHONE]]) {
  proof(`the ends of the path, and where a card lies: on ${where}`, options, async (stand) => {
    const game = await stand.visit();
    const hand = new ControlsHand(game);
    await game.begin();
    const card = await game.card();
    const pile = say(`pile.${card.side}`);
    await hand.press(pile);
    await game.shows('feedback.agree');
    const lies = say('feedback.pile', { where: say('feedback.placed'), pile });
    assert.ok((await words(game)).includes(lies), `“${lies}” is said`);
    await hand.press(say('feedback.next'));
    await hand.press(say('bar.menu'));
    await hand.press(say('menu.path'));
    const read = await words(game);
    for (const end of ['path.merged', 'path.linked']) assert.ok(read.includes(say(end)), `${end} is said`);
    assert.ok(read.indexOf(say('path.merged')) < read.lastIndexOf(say('path.linked')), 'in their order');
  });
}

proof('with each card that another one is passed for, all that stands beside it is told', {}, async (stand) => {
  const game = await stand.visit();
  await game.begin();
  await game.listen();
  for (let passed = 0; passed < 3; passed += 1) {
    await game.press(say('play.pass'));
    const card = await game.card();
    const heard = (await game.heard()).join('\n');
    const gloss = say(`pile.${card.side}.gloss`);
    for (const told of [say('sort.shown'), say('pile.about.shown', { gloss }), card.text])
      assert.equal(heard.split(told).length, 2, `“${told}” is heard once in: ${heard}`);
  }
});
