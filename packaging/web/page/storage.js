// The game's files: all in memory, and in IndexedDB a moment later. Every transaction first looks whether this tab
// still owns the store, so that a tab that was taken over can never write: two tabs never mix.
import { deleteDatabase, openDatabase, finished, share, stopSharing, writing, FILES, TAB, OWNER } from './database.js';

const NAME = 'me-and-we';

export class Storage {
  kept = false; // whether anything is kept at all
  onchange = () => {}; // what refused() gives has changed
  onlost = () => {}; // another tab owns the store now
  onempty = () => {}; // the last file was removed, and nothing is left in the database

  #token; // this tab's
  #words;
  #files = new Map();
  #changed = new Set(); // names whose newest state is not on its way yet
  #database = null;
  #claimed = false; // the store knows that this tab owns it
  #emptied = false; // this tab itself took its token out, with everything else
  #under = null; // the transaction that is under way, as a promise that never rejects
  #over = false; // nothing is written any more
  #refused = null;
  #asked = false; // the browser was asked to keep the store even when its disk runs full

  constructor(token, words) {
    this.#token = token;
    this.#words = words;
  }

  // Finds out whether the browser keeps anything; the files are not read yet, as another tab may still write.
  async open() {
    try {
      this.#attach(await openDatabase(NAME));
      this.kept = true;
    } catch (error) {
      this.#refused = this.#words['page.store.none'];
      console.info(`Nothing is kept: ${error}`);
    }
  }

