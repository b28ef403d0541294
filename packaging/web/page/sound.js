// Plays the game's sounds through the browser's audio. Nothing is fetched before the first one is wanted, so never
// where sound is off; then all of them are, once. The audio rests again a moment after the last one, and at once in a
// hidden tab. Where the browser has none, or does not allow it yet, nothing is heard.
import { sounds } from './built.js';
import { fetchFile } from './load.js';

const LATE = 500; // milliseconds: what came so late belongs to nothing any more
const AGAIN = 10_000; // milliseconds before a file that did not come is asked for again
const LINGERS = 1000; // milliseconds that the audio stays open after a sound

export function makeSound() {
  const Context = window.AudioContext || window.webkitAudioContext;
  const files = new Map(); // by name: { buffer, a promise of the decoded file; again, when to ask once more }
  let context, resting;

  async function bring(name) {
    const response = await fetchFile(`sounds/${name}.wav`);
    return context.decodeAudioData(await response.arrayBuffer());
  }

  function bufferOf(name) {
    const known = files.get(name);
    if (known && performance.now() < known.again) return known.buffer;
    const file = { buffer: bring(name), again: Infinity };
    file.buffer.catch(() => { file.again = performance.now() + AGAIN; });
    files.set(name, file);
    return file.buffer;
  }

  // With the first one all the others come too, and the service worker keeps them for a start without a network.
  async function bringAll() {
    await Promise.all(sounds.map(bufferOf));
    const worker = navigator.serviceWorker && (await navigator.serviceWorker.ready).active;
    if (worker) worker.postMessage('keep sounds');
  }

  function rest(duration) {
    clearTimeout(resting);
    resting = setTimeout(() => context.suspend(), duration + LINGERS);
  }

  // What plays still is not heard to its end, now or later.
  function hide() {
    if (!document.hidden || !context) return;
    clearTimeout(resting);
    context.close();
    context = undefined;
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
    const pressed = !navigator.userActivation || navigator.userActivation.hasBeenActive;
    return Boolean(Context) && pressed && !document.hidden;
  }

  document.addEventListener('visibilitychange', hide);
  return {
    // `gain`: 0 to 1; `delay`: milliseconds from now.
    async play(name, gain, delay) {
      if (!isAllowed()) return;
      const wanted = performance.now();
      const passed = () => performance.now() - wanted;
      try {
        context = context || new Context();
        clearTimeout(resting);
        const running = context.resume();
        const first = files.size === 0;
        const buffer = await bufferOf(name);
        if (first) bringAll().catch(() => {});
        await running;
        if (passed() < delay + LATE) begin(buffer, gain, Math.max(0, delay - passed()));
        else rest(0);
      } catch (error) {
        // no device, no file, or hidden meanwhile: silence
      }
    },
  };
}
