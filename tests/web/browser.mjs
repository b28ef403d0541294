// Debian's Chromium, and a place to prove one thing in: a server, a fresh visitor, and a record of all that went wrong.
// What failed leaves its picture, its controls and what the console said in build/web-tests/failures.
import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { test, after } from 'node:test';
import { fileURLToPath } from 'node:url';

import { Game } from './game.mjs';
import { Server } from './server.mjs';
import { root } from './words.mjs';

process.env.PW_EXPERIMENTAL_SERVICE_WORKER_NETWORK_EVENTS = '1'; // what a service worker asks for counts, too
process.env.LIBGL_ALWAYS_SOFTWARE = '1'; // the same on every machine, with a graphics card or without one
const place = (path) => fileURLToPath(new URL(path, root));
const require = createRequire(place('build/web-tests/package.json'));
const { chromium } = require('playwright-core');

export const AXE = require.resolve('axe-core/axe.min.js');
export const BUILT = place('build/web');
export const FLOOR = place('build/web-floor');
export const SCRATCH = place('build/web-tests/scratch');
export const SCREENS = place('build/web-tests/screens');
const FAILURES = place('build/web-tests/failures');
const EXECUTABLE = process.env.CHROMIUM ?? '/usr/bin/chromium';
const PATIENCE = 15_000; // milliseconds for one thing to come about; a busy machine is slow
const LONGEST = 120_000; // milliseconds for one test
const COARSE = 0.5; // pixels for one of the page's: drawing by software is a third of a test's time

const QUIET = ['--no-sandbox', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync'];
// WebGL by Mesa's software, which draws twice as quickly as the one that Chromium brings.
const SOFTWARE = ['--use-gl=angle', '--use-angle=gl-egl', '--ignore-gpu-blocklist'];

export function launchOptions(more = []) {
  return { executablePath: EXECUTABLE, args: [...QUIET, ...SOFTWARE, ...more] };
}

// To a browser that runs already.
export function connect(address) {
  return chromium.connectOverCDP(address);
}

let shared = null; // one browser for a file of tests

export async function browser() {
  shared ??= await chromium.launch(launchOptions());
  return shared;
}

after(async () => {
  if (shared) await shared.close();
});

// Everything that one test has to do with. Its options: `context` and `args` for the browser, `server` for the server,
// `built` for the folder that is served, `still` false for motion, `sharp` true where pixels are looked at or pointed
// at, `init` to run before the page's own scripts, `allowed` for what the console may say.
export class Stand {
  constructor(options) {
    this.options = options;
    this.complaints = [];
    this.console = [];
    this.elsewhere = []; // what was asked for of somebody else
    this.known = new Set(); // origins that a test itself brings in
    this.closing = [];
  }

  async open() {
    this.server = await new Server(this.options.built ?? BUILT, this.options.server).start();
    const launched = this.options.args ? await chromium.launch(launchOptions(this.options.args)) : await browser();
    if (this.options.args) this.closing.push(() => launched.close());
    this.context = await launched.newContext(this.contextOptions());
    this.closing.push(() => this.context.close());
    await this.watch(this.context);
    return this;
  }

  contextOptions() {
    const { context = {}, sharp, still } = this.options;
    const pixels = context.viewport === null ? undefined : sharp ? 1 : COARSE; // a window's own are as they are
    return { viewport: { width: 1280, height: 720 }, deviceScaleFactor: pixels, colorScheme: 'light',
      reducedMotion: still === false ? undefined : 'reduce', ...context };
  }

  // `init` of the options runs in each page before its own scripts.
  async watch(context) {
    if (this.options.init) await context.addInitScript(this.options.init);
    context.setDefaultTimeout(PATIENCE);
    context.on('console', (message) => {
      this.console.push(`${message.type()}: ${message.text()}`);
      if (['error', 'warning', 'assert'].includes(message.type())) this.complaints.push(this.console.at(-1));
    });
    context.on('weberror', (error) => this.complaints.push(`uncaught: ${error.error().stack}`));
    context.on('request', (request) => {
      const { protocol, origin } = new URL(request.url());
      const foreign = origin !== this.server.origin && !this.known.has(origin);
      if (protocol.startsWith('http') && foreign) this.elsewhere.push(request.url());
    });
  }

  // The game in a tab of its own, at its first screen.
  async visit({ query = '', context = this.context, waits = true } = {}) {
    const page = await context.newPage();
    const game = new Game(page);
    await page.goto(this.server.address + query, { waitUntil: 'commit' }); // a new version loads the page once more
    if (waits) await game.ready();
    return game;
  }

  // Nothing was said to the console, and nobody else was asked for anything.
  check() {
    const allowed = this.options.allowed ?? [];
    const complaints = [...new Set(this.complaints)].filter((line) => !allowed.some((known) => known.test(line)));
    assert.deepEqual(complaints, [], 'nothing complains in the console');
    assert.deepEqual(this.elsewhere, [], 'nothing is asked for elsewhere');
  }

  async keepEvidence(name) {
    const folder = `${FAILURES}/${name.replace(/[^\w]+/g, '-').slice(0, 80)}`;
    mkdirSync(folder, { recursive: true });
    writeFileSync(`${folder}/console.txt`, `${[...this.console, ...this.complaints].join('\n')}\n`);
    const pages = this.context ? this.context.pages() : [];
    for (const [number, page] of pages.entries()) {
      await page.screenshot({ path: `${folder}/${number}.png`, timeout: 5000 }).catch(() => {});
      const body = await page.locator('body').ariaSnapshot({ timeout: 2000 }).catch(() => 'no body');
      writeFileSync(`${folder}/${number}.txt`, `${page.url()}\n${body}\n`);
    }
    return folder;
  }

  async close() {
    for (const close of this.closing.reverse()) await close();
    await this.server.stop();
  }
}

// One thing that is proved, at a stand of its own.
export function proof(name, options, act) {
  test(name, { timeout: LONGEST }, async () => {
    const stand = new Stand(options);
    try {
      await stand.open();
      await act(stand);
      stand.check();
    } catch (error) {
      error.message += `\nPictures and console: ${await stand.keepEvidence(name)}`;
      throw error;
    } finally {
      await stand.close();
    }
  });
}

// Waits until `ask` gives something true, and gives that.
export async function until(ask, what, patience = PATIENCE) {
  const end = Date.now() + patience;
  for (;;) {
    const got = await ask();
    if (got) return got;
    if (Date.now() > end) throw new Error(`In vain waited for: ${what}`);
    await new Promise((done) => setTimeout(done, 20));
  }
}
