// Sounds: fetched when the first one is wanted and never where they are off, one source for each, as loud as the player
// wishes, and the audio rests again; in words where those are wanted.
import assert from 'node:assert/strict';

import { proof, until } from './browser.mjs';
import { hideLater } from './rest.mjs';
import { bringVersion, makeVersion, versions } from './versions.mjs';
import { say } from './words.mjs';

const SOUNDS = 13;

// Notes every audio that is opened, and every sound that begins: how long it is, how loud, and how much later.
function noteAudio() {
  window.contexts = [];
  window.played = [];
  const { connect } = AudioNode.prototype;
  window.AudioContext = class extends window.AudioContext {
    constructor() {
      super();
      window.contexts.push(this);
    }

    createBufferSource() {
      const source = super.createBufferSource();
      const { start } = source;
      let volume = null;
      source.connect = (to) => {
        volume = to;
        return connect.call(source, to);
      };
      source.start = (when) => {
        const { duration } = source.buffer;
        window.played.push({ duration, gain: volume.gain.value, delay: when - this.currentTime });
        start.call(source, when);
      };
      return source;
    }
  };
}

// What the page asked for, by its own requests and the worker's.
function soundRequests(stand) {
  const asked = [];
  stand.context.on('request', (request) => {
    const found = /\/sounds\/([\w-]+)\.wav$/.exec(request.url());
    if (found && !request.serviceWorker()) asked.push(found[1]);
  });
  return asked;
}

// What `act` lets begin: so many sounds. On a busy machine one may come so late that it is left out; then once more.
async function hears(game, count, act) {
  for (let attempt = 0; attempt < 5; attempt += 1) {
    await game.page.evaluate(() => window.played.splice(0));
    await act();
    const all = () => game.page.evaluate(() => window.played);
    const found = await until(async () => (await all()).length >= count && all(), 'sounds', 4000).catch(() => null);
    if (found) return found;
  }
  throw new Error(`In vain waited for ${count} sounds to begin`);
}

// The next card, with a key, as the browser allows sounds only after a press that is somebody's own.
async function sort(game) {
  if (await game.isAt('feedback.agree')) await game.key(say('feedback.next'));
  const { side } = await game.card();
  await game.key(say(`pile.${side}`));
  await game.shows('feedback.agree');
}

// Every text that stands in the controls at any moment from now on.
async function noteTexts(game) {
  await game.page.evaluate(() => {
    const controls = document.getElementById('controls');
    window.texts = [];
    new MutationObserver(() => {
      for (const { textContent } of controls.querySelectorAll('p')) window.texts.push(textContent);
    }).observe(controls, { childList: true, characterData: true, subtree: true });
  });
}

function near(all, index, gain, delay) {
  assert.ok(Math.abs(all[index].gain - gain) < 0.001, `sound ${index} is at ${all[index].gain}, not ${gain}`);
  assert.ok(Math.abs(all[index].delay - delay) < 0.3, `sound ${index} comes ${all[index].delay} s later`);
}

proof('two sounds for a card that is sorted, fetched once, at the volume that is set; then the audio rests',
  { init: noteAudio }, async (stand) => {
    const asked = soundRequests(stand);
    const game = await stand.visit();
    await game.begin((name) => game.key(name));
    assert.deepEqual(asked, [], 'nothing is fetched before a sound is wanted');
    const all = await hears(game, 2, () => sort(game));
    all.sort((one, other) => one.delay - other.delay); // their files come in any order
    assert.equal(all.length, 2);
    near(all, 0, 0.36, 0); // 6 of 10 steps
    near(all, 1, 0.36, 0.25);
    assert.ok(all[0].duration > 0.2 && all[1].duration > all[0].duration);
    await until(() => asked.length >= SOUNDS, 'every sound');
    await until(() => game.page.evaluate(() => window.contexts[0].state === 'suspended'), 'audio that rests');
    await hears(game, 2, () => sort(game));
    assert.equal(new Set(asked).size, SOUNDS);
    assert.equal(asked.length, SOUNDS, 'each one is fetched once');
    assert.equal(await game.page.evaluate(() => window.contexts.length), 1);
  });

