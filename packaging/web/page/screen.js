// The window's size, its edges that a notch or a bar covers, and full screen.

export function makeScreen(stage) {
  const probe = document.getElementById('safe'); // its padding is the safe area

  return {
    measure() {
      const box = stage.getBoundingClientRect();
      const edges = getComputedStyle(probe);
      const edge = (name) => parseFloat(edges.getPropertyValue(`padding-${name}`)) || 0;
      return {
        width: Math.max(1, Math.round(box.width)),
        height: Math.max(1, Math.round(box.height)),
        edges: ['left', 'top', 'right', 'bottom'].map(edge),
      };
    },
    // Also when only the pixels to a point change: zoom, or another display.
    onChange(act) {
      new ResizeObserver(act).observe(stage);
      const watch = () => {
        act();
        matchMedia(`(resolution: ${window.devicePixelRatio}dppx)`).addEventListener('change', watch, { once: true });
      };
      watch();
    },
    canFill() {
      return Boolean(document.fullscreenEnabled && stage.requestFullscreen);
    },
    fill(on) {
      if (on === Boolean(document.fullscreenElement)) return;
      const asked = on ? stage.requestFullscreen({ navigationUI: 'hide' }) : document.exitFullscreen();
      asked.catch(() => document.dispatchEvent(new Event('fullscreenchange'))); // refused: the game hears how it is
    },
    onFill(act) {
      document.addEventListener('fullscreenchange', () => act(Boolean(document.fullscreenElement)));
    },
  };
}
