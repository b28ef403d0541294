// The game's service worker: one version of the game, whole or not at all. It fetches every file of its version and
// compares it with the hash that the build wrote down here, so that files of two versions never mix; it answers only
// from that version's cache; and it never takes over by itself: a page asks for it, before a game begins.

const VERSION = '@VERSION@';
const FILES = @FILES@; // by name: the hash, as subresource integrity has it

const SCOPE = new URL(self.registration.scope);
const MINE = `me-and-we ${SCOPE.pathname} `; // the caches of the game at this address
const CACHE = MINE + VERSION;

function isSound(name) {
  return name.includes('/sounds/');
}

function isPage(name) {
  return name === 'index.html';
}

// Few want the other fonts, and not everybody the sounds: they are fetched, and kept, when a page asks for them.
function isLater(name) {
  return name.includes('/fonts/') || isSound(name);
}

function inVersion(name) {
  return name.replace(/^[0-9a-f]{12}\//, '');
}

// Of what only some want: what an older version here has kept, which the new one must have too.
async function keptBefore() {
  const kept = new Set();
  for (const cache of await caches.keys()) {
    if (!cache.startsWith(MINE)) continue;
    for (const { url } of await (await caches.open(cache)).keys()) kept.add(inVersion(url.slice(SCOPE.href.length)));
  }
  return kept;
}

function addressOf(name) {
  return new URL(name, SCOPE).href;
}

// A file that bears its version in its address may come from the browser's own cache, as its hash is compared anyway.
// Into the page itself some hosts write something of theirs: it belongs to this version where it loads it.
async function fetchWhole(name) {
  const integrity = isPage(name) ? undefined : FILES[name];
  const ask = (cache) => fetch(addressOf(name), { cache, integrity, credentials: 'same-origin' });
  let response = name.startsWith(`${VERSION}/`) ? await ask('default').catch(() => null) : null;
  if (!response || !response.ok) response = await ask('no-store');
  if (!response.ok) throw new Error(`${name}: ${response.status}`);
  if (isPage(name) && !(await response.clone().text()).includes(`${VERSION}/start.js`)) throw new Error(name);
  const headers = new Headers(response.headers);
  headers.delete('Content-Encoding');
  headers.delete('Content-Length');
  return new Response(await response.arrayBuffer(), { headers }); // a new one, as a redirected one can't be a page
}

// All or nothing: what does not belong together (a deployment half done) is refused, and tried again another time.
async function install() {
  const wanted = await keptBefore();
  const names = Object.keys(FILES).filter((name) => !isLater(name) || wanted.has(inVersion(name)));
  const responses = await Promise.all(names.map(fetchWhole));
  const cache = await caches.open(CACHE);
  try {
    await Promise.all(names.map((name, index) => cache.put(addressOf(name), responses[index])));
  } catch (error) {
    await caches.delete(CACHE);
    throw error;
  }
}

async function pages() {
  const all = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  return all.filter((page) => page.url.startsWith(SCOPE.href));
}

// The caches of other versions go when no page can still want them.
async function tidy() {
  if ((await pages()).length > 1) return;
  for (const name of await caches.keys()) {
    if (name.startsWith(MINE) && name !== CACHE) await caches.delete(name);
  }
}

// Says whether this worker takes over: only where the page that asks is the game's only one.
async function takeOver(page, port) {
  const alone = (await pages()).every((other) => other.id === page.id);
  port.postMessage(alone);
  if (alone) await self.skipWaiting();
}

function nameOf(request) {
  const address = new URL(request.url);
  if (request.method !== 'GET' || !address.href.startsWith(SCOPE.href)) return null;
  const name = address.pathname.slice(SCOPE.pathname.length) || 'index.html';
  return Object.prototype.hasOwnProperty.call(FILES, name) ? name : null;
}

function kept(name) {
  return caches.match(addressOf(name), { cacheName: CACHE });
}

// Not after a wipe: then the cache is gone, and the network answers as if there were no worker.
async function keep(name) {
  const response = await fetchWhole(name);
  if (!(await caches.has(CACHE))) return response;
  const cache = await caches.open(CACHE);
  await cache.put(addressOf(name), response.clone()).catch(() => {}); // a full disk: it comes from the network again
  return response;
}

async function keepSounds() {
  const names = Object.keys(FILES).filter(isSound);
  await Promise.all(names.map(async (name) => (await kept(name)) || keep(name)));
}

async function answer(name, request) {
  return (await kept(name)) || (isLater(name) ? keep(name) : fetch(request));
}

// The icon and the manifest, for which the browser asks when it likes, it finds in the cache without waking the worker:
// an old one that is woken while it hands over does not end, and Chromium lets the new one wait for it. Elsewhere, and
// in older browsers, there are no routes, and `fetch` below answers as always.
async function routePast(event) {
  const names = Object.keys(FILES).filter((name) => /^(icon-|manifest)/.test(name));
  const routes = names.map((name) => ({ condition: { urlPattern: addressOf(name) }, source: { cacheName: CACHE } }));
  try {
    await event.addRoutes(routes);
  } catch (error) {
    console.info(`The worker itself answers for ${names.join(', ')}: ${error.message}`);
  }
}

self.addEventListener('install', (event) => {
  routePast(event);
  event.waitUntil(install());
});
self.addEventListener('activate', (event) => event.waitUntil(tidy()));
self.addEventListener('message', (event) => {
  if (event.data === 'take over') event.waitUntil(takeOver(event.source, event.ports[0]));
  else if (event.data === 'tidy') event.waitUntil(tidy());
  else if (event.data === 'keep sounds') event.waitUntil(keepSounds());
});
self.addEventListener('fetch', (event) => {
  const name = nameOf(event.request);
  if (name) event.respondWith(answer(name, event.request));
});
