// Without a network, and from one version to the next: whole or not at all, and never in the middle of a game.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { readFileSync } from 'node:fs';

import { BUILT, proof, until } from './browser.mjs';
import { bringVersion, makeVersion, versionOf, versions } from './versions.mjs';

const NEXT = '0123456789ab';

// The worker has everything, and this page is one of its own, as after every visit but the first.
async function installed(game) {
  await game.page.evaluate(() => navigator.serviceWorker.ready);
  await game.page.reload();
  await game.ready();
  assert.ok(await game.page.evaluate(() => Boolean(navigator.serviceWorker.controller)));
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
  await bringVersion(first);
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
    await bringVersion(first);
    await first.page.reload({ waitUntil: 'commit' }); // it is loaded once more, in the new version
    await until(async () => (await versions(first).catch(() => [])).includes(NEXT), 'the new version');
  });

proof('with another tab of the game open no new version takes over', {}, async (stand) => {
  const old = versionOf(BUILT);
  const first = await stand.visit();
  await installed(first);
  stand.server.place = makeVersion('beside', NEXT).folder;
  await bringVersion(first);
  const second = await stand.visit({ waits: false });
  await second.page.getByRole('dialog').waitFor();
  assert.deepEqual(await versions(second), [old]);
});

// In what the server gives for the page: as it is asked for by its folder, and by its name, as the worker asks.
function changePage(stand, change, names = ['', 'index.html']) {
  stand.server.change = (name, bytes) => (names.includes(name) ? Buffer.from(change(bytes.toString())) : bytes);
}

proof('a page of another version is refused; one into which the host writes starts offline', {}, async (stand) => {
  changePage(stand, (page) => page.replaceAll(versionOf(BUILT), NEXT), ['index.html']);
  const first = await stand.visit();
  const registered = () => first.page.evaluate(async () => Boolean(await navigator.serviceWorker.getRegistration()));
  await until(() => stand.server.requests.includes('index.html'), 'the worker asks for the page');
  await until(async () => !(await registered()), 'it is refused');
  assert.deepEqual(await first.page.evaluate(() => caches.keys()), []);
  changePage(stand, (page) => page.replace('</body>', '<p hidden>Given to you by the host.</p></body>'));
  await first.page.reload();
  await first.ready();
  await installed(first);
  await first.page.close();
  await stand.server.stop();
  const second = await stand.visit();
  assert.equal(await second.page.getByText('Given to you by the host.').count(), 1);
});

proof('the browser’s own request for the icon is answered without waking the worker', {}, async (stand) => {
  const game = await stand.visit();
  await installed(game);
  const asked = () => game.page.evaluate(() => performance.getEntriesByType('resource')
    .filter((entry) => entry.name.includes('/icon-')).map((entry) => entry.workerFinalSourceType));
  const sources = await until(async () => (await asked()).length && asked(), 'the icon');
  assert.deepEqual(sources, sources.map(() => 'cache'));
});

proof('every file that the page has is in the list of the worker', {}, async (stand) => {
  const game = await stand.visit();
  await installed(game);
  const worker = readFileSync(join(BUILT, 'worker.js'), 'utf8');
  const asked = new Set(stand.server.requests.filter((name) => name && name !== 'worker.js'));
  for (const name of asked) assert.ok(worker.includes(`"${name}"`), `${name} is in the worker's list`);
});
