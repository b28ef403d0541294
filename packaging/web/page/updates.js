// The page's side of the service worker: a new version takes over at the start of a page and never later, the worker is
// registered once the game shows, and all of it can be forgotten.

const PATIENCE = 1000; // milliseconds in which a waiting worker says whether it takes over
const root = new URL('.', document.baseURI); // where worker.js lies; this file lies in a version's folder
const workers = navigator.serviceWorker;

let forgotten = false; // the player wiped everything: in this visit nothing is put there again

async function registration() {
  if (!workers) return null;
  const found = await workers.getRegistration(root.href).catch(() => undefined);
  return found && found.scope === root.href ? found : null;
}

function asksToTakeOver(worker) {
  return new Promise((resolve) => {
    const channel = new MessageChannel();
    channel.port1.onmessage = (event) => resolve(event.data);
    setTimeout(() => resolve(false), PATIENCE);
    worker.postMessage('take over', [channel.port2]);
  });
}

// Gives true where the page is about to be loaded anew, in the new version.
export async function takeUpdate() {
  const found = await registration();
  if (!found) return false;
  if (!found.waiting) {
    if (found.active) found.active.postMessage('tidy');
    return false;
  }
  const changed = new Promise((resolve) => {
    workers.addEventListener('controllerchange', () => resolve(true), { once: true });
  });
  const controlled = Boolean(workers.controller);
  if (!(await asksToTakeOver(found.waiting)) || !controlled) return false; // an uncontrolled page came fresh anyway
  await changed;
  window.location.reload();
  return true;
}

export async function register() {
  if (!workers || forgotten) return;
  try {
    await workers.register(new URL('worker.js', root), { scope: root.pathname, updateViaCache: 'none' });
  } catch (error) {
    console.info(`The game will not start without a network: ${error.message}`);
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
