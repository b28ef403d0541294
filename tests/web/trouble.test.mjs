// Where the game can't begin or go on, the page says so, and why; and one leaves from its dialogs as from the game.
import assert from 'node:assert/strict';

import { proof, until } from './browser.mjs';
import { hideLater, holdWaits } from './rest.mjs';
import { say } from './words.mjs';

const PROGRAM = 'me-and-we.wasm';

function dialog(game, key) {
  return game.page.getByRole('dialog', { name: say(key), exact: true });
}

async function shift(game) {
  for (let press = 0; press < 3; press += 1) await game.page.keyboard.press('Shift');
}

const left = (game) => game.page.waitForURL('about:blank');

proof('without WebAssembly the page says so, and what to do', { init: () => { delete window.WebAssembly; } },
  async (stand) => {
    const game = await stand.visit({ waits: false });
    await dialog(game, 'page.wasm.title').waitFor();
    await game.page.getByText(say('page.wasm.text')).waitFor();
    await shift(game);
    await left(game);
  });

proof('in a small window a dialog begins with what it is about', {
  init: () => { delete window.WebAssembly; }, context: { viewport: { width: 320, height: 480 } },
}, async (stand) => {
  const game = await stand.visit({ waits: false });
  const title = await dialog(game, 'page.wasm.title').getByRole('heading').boundingBox();
  const last = await dialog(game, 'page.wasm.title').getByRole('button').last().boundingBox();
  assert.ok(last.y + last.height > 480, 'it is longer than the window');
  assert.ok(title.y >= 0, 'and begins at its beginning');
});

proof('a file that does not arrive: the page says which, and tries again', { allowed: [/404|me-and-we\.data/] },
  async (stand) => {
    stand.server.change = (name, bytes) => (name.endsWith('me-and-we.data') ? null : bytes);
    const game = await stand.visit({ waits: false });
    await game.page.getByRole('dialog', { name: say('page.load.title') }).waitFor();
    await game.page.getByText(say('page.load.text', { file: 'me-and-we.data' })).waitFor();
    stand.server.change = (name, bytes) => bytes;
    await game.page.getByRole('button', { name: say('page.load.again') }).click();
    await game.ready();
  });

// The first bytes of the program, or its length without its sense.
const half = (bytes) => bytes.subarray(0, bytes.length / 2);
const broken = (bytes) => Buffer.concat([bytes.subarray(0, 8), Buffer.alloc(bytes.length - 8, 0xff)]);

proof('even the page’s script does not come; the program is cut short, or no program: each is told', {
  allowed: [/Failed to load resource|me-and-we\.wasm|WebAssembly|preload/],
}, async (stand) => {
  const sends = (file, change) => {
    stand.server.change = (name, bytes) => (name.endsWith(`/${file}`) ? change(bytes) : bytes);
  };
  sends('start.js', () => null);
  const game = await stand.visit({ waits: false });
  const late = game.page.getByText(say('page.late'));
  await late.waitFor({ state: 'attached' });
  assert.equal(await late.isVisible(), false, 'not at once');
  const wait = await game.page.evaluate(() => {
    const [motion] = document.querySelector('.late').getAnimations();
    const { delay } = motion.effect.getTiming();
    motion.finish();
    return delay;
  });
  assert.equal(wait, 20_000);
  assert.equal(await late.isVisible(), true);
  sends(PROGRAM, half);
  await game.page.reload();
  await dialog(game, 'page.load.title').waitFor();
  await game.page.getByText(say('page.load.text', { file: PROGRAM })).waitFor();
  sends(PROGRAM, broken);
  await game.page.reload();
  await dialog(game, 'page.wasm.title').waitFor();
});

// The browser says so itself when the old context's things are given up.
const LOST = [/CONTEXT_LOST|context lost|does not belong to this context/i];

async function lose(game) {
  const lost = await game.page.evaluate(() => {
    const canvas = document.getElementById('canvas');
    const context = canvas.getContext('webgl2') || canvas.getContext('webgl');
    window.losing ??= context && context.getExtension('WEBGL_lose_context');
    if (window.losing) window.losing.loseContext();
    return Boolean(window.losing);
  });
  assert.ok(lost, 'the game draws with WebGL here');
  await game.turn();
}

proof('the graphics card forgets everything, and all is drawn again; where it stays away, the page says so',
  { allowed: LOST, init: `(${hideLater})(); (${holdWaits})(8000);` }, async (stand) => {
    const game = await stand.visit();
    await game.begin();
    const waits = () => game.page.evaluate(() => window.held());
    const before = await game.page.screenshot();
    await lose(game);
    await game.page.evaluate(() => window.losing.restoreContext());
    await until(async () => before.equals(await game.page.screenshot()), 'the same picture');
    assert.equal(await waits(), 0, 'nothing waits for it any more');
    await game.press(say('play.pass'));
    await game.card();
    await lose(game);
    assert.equal(await waits(), 1, 'it may come back');
    await game.page.evaluate(() => window.hide(true));
    assert.equal(await waits(), 0, 'a hidden page can wait');
    await game.page.evaluate(() => window.hide(false));
    assert.equal(await waits(), 1);
    assert.equal(await dialog(game, 'page.stopped.title').count(), 0);
    await game.page.evaluate(() => window.endHeld());
    await dialog(game, 'page.stopped.title').waitFor();
  });

// Each time that the page is left is said in the console.
function noteLeaving() {
  const own = Storage.prototype.setItem;
  Storage.prototype.setItem = function (name, value) {
    if (name === 'me-and-we-left') console.info('left');
    own.call(this, name, value);
  };
}

const times = (stand) => stand.console.filter((line) => line === 'info: left').length;

proof('three times Shift, and a button, leave from the page’s own dialogs', {}, async (stand) => {
  const first = await stand.visit();
  await first.begin();
  const second = await stand.visit({ waits: false });
  await dialog(second, 'page.elsewhere.title').waitFor();
  await shift(second);
  await left(second);
  const third = await stand.visit({ waits: false });
  await dialog(third, 'page.elsewhere.title').getByRole('button', { name: say('page.leave'), exact: true }).click();
  await left(third);
  await first.card(); // its tab plays on
  await first.page.bringToFront();
  await first.page.evaluate(() => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File(['?'], 'notes.png'));
    for (const type of ['dragenter', 'dragover', 'drop'])
      window.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
  });
  await dialog(first, 'page.deck.none.title').waitFor();
  await shift(first);
  await left(first);
});

proof('three times Shift leave while the game still loads, and from the game itself once', { init: noteLeaving },
  async (stand) => {
    stand.server.held = (name) => name.endsWith('me-and-we.data');
    const loading = await stand.visit({ waits: false });
    await loading.page.waitForFunction(() => document.getElementById('progress')?.value > 0);
    await shift(loading);
    await left(loading);
    assert.equal(times(stand), 1);
    stand.server.release();
    const game = await stand.visit();
    await shift(game);
    await left(game);
    assert.equal(times(stand), 2);
  });