  // Makes this tab the owner, and reads all that is there.
  async claim() {
    if (!this.kept) return;
    try {
      if (!this.#database) this.#attach(await openDatabase(NAME)); // it was deleted while this tab waited for its turn
      const transaction = writing(this.#database, 'relaxed'); // who owns it matters only while tabs live
      const done = finished(transaction).then(() => { this.#claimed = true; });
      transaction.objectStore(TAB).put(this.#token, OWNER);
      const read = this.#collect(transaction.objectStore(FILES));
      await Promise.race([read, done]); // what was read is enough to begin with
      done.catch((error) => this.#refuse(this.#why(error)));
    } catch (error) {
      await this.#readOnly(error);
    }
  }

  names() {
    return Array.from(this.#files.keys());
  }

  read(name) {
    return this.#files.get(name) || null;
  }

  write(name, bytes) {
    this.#change(name, Uint8Array.from(bytes));
  }

  append(name, bytes) {
    const before = this.#files.get(name) || new Uint8Array(0);
    const whole = new Uint8Array(before.length + bytes.length);
    whole.set(before);
    whole.set(bytes, before.length);
    this.#change(name, whole);
    if (name.startsWith('game-')) this.#askToKeep();
  }

  truncate(name, length) {
    const bytes = this.#files.get(name);
    if (bytes && bytes.length > length) this.#change(name, bytes.slice(0, length));
  }

  remove(name) {
    if (this.#files.has(name)) this.#change(name, null);
  }

  // Why what was written lately is not safe: a sentence; null while all of it is safe, or on its way.
  refused() {
    return this.#refused;
  }

  // Resolves when nothing is on its way any more.
  async settled() {
    this.#flush();
    while (this.#under) await this.#under;
  }

  // The page may end at any moment, or be shown again: what waits its turn does so no longer.
  hurry() {
    stopSharing();
    const names = Array.from(this.#changed);
    this.#changed.clear();
    if (names.length === 0 || this.#over) return;
    this.#bring(names).catch(() => names.forEach((name) => this.#changed.add(name)));
  }

  // After the page was frozen or hidden: does the store still belong to this tab?
  async check() {
    if (!this.kept || this.#over || !this.#database || !this.#claimed) return;
    share();
    try {
      const asked = this.#database.transaction(TAB).objectStore(TAB).get(OWNER);
      asked.onsuccess = () => this.#owns(asked.result);
    } catch (error) {
      this.#database = null; // it was closed; the next change opens it again
    }
  }

  // Nothing is written from now on.
  stop() {
    this.#over = true;
  }

  #attach(database) {
    this.#database = database;
    const gone = () => {
      database.close();
      if (this.#database === database) this.#database = null;
    };
    database.onclose = gone;
    database.onversionchange = gone;
  }

  #collect(store) {
    const names = store.getAllKeys();
    const contents = store.getAll();
    return new Promise((resolve) => {
      contents.onsuccess = () => {
        names.result.forEach((name, index) => this.#files.set(name, contents.result[index]));
        resolve();
      };
    });
  }

  // The disk takes nothing more: what is there can still be read.
  async #readOnly(error) {
    try {
      const transaction = this.#database.transaction(FILES);
      this.#collect(transaction.objectStore(FILES));
      await finished(transaction);
      this.#refused = this.#why(error);
    } catch (other) {
      this.kept = false;
      this.#refused = this.#words['page.store.none'];
    }
  }

  #change(name, bytes) {
    if (bytes) this.#files.set(name, bytes);
    else this.#files.delete(name);
    if (!this.kept || this.#over) return;
    this.#changed.add(name);
    this.#flush();
  }

  // What changes while a transaction is under way goes into the next one, all together.
  #flush() {
    if (this.#under || this.#over || !this.kept || this.#changed.size === 0) return;
    const names = Array.from(this.#changed);
    this.#changed.clear();
    this.#under = this.#bringTwice(names).then(() => {
      this.#under = null;
      this.#flush();
    }, (error) => {
      const more = this.#changed.size > 0;
      this.#under = null;
      names.forEach((name) => this.#changed.add(name)); // the next change tries again
      this.#refuse(this.#why(error));
      if (more) this.#flush();
    });
  }

  // Null where the browser has closed the database.
  #begin() {
    try {
      return this.#database && writing(this.#database);
    } catch (error) {
      return null;
    }
  }

  async #openAgain() {
    this.#attach(await openDatabase(NAME));
    return writing(this.#database);
  }

  // Some browsers drop the connection of a page in the background: it is opened anew before anybody is told.
  async #bringTwice(names) {
    try {
      await this.#bring(names);
    } catch (error) {
      if (error.name === 'QuotaExceededError') throw error;
      this.#database = null;
      await this.#bring(names);
    }
  }

  async #bring(names) {
    const transaction = this.#begin() || await this.#openAgain();
    const done = finished(transaction);
    done.catch(() => {}); // it may fail before it is waited for
    const tab = transaction.objectStore(TAB);
    const files = transaction.objectStore(FILES);
    const empties = this.#files.size === 0;
    const owner = tab.get(OWNER);
    let owned = true;
    owner.onsuccess = () => {
      owned = this.#owns(owner.result);
      if (!owned) transaction.abort();
    };
    for (const name of names) {
      if (this.#files.has(name)) files.put(this.#files.get(name), name);
      else files.delete(name);
    }
    if (empties) tab.delete(OWNER);
    else tab.put(this.#token, OWNER);
    try {
      await done;
    } catch (error) {
      if (owned) throw error;
      return;
    }
    this.#claimed = true;
    this.#emptied = empties;
    this.#refuse(null); // what failed before was among it
    if (!empties) return;
    this.onempty();
    await this.#erase();
  }

  // Not even an empty database is left. The next change makes one anew.
  async #erase() {
    this.#database?.close();
    this.#database = null;
    await deleteDatabase(NAME);
  }

  // Whether this token lets the tab write; where it doesn't, nothing is written from now on.
  #owns(token) {
    if (token === this.#token || !this.#claimed || (token === undefined && this.#emptied)) return true;
    if (this.#over) return false;
    this.#over = true;
    if (token === undefined) this.#refuse(this.#words['page.store.cleared']);
    else this.onlost();
    return false;
  }

  #why(error) {
    return this.#words[error.name === 'QuotaExceededError' ? 'page.store.full' : 'page.store.unsafe'];
  }

  #refuse(sentence) {
    if (sentence === this.#refused) return;
    this.#refused = sentence;
    this.onchange();
  }

  #askToKeep() {
    if (this.#asked || !this.kept || !navigator.storage || !navigator.storage.persist) return;
    this.#asked = true;
    navigator.storage.persist().catch(() => {});
  }
}
