// The page's side of the service worker: a new version takes over at the start of a page and never later, the worker is
// registered once the game shows, and all of it can be forgotten.

const PATIENCE = 3000; // milliseconds for a waiting worker to say whether it takes over, and again to do so
const root = new URL('.', document.baseURI); // where worker.js lies; this file lies in a version's folder
const workers = findWorkers();

let forgotten = false; // the player wiped everything: in this visit nothing is put there again

// Some frames may not even ask.
function findWorkers() {
  try {
    return navigator.serviceWorker;
  } catch (error) {
    return undefined;
  }
}

async function registration() {
  if (!workers) return null;
  const found = await workers.getRegistration(root.href).catch(() => undefined);
  return found && found.scope === root.href ? found : null;
}

const early = registration(); // asked for at once, as the browser takes its time to answer

function withinPatience(promise) {
  return Promise.race([promise, new Promise((resolve) => setTimeout(() => resolve(false), PATIENCE))]);
}

function asksToTakeOver(worker) {
  return new Promise((resolve) => {
    const channel = new MessageChannel();
    channel.port1.onmessage = (event) => resolve(event.data);
    worker.postMessage('take over', [channel.port2]);
  });
}

// Gives true where the page is about to be loaded anew, in the new version. To be called when the page has fetched all
// that it needs: Chromium can hang for long where a worker is replaced while it still answers.
export async function takeUpdate() {
  const found = await early;
  if (!found) return false;
  if (!found.waiting) {
    if (found.active) found.active.postMessage('tidy');
    return false;
  }
  const changed = new Promise((resolve) => {
    workers.addEventListener('controllerchange', () => resolve(true), { once: true });
  });
  const controlled = Boolean(workers.controller); // a page that is not came from the network, and is fresh
  if (!(await withinPatience(asksToTakeOver(found.waiting))) || !controlled) return false;
  if (!(await withinPatience(changed))) return false; // too late for this start; what this page needs it has
  window.location.reload();
  return true;
}

export async function register() {
  if (!workers || forgotten) return;
  try {
    const options = { scope: root.pathname, updateViaCache: 'none' };
    const found = await workers.register(new URL('worker.js', root), options);
    if (found.active) found.update().catch(() => {}); // registering again alone does not ask; offline, nobody answers
  } catch (error) {
    console.info(`No version for a start without a network came: ${error.message}`);
  }
}

// The worker and its caches go; the page that runs has all that it needs.
export async function forget() {
  forgotten = true;
  if (!workers) return;
  const found = await registration();
  if (found) await found.unregister();
  for (const name of await caches.keys()) {
    if (name.startsWith(`me-and-we ${root.pathname} `)) await caches.delete(name);
  }
}
