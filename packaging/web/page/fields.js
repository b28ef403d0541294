// Fields: real inputs that the player types into, so that a phone shows its keyboard and an input method works. The
// game says which one is typed into and what stands in it; each change goes to it at once.

// Lends the game a text for as long as `act` runs.
export function withText(game, text, act) {
  const bytes = game.lengthBytesUTF8(text) + 1;
  const at = game._malloc(bytes);
  game.stringToUTF8(text, at, bytes);
  act(at);
  game._free(at);
}

// Where in a JavaScript string a place in its UTF-8 lies.
function indexOf(text, place) {
  return new TextDecoder().decode(new TextEncoder().encode(text).subarray(0, place)).length;
}

export function makeFields(game, presenter, box, idOf, wake) {
  let typed = null; // the input that is typed into
  let follows = false; // what happens to the inputs is this module's own doing

  function isField(element) {
    return element instanceof HTMLInputElement && element.type === 'text';
  }

  function asOurs(act) {
    const before = follows;
    follows = true;
    act();
    follows = before;
  }

  function tell(element, composing) {
    const { value, selectionStart, selectionEnd } = element;
    const place = (index) => game.lengthBytesUTF8(value.slice(0, index));
    withText(game, value, (text) => {
      game._web_write(presenter, idOf(element), text, place(selectionStart), place(selectionEnd), composing);
    });
    wake();
  }

  // The one that has the focus without being typed into leaves the letters to the game's shortcuts. Losing the focus
  // for a moment is what makes a phone put its keyboard away.
  function rest() {
    const element = typed;
    typed = null;
    if (!element || document.activeElement !== element) return;
    asOurs(() => {
      element.readOnly = true;
      element.blur();
      element.focus({ preventScroll: true });
    });
  }

  box.addEventListener('focusin', (event) => {
    if (follows || !isField(event.target)) return;
    const id = idOf(event.target);
    game._web_focus(presenter, id);
    game._web_press(presenter, id);
    wake();
  });
  box.addEventListener('focusout', (event) => {
    if (follows || !isField(event.target)) return;
    event.target.readOnly = false;
    if (event.target !== typed) return;
    typed = null;
    game._web_written(presenter);
    wake();
  });
  box.addEventListener('input', (event) => {
    if (isField(event.target)) tell(event.target, event.isComposing);
  });
  box.addEventListener('compositionend', (event) => {
    if (isField(event.target)) tell(event.target, false);
  });
  document.addEventListener('selectionchange', () => {
    if (!follows && typed && document.activeElement === typed) tell(typed, true); // it changes no text
  });

  return {
    isField,
    // What the node says, unless the player is just saying it.
    fill(element, node) {
      if (element.type !== 'text') element.type = 'text';
      element.autocomplete = 'off';
      element.spellcheck = false;
      element.enterKeyHint = 'done';
      if (element !== typed && element.value !== (node.about || '')) element.value = node.about || '';
    },
    // The focus comes to a field by the game's own keys: nothing is typed yet.
    focus(element) {
      asOurs(() => {
        element.readOnly = element !== typed;
        element.focus({ preventScroll: true });
      });
    },
    type(element, text, from, to) {
      if (!element) {
        rest();
        return;
      }
      typed = element;
      asOurs(() => {
        element.readOnly = false;
        if (document.activeElement !== element) element.focus({ preventScroll: true });
        if (element.value !== text) element.value = text;
        const places = [indexOf(text, from), indexOf(text, to)];
        const direction = places[0] > places[1] ? 'backward' : 'none';
        element.setSelectionRange(Math.min(...places), Math.max(...places), direction);
      });
    },
  };
}
