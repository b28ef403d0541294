// axe-core finds nothing to complain of, on any screen.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

import { AXE, proof } from './browser.mjs';
import { ControlsHand } from './hands.mjs';
import { takeTour } from './tour.mjs';
import { say } from './words.mjs';

const SCRIPT = readFileSync(AXE, 'utf8');

// What axe-core finds, one line each.
async function complaints(page) {
  if (!(await page.evaluate(() => Boolean(window.axe)))) await page.evaluate(SCRIPT);
  const found = await page.evaluate(() => window.axe.run(document, { resultTypes: ['violations'] }));
  return found.violations.flatMap((rule) => rule.nodes.map((node) => `${rule.id}: ${rule.help}: ${node.html}`));
}

async function tour(stand) {
  const game = await stand.visit();
  const found = {};
  const screens = [];
  await takeTour(game, new ControlsHand(game), async (name) => {
    screens.push(name);
    const here = await complaints(game.page);
    if (here.length > 0) found[name] = here;
  });
  assert.deepEqual(found, {});
  assert.ok(screens.length >= 32, `the tour leads everywhere: ${screens}`);
}

proof('every screen', {}, tour);
proof('every screen on a phone', { context: { viewport: { width: 390, height: 844 } } }, tour);

proof('the page’s own dialogs', {}, async (stand) => {
  await stand.visit();
  const second = await stand.visit({ waits: false });
  await second.page.getByRole('dialog').waitFor();
  assert.deepEqual(await complaints(second.page), []);
  await second.page.getByRole('button', { name: say('page.elsewhere.take') }).click();
  await second.ready();
  const [first] = stand.context.pages();
  await first.getByRole('dialog').waitFor();
  assert.deepEqual(await complaints(first), []);
});

proof('the page without WebAssembly', { init: () => { delete window.WebAssembly; } }, async (stand) => {
  const game = await stand.visit({ waits: false });
  await game.page.getByRole('dialog').waitFor();
  assert.deepEqual(await complaints(game.page), []);
});

proof('the page while it loads', {}, async (stand) => {
  stand.server.held = (name) => name.endsWith('.wasm');
  const game = await stand.visit({ waits: false });
  await game.page.getByRole('progressbar').waitFor();
  assert.deepEqual(await complaints(game.page), []);
  stand.server.release();
});
