// The page in Spanish: for a browser that asks for it, from its first words on; for whoever chooses it, at once, in the
// middle of a game, and on every later visit; and without a network.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

import { AXE, proof, until } from './browser.mjs';
import { root, say } from './words.mjs';

const content = (path) => JSON.parse(readFileSync(new URL(`content/${path}`, root), 'utf8'));
const spanish = content('languages/es.json').texts;
const english = content('article.json').quotations.map((quotation) => `“${quotation.text}”`);
const cards = new Map(content('languages/es/decks/everyday.json').cards.map((card) => [card.text, card]));
const englishCards = new Map(content('decks/everyday.json').cards.map((card) => [card.id, card]));

const MEXICAN = { context: { locale: 'es-MX' } };

async function cardAtHand(game, deck) {
  return until(async () => {
    const names = await game.stage.getByRole('group').evaluateAll((groups) =>
      groups.map((group) => group.getAttribute('aria-label')));
    return names.map((name) => deck.get(name)).find(Boolean);
  }, 'a card');
}

async function axe(game) {
  if (!(await game.page.evaluate(() => Boolean(window.axe)))) await game.page.evaluate(readFileSync(AXE, 'utf8'));
  const found = await game.page.evaluate(() => window.axe.run(document, { resultTypes: ['violations'] }));
  assert.deepEqual(found.violations.flatMap((rule) => rule.nodes.map((node) => `${rule.id}: ${node.html}`)), []);
}

// Whatever the page shows of the article is in English, says so, and has a translation.
async function quotesAreEnglish(game) {
  const quotes = await game.stage.locator('blockquote').evaluateAll((found) =>
    found.map((quote) => [quote.textContent, quote.lang || quote.querySelector('[lang]')?.lang]));
  assert.ok(quotes.length > 0);
  for (const [text, language] of quotes) {
    assert.ok(english.some((sentence) => text.includes(sentence)), text);
    assert.equal(language, 'en');
  }
  const ours = spanish['quote.ours'].replace('{text}', '');
  assert.ok((await game.stage.innerText()).includes(ours) || (await game.stage.textContent()).includes(ours));
}

proof('a browser that asks for Spanish gets it from the first word on', MEXICAN, async (stand) => {
  const game = await stand.visit();
  const { page } = game;
  assert.equal(await page.locator('html').getAttribute('lang'), 'es');
  assert.equal(await page.locator('label[for=progress]').textContent(), spanish['page.loading']);
  await game.heading(spanish['note.title']).first().waitFor({ state: 'attached' });
  await axe(game);
  await game.press(spanish['note.go_on']);
  await quotesAreEnglish(game);
  await game.press(spanish['title.play']);
  for (let i = 0; i < 3; i++) {
    const card = await cardAtHand(game, cards);
    await game.press(spanish[`pile.${card.side}`]);
    await quotesAreEnglish(game);
    await axe(game);
    await game.press(spanish['feedback.next']);
  }
});

proof('without JavaScript nobody knows the language: the page says so in each', {
  context: { javaScriptEnabled: false },
}, async (stand) => {
  const { page } = await stand.visit({ waits: false });
  const english = content('languages/en.json').texts;
  for (const [code, texts] of [['en', english], ['es', spanish]]) {
    await page.locator(`noscript p[lang=${code}]`, { hasText: texts['page.script'] }).waitFor();
    assert.equal(await page.locator(`.late [lang=${code}]`).textContent(), texts['page.late']);
  }
});

proof('chosen in the middle of a game, it shows at once and is kept', {}, async (stand) => {
  const game = await stand.visit();
  await game.begin();
  const before = await game.card();
  await until(() => game.page.evaluate(() => window.laterThere), 'what comes later');
  await game.press(say('bar.menu'));
  await game.press(say('menu.settings'));
  await game.press('Español');
  await game.heading(spanish['settings.title']).first().waitFor({ state: 'attached' });
  assert.equal(await game.page.locator('html').getAttribute('lang'), 'es');
  await game.press(spanish['bar.back']);
  await game.press(spanish['bar.back']);
  const card = await cardAtHand(game, cards);
  assert.equal(card.id, before.id);
  assert.equal(englishCards.get(card.id).side, card.side);
  await until(async () => (await game.stored())['settings.json']?.includes('"language": "es"'), 'the settings');
  await stand.context.setOffline(true); // a later visit, without a network
  await game.page.reload();
  await game.ready();
  assert.equal(await game.page.locator('html').getAttribute('lang'), 'es');
  await game.heading('Me & We').first().waitFor({ state: 'attached' });
  const ways = ['title.go_on', 'title.go_on.card', 'title.go_on.step', 'title.go_on.round_end']
    .map((key) => spanish[key]?.split('{')[0]).filter(Boolean);
  const goOn = (await game.choices()).find(({ name }) => ways.some((way) => name.startsWith(way)));
  await game.press(goOn.name);
  assert.equal((await cardAtHand(game, cards)).id, before.id);
});

// As a browser whose list of languages is changed in its settings. DevTools change the list, and tell nobody.
async function preferring(game) {
  const session = await game.page.context().newCDPSession(game.page);
  const userAgent = await game.page.evaluate(() => navigator.userAgent);
  return async (acceptLanguage) => {
    await session.send('Emulation.setUserAgentOverride', { userAgent, acceptLanguage });
    await game.page.evaluate(() => window.dispatchEvent(new Event('languagechange')));
    await game.turn();
  };
}

proof('it follows the browser’s language in the middle of a game, until the player chooses one', {}, async (stand) => {
  const game = await stand.visit();
  await game.begin();
  const before = await game.card();
  const prefer = await preferring(game);
  await until(() => game.page.evaluate(() => window.laterThere), 'what comes later');
  await prefer('es-MX,en');
  assert.equal((await cardAtHand(game, cards)).id, before.id);
  assert.equal(await game.page.locator('html').getAttribute('lang'), 'es');
  assert.equal((await game.stored())['settings.json'].includes('"es"'), false, 'nothing was chosen');
  await prefer('fr,en-GB');
  assert.equal((await game.card()).id, before.id);
  await game.press(say('bar.menu'));
  await game.press(say('menu.settings'));
  await game.press('Español');
  await prefer('en');
  await game.heading(spanish['settings.title']).first().waitFor({ state: 'attached' });
});

proof('a language that the browser comes to prefer before its words are there shows when they come', {
  allowed: [/blocked by Playwright/],
  context: { serviceWorkers: 'block' },
}, async (stand) => {
  stand.server.held = (name) => name.endsWith('/languages/es.json');
  const game = await stand.visit();
  const prefer = await preferring(game);
  await prefer('es');
  await game.shows('note.title');
  assert.equal(await game.page.locator('html').getAttribute('lang'), 'en');
  stand.server.release();
  await game.heading(spanish['note.title']).first().waitFor({ state: 'attached' });
});
