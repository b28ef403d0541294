// A workshop in the page: set up and led through its controls alone, by a screen reader's presses; no complaint of
// axe-core on any stage; on a phone, too.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

import { AXE, proof } from './browser.mjs';
import { say } from './words.mjs';

const SCRIPT = readFileSync(AXE, 'utf8');
const PILES = { c: 'codependent', i: 'interdependent' };

async function complaints(page) {
  if (!(await page.evaluate(() => Boolean(window.axe)))) await page.evaluate(SCRIPT);
  const found = await page.evaluate(() => window.axe.run(document, { resultTypes: ['violations'] }));
  return found.violations.flatMap((rule) => rule.nodes.map((node) => `${rule.id}: ${rule.help}: ${node.html}`));
}

async function lines(game) {
  const files = await game.stored();
  const names = Object.keys(files).filter((name) => /^workshop-.*\.journal$/.test(name)).sort();
  if (names.length === 0) return [];
  return files[names.at(-1)].trimEnd().split('\n').map((line) => line.replace(/( day \d+)? #\w+$/, ''));
}

// Waits until the workshop's journal ends in this line.
async function kept(game, line) {
  for (let tries = 0; tries < 100; tries += 1) {
    const now = await lines(game);
    if (now.at(-1) === line) return now;
    await game.page.waitForTimeout(50);
  }
  throw new Error(`"${line}" is not the last of ${await lines(game)}`);
}

async function vote(game, team, pile) {
  const name = say('room.vote.half', { team: say(`team.name.${team}`), pile: say(`pile.${PILES[pile]}`) });
  await game.press(name);
  await kept(game, `vote ${team} ${PILES[pile]}`);
}

async function lead(stand) {
  const found = {};
  const game = await stand.visit();
  const look = async (stage) => {
    const here = await complaints(game.page);
    if (here.length > 0) found[stage] = here;
  };
  const on = async (stage) => {
    await game.press(say(stage));
    await kept(game, 'forward');
    await look(stage);
  };
  await game.press(say('note.go_on'));
  await game.press(say('title.group'));
  await look('setup');
  await game.press(say('setup.open'));
  await kept(game, 'open workshop');
  await look('opening');
  await on('room.stage.read');
  await on('room.stage.think');
  await on('room.stage.vote');
  for (const [team, pile] of [[1, 'c'], [2, 'i'], [3, 'c'], [4, 'c']]) await vote(game, team, pile);
  await look('voted');
  await on('room.stage.split');
  await on('room.stage.talk');
  await on('room.stage.vote_again');
  await vote(game, 2, 'c');
  await on('room.stage.split_again');
  await on('room.stage.answer');
  await on('room.stage.question');
  await on('room.next.card');
  await game.press(say('bar.menu'));
  await look('menu');
  assert.deepEqual(found, {});
}

proof('a card of a workshop, through its controls', {}, lead);
proof('a card of a workshop on a phone', { context: { viewport: { width: 390, height: 844 } } }, lead);

proof('hands are counted in a field of numbers', {}, async (stand) => {
  const game = await stand.visit();
  await game.press(say('note.go_on'));
  await game.press(say('title.group'));
  await game.press(say('setup.who.room'));
  await game.press(say('setup.open'));
  for (const stage of ['read', 'think', 'vote']) await game.press(say(`room.stage.${stage}`));
  const label = say('room.hands.count', { pile: say('pile.codependent') });
  await game.stage.getByRole('spinbutton', { name: label }).fill('12');
  await kept(game, 'count codependent 12');
  await game.press(say('room.next.other_pile'));
  await game.press(say('room.hands.more'));
  await kept(game, 'count interdependent 1');
});

// Presses a key; gives whether the game kept it from the browser.
async function key(game, name) {
  await game.page.evaluate(() => {
    window.addEventListener('keydown', (event) => { window.prevented = event.defaultPrevented; }, { once: true });
  });
  await game.page.keyboard.press(name);
  await game.turn();
  return game.page.evaluate(() => window.prevented);
}

proof('a presenter remote leads, its other buttons break nothing off, and the teams have keys', {}, async (stand) => {
  const game = await stand.visit();
  await game.press(say('note.go_on'));
  await game.press(say('title.group'));
  await game.press(say('setup.open'));
  const opened = await kept(game, 'open workshop');
  for (const name of ['F5', 'Escape', 'F5', 'Escape']) assert.ok(await key(game, name), `${name} is the game's`);
  for (const name of ['.', 'b', '.', 'PageDown']) await key(game, name); // blank and back, twice
  assert.deepEqual(await lines(game), opened);
  for (const name of ['PageDown', 'ArrowRight', ' ']) {
    assert.ok(await key(game, name), `${name} is the game's`);
    await kept(game, 'forward');
  }
  assert.ok(await key(game, '1'));
  await kept(game, 'vote 1 codependent');
  await key(game, '5');
  await kept(game, 'vote 2 interdependent');
  await key(game, 'e');
  await kept(game, 'vote 4 codependent');
  await key(game, 'z');
  await kept(game, 'undo');
  await key(game, 'PageUp');
  await kept(game, 'backward');
  await key(game, 'k');
  await game.shows('keys.title');
  await key(game, 'Escape');
  await game.shows('room.card', { card: '1', cards: '8' });
});

proof('hands are typed, digit by digit', {}, async (stand) => {
  const game = await stand.visit();
  await game.press(say('note.go_on'));
  await game.press(say('title.group'));
  await game.press(say('setup.who.room'));
  await game.press(say('setup.open'));
  for (let i = 0; i < 3; i += 1) await key(game, 'PageDown');
  await key(game, '1');
  await key(game, '7');
  await kept(game, 'count codependent 17');
  await key(game, 'ArrowUp');
  await kept(game, 'count codependent 18');
  await key(game, 'Backspace');
  await kept(game, 'count codependent 1');
});
