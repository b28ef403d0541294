// OpenDyslexic in the page: fetched by whoever chooses it and by nobody else, there at the next start, also without a
// network and in a new version; and where it can't be had, the settings say so.
import assert from 'node:assert/strict';

import { proof, until } from './browser.mjs';
import { bringVersion, makeVersion, versions } from './versions.mjs';
import { say } from './words.mjs';

const FONT = /\/fonts\/OpenDyslexic-(Regular|Bold)\.ttf$/;

function watch(page) {
  const asked = [];
  page.on('request', (request) => asked.push(request.url()));
  return () => asked.filter((address) => FONT.test(address)).length;
}

async function toSettings(game) {
  if (await game.isAt('note.title')) await game.press(say('note.go_on'));
  await game.press(say('title.settings'));
  await game.shows('settings.title');
}

const choose = (game) => game.press(say('settings.font.dyslexic'));

// How wide a button is that is as wide as its words.
async function widthOfBack(game) {
  await game.turn(4);
  return (await game.button(say('bar.back')).first().boundingBox()).width;
}

const keeps = (game) => until(async () => /"font":\s*"dyslexic"/.test((await game.stored())['settings.json'] || ''),
  'the choice is kept');

proof('it is fetched when it is chosen, and shows', { sharp: true }, async (stand) => {
  const game = await stand.visit();
  const fetched = watch(game.page);
  await toSettings(game);
  const before = await widthOfBack(game);
  assert.equal(fetched(), 0);
  await choose(game);
  await until(() => fetched() === 2, 'both of its files');
  await until(async () => (await widthOfBack(game)) !== before, 'the other letters');
  assert.equal(await game.stage.getByText(say('settings.font.missing')).count(), 0);
  await keeps(game);
});

proof('it is there at the next start, and then in a new version without a network', {}, async (stand) => {
  const first = await stand.visit();
  await first.page.evaluate(() => navigator.serviceWorker.ready);
  await toSettings(first);
  await choose(first);
  await keeps(first);
  const fetched = watch(first.page);
  await first.page.reload();
  await first.ready();
  assert.equal(fetched(), 2);
  const next = makeVersion('letters', '0123456789ac');
  stand.server.place = next.folder;
  await bringVersion(first);
  await first.page.close();
  await stand.server.stop();
  const second = await stand.visit();
  await until(async () => (await versions(second).catch(() => [])).includes(next.version), 'the new version');
  await second.ready();
  await second.press(say('title.settings'));
  const chosen = await widthOfBack(second);
  assert.equal(await second.stage.getByText(say('settings.font.missing')).count(), 0);
  await second.press(say('settings.font.hyperlegible'));
  assert.notEqual(await widthOfBack(second), chosen);
});

proof('where it can not be had, the settings say so', { allowed: [/Failed to load resource/] }, async (stand) => {
  const game = await stand.visit();
  await toSettings(game);
  const before = await widthOfBack(game);
  await game.page.context().route(FONT, (route) => route.abort());
  await choose(game);
  await game.stage.getByText(say('settings.font.missing')).first().waitFor({ state: 'attached' });
  await game.press(say('settings.font.hyperlegible'));
  assert.equal(await game.stage.getByText(say('settings.font.missing')).count(), 0);
  await game.page.context().unroute(FONT);
  await choose(game);
  await until(async () => (await widthOfBack(game)) !== before, 'the other letters, at the second attempt');
  assert.equal(await game.stage.getByText(say('settings.font.missing')).count(), 0);
});
