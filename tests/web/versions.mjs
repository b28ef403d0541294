// A second deployment of the game, made from the built one: other bytes, another version, everything else as the build
// makes it. So that an update can be proved without building twice.
import { createHash } from 'node:crypto';
import { cpSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { BUILT, SCRATCH, until } from './browser.mjs';

export function versionOf(folder) {
  return readdirSync(folder).find((name) => /^[0-9a-f]{12}$/.test(name));
}

function hashOf(path, like) {
  const [kind] = like.split('-');
  return `${kind}-${createHash(kind).update(readFileSync(path)).digest('base64')}`;
}

// In a text file.
function replaceIn(path, changes) {
  let text = readFileSync(path, 'utf8');
  for (const [from, to] of changes) text = text.replaceAll(from, to);
  writeFileSync(path, text);
}

// The version that a page runs, and every version that its files come from.
export async function versions(game) {
  const names = await game.page.evaluate(() => performance.getEntriesByType('resource').map((entry) => entry.name));
  return [...new Set(names.map((name) => /\/([0-9a-f]{12})\//.exec(name)?.[1]).filter(Boolean))];
}

// The browser looks for a new version: until all of it is there, and waits for the next start.
export async function bringVersion(game) {
  await game.page.evaluate(async () => (await navigator.serviceWorker.getRegistration()).update());
  await until(() => game.page.evaluate(async () => {
    const found = await navigator.serviceWorker.getRegistration();
    return Boolean(found && found.waiting);
  }), 'a new version that waits');
}

// `name`: of the folder. The page's script gets a comment, by which a test sees whose it is.
export function makeVersion(name, version) {
  const folder = join(SCRATCH, name);
  const old = versionOf(BUILT);
  rmSync(folder, { recursive: true, force: true });
  cpSync(BUILT, folder, { recursive: true });
  renameSync(join(folder, old), join(folder, version));
  const marked = join(folder, version, 'start.js');
  writeFileSync(marked, `${readFileSync(marked, 'utf8')}\n// ${version}\n`);
  replaceIn(join(folder, 'index.html'), [[old, version]]);
  replaceIn(join(folder, 'worker.js'), [[old, version]]);
  for (const file of [...readdirSync(join(folder, version)).map((inner) => `${version}/${inner}`), 'index.html'])
    renewHash(join(folder, 'worker.js'), folder, file);
  return { folder, version };
}

// The worker's list says of each file its hash.
function renewHash(worker, folder, file) {
  const text = readFileSync(worker, 'utf8');
  const name = file.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
  const entry = new RegExp(`("${name}":\\s*")(sha\\d+-[^"]+)(")`);
  const found = entry.exec(text);
  if (found) writeFileSync(worker, text.replace(entry, `$1${hashOf(join(folder, file), found[2])}$3`));
}
