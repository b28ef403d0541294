// The browser's database as promises: opening it, what became of a transaction, and deleting it.

const PATIENCE = 8000; // milliseconds; some browsers never answer in a private window

export const FILES = 'files'; // by name: the files' bytes
export const TAB = 'tab'; // what is known of the tab that plays
export const OWNER = 'owner'; // there: the token of the tab that may write

const OPEN = 'me-and-we-open'; // a lock that every page shares that may have the database open

let held = null; // settles when this page does so no longer
let letGo = () => {};

export function share() {
  if (held || !navigator.locks) return;
  const over = new Promise((resolve) => { letGo = resolve; });
  held = navigator.locks.request(OPEN, { mode: 'shared' }, () => over).catch(() => {});
}

// For a page that goes into the browser's back-forward cache, out of which a deletion puts it.
export function stopSharing() {
  letGo();
  held = null;
}

// Where no other page may have it open: one that is frozen would keep everybody waiting.
export async function deleteDatabase(name) {
  const ours = held;
  stopSharing();
  await ours;
  await navigator.locks?.request(OPEN, { ifAvailable: true }, (alone) => alone && new Promise((resolve) => {
    const asked = indexedDB.deleteDatabase(name);
    asked.onsuccess = asked.onerror = asked.onblocked = resolve;
  })).catch(() => {});
}

// Rejects where the browser refuses to keep anything.
export function openDatabase(name) {
  share();
  return new Promise((resolve, reject) => {
    const asked = indexedDB.open(name, 1);
    const timer = setTimeout(() => reject(new Error('The browser does not answer.')), PATIENCE);
    asked.onupgradeneeded = () => {
      asked.result.createObjectStore(FILES);
      asked.result.createObjectStore(TAB);
    };
    asked.onsuccess = () => {
      clearTimeout(timer);
      resolve(asked.result);
    };
    asked.onerror = () => {
      clearTimeout(timer);
      reject(asked.error);
    };
  });
}

// Resolves when all of it is on the disk; rejects with why it isn't.
export function finished(transaction) {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error || new DOMException('Aborted', 'AbortError'));
  });
}

export function writing(database, durability = 'strict') {
  return database.transaction([FILES, TAB], 'readwrite', { durability });
}
