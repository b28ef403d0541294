// Without a network, and from one version to the next: whole or not at all, and never in the middle of a game.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { readFileSync } from 'node:fs';

import { BUILT, proof, until } from './browser.mjs';
import { makeVersion, versionOf } from './versions.mjs';

const NEXT = '0123456789ab';

// The worker has everything, and this page is one of its own, as after every visit but the first.
async function installed(game) {
  await game.page.evaluate(() => navigator.serviceWorker.ready);
  await game.page.reload();
  await game.ready();
  assert.ok(await game.page.evaluate(() => Boolean(navigator.serviceWorker.controller)));
}

function waiting(game) {
  return until(() => game.page.evaluate(async () => {
    const found = await navigator.serviceWorker.getRegistration();
    return Boolean(found && found.waiting);
  }), 'a new version that waits');
}

// The version that a page runs, and every version that its files come from.
async function versions(game) {
  const names = await game.page.evaluate(() => performance.getEntriesByType('resource').map((entry) => entry.name));
  return [...new Set(names.map((name) => /\/([0-9a-f]{12})\//.exec(name)?.[1]).filter(Boolean))];
}

proof('after one visit it starts without a network, and goes on where it was', {}, async (stand) => {
  const first = await stand.visit();
  await installed(first);
  await first.begin();
  const kept = await first.journal();
  await first.page.close();
  await stand.server.stop();
  const second = await stand.visit();
  assert.deepEqual(await second.journal(), kept);
  await second.goOn();
  await second.card();
});

proof('a new version comes at the next start, whole, and never into a game', {}, async (stand) => {
  const old = versionOf(BUILT);
  const first = await stand.visit();
  await installed(first);
  await first.begin();
  stand.server.place = makeVersion('next', NEXT).folder;
  await first.page.evaluate(async () => (await navigator.serviceWorker.getRegistration()).update());
  await waiting(first);
  await first.turn();
  await first.card(); // the game goes on
  assert.deepEqual(await versions(first), [old], 'the game that is played has only files of its own version');
  await first.page.close();
  const second = await stand.visit();
  await until(async () => (await versions(second)).includes(NEXT), 'the new version').catch(() => {});
  await second.ready();
  assert.deepEqual(await versions(second), [NEXT], 'the next start has only files of the new version');
  const caches = await second.page.evaluate(() => caches.keys());
  assert.equal(caches.filter((name) => name.includes(old)).length, 0, `the old version is gone from: ${caches}`);
  await stand.server.stop();
  const third = await (await second.page.close(), stand.visit());
  assert.deepEqual(await versions(third), [NEXT], 'and starts without a network');
});

proof('a deployment whose files do not belong together is refused, and the old version goes on',
  { allowed: [/integrity|Failed to load|ServiceWorker|Failed to find a valid digest/] }, async (stand) => {
    const old = versionOf(BUILT);
    const first = await stand.visit();
    await installed(first);
    const next = makeVersion('torn', NEXT);
    stand.server.place = next.folder;
    stand.server.change = (name, bytes) =>
      (name === `${NEXT}/page.css` ? Buffer.concat([bytes, Buffer.from('\n/* another */\n')]) : bytes);
    const refused = await first.page.evaluate(async () => {
      const found = await navigator.serviceWorker.getRegistration();
      try {
        const updated = await found.update();
        const worker = updated.installing;
        if (!worker) return 'no new worker';
        return await new Promise((done) => {
          worker.onstatechange = () => ['redundant', 'installed'].includes(worker.state) && done(worker.state);
        });
      } catch (error) {
        return 'redundant';
      }
    });
    assert.equal(refused, 'redundant');
    await first.page.reload();
    await first.ready();
    assert.deepEqual(await versions(first), [old]);
    stand.server.change = (name, bytes) => bytes; // the deployment is complete
    await first.page.evaluate(async () => (await navigator.serviceWorker.getRegistration()).update());
    await waiting(first);
    await first.page.reload({ waitUntil: 'commit' }); // it is loaded once more, in the new version
    await until(async () => (await versions(first).catch(() => [])).includes(NEXT), 'the new version');
  });

proof('with another tab of the game open no new version takes over', {}, async (stand) => {
  const old = versionOf(BUILT);
  const first = await stand.visit();
  await installed(first);
  stand.server.place = makeVersion('beside', NEXT).folder;
  await first.page.evaluate(async () => (await navigator.serviceWorker.getRegistration()).update());
  await waiting(first);
  const second = await stand.visit({ waits: false });
  await second.page.getByRole('dialog').waitFor();
  assert.deepEqual(await versions(second), [old]);
});

proof('every file that the page has is in the list of the worker', {}, async (stand) => {
  const game = await stand.visit();
  await installed(game);
  const worker = readFileSync(join(BUILT, 'worker.js'), 'utf8');
  const asked = new Set(stand.server.requests.filter((name) => name && name !== 'worker.js'));
  for (const name of asked) assert.ok(worker.includes(`"${name}"`), `${name} is in the worker's list`);
});
