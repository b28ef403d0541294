// A browser as a process of its own, with a profile on the disk: it can be killed as the system or a flat battery does.
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

import { SCRATCH, connect, launchOptions } from './browser.mjs';

async function devtools(process) {
  for await (const line of createInterface({ input: process.stderr })) {
    const found = /DevTools listening on (ws:\S+)/.exec(line);
    if (found) return found[1];
  }
  throw new Error('The browser did not begin.');
}

// `profile`: of a browser that was killed, to go on with; otherwise a new one.
export async function spawnBrowser(stand, profile) {
  mkdirSync(SCRATCH, { recursive: true });
  const folder = profile ?? mkdtempSync(`${SCRATCH}/profile-`);
  const own = ['--headless', '--remote-debugging-port=0', `--user-data-dir=${folder}`];
  const { executablePath, args } = launchOptions(own);
  const process = spawn(executablePath, args, { stdio: ['ignore', 'ignore', 'pipe'], detached: true });
  const ended = once(process, 'exit');
  const browser = await connect(await devtools(process));
  process.stderr.resume();
  const context = browser.contexts()[0];
  await stand.watch(context);
  async function kill() {
    globalThis.process.kill(-process.pid, 'SIGKILL'); // it and its children, as it leads a group of its own
    await ended;
  }
  async function close() {
    await kill();
    rmSync(folder, { recursive: true, force: true });
  }
  stand.closing.push(() => close().catch(() => {})); // it may have been killed already
  return { context, profile: folder, kill, close };
}