proof('with sound off nothing is fetched, opened or played; in words it is said all the same', { init: noteAudio },
  async (stand) => {
    const asked = soundRequests(stand);
    const game = await stand.visit();
    await game.key(say('note.go_on'));
    await game.key(say('title.settings'));
    for (const [key, on] of [['settings.sound', false], ['settings.captions', true]]) {
      const found = game.stage.getByRole('switch', { name: say(key), exact: true });
      await found.press('Enter');
      await game.turn();
      assert.equal(await found.getAttribute('aria-checked'), String(on));
    }
    await game.key(say('bar.back'));
    await game.key(say('title.play'));
    await game.listen();
    await noteTexts(game);
    const { side } = await game.card();
    await sort(game);
    const captions = [side === 'codependent' ? 'sound.caption.drop_left' : 'sound.caption.drop_right',
      'sound.caption.agree'].map((key) => say(key));
    await until(async () => {
      const texts = await game.page.evaluate(() => window.texts);
      return captions.every((caption) => texts.includes(caption));
    }, `both captions, ${captions}`);
    for (const caption of captions) {
      await game.stage.getByText(caption, { exact: true }).waitFor({ state: 'detached' });
    }
    const heard = (await game.heard()).join(' ');
    assert.ok(!captions.some((caption) => heard.includes(caption)), 'who listens to the page hears the sounds');
    assert.deepEqual(asked, []);
    assert.deepEqual(await game.page.evaluate(() => [window.contexts.length, window.played.length]), [0, 0]);
  });

proof('the volume is heard while it is set', { init: noteAudio }, async (stand) => {
  const game = await stand.visit();
  await game.key(say('note.go_on'));
  await game.key(say('title.settings'));
  const volume = game.stage.getByRole('slider', { name: say('settings.volume'), exact: true });
  const [{ gain }] = await hears(game, 1, () => volume.press('ArrowRight'));
  const [softer] = await hears(game, 1, () => volume.press('ArrowLeft'));
  assert.ok(softer.gain < gain, `${softer.gain} is softer than ${gain}`);
});

// What a test does counts as a press for the browser.
function neverPressed() {
  Object.defineProperty(Navigator.prototype, 'userActivation', { get: () => ({ hasBeenActive: false }) });
}

proof('before any press of somebody’s own no sound is tried', { init: `(${neverPressed})(); (${noteAudio})();` },
  async (stand) => {
    const asked = soundRequests(stand);
    const game = await stand.visit();
    await game.begin();
    await sort(game);
    assert.equal(await game.page.evaluate(() => window.contexts.length), 0);
    assert.deepEqual(asked, []);
  });

proof('a hidden tab is silent at once, and heard again when it shows', { init: `(${hideLater})(); (${noteAudio})();` },
  async (stand) => {
    const game = await stand.visit();
    await game.begin((name) => game.key(name));
    await hears(game, 2, () => sort(game));
    await game.page.evaluate(() => window.hide(true));
    assert.equal(await game.page.evaluate(() => window.contexts[0].state), 'closed');
    await game.page.evaluate(() => window.hide(false));
    await hears(game, 2, () => sort(game));
  });

proof('a sound that does not arrive breaks nothing, and is not asked for over and over',
  { init: noteAudio, allowed: [/Failed to load resource/] }, async (stand) => {
    stand.server.change = (name, bytes) => (name.includes('/sounds/') ? null : bytes);
    const asked = soundRequests(stand);
    const game = await stand.visit();
    await game.begin((name) => game.key(name));
    await sort(game);
    await sort(game);
    await game.key(say('feedback.next'));
    await game.card();
    assert.deepEqual(await game.page.evaluate(() => window.played), []);
    assert.equal(asked.length, new Set(asked).size, `once each: ${asked}`);
  });

proof('who has heard a sound hears it in a new version too, without a network', { init: noteAudio }, async (stand) => {
  const first = await stand.visit();
  await first.page.evaluate(() => navigator.serviceWorker.ready);
  await first.page.reload(); // a new version waits only for a page that has the old one
  await first.ready();
  const kept = () => first.page.evaluate(async () => {
    const names = (await caches.keys()).filter((name) => name.startsWith('me-and-we '));
    const lists = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    return lists.flat().filter(({ url }) => url.includes('/sounds/')).length;
  });
  assert.equal(await kept(), 0, 'the worker fetches none by itself');
  await first.begin((name) => first.key(name));
  await sort(first);
  await until(async () => (await kept()) === SOUNDS, 'all of them, kept');
  const next = makeVersion('sounds', '0123456789ad');
  stand.server.place = next.folder;
  await bringVersion(first);
  await first.page.close();
  await stand.server.stop();
  const second = await stand.visit();
  await until(async () => (await versions(second).catch(() => [])).includes(next.version), 'the new version');
  await second.ready();
  await second.key((await second.choices())[0].name);
  await hears(second, 2, () => sort(second));
});
