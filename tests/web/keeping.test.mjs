// Nothing is lost and nothing is mixed: the store after every action, the browser killed, two tabs, storage refused, a
// copy of everything, and the wipe.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

import { proof, until } from './browser.mjs';
import { ControlsHand } from './hands.mjs';
import { spawnBrowser } from './process.mjs';
import { say } from './words.mjs';

function dialog(game, key) {
  return game.page.getByRole('dialog', { name: say(key), exact: true });
}

async function answer(game, key) {
  await game.page.getByRole('dialog').getByRole('button', { name: say(key), exact: true }).click();
}

async function sortOne(game) {
  await new ControlsHand(game).sort((await game.card()).side);
  await game.shows('feedback.agree');
}

// The journal comes to hold what it should, a moment after the action.
async function keeps(game, check, what) {
  return until(async () => check(await game.journal()), what, 2000);
}

proof('every action is kept at once', {}, async (stand) => {
  const game = await stand.visit();
  await game.begin();
  for (let card = 1; card <= 3; card += 1) {
    await sortOne(game);
    await keeps(game, (lines) => lines.filter((line) => line.startsWith('sort ')).length === card, `sort ${card}`);
    await game.press(say('feedback.next'));
    await keeps(game, (lines) => lines.filter((line) => line.startsWith('next')).length === card, `next ${card}`);
  }
});

proof('the table of a game that waits is a press away from the title', {}, async (stand) => {
  const game = await stand.visit();
  await game.begin();
  const { short } = await game.card();
  await sortOne(game);
  await game.page.reload();
  await game.ready();
  await game.press(say('bar.table'));
  await game.shows('table.title');
  await game.button(short).waitFor({ state: 'attached' });
  await game.press(say('bar.back'));
  await game.button(say('title.new')).waitFor({ state: 'attached' });
});

proof('the browser killed, the game goes on exactly there', {}, async (stand) => {
  const first = await spawnBrowser(stand);
  const game = await stand.visit({ context: first.context });
  await game.begin();
  await sortOne(game);
  const before = await game.journal();
  assert.ok(before.some((line) => line.startsWith('sort ')));
  await first.kill();
  const second = await spawnBrowser(stand, first.profile);
  const again = await stand.visit({ context: second.context });
  assert.deepEqual(await again.journal(), before);
  await again.goOn();
  await again.shows('feedback.agree');
  await second.close();
});

proof('a second tab says so, takes over, and the first one does nothing any more', {}, async (stand) => {
  const first = await stand.visit();
  await first.begin();
  await sortOne(first);
  const before = await first.journal();
  const second = await stand.visit({ waits: false });
  await dialog(second, 'page.elsewhere.title').waitFor();
  await answer(second, 'page.elsewhere.take');
  await second.ready();
  await dialog(first, 'page.taken.title').waitFor();
  await second.goOn();
  await second.press(say('feedback.next'));
  const after = await keeps(second, (lines) => lines.length > before.length && lines, 'the second tab’s action');
  // Both would write another line, if the game beneath the dialog heard them. Enter would answer the dialog.
  await first.button(say('bar.undo')).dispatchEvent('click');
  await first.stage.dispatchEvent('keydown', { key: 'z', code: 'KeyZ' });
  await first.turn();
  await dialog(first, 'page.taken.title').waitFor();
  assert.deepEqual(await second.journal(), after, 'the first tab wrote nothing more');
});

proof('a second tab may leave the game where it is', {}, async (stand) => {
  const first = await stand.visit();
  await first.begin();
  const second = await stand.visit({ waits: false });
  await dialog(second, 'page.elsewhere.title').waitFor();
  await answer(second, 'page.elsewhere.stay');
  await second.page.getByText(say('page.elsewhere.stays')).waitFor().catch((error) => {
    if (!second.page.isClosed()) throw error;
  });
  await sortOne(first);
  await keeps(first, (lines) => lines.some((line) => line.startsWith('sort ')), 'the first tab’s action');
});

