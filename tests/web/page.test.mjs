// The page itself: what it may do, where it runs, what it follows, and how one leaves it.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { BUILT, SCRATCH, proof, until } from './browser.mjs';
import { Game } from './game.mjs';
import { helplines, root, say } from './words.mjs';

const HTML = readFileSync(join(BUILT, 'index.html'), 'utf8');
const POLICY = /http-equiv="Content-Security-Policy"\s+content="([^"]+)"/.exec(HTML)[1].replace(/\s+/g, ' ');
const BLOCKED = [/Content Security Policy|Content-Security-Policy/];

proof('the policy is strict, and in force: a script that somebody slips in does not run', { allowed: BLOCKED },
  async (stand) => {
    assert.deepEqual(POLICY.split(';').map((part) => part.trim()).filter(Boolean), ["default-src 'self'",
      "script-src 'self' 'wasm-unsafe-eval'", "object-src 'none'", "base-uri 'none'", "form-action 'none'"]);
    const game = await stand.visit();
    const ran = await game.page.evaluate(async () => {
      const refused = new Promise((done) => document.addEventListener('securitypolicyviolation', done, { once: true }));
      const script = document.createElement('script');
      script.textContent = 'window.slippedIn = true;';
      document.body.append(script);
      await refused;
      return window.slippedIn;
    });
    assert.equal(ran, undefined);
    assert.doesNotMatch(HTML, /<style|\bstyle=|<script(?![^>]*\bsrc=)|\bon\w+=/, 'no script or style in the page');
  });

proof('the same policy as a header, and nothing that the page asks for is missing',
  { server: { headers: { 'Content-Security-Policy': `${POLICY}; frame-ancestors 'self'` } } }, async (stand) => {
    const game = await stand.visit();
    await game.page.evaluate(() => navigator.serviceWorker.ready);
    await game.begin();
    assert.deepEqual(stand.server.requests.filter((name) => !stand.server.sent.has(name)), []);
  });

proof('it runs at the root of a site as well', { server: { prefix: '/' } }, async (stand) => {
  const game = await stand.visit();
  await game.page.evaluate(() => navigator.serviceWorker.ready);
  await game.begin();
});

proof('a spreadsheet that the address names: its mistakes are told by row and column, under its own name', {
  allowed: [/Evening Group|row 2/],
}, async (stand) => {
  stand.server.extra.set(`${stand.server.prefix}Evening Group.csv`,
    'id;side;sign;area;text;short;why;telling\na;sideways;codependent-decisions;work;One.;One;One.;One\n');
  const game = await stand.visit({ query: '?deck=Evening%20Group.csv' });
  await game.page.getByText('Evening Group.csv').first().waitFor({ state: 'attached' });
  await game.page.getByText('row 2, column B (side)').first().waitFor({ state: 'attached' });
});

proof('without JavaScript the page says so', { context: { javaScriptEnabled: false } }, async (stand) => {
  const game = await stand.visit({ waits: false });
  await game.page.locator('noscript p', { hasText: say('page.script') }).waitFor();
});

proof('without WebGL it plays all the same', { args: ['--disable-3d-apis'], allowed: [/WebGL|GL Driver|GPU/] },
  async (stand) => {
    const game = await stand.visit();
    await game.begin();
    await game.press(say('play.pass'));
    await game.card();
    assert.ok((await colours(game)) > 20, 'something is drawn');
  });

// How many different colours a small picture of the page has, so that an empty one is found out.
async function colours(game) {
  const picture = await game.page.screenshot();
  return game.page.evaluate(async (bytes) => {
    const image = await createImageBitmap(new Blob([new Uint8Array(bytes)], { type: 'image/png' }));
    const canvas = new OffscreenCanvas(160, 90);
    const context = canvas.getContext('2d');
    context.drawImage(image, 0, 0, 160, 90);
    return new Set(new Uint32Array(context.getImageData(0, 0, 160, 90).data.buffer)).size;
  }, [...picture]);
}

