// The names of a workshop's teams, typed in the page: real inputs that the browser, an input method and a phone's
// keyboard know, and whose every change the game has at once.
import assert from 'node:assert/strict';

import { proof } from './browser.mjs';
import { TouchHand } from './hands.mjs';
import { say } from './words.mjs';

const PHONE = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 3, hasTouch: true, isMobile: true };

function field(game, number) {
  return game.stage.getByRole('textbox', { name: say('setup.team', { number: String(number) }), exact: true });
}

async function setUp(stand) {
  const game = await stand.visit();
  await game.passTrouble();
  await game.press(say('note.go_on'));
  await game.press(say('title.group'));
  await game.shows('setup.title');
  return game;
}

async function middle(locator) {
  await locator.evaluate((input) => input.scrollIntoView({ block: 'center' }));
  const box = await locator.boundingBox();
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

async function assertText(game, number, text) {
  await game.turn();
  assert.equal(await field(game, number).inputValue(), text);
}

// The name as the browser's store has it.
async function assertKept(game, number, name) {
  let kept;
  for (let tries = 0; tries < 40 && kept !== name; tries += 1) {
    await game.turn(4);
    kept = JSON.parse((await game.stored())['settings.json']).workshop?.names?.[number - 1]?.name;
  }
  assert.equal(kept, name);
}

function isTyped(locator) {
  return locator.evaluate((input) => document.activeElement === input && !input.readOnly);
}

proof('a name by mouse: clicked, typed, pointed into, and left', {}, async (stand) => {
  const game = await setUp(stand);
  const { mouse, keyboard } = game.page;
  const one = await middle(field(game, 1));
  await mouse.click(one.x, one.y);
  await game.turn();
  assert.ok(await isTyped(field(game, 1)));
  await keyboard.type('The "Owls" '); // takes the place of what was there; the quotation marks are left out
  await assertText(game, 1, 'The Owls ');
  await keyboard.press('Home');
  await keyboard.type('Oh ');
  await assertText(game, 1, 'Oh The Owls ');
  await keyboard.type('x'); // twelve letters are there: it takes no other one's place
  await assertText(game, 1, 'Oh The Owls ');
  const box = await field(game, 1).boundingBox();
  await mouse.click(box.x + box.width - 6, one.y); // behind the last letter
  await keyboard.press('Backspace');
  await keyboard.press('Backspace');
  await assertText(game, 1, 'Oh The Owl');
  await keyboard.type(' ');
  const two = await middle(field(game, 2));
  await mouse.click(two.x, two.y);
  await assertText(game, 1, 'Oh The Owl');
  await assertKept(game, 1, 'Oh The Owl');
  assert.ok(await isTyped(field(game, 2)));
  await keyboard.type('pzd1');
  await assertText(game, 2, 'pzd1');
  await game.shows('setup.title'); // letters were no shortcuts
  await mouse.move(two.x - 20, two.y);
  await mouse.down();
  await mouse.move(box.x + 2, two.y, { steps: 4 });
  await mouse.up();
  await keyboard.type('W');
  assert.match(await field(game, 2).inputValue(), /^W(d1|zd1|1)?$/);
  await mouse.click(3, 3);
  await game.turn();
  assert.ok(!(await isTyped(field(game, 2))));
});

proof('the context menu of a name is the browser’s, to paste; elsewhere there is none', {}, async (stand) => {
  const game = await setUp(stand);
  await game.page.evaluate(() => {
    window.menus = [];
    window.addEventListener('contextmenu', (event) => window.menus.push(!event.defaultPrevented));
  });
  const at = await middle(field(game, 1));
  await game.page.mouse.click(at.x, at.y, { button: 'right' });
  await game.turn();
  assert.ok(await isTyped(field(game, 1)), 'it is where the pasted text goes');
  await game.page.keyboard.insertText('Wrens');
  await assertText(game, 1, 'Wrens');
  await game.page.mouse.click(3, 3, { button: 'right' });
  assert.deepEqual(await game.page.evaluate(() => window.menus), [true, false]);
});

proof('a name by keys: Tab comes and goes, Enter and Escape end it alone', {}, async (stand) => {
  const game = await setUp(stand);
  const { keyboard } = game.page;
  await field(game, 1).focus();
  await game.turn();
  await keyboard.type('Owls');
  await assertText(game, 1, 'Owls');
  await keyboard.press('Enter');
  await game.turn();
  assert.ok(await field(game, 1).evaluate((input) => document.activeElement === input && input.readOnly));
  await keyboard.press('q');
  await assertText(game, 1, 'Owls');
  await keyboard.press('Enter');
  await game.turn();
  assert.ok(await isTyped(field(game, 1)));
  await keyboard.type('Larks');
  await keyboard.press('Escape');
  await game.turn();
  await game.shows('setup.title');
  await assertText(game, 1, 'Larks');
  assert.ok(!(await isTyped(field(game, 1))));
  await field(game, 2).focus();
  await keyboard.type('Wrens');
  await keyboard.press('Tab');
  await game.turn();
  assert.ok(await field(game, 2).evaluate((input) => document.activeElement !== input && !input.readOnly));
  await keyboard.press('Shift+Tab');
  await game.turn();
  assert.ok(await isTyped(field(game, 2)));
  await keyboard.press('Control+a');
  await keyboard.press('Delete');
  await assertText(game, 2, '');
  await keyboard.type('Finches');
  await keyboard.press('ArrowUp');
  await game.turn();
  assert.ok(!(await isTyped(field(game, 2))));
  await assertKept(game, 1, 'Larks');
  await assertKept(game, 2, 'Finches');
});

proof('a name by an input method: what is composed is kept when it is done', {}, async (stand) => {
  const game = await setUp(stand);
  const session = await game.page.context().newCDPSession(game.page);
  await field(game, 1).focus();
  await game.turn();
  await game.page.keyboard.type('A');
  await session.send('Input.imeSetComposition', { text: 'nihon', selectionStart: 5, selectionEnd: 5 });
  await assertText(game, 1, 'Anihon');
  await assertKept(game, 1, 'A');
  await session.send('Input.insertText', { text: '日本' });
  await assertText(game, 1, 'A日本');
  await assertKept(game, 1, 'A日本');
});

proof('a name by touch: one tap brings the keyboard, Done puts it away', { context: PHONE }, async (stand) => {
  const game = await setUp(stand);
  const hand = await TouchHand.of(game);
  const at = await middle(field(game, 1));
  await game.turn();
  await hand.tap(at);
  await game.turn();
  assert.ok(await isTyped(field(game, 1)));
  assert.equal(await field(game, 1).getAttribute('enterkeyhint'), 'done');
  await game.page.keyboard.type('Herons');
  await assertText(game, 1, 'Herons');
  await game.page.keyboard.press('Enter');
  await game.turn();
  assert.ok(!(await isTyped(field(game, 1))));
  await assertKept(game, 1, 'Herons');
});

proof('Shift three times leaves from within a name', {}, async (stand) => {
  const game = await setUp(stand);
  await field(game, 1).focus();
  await game.turn();
  await game.page.keyboard.type('a');
  for (let press = 0; press < 3; press += 1) await game.page.keyboard.press('Shift');
  await game.page.waitForURL('about:blank');
});