proof('taken over, a tab takes the game back', {}, async (stand) => {
  const first = await stand.visit();
  await first.begin();
  const second = await stand.visit({ waits: false });
  await answer(second, 'page.elsewhere.take');
  await second.ready();
  await dialog(first, 'page.taken.title').waitFor();
  await first.page.keyboard.press('Enter'); // the dialog's only answer has the focus
  await dialog(second, 'page.taken.title').waitFor();
  await first.ready();
  await first.goOn();
  await sortOne(first);
});

const REFUSALS = {
  'no IndexedDB at all': () => Object.defineProperty(window, 'indexedDB', { value: undefined }),
  'a database that does not open': () => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('The user denied permission to access the database.', 'SecurityError');
    };
  },
};

for (const [name, refuse] of Object.entries(REFUSALS)) {
  proof(`storage refused (${name}): it plays, and says that nothing is kept`, { init: refuse }, async (stand) => {
    const game = await stand.visit();
    await game.page.getByText(/nothing of this game will be kept/).first().waitFor({ state: 'attached' });
    await game.begin();
    await sortOne(game);
  });
}

// From now on, as long as `window.full` is set, the browser's disk takes nothing.
function fillDisk() {
  const put = IDBObjectStore.prototype.put;
  IDBObjectStore.prototype.put = function (...what) {
    if (window.full) throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
    return put.apply(this, what);
  };
}

proof('a full disk: it plays on, says so, and brings everything home later', { init: fillDisk }, async (stand) => {
  const game = await stand.visit();
  await game.begin();
  await game.page.evaluate(() => { window.full = true; });
  const before = await game.journal();
  await new ControlsHand(game).sort((await game.card()).side);
  await game.page.getByText(say('page.store.full')).first().waitFor({ state: 'attached' });
  await game.passTrouble();
  await game.shows('feedback.agree');
  assert.deepEqual(await game.journal(), before, 'nothing could be kept');
  await game.page.evaluate(() => { window.full = false; });
  await game.press(say('feedback.next'));
  await keeps(game, (lines) => lines.some((line) => line.startsWith('sort ')) &&
    lines.some((line) => line.startsWith('next')), 'what was done meanwhile');
});

// As a connection that the browser has dropped: so many of the next transactions fail as `window.failing` says.
function dropConnection() {
  const { put } = IDBObjectStore.prototype;
  const { open } = IDBFactory.prototype;
  const failed = new WeakSet();
  window.opened = 0;
  IDBFactory.prototype.open = function (...what) {
    window.opened += 1;
    return open.apply(this, what);
  };
  IDBObjectStore.prototype.put = function (...what) {
    const { transaction } = this;
    if (window.failing > 0 && !failed.has(transaction)) {
      window.failing -= 1;
      failed.add(transaction);
      transaction.abort();
    }
    return put.apply(this, what);
  };
}

proof('a connection that is dropped is opened anew without a word; twice, it is told', { init: dropConnection },
  async (stand) => {
    const game = await stand.visit();
    await game.begin();
    const unsafe = game.page.getByText(say('page.store.unsafe'));
    const drop = (times) => game.page.evaluate((count) => {
      window.opened = 0;
      window.failing = count;
    }, times);
    await drop(1);
    await sortOne(game);
    assert.deepEqual(await game.page.evaluate(() => [window.failing, window.opened]), [0, 1], 'it was dropped');
    await keeps(game, (lines) => lines.some((line) => line.startsWith('sort ')), 'the card');
    await game.turn(4);
    assert.equal(await unsafe.count(), 0);
    await drop(2);
    await game.press(say('feedback.next'));
    await unsafe.first().waitFor({ state: 'attached' });
    await game.passTrouble();
    await game.press(say('play.pass'));
    await keeps(game, (lines) => ['sort', 'next', 'pass'].every((word) => lines.some((line) => line.startsWith(word))),
      'what was done meanwhile');
  });

