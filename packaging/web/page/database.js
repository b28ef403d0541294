// The browser's database as promises: opening it, and what became of a transaction.

const PATIENCE = 8000; // milliseconds; some browsers never answer in a private window

export const FILES = 'files'; // by name: the files' bytes
export const TAB = 'tab'; // what is known of the tab that plays
export const OWNER = 'owner'; // there: the token of the tab that may write

// Rejects where the browser refuses to keep anything.
export function openDatabase(name) {
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
