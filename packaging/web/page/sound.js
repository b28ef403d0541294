// Plays the game's sounds through the browser's audio. Nothing is fetched before the first one is wanted, so never where
// sound is off; then all of them are, once. The audio rests again a moment after the last one. Where the browser has
// none, or does not allow it yet, nothing is heard.
import { sounds } from './built.js';
import { fetchFile } from './load.js';

const LATE = 500; // milliseconds: what came so late belongs to nothing any more
const AGAIN = 10_000; // milliseconds before a file that did not come is asked for again
const LINGERS = 1000; // milliseconds that the audio stays open after a sound

export function makeSound() {
  const Context = window.AudioContext || window.webkitAudioContext;
  const buffers = new Map(); // by name: a promise of the decoded file
  let context, resting;

  async function bring(name) {
    const response = await fetchFile(`sounds/${name}.wav`);
    return context.decodeAudioData(await response.arrayBuffer());
  }

  function bufferOf(name) {
    if (!buffers.has(name)) {
      const coming = bring(name);
      buffers.set(name, coming);
      coming.catch(() => setTimeout(() => buffers.delete(name), AGAIN));
    }
    return buffers.get(name);
  }

  // The first time all the others come too, and the service worker is told to keep them for a start without a network.
  async function bringAll() {
    await Promise.all(sounds.map(bufferOf));
    const worker = navigator.serviceWorker && (await navigator.serviceWorker.ready).active;
    if (worker) worker.postMessage('keep sounds');
  }

  function rest(duration) {
    clearTimeout(resting);
    resting = setTimeout(() => context.suspend(), duration + LINGERS);
  }

  function begin(buffer, gain, delay) {
    const source = context.createBufferSource();
    const volume = context.createGain();
    source.buffer = buffer;
    volume.gain.value = gain;
    source.connect(volume).connect(context.destination);
    source.start(context.currentTime + delay / 1000);
    rest(1000 * buffer.duration + delay);
  }

  // Before the first press or key a browser allows no sound, and complains of those that try.
  function isAllowed() {
    return Boolean(Context) && (!navigator.userActivation || navigator.userActivation.hasBeenActive);
  }

  return {
    // `gain`: 0 to 1; `delay`: milliseconds from now.
    async play(name, gain, delay) {
      if (!isAllowed()) return;
      const wanted = performance.now();
      const passed = () => performance.now() - wanted;
      try {
        const first = !context;
        context = context || new Context();
        clearTimeout(resting);
        const running = context.resume();
        const buffer = await bufferOf(name);
        if (first) bringAll().catch(() => {});
        await running;
        if (passed() < delay + LATE) begin(buffer, gain, Math.max(0, delay - passed()));
        else rest(0);
      } catch (error) {
        // no device, no file: silence
      }
    },
  };
}
