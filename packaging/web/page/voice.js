// Reads aloud with the browser's own voice, where it has one.

export function makeVoice() {
  const synthesis = window.speechSynthesis;

  function stop() {
    if (synthesis && (synthesis.speaking || synthesis.pending)) synthesis.cancel();
  }

  return {
    isThere() {
      return Boolean(synthesis && window.SpeechSynthesisUtterance);
    },
    // Ends what is being read; an empty text does only that.
    say(text, language) {
      if (!synthesis) return;
      stop();
      if (!text || document.hidden) return;
      const utterance = new SpeechSynthesisUtterance(text);
      utterance.lang = language;
      synthesis.speak(utterance);
    },
    stop,
  };
}