proof('it plays within another site’s page, and has its keys again after a click beside it', {}, async (stand) => {
  const other = `http://localhost:${stand.server.port}`; // another site for the browser, as the game's is 127.0.0.1
  stand.known.add(other);
  stand.server.extra.set('/host.html', `<!DOCTYPE html><title>Host</title><p><button>Beside</button></p>
    <iframe src="${stand.server.address}" width="900" height="600" allow="fullscreen; gamepad"></iframe>`);
  const page = await stand.context.newPage();
  await page.goto(`${other}/host.html`);
  const frame = await until(() => page.frames().find((found) => found.url() === stand.server.address), 'the frame');
  const game = new Game(frame);
  await game.ready();
  await game.begin();
  await game.card();
  const { x, y } = await page.locator('iframe').boundingBox();
  const clickInto = () => page.mouse.click(x + 20, y + 300);
  await page.getByRole('button', { name: 'Beside' }).click();
  assert.equal(await frame.evaluate(() => document.hasFocus()), false);
  await clickInto();
  await page.keyboard.press('Escape');
  await game.shows('menu.title');
  await frame.evaluate(() => { // as in a browser where a click that the game took brings no keys
    document.hasFocus = () => false;
    window.focus = () => { window.asked = true; };
  });
  await clickInto();
  assert.equal(await frame.evaluate(() => window.asked), true, 'the page asks for the keys itself');
});

async function chosenTheme(game) {
  await game.turn();
  const themes = ['paper', 'dusk', 'high_contrast'].map((theme) => say(`theme.${theme}`));
  for (const theme of themes) if ((await game.button(theme).getAttribute('aria-pressed')) === 'true') return theme;
  return null;
}

proof('it follows what the system prefers, until the player chooses', { still: false }, async (stand) => {
  const game = await stand.visit();
  const becomes = (theme) => until(async () => (await chosenTheme(game)) === say(`theme.${theme}`), theme);
  const motion = () => game.stage.getByRole('switch', { name: say('settings.motion'), exact: true })
    .getAttribute('aria-checked');
  await game.press(say('note.go_on'));
  await game.press(say('title.settings'));
  await becomes('paper');
  await game.page.emulateMedia({ colorScheme: 'dark' });
  await becomes('dusk');
  await game.page.emulateMedia({ colorScheme: 'dark', contrast: 'more' });
  await becomes('high_contrast');
  await game.page.emulateMedia({ colorScheme: 'light', contrast: 'no-preference', reducedMotion: 'reduce' });
  await becomes('paper');
  assert.equal(await motion(), 'true');
  await game.page.emulateMedia({ reducedMotion: 'no-preference' });
  await game.turn();
  assert.equal(await motion(), 'false');
  await game.press(say('theme.dusk'));
  await becomes('dusk');
  await game.page.emulateMedia({ colorScheme: 'light', contrast: 'more' });
  await game.turn();
  await becomes('dusk');
  await game.page.reload();
  await game.ready();
  await game.press(say('title.settings'));
  await becomes('dusk');
});

// A page that the browser shows before the game, to come back to.
async function visitFrom(stand) {
  stand.server.extra.set('/before.html', '<!DOCTYPE html><html lang="en"><title>Before</title><p>Before</p></html>');
  const page = await stand.context.newPage();
  await page.goto(`${stand.server.origin}/before.html`);
  await page.goto(stand.server.address);
  const game = new Game(page);
  await game.ready();
  return game;
}

proof('the way back goes back a screen, and leaves from the title', {}, async (stand) => {
  const game = await visitFrom(stand);
  await game.press(say('note.go_on'));
  await game.press(say('title.settings'));
  await game.press(say('settings.wipe'));
  await game.shows('wipe.title');
  await game.page.goBack();
  await game.shows('settings.title');
  await game.page.goBack();
  await game.button(say('title.settings')).waitFor({ state: 'attached' });
  await game.page.goBack();
  await game.page.waitForURL(/before\.html$/);
});

