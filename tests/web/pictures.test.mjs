// A deck that brings its own pictures: the page fetches them from the deck's folder, and they are drawn on its cards.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

import { proof } from './browser.mjs';
import { root, say } from './words.mjs';

const FOLDER = new URL('tests/decks/pictured/', root);
const bytesOf = (name) => readFileSync(new URL(name, FOLDER));
const DECK = bytesOf('deck.json').toString();

// Every picture of the deck becomes this one, so that the first card has it.
function serve(stand, name) {
  const { prefix, extra } = stand.server;
  extra.set(`${prefix}decks/own.json`, DECK.replace(/pictures\/[a-z.]+/g, name));
  for (const picture of ['sunset.png', 'hills.jpg', 'bench.svg'])
    extra.set(`${prefix}decks/pictures/${picture}`, bytesOf(`pictures/${picture}`));
}

// Goes on until a card with a picture lies there; the last pair has none.
async function firstCard(game) {
  await game.passTrouble();
  await game.press(say('note.go_on'));
  await game.press(say('title.play'));
  for (let i = 0; i < 2; i += 1) {
    const names = await game.stage.getByRole('group').evaluateAll((groups) =>
      groups.map((group) => group.getAttribute('aria-label')));
    if (!names.some((name) => name?.startsWith('Ida'))) return;
    await game.page.keyboard.press('p');
    await game.turn();
  }
}

// How many pixels of the screen are about this colour.
async function countNear(game, wanted) {
  await game.turn(4);
  const picture = (await game.page.screenshot()).toString('base64');
  return game.page.evaluate(async ({ base64, colour }) => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
    const context = canvas.getContext('2d');
    context.drawImage(bitmap, 0, 0);
    const { data } = context.getImageData(0, 0, bitmap.width, bitmap.height);
    let count = 0;
    for (let i = 0; i < data.length; i += 4)
      if ([0, 1, 2].every((channel) => Math.abs(data[i + channel] - colour[channel]) < 10)) count += 1;
    return count;
  }, { base64: picture, colour: wanted });
}

for (const [name, colour] of [['sunset.png', [250, 220, 120]], ['hills.jpg', [78, 125, 82]],
  ['bench.svg', [188, 216, 200]]]) {
  proof(`${name} beside a deck is drawn`, { sharp: true }, async (stand) => {
    serve(stand, `pictures/${name}`);
    const game = await stand.visit({ query: '?deck=decks/own.json' });
    await firstCard(game);
    const count = await countNear(game, colour);
    assert.ok(count > 500, `${count} pixels have its colour`);
  });
}

proof('a picture that is missing keeps no deck from being played', { allowed: [/404|gone\.png/] }, async (stand) => {
  serve(stand, 'pictures/gone.png');
  const game = await stand.visit({ query: '?deck=decks/own.json' });
  await game.page.getByText(/There is no picture|not beside the deck/).first().waitFor({ state: 'attached' });
});
