// Pointers, wheel and keys, handed on to the game as they come. A touch never clicks a second time as a mouse, a second
// finger is the browser's (it zooms), and keys are the game's only while the focus is in it.
import { withText } from './fields.js';

const KINDS = { pointerdown: 0, pointermove: 1, pointerup: 2, pointercancel: 3 }; // as input_web.c has them
const LINE = 40; // CSS pixels that a wheel's line stands for
const GHOST = 700; // milliseconds in which a click belongs to the pointer that was just let go

export function makeInput(game, presenter, stage, controls, wake) {
  let released = -Infinity; // when a pointer that the game saw was let go
  let held = null; // the pointer that presses
  let left = false; // whether it is a mouse with its first button

  function place(event) {
    const box = stage.getBoundingClientRect();
    return [event.clientX - box.left, event.clientY - box.top];
  }

  // A browser tells of the last button's end alone: the first one's, while another is held, is seen by what is held.
  function letGo(event) {
    held = null;
    left = false;
    game._web_pointer(presenter, KINDS.pointerup, false, event.pointerId, 1, ...place(event));
  }

  // A field's own menu, to paste: what the stage captures would not be the field's, nor have its focus.
  function isMenu(event) {
    return event.button === 2 && event.target.matches('input');
  }

  function pointer(event) {
    const touch = event.pointerType !== 'mouse';
    if (!touch) {
      // A press without pressure is a screen reader's or a voice's, in the middle of the control: its click counts.
      if (event.type === 'pointerdown' && (event.pressure === 0 || isMenu(event))) return;
      if (event.type === 'pointerup' && held === null) return;
      if (event.type === 'pointermove' && left && !(event.buttons & 1)) letGo(event); // another one is held
    }
    if (event.type === 'pointerdown') {
      if (held !== null && touch) {
        if (!event.isPrimary) return;
        game._web_pointer(presenter, KINDS.pointercancel, true, held, 0, 0, 0); // its end was heard by somebody else
      }
      held = event.pointerId;
      left = !touch && event.button === 0;
      stage.setPointerCapture(event.pointerId);
    } else if (touch && event.pointerId !== held) {
      return;
    }
    if (event.type === 'pointerup' || event.type === 'pointercancel') {
      held = null;
      left = false;
      released = event.type === 'pointerup' ? event.timeStamp : -Infinity;
    }
    const steps = event.type === 'pointermove' && event.getCoalescedEvents ? event.getCoalescedEvents() : [];
    const [x, y] = place(steps.length > 0 ? steps[steps.length - 1] : event);
    const button = event.button + 1; // SDL counts them from 1
    game._web_pointer(presenter, KINDS[event.type], touch, event.pointerId, button, x, y);
    wake();
  }

  for (const type of Object.keys(KINDS)) stage.addEventListener(type, pointer);
  stage.addEventListener('pointerleave', (event) => {
    if (event.pointerType !== 'mouse') return;
    game._web_pointer_left(presenter);
    wake();
  });
  // The focus stays with the game: what was pressed decides, not where the browser would put it.
  stage.addEventListener('mousedown', (event) => {
    if (isMenu(event)) return;
    event.preventDefault();
    if (!document.hasFocus()) window.focus(); // within a frame nothing else brings the keys back
    if (!stage.contains(document.activeElement)) stage.focus({ preventScroll: true });
  });
  stage.addEventListener('contextmenu', (event) => {
    if (!event.target.matches('input')) event.preventDefault(); // where text is pasted
  });
  stage.addEventListener('dragstart', (event) => event.preventDefault());

  stage.addEventListener('wheel', (event) => {
    if (event.ctrlKey) return; // the browser's zoom
    event.preventDefault();
    const unit = event.deltaMode === WheelEvent.DOM_DELTA_PIXEL ? 1
      : event.deltaMode === WheelEvent.DOM_DELTA_LINE ? LINE : stage.clientHeight;
    game._web_wheel(presenter, event.deltaY * unit);
    wake();
  }, { passive: false });

  // A click without a pointer that the game saw comes from a screen reader, a switch or a voice.
  stage.addEventListener('click', (event) => {
    const id = controls.idOf(event.target);
    event.preventDefault();
    if (event.timeStamp - released < GHOST && event.detail > 0) return;
    if (!id) return;
    game._web_press(presenter, id);
    wake();
  });

  function inGame() {
    const focused = document.activeElement;
    return focused === null || focused === document.body || stage.contains(focused);
  }

  document.addEventListener('keydown', (event) => {
    if (!inGame() || event.isComposing) return;
    if (event.key === 'Tab') {
      game._web_tab(presenter);
      // From control to control, out, and where nothing lies around the page to go out to, round: the browser's.
      if (document.activeElement !== stage) return;
      if (!event.shiftKey && !event.ctrlKey && !event.altKey && controls.focus(game._web_show_focus(presenter)))
        event.preventDefault();
      wake();
      return;
    }
    const keys = (event.shiftKey ? 1 : 0) | (event.ctrlKey ? 2 : 0) | (event.altKey ? 4 : 0) | (event.metaKey ? 8 : 0);
    let used = false;
    withText(game, event.key, (name) => withText(game, event.code || '', (code) => {
      used = game._web_key(presenter, name, code, keys, event.repeat) !== 0;
    }));
    if (used) event.preventDefault();
    wake();
  });
  // Space presses a focused button when it is let go; the game pressed it already.
  document.addEventListener('keyup', (event) => {
    if (inGame() && (event.key === ' ' || event.key === 'Enter')) event.preventDefault();
  });
}
