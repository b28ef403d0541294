// The page's own dialogs: one at a time, over everything, in place of the game. While one shows, the game beneath hears
// no key and no pointer.

const HEARD = [
  'keydown', 'keyup', 'pointerdown', 'pointermove', 'pointerup', 'pointercancel', 'mousedown', 'click', 'wheel',
];

// `leave` gives [label, what pressing does] of a last choice that every dialog has.
export function makeNotices(place, stage, leave) {
  let dialog = null;

  function keepFromGame(event) {
    const inside = event.target instanceof Node && dialog.contains(event.target);
    if (!inside) event.stopImmediatePropagation();
  }

  function close() {
    if (!dialog) return;
    for (const type of HEARD) window.removeEventListener(type, keepFromGame, true);
    dialog.remove();
    dialog = null;
    stage.inert = false;
    stage.focus({ preventScroll: true });
  }

  function element(tag, text, id) {
    const made = document.createElement(tag);
    made.textContent = text;
    if (id) made.id = id;
    return made;
  }

  function build(title, text, choices) {
    const made = document.createElement('dialog');
    const buttons = document.createElement('div');
    made.className = 'notice';
    made.setAttribute('aria-labelledby', 'notice-title');
    made.setAttribute('aria-describedby', 'notice-text');
    for (const [label, act] of [...choices, leave()]) {
      const button = element('button', label);
      button.type = 'button';
      button.addEventListener('click', act);
      buttons.append(button);
    }
    made.append(element('h2', title, 'notice-title'), element('p', text, 'notice-text'), buttons);
    made.addEventListener('cancel', (event) => event.preventDefault()); // it is answered, not waved away
    made.addEventListener('close', () => {
      if (made === dialog) made.showModal(); // some browsers close it at the second Escape
    });
    return made;
  }

  return {
    // `choices`: [[label, what pressing does], ...], the main one first.
    show(title, text, choices) {
      if (document.fullscreenElement) document.exitFullscreen().catch(() => {});
      close();
      dialog = build(title, text, choices);
      place.append(dialog);
      stage.inert = true;
      for (const type of HEARD) window.addEventListener(type, keepFromGame, true);
      dialog.showModal();
      dialog.scrollTop = 0; // in a small window the button with the focus would hide what is asked
    },
    close,
    isOpen: () => dialog !== null,
  };
}
