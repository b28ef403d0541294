// The window's size in real pixels, its edges that a notch or a bar covers, and full screen.

// The browser's own count differs by rounding alone, except where the page plays on another, pretended device.
function isNear(one, other) {
  return Math.abs(one.width - other.width) < 2 && Math.abs(one.height - other.height) < 2;
}

function followRatio(act) {
  matchMedia(`(resolution: ${window.devicePixelRatio}dppx)`).addEventListener('change', () => {
    act();
    followRatio(act);
  }, { once: true });
}

export function makeScreen(stage) {
  const probe = document.getElementById('safe'); // its padding is the safe area
  let awake = false; // whether the screen is to stay on
  let lock = null; // the browser's promise that it does
  let pixels = null; // as the browser itself rounds them, where it tells

  async function followAwake() {
    if (!navigator.wakeLock || document.hidden) return;
    if (!awake && lock) {
      lock.release();
      lock = null;
    } else if (awake && !lock) {
      try {
        lock = await navigator.wakeLock.request('screen');
        lock.onrelease = () => { lock = null; };
        if (!awake) followAwake(); // it was over before the browser answered
      } catch (error) {
        lock = null; // refused, as where the battery is low
      }
    }
  }

  document.addEventListener('visibilitychange', followAwake);

  return {
    measure() {
      const ratio = window.devicePixelRatio || 1;
      const box = stage.getBoundingClientRect();
      const wanted = { width: box.width * ratio, height: box.height * ratio };
      const size = pixels && isNear(pixels, wanted) ? pixels : wanted;
      const edges = getComputedStyle(probe);
      const edge = (name) => ratio * (parseFloat(edges.getPropertyValue(`padding-${name}`)) || 0);
      return {
        ratio,
        width: Math.max(1, Math.round(size.width)),
        height: Math.max(1, Math.round(size.height)),
        edges: ['left', 'top', 'right', 'bottom'].map(edge),
      };
    },
    // Also when only the pixels to a point change: zoom, or another display.
    onChange(act) {
      const observer = new ResizeObserver((entries) => {
        const box = entries[0].devicePixelContentBoxSize;
        pixels = box ? { width: box[0].inlineSize, height: box[0].blockSize } : null;
        act();
      });
      try {
        observer.observe(stage, { box: 'device-pixel-content-box' });
      } catch (error) {
        observer.observe(stage);
      }
      followRatio(act); // may come after the pixels, and to a browser that knows no such box it comes alone
      new ResizeObserver(act).observe(probe, { box: 'border-box' }); // turned round: the same size, another notch
    },
    canFill() {
      return Boolean(document.fullscreenEnabled && stage.requestFullscreen);
    },
    fill(on) {
      if (on === Boolean(document.fullscreenElement)) return;
      const asked = on ? stage.requestFullscreen({ navigationUI: 'hide' }) : document.exitFullscreen();
      asked.catch(() => document.dispatchEvent(new Event('fullscreenchange'))); // refused: the game hears how it is
    },
    // Lets the screen not go dark while a workshop runs. The browser takes that back whenever the page is out of sight.
    keepAwake(on) {
      awake = on;
      followAwake();
    },
    onFill(act) {
      document.addEventListener('fullscreenchange', () => act(Boolean(document.fullscreenElement)));
    },
  };
}
