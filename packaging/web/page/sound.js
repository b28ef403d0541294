// Plays the few sounds that the game makes, through the browser's audio: opened for a sound, closed after it. Where the
// browser has none, or does not allow it yet, nothing is heard.

export function makeSound() {
  const Context = window.AudioContext || window.webkitAudioContext;

  return {
    // `samples`: one channel, -1 to 1, `rate` a second.
    play(samples, rate) {
      if (!Context) return;
      try {
        const context = new Context();
        const buffer = context.createBuffer(1, samples.length, rate);
        const source = context.createBufferSource();
        buffer.copyToChannel(samples, 0);
        source.buffer = buffer;
        source.connect(context.destination);
        source.onended = () => context.close();
        source.start();
        if (context.state === 'suspended') context.resume().catch(() => context.close());
      } catch (error) {
        // no device, or no more of them: silence
      }
    },
  };
}
