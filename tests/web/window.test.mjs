// The page in its window: full screen, the browser's zoom, and a phone's notch and bars. Each time the canvas has every
// pixel of the window, what is drawn is sharp, and the controls lie over what they stand for.
import assert from 'node:assert/strict';

import { proof, until } from './browser.mjs';
import { MouseHand } from './hands.mjs';
import { say } from './words.mjs';

const LATE = 3000; // milliseconds
const FREE = { viewport: null }; // the window's own size and pixels, which no emulation holds

// Where nothing emulates the window, Playwright's own picture would put an end to a zoom.
const photographFree = async (session) => (await session.send('Page.captureScreenshot', { format: 'png' })).data;

// Keeps a picture's real pixels in the page, as they are many; gives its size.
function keepPicture(game, data) {
  return game.page.evaluate(async (base64) => {
    const png = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    const image = await createImageBitmap(new Blob([png], { type: 'image/png' }));
    const canvas = new OffscreenCanvas(image.width, image.height);
    const context = canvas.getContext('2d', { willReadFrequently: true });
    context.drawImage(image, 0, 0);
    window.picture = context;
    return [image.width, image.height];
  }, data);
}

// Of that picture: the colours in a rectangle, row by row.
async function pixels(game, rect) {
  const bytes = await game.page.evaluate((place) => [...window.picture.getImageData(...place).data], rect);
  return Array.from({ length: bytes.length / 4 }, (_, index) => bytes.slice(index * 4, index * 4 + 3));
}

const differ = (one, other) => Math.max(...one.map((value, index) => Math.abs(value - other[index])));

function measure(game) {
  return game.page.evaluate(() => {
    const canvas = document.getElementById('canvas');
    const { left, top, width, height } = canvas.getBoundingClientRect();
    return { canvas: [canvas.width, canvas.height], box: [left, top, width, height],
      window: [0, 0, window.innerWidth, window.innerHeight], ratio: window.devicePixelRatio };
  });
}

// Where the dark of a button begins, along a line into it: [first pixel that is all dark, how many are neither].
function edgeOf(line, ground, dark) {
  const end = line.findIndex((pixel) => differ(pixel, dark) < 12);
  const start = line.findLastIndex((pixel, index) => index < end && differ(pixel, ground) < differ(pixel, dark) / 4);
  return [end, end - start - 1];
}

const INK = [0x1e, 0x23, 0x37]; // of the paper theme's first buttons
const AROUND = 12; // real pixels

// A dark button's edges on the screen are where its control's are, and no wider than a pixel or two.
async function liesOver(game, name) {
  const { ratio } = await measure(game);
  const box = await game.button(name).boundingBox();
  const [left, top] = [Math.round(box.x * ratio), Math.round(box.y * ratio)];
  const row = Math.round((box.y + box.height / 2) * ratio);
  const column = Math.round((box.x + box.width * 0.14) * ratio); // beside its words
  const lines = {
    left: await pixels(game, [left - AROUND, row, 2 * AROUND, 1]),
    top: await pixels(game, [column, top - AROUND, 1, 2 * AROUND]),
  };
  for (const [side, line] of Object.entries(lines)) {
    const [begin, soft] = edgeOf(line, line[0], INK);
    assert.ok(begin >= 0 && Math.abs(begin - AROUND) <= 2, `${side}: ${begin - AROUND} pixels beside its control`);
    assert.ok(soft <= 2, `${side}: its edge takes ${soft} pixels`);
  }
}

// What the compositor shows may be a few frames late: a check of it may fail until then.
async function comes(check) {
  for (const end = Date.now() + LATE; ; await new Promise((done) => setTimeout(done, 100))) {
    try {
      return await check();
    } catch (error) {
      if (Date.now() > end) throw error;
    }
  }
}

// The button must not have the ring of the keys' focus, nor the mouse on it.
async function fills(game, session, name) {
  await game.page.mouse.move(1, 1);
  return comes(async () => {
    const found = await measure(game);
    const picture = await keepPicture(game, await photographFree(session));
    assert.deepEqual(found.box, found.window, 'the canvas has the whole window');
    assert.deepEqual(found.canvas, picture, 'and every pixel of it');
    await liesOver(game, name);
    return found;
  });
}

proof('full screen, by the game’s own switch: the canvas follows, there and back', {
  args: ['--window-size=1000,700', '--screen-info={1600x900}'], context: FREE,
}, async (stand) => {
  const game = await stand.visit();
  const session = await stand.context.newCDPSession(game.page);
  const { windowId } = await session.send('Browser.getWindowForTarget');
  // A browser without a screen grants full screen, and leaves its window as it is: the test makes it follow.
  const follow = async (...states) => {
    for (const bounds of states) await session.send('Browser.setWindowBounds', { windowId, bounds });
    const wide = states[0].windowState === 'fullscreen';
    await game.page.waitForFunction((full) => (window.innerWidth === window.screen.width) === full, wide);
    await until(async () => (await measure(game)).canvas[0] === (await measure(game)).window[2], 'the canvas');
  };
  const filled = () => game.page.evaluate(() => document.fullscreenElement?.id);
  const full = game.stage.getByRole('switch', { name: say('settings.fullscreen'), exact: true });
  const before = await fills(game, session, say('note.go_on'));
  const hand = new MouseHand(game);
  await hand.press(say('note.go_on'));
  await hand.press(say('title.settings'));
  await full.evaluate((element) => element.scrollIntoView({ block: 'nearest' }));
  await full.click();
  await until(async () => (await filled()) === 'stage', 'full screen');
  await follow({ windowState: 'fullscreen' });
  await game.turn();
  assert.equal(await full.getAttribute('aria-checked'), 'true');
  await hand.press(say('bar.back'));
  const inFull = await fills(game, session, say('title.play'));
  assert.deepEqual(inFull.window, [0, 0, 1600, 900]);
  await hand.press(say('title.settings')); // a click hits what shows there
  await game.shows('settings.title');
  await game.page.evaluate(() => document.exitFullscreen()); // as Escape does
  await follow({ windowState: 'normal' }, { width: 1000, height: 700 });
  await until(async () => (await full.getAttribute('aria-checked')) === 'false', 'the switch follows');
  await hand.press(say('bar.back'));
  assert.deepEqual((await fills(game, session, say('title.play'))).window, before.window);
});

