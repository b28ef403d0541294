// The game's page as somebody has it who only knows its controls: what they are called, what they say, pressing them.
import assert from 'node:assert/strict';

import { cards, pattern, say } from './words.mjs';

const BAR = ['path', 'undo', 'redo', 'help', 'leave', 'back', 'menu', 'table', 'steps']
  .map((name) => say(`bar.${name}`));
const TURNS_MOST = 2; // frames after which whatever was pressed shows

export class Game {
  constructor(page) {
    this.page = page;
    this.stage = page.locator('#stage');
  }

  // The first screen stands, and can be pressed.
  async ready() {
    await this.page.waitForFunction(() => window.firstScreen !== undefined);
    await this.page.locator('#controls button').first().waitFor({ state: 'attached' });
    await this.turn();
  }

  // What was done shows: the game had its turns.
  async turn(turns = TURNS_MOST) {
    await this.page.evaluate((most) => new Promise((done) => {
      let left = most;
      const next = () => (left-- > 0 ? requestAnimationFrame(next) : done());
      next();
    }), turns);
  }

  button(name) {
    return this.stage.getByRole('button', { name, exact: true });
  }

  heading(name) {
    return this.stage.getByRole('heading', { name, exact: true });
  }

  // Presses a button as a screen reader does: a click that no pointer made.
  async press(name) {
    await this.button(name).first().dispatchEvent('click');
    await this.turn();
  }

  // Presses it as somebody with a keyboard does.
  async key(name) {
    await this.button(name).first().focus();
    await this.page.keyboard.press('Enter');
    await this.turn();
  }

  async shows(key, values) {
    await this.heading(values ? say(key, values) : pattern(key)).first().waitFor({ state: 'attached' });
  }

  // Whether it shows already.
  async isAt(key) {
    return (await this.heading(pattern(key)).count()) > 0;
  }

  // What can be pressed now, without the bar: name, whether it can be dragged, whether it is chosen, its box.
  async choices() {
    const found = await this.stage.locator('#controls').evaluate((box) =>
      Array.from(box.querySelectorAll('button'), (button) => ({
        id: button.dataset.id,
        name: button.textContent,
        disabled: button.getAttribute('aria-disabled') === 'true',
        drags: button.dataset.drag !== undefined,
        pressed: button.getAttribute('aria-pressed') === 'true',
      })));
    return found.filter((choice) => !choice.disabled && !BAR.includes(choice.name));
  }

  // The card at hand, as the deck has it.
  async card() {
    const names = await this.stage.getByRole('group').evaluateAll((groups) =>
      groups.map((group) => group.getAttribute('aria-label')));
    const found = names.map((name) => cards.get(name)).filter(Boolean);
    assert.equal(found.length, 1, `one card is at hand, of: ${names}`);
    return found[0];
  }

  // What the browser's store holds for good: the game's files by their names, as text.
  async stored() {
    return this.page.evaluate(() => new Promise((done, fail) => {
      const asked = indexedDB.open('me-and-we');
      asked.onupgradeneeded = () => asked.transaction.abort(); // there is none, and none is to be made
      asked.onerror = () => (asked.error.name === 'AbortError' ? done({}) : fail(asked.error));
      asked.onsuccess = () => {
        const database = asked.result;
        const found = {};
        const end = () => {
          database.close();
          done(found);
        };
        if (!database.objectStoreNames.contains('files')) {
          end();
          return;
        }
        const store = database.transaction('files').objectStore('files');
        store.openCursor().onsuccess = ({ target: { result: cursor } }) => {
          if (!cursor) return;
          found[cursor.key] = new TextDecoder().decode(cursor.value);
          cursor.continue();
        };
        store.transaction.oncomplete = end;
      };
    }));
  }

  // The lines of the newest game, as they are kept for good.
  async journal() {
    const files = await this.stored();
    const names = Object.keys(files).filter((name) => /^game-.*\.journal$/.test(name)).sort();
    return names.length > 0 ? files[names.at(-1)].trimEnd().split('\n') : [];
  }

  // What the player should know first is read, where there is something.
  async passTrouble() {
    if (await this.isAt('trouble.title')) await this.press(say('trouble.go_on'));
  }

  // From the title back into the game under way, whatever stands on that button.
  async goOn() {
    const names = ['title.go_on', 'title.go_on.card', 'title.go_on.step', 'title.go_on.round_end'].map(pattern);
    const found = (await this.choices()).find((choice) => names.some((name) => name.test(choice.name)));
    assert.ok(found, 'the title offers to go on');
    await this.press(found.name);
  }

  // Notes from now on what the page announces.
  async listen() {
    await this.page.evaluate(() => {
      const live = document.getElementById('live');
      window.heard = [];
      new MutationObserver(() => {
        if (live.textContent) window.heard.push(live.textContent);
      }).observe(live, { childList: true, characterData: true, subtree: true });
    });
  }

  // What was announced since the last time.
  async heard() {
    return this.page.evaluate(() => window.heard.splice(0));
  }

  // From the very first start: past the note and the title to the first card.
  async begin(press = (name) => this.press(name)) {
    await this.passTrouble();
    await press(say('note.go_on'));
    await press(say('title.play'));
    await this.card();
  }
}
