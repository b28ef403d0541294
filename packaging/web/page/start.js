// The start, in its order: is the browser able to, does this tab play, fetch everything meanwhile, then the game. And
// its end, where it can't go on.
import { fetchDeck, deckArguments } from './deck.js';
import { makeFiles } from './files.js';
import { joinGame } from './game.js';
import { bringLater, fetchChosen } from './later.js';
import { leave, leaveAgain, watchForShifts } from './leave.js';
import { fetchChosenFont, fetchFonts, isCovered, textOf } from './letters.js';
import { LoadError, loadGame } from './load.js';
import { makeNotices } from './notices.js';
import { makePreferences } from './preferences.js';
import { makeScreen } from './screen.js';
import { makeSound } from './sound.js';
import { Storage } from './storage.js';
import { makeTabs } from './tabs.js';
import { forget, register, takeUpdate } from './updates.js';
import { makeVoice } from './voice.js';
import { chooseLanguage, say, setLanguage, words } from './words.js';

const find = (id) => document.getElementById(id);
const stage = find('stage');
const tabs = makeTabs();
const storage = new Storage(tabs.token, words);
setLanguage(chooseLanguage(navigator.languages ?? []));
const notices = makeNotices(find('notice'), stage, () => [say('page.leave'), () => page.leave()]);

const reload = () => window.location.reload();

// What the game's C side reaches by packaging/web/library.js.
const page = {
  storage,
  screen: makeScreen(stage),
  voice: makeVoice(),
  sound: makeSound(),
  preferences: makePreferences(),
  files: makeFiles(takeCopy, (name) => refuse('page.file.title', 'page.file.text', name)),
  begin(presenter) {
    joinGame(page, page.game, presenter);
  },
  drawn(first) {
    if (first) showGame();
  },
  leave() {
    stop();
    leave(page.history ? page.history.count() : 0, storage.settled());
  },
  fail: stopAt,
  refuse,
};

let stopped = false;

function stop() {
  stopped = true;
  if (page.turns) page.turns.stop();
  page.voice.stop();
}

// ---- The game's end ----

function stopAt(message) {
  if (stopped) return;
  stop();
  find('loading').hidden = true;
  const kept = storage.kept && !storage.refused();
  const text = say(kept ? 'page.stopped.text' : 'page.stopped.unsaved');
  const again = [say('page.stopped.again'), reload];
  notices.show(say('page.stopped.title'), message ? `${text}\n${message}` : text, [again]);
}

// An exception out of the program, wherever in the page it comes up: its memory can't be trusted any more.
function watchForFaults() {
  const isFatal = (error) => error instanceof WebAssembly.RuntimeError;
  window.addEventListener('error', (event) => isFatal(event.error) && stopAt());
  window.addEventListener('unhandledrejection', (event) => isFatal(event.reason) && stopAt());
}

// Another tab plays: this one can do nothing any more.
function yieldToOther() {
  storage.stop();
  if (stopped) return;
  stop();
  find('loading').hidden = true;
  notices.show(say('page.taken.title'), say('page.taken.text'), [[say('page.taken.back'), () => {
    sessionStorage.setItem('me-and-we-take', '1'); // after the reload this tab need not ask
    reload();
  }]]);
}

// ---- What the player brings ----

function takeCopy(bytes) {
  if (!page.takeCopy(bytes)) refuse('page.file.title', 'page.file.text');
}

// By the keys of the words that say why.
function refuse(title, text, file = '') {
  const back = [say('page.file.close'), notices.close];
  notices.show(say(title), say(text, { file }), [back]);
}

// ---- The start ----

function askToTakeOver() {
  return new Promise((resolve) => {
    const take = [say('page.elsewhere.take'), () => {
      notices.close();
      resolve();
    }];
    const stay = [say('page.elsewhere.stay'), () => {
      notices.show(say('page.elsewhere.title'), say('page.elsewhere.stays'), [take]);
    }];
    notices.show(say('page.elsewhere.title'), say('page.elsewhere.text'), [take, stay]);
  });
}

function wantsToTakeOver() {
  try {
    const wants = sessionStorage.getItem('me-and-we-take') !== null;
    sessionStorage.removeItem('me-and-we-take');
    return wants;
  } catch (error) {
    return false;
  }
}

