// Reads aloud with the browser's own voice, where it has one.

// As PageVoice in page_files.h has them.
const SILENT = 0;
const STARTS = 1;
const SPEAKS = 2;
const GONE = 3;

export function makeVoice() {
  const synthesis = window.speechSynthesis;
  const speaks = () => Boolean(synthesis && (synthesis.speaking || synthesis.pending));
  // A browser can offer to speak and have no voice. Others name none and have one all the same: what they do tells.
  const names = () => synthesis.getVoices().length > 0;
  let spoke = false;
  let failed = false; // what was to be said last

  return {
    isThere() {
      return Boolean(synthesis && window.SpeechSynthesisUtterance);
    },
    // Behind what is being read.
    say(text, language, rate) {
      if (!synthesis || document.hidden) return;
      const utterance = new SpeechSynthesisUtterance(text);
      utterance.lang = language;
      utterance.rate = rate;
      utterance.onstart = () => { spoke = true; };
      utterance.onerror = ({ error }) => { failed = /failed|unavailable/.test(error) && !names(); };
      failed = false;
      synthesis.speak(utterance);
    },
    state() {
      if (failed) return GONE;
      if (!speaks()) return SILENT;
      return spoke || names() ? SPEAKS : STARTS;
    },
    stop() {
      if (speaks()) synthesis.cancel();
    },
  };
}
