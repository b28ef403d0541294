// What the first screen does without, as the decks beside the everyday one and the template: fetched when that shows,
// and put where the program reads it. It belongs to the page's own version.
import { later } from './built.js';
import { fetchFile, readAll } from './load.js';
import { chooseLanguage } from './words.js';

const AGAIN = 15_000; // milliseconds from one attempt to the next, as long as the network is away

async function fetchLater(file) {
  const bytes = await readAll(file, await fetchFile(file), later[file], () => {});
  return { path: file.replace(/^later/, '/game'), bytes };
}

// Whether the game needs this file from the start, with this deck and in this language.
function isChosen(file, deck, language, plays) {
  if (!file.startsWith('later/content/')) return false;
  const place = file.replace('later/content/', '').replace(`languages/${language}/`, '');
  if (place.startsWith('languages/')) return place === `languages/${language}.json`;
  // Translations, too: those whose English is not there would be lost.
  if (place.startsWith('challenges/')) return plays;
  return !place.startsWith('templates/') && (!place.startsWith('decks/') || place === `decks/${deck}.json`);
}

// What the player's own deck and language need of what comes later, and a game that is under way (`plays`). Gives files
// as fetchDeck does.
export async function fetchChosen(settings, plays) {
  const { deck, language } = settings ?? {};
  const shown = chooseLanguage(typeof language === 'string' && language ? [language] : navigator.languages ?? []);
  const chosen = Object.keys(later).filter((file) => isChosen(file, deck || 'everyday', shown, plays));
  try {
    return await Promise.all(chosen.map(fetchLater));
  } catch (error) {
    if (plays || shown !== 'en') throw error; // the page offers to try again
    return []; // no network: the game begins with its everyday cards
  }
}

// Until all of it is there; a page that nobody sees, or that has no network, does not ask.
export async function bringLater(game, tell, files = Object.keys(later)) {
  const missing = [];
  await Promise.all(files.map(async (file) => {
    try {
      const { path, bytes } = await fetchLater(file);
      game.FS.mkdirTree(path.slice(0, path.lastIndexOf('/')));
      game.FS.writeFile(path, bytes);
    } catch (error) {
      missing.push(file);
    }
  }));
  if (missing.length === 0) {
    tell();
    window.laterThere = true;
    return;
  }
  let timer = 0;
  function wait() {
    clearTimeout(timer);
    timer = navigator.onLine && !document.hidden ? setTimeout(again, AGAIN) : 0;
  }
  function again() {
    clearTimeout(timer);
    window.removeEventListener('online', again);
    document.removeEventListener('visibilitychange', wait);
    bringLater(game, tell, missing);
  }
  window.addEventListener('online', again);
  document.addEventListener('visibilitychange', wait);
  wait();
}
