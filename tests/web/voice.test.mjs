// Reading aloud with the browser's voice: what it is given, in which language and how fast, hearing again, and silence.
// The voice is a record: no browser without a sound card speaks.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

import { proof, until } from './browser.mjs';
import { hideLater } from './rest.mjs';
import { root, say } from './words.mjs';

const spanish = JSON.parse(readFileSync(new URL('content/languages/es.json', root), 'utf8')).texts;

// What is said is kept in window.said, until something is taken from it.
function record() {
  window.said = [];
  const synthesis = {
    speaking: false,
    pending: false,
    speak({ text, lang, rate }) {
      window.said.push({ text, lang, rate });
      this.speaking = true;
    },
    getVoices: () => [{}],
    cancel() {
      window.said.push('cancel');
      this.speaking = false;
    },
  };
  Object.defineProperty(window, 'speechSynthesis', { value: synthesis });
}

const take = (game) => game.page.evaluate(() => window.said.splice(0));
const textOf = (said) => said.map((words) => words.text ?? '').join('');

// Until these words were said; gives all that was, up to there.
async function hears(game, words) {
  const said = [];
  await until(async () => {
    said.push(...await take(game));
    return textOf(said).includes(words);
  }, words);
  return said;
}

async function switchOn(game, text = say) {
  await game.press(text('note.go_on'));
  await game.press(text('title.settings'));
  await game.stage.getByRole('switch', { name: text('settings.read_aloud') }).dispatchEvent('click');
  return hears(game, text('settings.title'));
}

proof('it reads the screen, what the focus comes to, and each card once', { init: record }, async (stand) => {
  const game = await stand.visit();
  const first = await switchOn(game);
  assert.ok(first.every((words) => words === 'cancel' || (words.lang === 'en' && words.rate === 1)), first);
  await game.press(say('bar.back'));
  await hears(game, say('title.about_game'));
  await game.press(say('title.play'));
  const card = await game.card();
  const said = await hears(game, card.text);
  assert.equal(textOf(said).split(card.text).length, 2, 'once');
  await game.turn(20);
  assert.deepEqual(await take(game), [], 'and then it is silent');
  await game.button(say('play.pass')).focus();
  assert.equal(textOf(await hears(game, say('play.pass.how'))).includes(card.text), false);
});

proof('its pace is heard at once', { init: record }, async (stand) => {
  const game = await stand.visit();
  await switchOn(game);
  const slider = game.stage.getByRole('slider', { name: say('settings.rate') });
  for (const [value, rate] of [[4, 1.7], [0, 0.6], [2, 1]]) {
    await slider.fill(String(value));
    const said = await hears(game, say('settings.rate.preview'));
    assert.ok(Math.abs(said.at(-1).rate - rate) < 0.01, said.at(-1).rate);
  }
});

proof('it says again what it said last, by key and by button, and falls silent, at once where it is hidden', {
  init: `(${hideLater})(); (${record})();`,
}, async (stand) => {
  const game = await stand.visit();
  await switchOn(game);
  await game.press(say('bar.back'));
  await hears(game, say('title.about_game'));
  await game.press(say('title.play'));
  const card = await game.card();
  await hears(game, card.text);
  await game.button(say('play.words')).focus();
  await hears(game, say('play.words'));
  await game.page.keyboard.press('v');
  assert.equal((await hears(game, say('play.words')))[0], 'cancel', 'in the place of what was being said');
  await game.press(say('bar.repeat'));
  await hears(game, card.text);
  await game.page.keyboard.press('Control');
  assert.deepEqual(await take(game), ['cancel']);
  await game.press(say('bar.repeat'));
  await hears(game, card.text);
  await game.page.evaluate(() => window.hide(true));
  assert.deepEqual(await take(game), ['cancel']);
});

proof('the article is read in English whatever language the page speaks, and the rest in that',
  { init: record, context: { locale: 'es-MX' } }, async (stand) => {
    const game = await stand.visit();
    await switchOn(game, (key) => spanish[key]);
    await game.press(spanish['bar.back']);
    await hears(game, spanish['title.about_game']);
    await game.press(spanish['title.play']);
    await hears(game, 'dependiente'); // of whichever pocket the first card shows
    await game.press(spanish['pile.codependent']);
    const said = (await hears(game, spanish['feedback.next'])).filter((words) => words !== 'cancel');
    const english = said.filter((words) => words.lang === 'en').map((words) => words.text);
    assert.equal(english.length, 1);
    assert.match(english[0], /^\s*“.*”$/);
    assert.ok(said.every((words) => ['en', 'es'].includes(words.lang)));
  });

proof('without a voice in the browser nothing offers one, and the settings say so', {
  init: () => Object.defineProperty(window, 'speechSynthesis', { value: undefined }),
}, async (stand) => {
  const game = await stand.visit();
  await game.passTrouble();
  await game.press(say('note.go_on'));
  await game.press(say('title.settings'));
  await game.stage.getByRole('switch', { name: say('settings.sound'), exact: true }).waitFor({ state: 'attached' });
  assert.equal(await game.stage.getByRole('switch', { name: say('settings.read_aloud') }).count(), 0);
  await game.stage.getByText(say('settings.read_aloud.none'), { exact: true }).waitFor({ state: 'attached' });
});

// What this Chromium is without a voice of the system's: it offers to speak, names no voice, and fails.
function promiseInVain() {
  const synthesis = {
    speaking: false,
    pending: false,
    getVoices: () => window.voices ?? [],
    speak(utterance) {
      this.speaking = true;
      setTimeout(() => {
        this.speaking = false;
        utterance.dispatchEvent(new SpeechSynthesisErrorEvent('error', { utterance, error: window.answer }));
      }, 50);
    },
    cancel() {},
  };
  window.answer = 'synthesis-failed';
  Object.defineProperty(window, 'speechSynthesis', { value: synthesis });
}

proof('a browser that speaks in vain: the player is told that there is no voice, once', { init: promiseInVain },
  async (stand) => {
    const game = await stand.visit();
    await game.press(say('note.go_on'));
    await game.press(say('title.settings'));
    const aloud = game.stage.getByRole('switch', { name: say('settings.read_aloud') });
    await aloud.dispatchEvent('click');
    await game.shows('trouble.title');
    await game.stage.getByText(say('settings.read_aloud.none'), { exact: true }).waitFor({ state: 'attached' });
    await game.passTrouble();
    await game.press(say('bar.back'));
    await game.page.waitForTimeout(400);
    await game.button(say('title.settings')).waitFor({ state: 'attached' });
  });

proof('a voice that is only interrupted, or named and slow, is there', { init: promiseInVain }, async (stand) => {
  const game = await stand.visit();
  await game.press(say('note.go_on'));
  await game.press(say('title.settings'));
  const aloud = game.stage.getByRole('switch', { name: say('settings.read_aloud') });
  for (const [answer, voices] of [['interrupted', []], ['not-allowed', []], ['synthesis-failed', [{}]]]) {
    await game.page.evaluate((given) => { [window.answer, window.voices] = given; }, [answer, voices]);
    await aloud.dispatchEvent('click');
    await game.page.waitForTimeout(400);
    await game.shows('settings.title');
    await aloud.dispatchEvent('click');
    await game.turn();
  }
});
