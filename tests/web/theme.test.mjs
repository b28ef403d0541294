// The player's theme is the page's too: its dialogs, the browser's bars, and the ground under both.
import assert from 'node:assert/strict';

import { proof } from './browser.mjs';
import { say } from './words.mjs';

const DUSK = '#25222F';
const PAPER = '#F7F0E3';

function colors(game) {
  return game.page.evaluate(() => ({
    ground: getComputedStyle(document.documentElement).getPropertyValue('--ground'),
    bars: [...document.querySelectorAll('meta[name=theme-color]')].map((meta) => meta.content),
    body: getComputedStyle(document.body).backgroundColor,
  }));
}

async function choose(game, key) {
  await game.press(say('note.go_on'));
  await game.press(say('title.settings'));
  await game.press(say(key));
}

proof('dusk chosen on a bright system, and kept at the next start', { sharp: true }, async (stand) => {
  const game = await stand.visit();
  const wanted = { ground: DUSK, bars: [DUSK, DUSK], body: 'rgb(37, 34, 47)' };
  assert.deepEqual(await colors(game), { ground: PAPER, bars: [PAPER, PAPER], body: 'rgb(247, 240, 227)' });
  await choose(game, 'theme.dusk');
  await game.page.waitForFunction(() => document.documentElement.dataset.theme === '1');
  assert.deepEqual(await colors(game), wanted);
  await game.page.reload();
  await game.ready();
  assert.deepEqual(await colors(game), wanted);
});

proof('paper chosen on a dark system', { sharp: true, context: { colorScheme: 'dark' } }, async (stand) => {
  const game = await stand.visit();
  assert.equal((await colors(game)).ground, DUSK);
  await choose(game, 'theme.paper');
  await game.page.waitForFunction(() => document.documentElement.dataset.theme === '0');
  assert.equal((await colors(game)).ground, PAPER);
});

// Within a media query a rule can't share its colours with one outside, so page.css has them twice.
proof('a theme has the same colours, whether the system or the player asks for it', {}, async (stand) => {
  const game = await stand.visit();
  const pairs = await game.page.evaluate(() => {
    const rules = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]);
    const asked = (query) => rules.find((rule) => rule.media?.mediaText === query).cssRules[0];
    const chosen = (theme) => rules.find((rule) => rule.selectorText === `:root[data-theme="${theme}"]`);
    const pair = (query, theme) => [asked(query), chosen(theme)].map((rule) => rule.style.cssText);
    return [pair('(prefers-color-scheme: dark)', 1), pair('(prefers-contrast: more)', 2)];
  });
  for (const [asked, chosen] of pairs) assert.equal(asked, chosen);
});
