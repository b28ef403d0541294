// One-button play in the page: a round, and a team's name, by a single tap, always in the same corner of a phone, while
// the walking focus is on what is wanted. The page's own focus walks along, so that a screen reader follows it.
import assert from 'node:assert/strict';

import { proof } from './browser.mjs';
import { TouchHand } from './hands.mjs';
import { playRound } from './players.mjs';
import { countWakes, rests } from './rest.mjs';
import { say } from './words.mjs';

const PHONE = {
  context: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
};
const CORNER = { x: 3, y: 840 };
const PILE = { codependent: 'pile.codependent', interdependent: 'pile.interdependent' };
const PATIENCE = 30000; // milliseconds: no round takes as long at the fastest pace
const GUARD = 450; // milliseconds after which a press is no longer taken for a trembling hand's

// Turns it on in the settings, at its fastest pace, and comes back to the title.
async function turnOn(game) {
  await game.press(say('title.settings'));
  await game.stage.getByRole('switch', { name: say('settings.one_button'), exact: true }).dispatchEvent('click');
  await game.turn();
  await game.stage.getByRole('slider', { name: say('settings.pace'), exact: true }).evaluate((slider) => {
    slider.value = '0';
    slider.dispatchEvent(new Event('input', { bubbles: true }));
  });
  await game.turn();
  await game.press(say('bar.back'));
}

// Somebody with one key, or one place that they can reach.
class OneTap {
  constructor(game, hand) {
    this.game = game;
    this.hand = hand;
  }

  async press(name) {
    await this.game.page.waitForFunction((wanted) => {
      const focused = document.activeElement;
      return focused !== null && (focused.getAttribute('aria-label') ?? focused.textContent) === wanted;
    }, name, { timeout: PATIENCE, polling: 50 });
    await this.hand.tap(CORNER);
    await this.game.page.waitForTimeout(GUARD);
    await this.game.turn();
  }

  async sort(side) {
    await this.press(say(PILE[side]));
  }
}

proof('a round by one tap in one corner', PHONE, async (stand) => {
  const game = await stand.visit();
  await game.press(say('note.go_on'));
  await turnOn(game);
  const hand = new OneTap(game, await TouchHand.of(game));
  await hand.press(say('title.play'));
  await playRound(game, hand);
  const sorted = (await game.journal()).filter((line) => line.startsWith('sort '));
  assert.equal(sorted.length, 8);
});

// The row that has a letter, as its control is named.
function rowOf(letter) {
  const key = letter === letter.toLowerCase() ? 'letters.small' : 'letters.capital';
  const row = say(key).split(' ').find((letters) => letters.includes(letter));
  return Array.from(row).join(' ');
}

proof('a team’s name by one tap: no field waits for a keyboard', PHONE, async (stand) => {
  const game = await stand.visit();
  await game.press(say('note.go_on'));
  await turnOn(game);
  const hand = new OneTap(game, await TouchHand.of(game));
  await hand.press(say('title.group'));
  assert.equal(await game.stage.getByRole('textbox').count(), 0);
  await hand.press(say('setup.team', { number: '1' }));
  for (const letter of 'Hi') {
    await hand.press(rowOf(letter));
    await hand.press(letter);
  }
  await hand.press(say('letters.done'));
  const button = game.stage.getByRole('button', { name: say('setup.team', { number: '1' }), exact: true });
  const about = await button.getAttribute('aria-describedby');
  assert.equal(await game.page.locator(`#${about}`).textContent(), 'Hi');
});

proof('nearly any key presses too, and Tab still leads out of the page', {}, async (stand) => {
  const game = await stand.visit();
  await game.press(say('note.go_on'));
  await turnOn(game);
  const hand = new OneTap(game, { tap: () => game.page.keyboard.press('j') });
  await hand.press(say('title.play'));
  await hand.sort((await game.card()).side);
  await game.shows('feedback.agree');
  for (let tabs = 0; tabs < 40; tabs += 1) await game.page.keyboard.press('Tab');
  const outside = () => game.page.evaluate(() => document.activeElement === document.body
    || !document.getElementById('stage').contains(document.activeElement));
  let left = false;
  for (let tabs = 0; tabs < 40 && !left; tabs += 1) {
    await game.page.keyboard.press('Tab');
    left = await outside();
  }
  assert.ok(left, 'Tab leads out');
});

proof('after two rounds without a press nothing wakes it', { init: countWakes, still: false }, async (stand) => {
  const game = await stand.visit();
  await game.press(say('note.go_on'));
  await turnOn(game);
  await game.page.locator('#controls').getByText(say('scan.rest'), { exact: true })
    .waitFor({ state: 'attached', timeout: 2 * PATIENCE });
  await rests(game, 'the walk that rests');
});
