// Decks that the player brings: chosen in the browser's own dialog, or dropped on the page, with their pictures. They
// are put into the program's file system, where the game reads them as it reads any file; nothing is sent anywhere.
import { withText } from './fields.js';
import { makeFollower } from './follow.js';
import { ofDrop, ofFiles, ofHandles, sortOut } from './gather.js';
import { fetchFonts, isCovered, textOf } from './letters.js';

const FOLDER = '/decks';
const DECK_MOST = 256 * 1024 * 1024; // bytes, as deck.h has it
const PICTURE_MOST = 8 * 1024 * 1024; // as deck_pictures.h has it
const PICTURES_MOST = 128 * 1024 * 1024; // all of a deck's together
const ENDINGS = ['.csv', '.tsv', '.txt', '.json', '.png', '.jpg', '.jpeg', '.svg'];

async function bytesOf(file) {
  return new Uint8Array(await file.arrayBuffer());
}

function nameOf({ path }) {
  return path.slice(path.lastIndexOf('/') + 1);
}

// Those that the deck can mean, as far as they are read: the game says which it misses.
async function readPictures(pictures, text) {
  const read = [];
  let sum = 0;
  for (const picture of pictures) {
    if (!text.includes(nameOf(picture))) continue;
    const file = await picture.open().catch(() => null);
    if (!file || file.size > PICTURE_MOST || sum + file.size > PICTURES_MOST) continue;
    const bytes = await bytesOf(file).catch(() => null);
    if (bytes) read.push({ name: picture.name, bytes });
    sum += file.size;
  }
  return read;
}

export function makeDecks(page, game, presenter, wake) {
  let count = 0; // of decks brought in this visit
  let folder = ''; // of the one that the game took last
  let place = ''; // where it lies in there
  let list = null; // gives its files anew
  let fullFonts = false;
  let turn = 0; // the newest one counts where several are read at a time

  // True where the game has other fonts now.
  async function bringFonts(text) {
    if (fullFonts || isCovered(text)) return false;
    const files = await fetchFonts().catch(() => []); // without a network some characters stay boxes
    fullFonts = files.length > 0;
    for (const { path, bytes } of files) game.FS.writeFile(path, bytes);
    return fullFonts;
  }

  function removeAll(path) {
    for (const name of game.FS.readdir(path)) {
      if (name === '.' || name === '..') continue;
      const inner = `${path}/${name}`;
      if (game.FS.isDir(game.FS.stat(inner).mode)) removeAll(inner);
      else game.FS.unlink(inner);
    }
    game.FS.rmdir(path);
  }

  function write(into, deck, bytes, pictures) {
    game.FS.mkdirTree(into);
    for (const picture of pictures) {
      const path = `${into}/${picture.name}`;
      game.FS.mkdirTree(path.slice(0, path.lastIndexOf('/')));
      game.FS.writeFile(path, picture.bytes);
    }
    game.FS.writeFile(`${into}/${nameOf(deck)}`, bytes);
  }

  async function read(deck, pictures) {
    const file = await deck.open();
    if (file.size > DECK_MOST) throw new Error('too large');
    const bytes = await bytesOf(file);
    const text = textOf(bytes);
    return { file, bytes, read: await readPictures(pictures, text), renew: await bringFonts(text) };
  }

  async function take(files) {
    const mine = ++turn;
    const { deck, several, pictures } = sortOut(await files());
    if (mine !== turn) return;
    if (!deck) {
      page.refuse('page.deck.none.title', 'page.deck.none.text');
      return;
    }
    let found;
    try {
      found = await read(deck, pictures);
    } catch (error) {
      page.refuse('page.file.title', 'page.file.text', nameOf(deck));
      return;
    }
    if (mine !== turn) return;
    const into = `${FOLDER}/${++count}`;
    write(into, deck, found.bytes, found.read);
    let taken = false;
    withText(game, `${into}/${nameOf(deck)}`, (path) => {
      taken = game._web_take_deck(presenter, path, several, Boolean(deck.handle)) !== 0;
    });
    const over = taken ? folder : into;
    if (over && page.storage.kept) removeAll(over); // what the game plays it has in its store
    if (taken) {
      folder = into;
      place = `${into}/${nameOf(deck)}`;
      list = files;
      follower.begin(deck.handle, found.file);
    }
    if (found.renew) game._web_renew(presenter);
    wake();
  }

  const follower = makeFollower(() => game._web_follows_deck(presenter), async (file, isMeant) => {
    const { deck, pictures } = sortOut(await list());
    if (!deck || !place.endsWith(`/${nameOf(deck)}`)) return true; // another one came in its way: it is not the one
    const found = await read(deck, pictures);
    if (!isMeant() || found.file.lastModified !== file.lastModified) return false;
    write(folder, deck, found.bytes, found.read);
    const told = game._web_deck_changed(presenter) !== 0;
    if (found.renew) game._web_renew(presenter);
    if (told || found.renew) wake();
    return told;
  });

  const chooser = document.createElement('input');
  chooser.type = 'file';
  chooser.multiple = true;
  chooser.accept = ENDINGS.join(',');
  chooser.addEventListener('change', () => {
    const files = Array.from(chooser.files);
    chooser.value = ''; // so that choosing the same file again is a change
    if (files.length > 0) take(ofFiles(files));
  });

  async function choose() {
    try {
      const types = [{ accept: { 'text/csv': ENDINGS } }];
      take(ofHandles(await window.showOpenFilePicker({ multiple: true, types })));
    } catch (error) {
      if (error.name !== 'AbortError') chooser.click(); // as in a frame of another site
    }
  }

  return {
    ask() {
      if (window.showOpenFilePicker) choose();
      else chooser.click();
    },
    drop(transfer) {
      take(ofDrop(transfer));
    },
  };
}