proof('a screen left by its own button does not come again by the way back', {}, async (stand) => {
  const game = await visitFrom(stand);
  await game.press(say('note.go_on'));
  await game.press(say('title.settings'));
  await game.press(say('bar.back'));
  await game.button(say('title.settings')).waitFor({ state: 'attached' });
  await until(() => game.page.evaluate(() => !(history.state && history.state.depth)), 'the first entry');
  await game.page.goBack();
  await game.page.waitForURL(/before\.html$/);
});

// Whether anything of the game is to be seen.
async function showsGame(page) {
  return page.evaluate(() => document.title !== '' && document.title !== 'Before' ||
    Boolean(document.querySelector('#controls button'))).catch(() => true);
}

proof('three times Shift leaves at once, and neither Back nor Forward leads to the game again', {}, async (stand) => {
  const game = await visitFrom(stand);
  await game.begin();
  await game.press(say('bar.menu'));
  await game.press(say('menu.settings'));
  const { page } = game;
  for (let press = 0; press < 3; press += 1) await page.keyboard.press('Shift');
  await page.waitForURL('about:blank');
  for (const step of ['goBack', 'goForward', 'goForward', 'goForward', 'goBack', 'goBack']) {
    await page[step]({ waitUntil: 'commit' }).catch(() => {}); // there may be nothing to go to
    await until(async () => !(await showsGame(page)), `nothing of the game after ${step}`);
    await until(() => ['about:blank', `${stand.server.origin}/before.html`].includes(page.url()), 'a neutral page');
  }
});

proof('Shift held for Tab, from control to control and out of the page, is no wish to leave', {}, async (stand) => {
  const game = await visitFrom(stand);
  const { page } = game;
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  for (let press = 0; press < 4; press += 1) await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Shift');
  await page.keyboard.press('Shift');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Shift');
  assert.ok(await showsGame(page));
});

proof('the button leaves at once, too, and all is kept', {}, async (stand) => {
  const game = await visitFrom(stand);
  await game.begin();
  await game.button(say('bar.leave')).dispatchEvent('click');
  await game.page.waitForURL('about:blank');
  const again = await stand.visit();
  await again.goOn();
  await again.card();
});

// Whether the page keeps a key from the browser; `place`: who has the focus.
function keeps(game, key, place = '#stage') {
  return game.page.evaluate(([from, pressed]) => {
    const event = new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...pressed });
    document.querySelector(from).dispatchEvent(event);
    return event.defaultPrevented;
  }, [place, key]);
}

const BROWSERS = [...['F1', 'F5', 'F6', 'F11', 'F12', 'g', 'Shift', 'Control'].map((key) => ({ key })),
  ...Array.from('lrtw+fpdaq', (key) => ({ key, ctrlKey: true })),
  ...Array.from('lr', (key) => ({ key, metaKey: true })),
  { key: 'ArrowLeft', altKey: true }, { key: 'd', altKey: true }];

proof('only the keys that the game uses are kept from the browser, and only with the focus', {}, async (stand) => {
  const game = await stand.visit();
  await game.begin();
  for (const key of BROWSERS) assert.equal(await keeps(game, key), false, `${JSON.stringify(key)} is the browser's`);
  await game.page.evaluate(() => {
    const field = document.createElement('input');
    field.id = 'beside';
    document.body.append(field);
    field.focus();
  });
  for (const key of [{ key: 'ArrowLeft' }, { key: 'p' }, { key: 'Enter' }])
    assert.equal(await keeps(game, key, '#beside'), false, `${key.key} belongs to who has the focus`);
  await game.page.evaluate(() => {
    document.getElementById('beside').remove();
    document.getElementById('stage').focus();
  });
  assert.equal(await keeps(game, { key: 'ArrowLeft', code: 'ArrowLeft' }), true, 'the game uses the arrows');
  assert.equal(await keeps(game, { key: 'z', code: 'KeyZ' }), true, 'and Z');
});

