// A plain static server, as any host has one: what it serves lies in a folder, below a path of its own, and every
// request is noted. A test may serve another folder from now on, change what is sent, or stop it as a lost network
// would.
import { execFileSync } from 'node:child_process';
import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';

const TYPES = {
  '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css', '.wasm': 'application/wasm',
  '.json': 'application/json', '.webmanifest': 'application/manifest+json', '.png': 'image/png',
};

// The folder `place` may not be left.
function pathIn(place, wanted) {
  const path = normalize(join(place, wanted.endsWith('/') ? `${wanted}index.html` : wanted));
  return path.startsWith(normalize(place)) ? path : null;
}

export class Server {
  constructor(place, { prefix = '/some/where/', headers = {} } = {}) {
    this.place = place;
    this.prefix = prefix;
    this.headers = headers;
    this.requests = []; // paths below the prefix, in their order
    this.sent = new Map(); // how many bytes each of them is, as it is and by gzip -9
    this.change = (path, bytes) => bytes; // what is sent instead; null: nothing is there
    this.held = () => false; // whether the answer to this path waits until release()
    this.waiting = [];
    this.extra = new Map([['/favicon.ico', '']]); // further pages: path from the root, what is sent
    this.http = createServer((request, response) => this.answer(request, response));
  }

  async answer(request, response) {
    const path = decodeURIComponent(new URL(request.url, 'http://here').pathname);
    const found = this.extra.get(path) ?? (await this.read(path));
    if (found === null) {
      response.writeHead(404, { 'Content-Type': 'text/plain' }).end('There is nothing here.\n');
      return;
    }
    const type = TYPES[extname(path) || '.html'] ?? 'application/octet-stream';
    response.writeHead(200, { 'Content-Type': type, 'Cache-Control': 'no-store', ...this.headers }).end(found);
  }

  async read(path) {
    if (!path.startsWith(this.prefix)) return null;
    const name = path.slice(this.prefix.length);
    const place = pathIn(this.place, `/${name}`);
    this.requests.push(name);
    try {
      if (this.held(name)) await new Promise((release) => this.waiting.push(release));
      const bytes = this.change(name, place && (await readFile(place)));
      if (bytes) this.sent.set(name, bytes);
      return bytes;
    } catch (error) {
      return null;
    }
  }

  release() {
    this.held = () => false;
    this.waiting.splice(0).forEach((release) => release());
  }

  // What was sent of these, by gzip -9 itself, as the floor was measured: Node's own zlib makes half a percent more.
  zipped(names) {
    const length = (name) => execFileSync('gzip', ['-9c'], { input: this.sent.get(name), maxBuffer: 2 ** 26 }).length;
    return names.reduce((sum, name) => sum + length(name), 0);
  }

  async start(port = 0) {
    await new Promise((done, fail) => this.http.once('error', fail).listen(port, '127.0.0.1', done));
    this.port = this.http.address().port;
    this.origin = `http://127.0.0.1:${this.port}`;
    this.address = this.origin + this.prefix;
    return this;
  }

  // As if the network were gone: what is under way breaks off, and nothing new is answered.
  async stop() {
    if (!this.http.listening) return;
    const ended = new Promise((done) => this.http.close(done));
    this.http.closeAllConnections();
    await ended;
  }
}