async function openSettings(game) {
  if (await game.isAt('title.name')) {
    await game.press(say('title.settings'));
    return;
  }
  await game.press(say('bar.menu'));
  await game.press(say('menu.settings'));
}

// Nothing that the game put into the browser is left.
async function leftovers(game) {
  const files = Object.keys(await game.stored());
  const others = await game.page.evaluate(async () => [...(await caches.keys()),
    ...(await navigator.serviceWorker.getRegistrations()).map((found) => found.scope), ...Object.keys(localStorage),
    ...(await indexedDB.databases()).map((database) => database.name)]);
  return [...files, ...others];
}

async function wipe(game) {
  await openSettings(game);
  await game.press(say('settings.wipe'));
  await game.press(say('wipe.wipe'));
  await game.shows('note.title');
}

const databases = (game) => game.page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name));

// As a page of the game that the system has frozen: it has the database open, and answers nothing.
function freeze() {
  navigator.locks.request('me-and-we-open', { mode: 'shared' }, () => new Promise(() => {}));
  return new Promise((done) => {
    const asked = indexedDB.open('me-and-we');
    asked.onsuccess = () => {
      window.frozen = asked.result;
      done();
    };
  });
}

proof('after the wipe one goes on playing and it is kept, whoever else has the database open', {}, async (stand) => {
  stand.server.extra.set('/frozen.html', '<!DOCTYPE html><html lang="en"><title>Frozen</title></html>');
  const game = await stand.visit();
  await game.begin();
  await wipe(game);
  await until(async () => (await databases(game)).length === 0, 'no database');
  await game.begin();
  await sortOne(game);
  await keeps(game, (lines) => lines.some((line) => line.startsWith('sort ')), 'the card');
  const frozen = await stand.context.newPage();
  await frozen.goto(`${stand.server.origin}/frozen.html`);
  await frozen.evaluate(freeze);
  await wipe(game);
  await until(async () => Object.keys(await game.stored()).length === 0, 'nothing in it');
  await game.begin();
  await sortOne(game);
  await keeps(game, (lines) => lines.some((line) => line.startsWith('sort ')), 'the card, at once');
  assert.deepEqual(await databases(game), ['me-and-we'], 'it is left');
});

proof('a wipe while a second tab waits: that one plays and keeps, too', {}, async (stand) => {
  const first = await stand.visit();
  await first.begin();
  const second = await stand.visit({ waits: false });
  await dialog(second, 'page.elsewhere.title').waitFor();
  await wipe(first);
  await answer(second, 'page.elsewhere.take');
  await second.ready();
  await second.begin();
  await sortOne(second);
  await keeps(second, (lines) => lines.some((line) => line.startsWith('sort ')), 'the card');
});

proof('a copy of everything, the wipe that leaves nothing, and the copy brought back', {}, async (stand) => {
  const game = await stand.visit();
  await game.page.evaluate(() => navigator.serviceWorker.ready);
  await game.begin();
  await sortOne(game);
  const before = await keeps(game, (lines) => lines.some((line) => line.startsWith('sort ')) && lines, 'the card');
  await openSettings(game);
  const coming = game.page.waitForEvent('download');
  await game.press(say('settings.copy.give'));
  const path = await (await coming).path();
  assert.equal(JSON.parse(readFileSync(path, 'utf8')).game, 'me-and-we');
  await game.passTrouble();
  await game.press(say('settings.wipe'));
  await game.press(say('wipe.wipe'));
  await until(async () => (await leftovers(game)).length === 0, 'nothing is left', 5000).catch(async () =>
    assert.deepEqual(await leftovers(game), []));
  if (await game.isAt('note.title')) await game.press(say('note.go_on'));
  await openSettings(game);
  const chooser = game.page.waitForEvent('filechooser');
  await game.press(say('settings.copy.ask'));
  await (await chooser).setFiles(path);
  await until(async () => (await game.journal()).length === before.length, 'the game is back');
  assert.deepEqual(await game.journal(), before);
});