// As the browser's zoom does: fewer or more points, of as many pixels as the window has.
const ZOOMS = [0.5, 0.67, 0.9, 1.1, 1.25, 1.5, 1.75, 2, 3, 4];
const WIDE = [1280, 720];

proof('the browser’s zoom, from a half to four times: as sharp, and in its place', { context: FREE }, async (stand) => {
  const game = await stand.visit();
  const session = await stand.context.newCDPSession(game.page);
  const hand = new MouseHand(game);
  await hand.press(say('note.go_on'));
  for (const zoom of ZOOMS) {
    const [width, height] = WIDE.map((pixels) => Math.floor(pixels / zoom));
    await session.send('Emulation.setDeviceMetricsOverride',
      { width, height, deviceScaleFactor: zoom, mobile: false });
    await game.page.waitForFunction(([wide, ratio]) => window.innerWidth === wide &&
      Math.abs(window.devicePixelRatio - ratio) < 0.01 &&
      Math.abs(document.getElementById('canvas').width - wide * ratio) < 2, [width, zoom]);
    await game.button(say('title.play')).evaluate((element) => element.scrollIntoView({ block: 'nearest' }));
    await fills(game, session, say('title.play'));
  }
  await hand.press(say('title.play')); // at four times
  await game.card();
});

const PHONE = {
  context: { viewport: { width: 390, height: 844 }, deviceScaleFactor: 3, hasTouch: true, isMobile: true },
};
const NOTCHES = [ // [width, height, what is covered at the edges]: upright, then lying on either side
  [390, 844, { top: 47, bottom: 34, left: 0, right: 0 }],
  [844, 390, { top: 0, bottom: 21, left: 47, right: 0 }],
  [844, 390, { top: 0, bottom: 21, left: 0, right: 47 }],
];

// What can be read or pressed lies clear of it; what scrolls may only pass where it is cut off.
async function staysClear(game, [width, height, covered]) {
  const boxes = await game.stage.locator('#controls [data-id]').evaluateAll((all) => all.map((element) => {
    const { left, top, right, bottom } = element.getBoundingClientRect();
    return { name: element.textContent, scrolls: Boolean(element.closest('.scroll')), left, top, right, bottom };
  }));
  assert.ok(boxes.length > 3);
  for (const { name, scrolls, left, top, right, bottom } of boxes) {
    assert.ok(left >= covered.left && right <= width - covered.right, `${name}: ${left} to ${right}`);
    assert.ok(scrolls || (top >= covered.top && bottom <= height - covered.bottom), `${name}: ${top} to ${bottom}`);
  }
}

// There the screen shows the ground alone, and at most the thin rings on it.
async function isGround(game, ratio, [width, height, covered]) {
  await keepPicture(game, (await game.page.screenshot()).toString('base64'));
  const strips = [[0, 0, width, covered.top], [0, height - covered.bottom, width, covered.bottom],
    [0, 0, covered.left, height], [width - covered.right, 0, covered.right, height]];
  for (const strip of strips.filter(([, , wide, high]) => wide > 0 && high > 0)) {
    const most = await game.page.evaluate(([x, y, wide, high]) => { // how much a pixel differs from its row's first
      const { data } = window.picture.getImageData(x, y, wide, high);
      let far = 0;
      for (let i = 0; i < data.length; i += 1) {
        const first = i - (i % (wide * 4)) + (i % 4);
        far = Math.max(far, Math.abs(data[i] - data[first]));
      }
      return far;
    }, strip.map((points) => points * ratio));
    assert.ok(most < 48, `${strip}: something lies there`);
  }
}

proof('nothing lies below a phone’s notch and bars, upright or lying on either side', PHONE, async (stand) => {
  const game = await stand.visit();
  const session = await stand.context.newCDPSession(game.page);
  const look = async (notch) => {
    const [width, height, insets] = notch;
    await game.page.setViewportSize({ width, height });
    await session.send('Emulation.setSafeAreaInsetsOverride', { insets });
    await game.page.waitForFunction((wide) => document.getElementById('canvas').width === wide * 3, width);
    await until(() => game.page.evaluate((wanted) => {
      const style = getComputedStyle(document.getElementById('safe'));
      return Object.entries(wanted).every(([side, px]) => style.getPropertyValue(`padding-${side}`) === `${px}px`);
    }, insets), 'the covered edges');
    await comes(() => staysClear(game, notch));
    await comes(async () => isGround(game, 3, notch));
  };
  const all = async () => {
    for (const notch of NOTCHES) await look(notch);
  };
  await all();
  await game.press(say('note.go_on'));
  await all();
  await game.press(say('title.play'));
  await game.card();
  await all();
  await game.press(say('bar.menu'));
  await game.press(say('menu.settings'));
  await all();
  await game.button(say('settings.wipe')).evaluate((element) => element.scrollIntoView({ block: 'center' }));
  await game.turn();
  await all();
});
