// The whole game through the page's controls alone, as a screen reader, a switch or a voice uses them: by their roles
// and names, pressed without a pointer.
import assert from 'node:assert/strict';

import { proof } from './browser.mjs';
import { ControlsHand } from './hands.mjs';
import { openStep, playRound, playStep } from './players.mjs';
import { STEPS, say, sentenceOf } from './words.mjs';

function times(text, part) {
  return text.split(part).length - 1;
}

proof('two rounds by keyboard: every answer is announced once, and whole', {}, async (stand) => {
  const game = await stand.visit();
  const hand = new ControlsHand(game, 'key');
  await game.begin((name) => hand.press(name));
  await game.listen();
  const listens = async (card) => {
    const heard = (await game.heard()).join('\n');
    assert.equal(times(heard, sentenceOf(card)), 1, `the article's sentence is heard once in: ${heard}`);
    assert.equal(times(heard, card.why), 1, `why it fits is heard once in: ${heard}`);
    assert.equal(times(heard, say('feedback.agree')), 1, `the answer is heard once in: ${heard}`);
  };
  await playRound(game, hand, listens);
  await hand.press(say('round.step'));
  await hand.press(say('round.next'));
  await playRound(game, hand, async () => {});
  const lines = await game.journal();
  assert.equal(lines.filter((line) => line.startsWith('sort ')).length, 16);
  assert.equal(lines.filter((line) => line.startsWith('name ')).length, 8, 'the second round asks for the sign');
});

proof('each new card is announced, whole', {}, async (stand) => {
  const game = await stand.visit();
  await game.listen();
  const hand = new ControlsHand(game);
  await game.begin();
  for (let place = 0; place < 2; place += 1) {
    const card = await game.card();
    const heard = (await game.heard()).join('\n');
    assert.equal(times(heard, card.text), 1, `the card is heard once in: ${heard}`);
    await hand.sort(card.side);
    await hand.press(say('feedback.next'));
  }
});

for (const step of STEPS) {
  proof(`the step ${step}, through its controls`, {}, async (stand) => {
    const game = await stand.visit();
    const hand = new ControlsHand(game);
    await game.begin();
    await openStep(game, hand, step);
    await playStep(game, hand, step);
    const lines = await game.journal();
    assert.ok(lines.some((line) => line.startsWith(`begin ${step}`)), `it is in the journal: ${lines}`);
  });
}

// The id of the control that has the focus.
async function focused(game) {
  return game.page.evaluate(() => document.activeElement?.closest('#controls [data-id]')?.dataset.id ?? null);
}

// The ids of what Tab comes to, from the first control on, until it has left the game.
async function tabbed(game, most) {
  const ids = [];
  const at = () => focused(game);
  await game.stage.locator('#controls [tabindex="0"]').first().focus();
  for (let id = await at(); id !== null && ids.length <= most; id = await at()) {
    ids.push(id);
    await game.page.keyboard.press('Tab');
    await game.turn(2);
  }
  return ids;
}

proof('Tab goes through the controls in their order, and then leaves the page', {}, async (stand) => {
  const game = await stand.visit();
  await game.begin();
  for (const name of [null, say('bar.menu'), say('menu.settings')]) {
    if (name) await game.press(name);
    const wanted = await game.stage.locator('#controls [tabindex="0"]').evaluateAll((found) =>
      found.map((control) => control.dataset.id));
    assert.ok(wanted.length > 2);
    assert.deepEqual(await tabbed(game, wanted.length), wanted);
    await game.page.keyboard.press('Tab'); // there is no browser around a page without a window: it begins anew
    await game.turn();
    assert.equal(await focused(game), wanted[0]);
  }
});

proof('headings, lists, a switch and a slider are what they look like', {}, async (stand) => {
  const game = await stand.visit();
  await game.begin();
  await game.press(say('bar.menu'));
  await game.press(say('menu.settings'));
  assert.ok((await game.stage.getByRole('heading').count()) >= 4, 'the settings have headings');
  const motion = game.stage.getByRole('switch', { name: say('settings.motion'), exact: true });
  const before = await motion.getAttribute('aria-checked');
  await motion.dispatchEvent('click');
  await game.turn();
  assert.notEqual(await motion.getAttribute('aria-checked'), before, 'pressing a switch switches it');
  const size = game.stage.getByRole('slider', { name: say('settings.text'), exact: true });
  const value = await size.getAttribute('aria-valuetext');
  await size.focus();
  await game.page.keyboard.press('ArrowRight');
  await game.turn();
  assert.notEqual(await size.getAttribute('aria-valuetext'), value, 'an arrow moves the slider');
  const themes = game.stage.getByRole('list').getByRole('button', { pressed: true });
  assert.ok((await themes.count()) >= 1, 'the themes are a list with a chosen one');
});
