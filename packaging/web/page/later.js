// What the first screen does without, as the decks beside the everyday one and the template: fetched when that shows, and put where the
// program reads it. It belongs to the page's own version.
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
  if (place.startsWith('challenges/')) return plays; // translations, too: those whose English is not there would be lost
  return !place.startsWith('templates/') && (!place.startsWith('decks/') || place === `decks/${deck}.json`);
}

// What the player's own deck and language need of what comes later, and a game that is under way (`plays`). Gives files as
// fetchDeck does.
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

// Until all of it is there.
export async function bringLater(game, tell) {
  try {
    for (const { path, bytes } of await Promise.all(Object.keys(later).map(fetchLater))) {
      game.FS.mkdirTree(path.slice(0, path.lastIndexOf('/')));
      game.FS.writeFile(path, bytes);
    }
    tell();
    window.laterThere = true;
  } catch (error) {
    const timer = setTimeout(again, AGAIN);
    function again() {
      clearTimeout(timer);
      window.removeEventListener('online', again);
      bringLater(game, tell);
    }
    window.addEventListener('online', again);
  }
}
