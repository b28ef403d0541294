// A deck that the page's address names (?deck=FILE): fetched from the same site, with the full fonts where it has
// characters that the small ones lack.
import { coverage, fonts } from './built.js';
import { fetchFile, LoadError } from './load.js';

const PLACE = '/deck.json';
const FONTS = '/game/assets/fonts';

function isCovered(text) {
  for (const character of text) {
    const code = character.codePointAt(0);
    if (code >= 32 && !coverage.some(([first, last]) => code >= first && code <= last)) return false;
  }
  return true;
}

function namedDeck() {
  const named = new URL(window.location.href).searchParams.get('deck');
  if (!named) return null;
  const address = new URL(named, document.baseURI);
  if (address.origin !== window.location.origin) throw new LoadError(named, 'origin');
  return { name: named, address: address.href };
}

// Gives what is to be put into the game's file system: [{ path, bytes }, ...], the deck first; nothing where the address
// names none.
export async function fetchDeck() {
  const deck = namedDeck();
  if (!deck) return [];
  const bytes = new Uint8Array(await (await fetchFile(deck.name, deck.address)).arrayBuffer());
  const files = [{ path: PLACE, bytes }];
  if (isCovered(new TextDecoder().decode(bytes))) return files;
  const full = await Promise.all(fonts.map(async ({ name }) => ({
    path: `${FONTS}/${name}`,
    bytes: new Uint8Array(await (await fetchFile(`fonts/${name}`)).arrayBuffer()),
  })));
  return files.concat(full);
}

export function deckArguments(files) {
  return files.length > 0 ? ['--deck', PLACE] : [];
}