async function openStorage() {
  tabs.onyield = () => storage.settled();
  tabs.onlost = storage.onlost = yieldToOther;
  storage.onempty = forget;
  const [free] = await Promise.all([tabs.begin(), storage.open()]);
  if (storage.kept && !free) {
    if (!wantsToTakeOver()) await askToTakeOver();
    await tabs.takeOver();
  }
  await storage.claim();
  window.addEventListener('pagehide', () => {
    storage.hurry();
    tabs.rest();
  });
  window.addEventListener('pageshow', (event) => {
    if (!event.persisted) return;
    tabs.wake();
    storage.check();
  });
  document.addEventListener('resume', () => storage.check());
}

function showProgress(part) {
  find('progress').value = part;
}

function showGame() {
  window.firstScreen = performance.now();
  find('loading').hidden = true;
  setTimeout(() => { // with the first frame on the screen
    register();
    bringLater(page.game, page.contentCame);
  }, 0);
}

async function makeGame({ module, data }, said) {
  return window.MeAndWe({
    page,
    canvas: find('canvas'),
    noInitialRun: true,
    print: (line) => console.info(line),
    printErr: (line) => {
      said.push(line);
      console.warn(line);
    },
    locateFile: (name) => name,
    getPreloadedPackage: () => data.buffer,
    instantiateWasm: (imports, receive) => {
      WebAssembly.instantiate(module, imports).then((instance) => receive(instance, module), stopAt);
      return {};
    },
    onAbort: () => stopAt(),
  });
}

function run(game, named, others) {
  for (const { path, bytes } of [...named, ...others]) {
    game.FS.mkdirTree(path.slice(0, path.lastIndexOf('/')));
    game.FS.writeFile(path, bytes);
  }
  const { width, height } = page.screen.measure();
  const size = Math.min(width, height) < 320 ? [] : ['--size', `${width}x${height}`]; // less is not taken there
  game.callMain(['--content', '/game/content', ...size, ...deckArguments(named)]);
}

function readSettings() {
  try {
    return JSON.parse(new TextDecoder().decode(storage.read('settings.json')));
  } catch (error) {
    return null; // there are none, or the game sets them aside
  }
}

// What this player's own choice needs besides: a deck that comes later, another font, fonts for the letters of a deck
// of their own.
async function fetchOthers() {
  const settings = readSettings();
  const plays = storage.names().some((name) => name.endsWith('.journal'));
  const kept = storage.names().filter((name) => /^deck-.*\.(json|csv)$/.test(name));
  const covered = kept.every((name) => isCovered(textOf(storage.read(name))));
  const fonts = covered ? [] : fetchFonts().catch(() => []);
  return (await Promise.all([fetchChosen(settings, plays), fetchChosenFont(settings), fonts])).flat();
}

async function start() {
  watchForShifts(() => !page.turns || notices.isOpen(), () => page.leave()); // where the game does not hear them
  if (typeof WebAssembly !== 'object' || !WebAssembly.instantiate) {
    sayTooOld();
    return;
  }
  watchForFaults();
  const said = []; // why the program would not begin
  const [game, named, others] = await Promise.all([
    loadGame(showProgress).then((loaded) => makeGame(loaded, said)),
    fetchDeck(),
    openStorage().then(fetchOthers),
  ]);
  if (await takeUpdate() || stopped) return;
  page.game = game;
  run(game, named, others);
  if (page.turns) page.turns.take();
  else stopAt(said.join('\n'));
}

function sayTooOld() {
  find('loading').hidden = true;
  notices.show(say('page.wasm.title'), say('page.wasm.text'), [[say('page.load.again'), reload]]);
}

function sayWhatFailed(error) {
  console.warn(error);
  if (error instanceof WebAssembly.CompileError) {
    sayTooOld();
    return;
  }
  if (!(error instanceof LoadError)) {
    stopAt();
    return;
  }
  find('loading').hidden = true;
  const again = [say('page.load.again'), reload];
  const deck = new URL(window.location.href).searchParams.get('deck');
  if (error.file !== deck) {
    notices.show(say('page.load.title'), say('page.load.text', { file: error.file }), [again]);
    return;
  }
  const key = error.reason === 'origin' ? 'page.deck.elsewhere' : 'page.deck.text';
  const without = () => window.location.replace(window.location.pathname);
  notices.show(say('page.deck.title'), say(key, { deck }), [again, [say('page.deck.without'), without]]);
}

if (!leaveAgain()) start().catch(sayWhatFailed);
