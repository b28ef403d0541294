// Joins the game that has begun with the page's parts: what each of them hears goes on to the game's own functions, and
// the game gets its next turn.
import { makeControls } from './controls.js';
import { makeDecks } from './decks.js';
import { makeDrop } from './drop.js';
import { withText } from './fields.js';
import { makeHistory } from './history.js';
import { makeInput } from './input.js';
import { fetchDyslexic } from './letters.js';
import { makeTurns } from './turns.js';

const LOST = 8000; // milliseconds in which a browser gives its drawing back, or never

function withBytes(game, bytes, act) {
  const at = game._malloc(bytes.length + 1);
  if (!at) return false;
  game.HEAPU8.set(bytes, at);
  game.HEAPU8[at + bytes.length] = 0;
  act(at, bytes.length);
  game._free(at);
  return true;
}

// The chosen font comes now, or the game is told that it can't.
async function bringFont(game, presenter, wake) {
  const files = await fetchDyslexic().catch(() => []);
  for (const { path, bytes } of files) game.FS.writeFile(path, bytes);
  if (files.length > 0) game._web_renew(presenter);
  else game._web_miss_font(presenter);
  wake();
}

function followSurroundings(page, game, presenter, wake, canvas) {
  const { screen, preferences, storage } = page;
  const resize = () => {
    const { width, height, ratio, edges } = screen.measure();
    game._web_resize(presenter, width, height, ratio, ...edges);
    wake();
  };
  resize();
  screen.onChange(resize);
  screen.onFill((filled) => {
    game._web_fullscreen(presenter, filled);
    wake();
  });
  preferences.onChange(() => {
    withText(game, preferences.languages(), (languages) => {
      game._web_prefer(presenter, preferences.theme(), preferences.reducedMotion(), languages);
    });
    wake();
  });
  storage.onchange = () => {
    game._web_store_changed(presenter);
    wake();
  };
  let lost = false;
  let timer = 0;
  const wait = () => {
    clearTimeout(timer);
    if (lost && !document.hidden) timer = setTimeout(() => page.fail(), LOST);
  };
  document.addEventListener('visibilitychange', wait); // a hidden page may get it back only when it shows
  canvas.addEventListener('webglcontextlost', (event) => {
    event.preventDefault(); // so that it can come back
    lost = true;
    wait();
  });
  canvas.addEventListener('webglcontextrestored', () => {
    lost = false;
    wait();
    game._web_renew(presenter);
    wake();
  });
}

// Adds to the page what needs a running game: its controls, input, history and turns.
export function joinGame(page, game, presenter) {
  const find = (id) => document.getElementById(id);
  const stage = find('stage');
  const turns = makeTurns(game, presenter);
  const wake = () => turns.wake();
  page.turns = turns;
  page.history = makeHistory((depth) => {
    game._web_back_to(presenter, depth);
    wake();
  });
  page.controls = makeControls(game, presenter, stage, find('controls'), find('live'), wake);
  page.controls.onDepth = (depth) => page.history.show(depth);
  makeInput(game, presenter, stage, page.controls, wake);
  page.takeCopy = (bytes) => {
    const taken = withBytes(game, bytes, (at, length) => game._web_take_copy(presenter, at, length));
    wake();
    return taken;
  };
  page.contentCame = () => {
    game._web_content_came(presenter);
    wake();
  };
  page.askFont = () => bringFont(game, presenter, wake);
  page.decks = makeDecks(page, game, presenter, wake);
  makeDrop((transfer) => page.decks.drop(transfer));
  followSurroundings(page, game, presenter, wake, find('canvas'));
  wake();
}
