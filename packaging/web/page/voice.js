// Reads aloud with the browser's own voice, where it has one.

export function makeVoice() {
  const synthesis = window.speechSynthesis;
  const speaks = () => Boolean(synthesis && (synthesis.speaking || synthesis.pending));

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
      synthesis.speak(utterance);
    },
    speaks,
    stop() {
      if (speaks()) synthesis.cancel();
    },
  };
}
