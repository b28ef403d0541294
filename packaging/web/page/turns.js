// When the game gets its turn: with the browser's next frame if it wants to draw, by a timer if it waits for something,
// and otherwise not at all. A hidden page gets none.

export function makeTurns(game, presenter) {
  let frame = 0;
  let timer = 0;
  let over = false;

  function rest() {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
    frame = timer = 0;
  }

  function take() {
    rest();
    if (over || document.hidden) return;
    const wait = game._web_turn(presenter);
    if (wait === -2) over = true;
    else if (wait >= 0) plan(wait);
  }

  function plan(wait) {
    if (wait < 12) frame = frame || requestAnimationFrame(take);
    else if (!frame) timer = timer || setTimeout(take, wait);
  }

  // Something happened: a turn is due with the next frame.
  function wake() {
    if (!over && !document.hidden) plan(0);
  }

  document.addEventListener('visibilitychange', () => {
    game._web_hide(presenter, document.hidden);
    if (document.hidden) rest();
    else wake();
  });
  for (const event of ['focus', 'blur', 'resize', 'gamepadconnected', 'gamepaddisconnected'])
    window.addEventListener(event, wake);

  return { take, wake, stop() { over = true; rest(); } };
}
