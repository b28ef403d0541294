// Fonts that only some need: the full ones, for decks with characters that the small ones lack, and the one that the
// settings offer besides.
import { coverage, dyslexic, fonts } from './built.js';
import { fetchFile } from './load.js';

const FOLDER = '/game/assets/fonts';

// As a deck's reader takes it: UTF-8, or UTF-16 where it says so.
export function textOf(bytes) {
  const mark = bytes[0] * 256 + bytes[1];
  return new TextDecoder(mark === 0xFFFE ? 'utf-16le' : mark === 0xFEFF ? 'utf-16be' : 'utf-8').decode(bytes);
}

export function isCovered(text) {
  for (const character of text) {
    const code = character.codePointAt(0);
    if (code >= 32 && !coverage.some(([first, last]) => code >= first && code <= last)) return false;
  }
  return true;
}

// Gives what is to be put into the game's file system: [{ path, bytes }, ...].
function fetchAll(names) {
  return Promise.all(names.map(async (name) => ({
    path: `${FOLDER}/${name}`,
    bytes: new Uint8Array(await (await fetchFile(`fonts/${name}`)).arrayBuffer()),
  })));
}

export const fetchFonts = () => fetchAll(fonts);
export const fetchDyslexic = () => fetchAll(dyslexic);

// Where the settings name the other font, it is there from the start.
export function fetchChosenFont(settings) {
  return settings && settings.font === 'dyslexic' ? fetchDyslexic().catch(() => []) : [];
}