// A gamepad that the test presses: `window.pad`.
function fakePad() {
  const button = () => ({ pressed: false, touched: false, value: 0 });
  window.pad = { id: 'Test pad (STANDARD GAMEPAD)', index: 0, connected: true, mapping: 'standard', timestamp: 1,
    axes: [0, 0, 0, 0], buttons: Array.from({ length: 17 }, button), vibrationActuator: null };
  window.pads = [];
  navigator.getGamepads = () => window.pads;
  window.connectPad = () => {
    window.pads = [window.pad];
    const event = new Event('gamepadconnected');
    event.gamepad = window.pad;
    window.dispatchEvent(event);
  };
  window.hold = (number, held) => {
    window.pad.buttons[number] = { pressed: held, touched: held, value: held ? 1 : 0 };
    window.pad.timestamp += 1;
  };
}

proof('a gamepad plays', { init: fakePad }, async (stand) => {
  const game = await stand.visit();
  await game.page.evaluate(() => window.connectPad());
  await game.turn();
  const press = async (number, arrives) => {
    await game.page.evaluate((button) => window.hold(button, true), number);
    await until(arrives, `what button ${number} leads to`);
    await game.page.evaluate((button) => window.hold(button, false), number);
    await game.page.waitForTimeout(100); // so that letting go is seen before the next press
  };
  const there = (name) => async () => (await game.button(name).count()) > 0;
  await press(0, there(say('title.play')));
  await press(0, there(say('play.pass')));
});

const noteLinks = () => {
  window.links = [];
  HTMLAnchorElement.prototype.click = function click() { window.links.push([this.href, this.target, this.rel]); };
};

proof('help is a press away: a call, a message, a page in a tab of its own', { init: noteLinks,
  context: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true } }, async (stand) => {
  const game = await visitFrom(stand);
  await game.begin();
  await game.press(say('bar.menu'));
  await game.press(say('help.title'));
  for (const { phone, text_message: message, address } of helplines()) {
    if (phone) await game.press(say('help.call', { number: phone }));
    if (message) await game.press(say('help.write', { message }));
    if (address) await game.press(say('help.visit'));
  }
  assert.deepEqual(await game.page.evaluate(() => window.links), [
    ['tel:8007997233', '', 'noopener noreferrer'], ['sms:88788?body=START', '', 'noopener noreferrer'],
    ['https://findahelpline.com/', '_blank', 'noopener noreferrer']]);
});

proof('a page for everybody: language, title, description, icons, picture', {}, async (stand) => {
  const game = await stand.visit();
  const { page } = game;
  assert.equal(await page.locator('html').getAttribute('lang'), 'en');
  assert.match(await page.title(), /Me & We/);
  assert.equal(await page.locator('meta[name="description"]').getAttribute('content'), say('page.description'));
  const links = await page.locator('link[rel~="icon"], link[rel="apple-touch-icon"], link[rel="manifest"]')
    .evaluateAll((found) => found.map((link) => link.href));
  const picture = await page.locator('meta[property="og:image"]').getAttribute('content');
  const manifest = await (await page.request.get(links.find((link) => link.endsWith('.webmanifest')))).json();
  const icons = manifest.icons.map((icon) => new URL(icon.src, stand.server.address).href);
  for (const address of [...links, ...icons, new URL(picture, stand.server.address).href])
    assert.equal((await page.request.get(address)).status(), 200, address);
  const place = (path) => fileURLToPath(new URL(path, root));
  const named = join(SCRATCH, 'named');
  execFileSync(place('packaging/web/assemble'), [place('build/web-release'), named],
    { env: { ...process.env, SITE: 'https://example.org/x/' } });
  const [, whole] = /property="og:image" content="([^"]+)"/.exec(readFileSync(join(named, 'index.html'), 'utf8'));
  assert.equal(whole, 'https://example.org/x/social.png', 'where the build is told its address');
});
