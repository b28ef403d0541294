// A deck that the page's address names (?deck=FILE): fetched from the same site, with the pictures of its own that lie
// beside it, and with the full fonts where it has characters that the small ones lack.
import { fetchFonts, isCovered, textOf } from './letters.js';
import { fetchFile, LoadError } from './load.js';

const FOLDER = '/deck';
const PICTURES_MOST = 500;
const PICTURE_BYTES_MOST = 8 * 1024 * 1024;

function namedDeck() {
  const named = new URL(window.location.href).searchParams.get('deck');
  if (!named) return null;
  const address = new URL(named, document.baseURI);
  if (address.origin !== window.location.origin) throw new LoadError(named, 'origin');
  return { name: named, address: address.href };
}

// Where it lies for the game, under its own name: mistakes are told under it, and a spreadsheet may be called by it.
function placeOf(address) {
  let name = address.slice(address.lastIndexOf('/') + 1).replace(/[?#].*/, '');
  try {
    name = decodeURIComponent(name);
  } catch (error) {
    console.warn(error);
  }
  return `${FOLDER}/${/^[^/\0]{1,80}\.[a-z]{1,8}$/i.test(name) ? name : 'deck'}`;
}

// What in the deck's text, JSON or a spreadsheet's, may be the name of a picture below its folder. The game itself says
// which are, and refuses what leads elsewhere; here nothing else is asked for.
function pictureNames(text) {
  const found = text.match(/[^"\\,;:*?<>|\t\r\n]{1,196}\.(png|jpe?g|svg)(?=["\t\r\n,;]|$)/gi) || [];
  const inside = found.filter((name) => name.split('/').every((part) => part && part !== '.' && part !== '..'));
  return [...new Set(inside)].slice(0, PICTURES_MOST);
}

// One that is missing, too large or elsewhere keeps nothing from being played: the game says so.
async function fetchPicture(name, deck) {
  const folder = new URL('.', deck);
  const address = new URL(name.split('/').map(encodeURIComponent).join('/'), folder);
  if (!address.href.startsWith(folder.href)) return null;
  try {
    const bytes = new Uint8Array(await (await fetchFile(name, address.href)).arrayBuffer());
    return bytes.length <= PICTURE_BYTES_MOST ? { path: `${FOLDER}/${name}`, bytes } : null;
  } catch (error) {
    console.warn(error);
    return null;
  }
}

async function fetchPictures(text, deck) {
  const pictures = await Promise.all(pictureNames(text).map((name) => fetchPicture(name, deck)));
  return pictures.filter(Boolean);
}

// Gives what is to be put into the game's file system: [{ path, bytes }, ...], the deck first; nothing where the
// address names none.
export async function fetchDeck() {
  const deck = namedDeck();
  if (!deck) return [];
  const bytes = new Uint8Array(await (await fetchFile(deck.name, deck.address)).arrayBuffer());
  const text = textOf(bytes);
  const files = [{ path: placeOf(deck.address), bytes }, ...await fetchPictures(text, deck.address)];
  return isCovered(text) ? files : files.concat(await fetchFonts());
}

export function deckArguments(files) {
  return files.length > 0 ? ['--deck', files[0].path] : [];
}
