// What the first screen does without, as the decks beside the everyday one and the template: fetched when that shows, and put where the
// program reads it. It belongs to the page's own version.
import { later } from './built.js';
import { fetchFile, readAll } from './load.js';

const AGAIN = 15_000; // milliseconds from one attempt to the next, as long as the network is away

async function fetchLater(file) {
  const bytes = await readAll(file, await fetchFile(file), later[file], () => {});
  return { path: file.replace(/^later/, '/game'), bytes };
}

function isDeck(file, id) {
  return file === `later/content/decks/${id}.json`;
}

// Where the settings name a deck that comes later, the game needs it from the start. Gives files as fetchDeck does.
export async function fetchChosen(settings) {
  try {
    const { deck } = settings;
    return await Promise.all(Object.keys(later).filter((file) => isDeck(file, deck)).map(fetchLater));
  } catch (error) {
    return []; // no settings, or no network: the game begins with its everyday cards
  }
}

// Until all of it is there.
export async function bringLater(game) {
  try {
    for (const { path, bytes } of await Promise.all(Object.keys(later).map(fetchLater))) {
      game.FS.mkdirTree(path.slice(0, path.lastIndexOf('/')));
      game.FS.writeFile(path, bytes);
    }
    window.laterThere = true;
  } catch (error) {
    const timer = setTimeout(again, AGAIN);
    function again() {
      clearTimeout(timer);
      window.removeEventListener('online', again);
      bringLater(game);
    }
    window.addEventListener('online', again);
  }
}
