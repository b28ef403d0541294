// Presses that are not one plain click: of a screen reader or a voice, with two buttons, and for the context menu.
import assert from 'node:assert/strict';

import { proof } from './browser.mjs';
import { MouseHand } from './hands.mjs';
import { say } from './words.mjs';

const LOW = { sharp: true, context: { viewport: { width: 700, height: 420 } } };

// As Windows' and Android's screen readers press: in the middle of the control, wherever that is now.
async function pressAsReader(game, button) {
  await button.evaluate((control) => {
    const { left, top, width, height } = control.getBoundingClientRect();
    const about = { bubbles: true, cancelable: true, clientX: left + width / 2, clientY: top + height / 2 };
    const pointer = { ...about, pointerId: 1, pointerType: 'mouse', isPrimary: true, pressure: 0 };
    control.dispatchEvent(new PointerEvent('pointerdown', { ...pointer, buttons: 1 }));
    control.dispatchEvent(new MouseEvent('mousedown', { ...about, buttons: 1, detail: 1 }));
    control.dispatchEvent(new PointerEvent('pointerup', pointer));
    control.dispatchEvent(new MouseEvent('mouseup', { ...about, detail: 1 }));
    control.dispatchEvent(new PointerEvent('click', { ...pointer, detail: 1 }));
  });
  await game.turn();
}

// The switches that are on.
async function switchedOn(game) {
  return game.stage.getByRole('switch').evaluateAll((all) =>
    all.filter((one) => one.getAttribute('aria-checked') === 'true').map((one) => one.textContent));
}

proof('a screen reader’s press, with all a mouse’s events, presses that control and once, wherever it is', LOW,
  async (stand) => {
    const game = await stand.visit();
    await pressAsReader(game, game.button(say('note.go_on')));
    await pressAsReader(game, game.button(say('title.settings')));
    await game.shows('settings.title');
    const all = game.stage.getByRole('switch');
    const places = await all.evaluateAll((found) => found.map((one) => one.getBoundingClientRect().top));
    const out = places.findIndex((top) => top > 420);
    assert.ok(out >= 0, 'one is scrolled out');
    for (const index of [out, 0]) {
      const name = await all.nth(index).textContent();
      const before = await switchedOn(game);
      await pressAsReader(game, all.nth(index));
      const after = await switchedOn(game);
      const either = new Set([...before, ...after]);
      const changed = [...either].filter((one) => before.includes(one) !== after.includes(one));
      assert.deepEqual(changed, [name]);
    }
    await pressAsReader(game, game.button(say('bar.back')));
    await new MouseHand(game).press(say('title.settings')); // a real mouse still presses
    await game.shows('settings.title');
  });

proof('the right button beside the left one: the card is sorted when the left one is let go, and nothing sticks', {
  sharp: true,
}, async (stand) => {
  const game = await stand.visit();
  const hand = new MouseHand(game);
  const { mouse } = game.page;
  await game.begin();
  const sorts = async () => (await game.journal()).filter((line) => line.startsWith('sort ')).length;
  const box = await game.stage.getByRole('group').first().boundingBox();
  const { side } = await game.card();
  const pocket = await hand.placeOf(say(`pile.${side}`));
  await mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await mouse.down();
  await mouse.move(pocket.x, pocket.y, { steps: 5 });
  await mouse.down({ button: 'right' });
  await mouse.up();
  await game.shows('feedback.agree');
  await mouse.up({ button: 'right' });
  await mouse.move(400, 300, { steps: 3 });
  await hand.press(say('feedback.next'));
  await hand.sort((await game.card()).side);
  await game.shows('feedback.agree');
  assert.equal(await sorts(), 2);
});
