// What the system prefers: theme, contrast, motion and language. The game follows until the player chooses otherwise.
// And what it can be pointed at with.

const PAPER = 0;
const DUSK = 1;
const HIGH_CONTRAST = 2; // as ThemeName in settings.h has them

export function makePreferences() {
  const queries = {
    contrast: matchMedia('(prefers-contrast: more)'),
    forced: matchMedia('(forced-colors: active)'),
    dark: matchMedia('(prefers-color-scheme: dark)'),
    still: matchMedia('(prefers-reduced-motion: reduce)'),
  };
  const finger = matchMedia('(pointer: coarse)');
  return {
    theme() {
      if (queries.contrast.matches || queries.forced.matches) return HIGH_CONTRAST;
      return queries.dark.matches ? DUSK : PAPER;
    },
    reducedMotion() {
      return queries.still.matches;
    },
    // Whether it may well be a telephone.
    calls() {
      return finger.matches;
    },
    languages() {
      return (navigator.languages ?? []).join();
    },
    touchAlone() {
      return finger.matches && !matchMedia('(any-pointer: fine)').matches;
    },
    onChange(act) {
      for (const query of Object.values(queries)) query.addEventListener('change', act);
      window.addEventListener('languagechange', act);
    },
  };
}
