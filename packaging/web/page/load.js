// Fetches the program and its files, all at once, and says how much of it has come.
import { sizes } from './built.js';

const here = new URL('.', import.meta.url);

export class LoadError extends Error {
  constructor(file, reason) {
    super(`${file}: ${reason}`);
    this.file = file;
    this.reason = reason;
  }
}

export function addressOf(file) {
  return new URL(file, here).href;
}

export async function fetchFile(file, address = addressOf(file)) {
  let response;
  try {
    response = await fetch(address);
  } catch (error) {
    throw new LoadError(file, error.message);
  }
  if (!response.ok) throw new LoadError(file, String(response.status));
  return response;
}

export async function readAll(file, response, size, came) {
  const bytes = new Uint8Array(size);
  let length = 0;
  try {
    for (const reader = response.body.getReader(); ;) {
      const { done, value } = await reader.read();
      if (done) break;
      if (length + value.length <= size) bytes.set(value, length);
      length += value.length;
      came(value.length);
    }
  } catch (error) {
    throw new LoadError(file, error.message);
  }
  if (length !== size) throw new LoadError(file, `${length} / ${size}`); // another version's, or broken off
  return bytes;
}

function loadScript(file) {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = addressOf(file);
    script.onload = resolve;
    script.onerror = () => reject(new LoadError(file, 'script'));
    document.head.append(script);
  });
}

// All of it at once: compiling while it comes takes a copy of the bytes beside those that are counted, which costs a
// first screen more than it brings, as functions are compiled when they are first called.
async function compile(file, came) {
  return WebAssembly.compile(await readAll(file, await fetchFile(file), sizes[file], came));
}

// Gives { module, data }; the script has made its factory by then. `progress` hears a number from 0 to 1.
export async function loadGame(progress) {
  const total = sizes['me-and-we.wasm'] + sizes['me-and-we.data'];
  let sum = 0;
  const came = (bytes) => {
    sum += bytes;
    progress(Math.min(1, sum / total));
  };
  const [module, data] = await Promise.all([
    compile('me-and-we.wasm', came),
    fetchFile('me-and-we.data').then((response) => readAll('me-and-we.data', response, sizes['me-and-we.data'], came)),
    loadScript('me-and-we.js'),
  ]);
  return { module, data };
}
