// The browser's way back: one entry of its history for each screen that lies over the title, so that Back goes back a
// screen, and leaves from the title.

export function makeHistory(backTo) {
  let entries = (history.state && history.state.depth) || 0;
  let wanted = 0;
  let moving = false; // a step that this module itself asked for is under way

  function stepBack(count) {
    moving = true;
    history.go(-count);
  }

  function follow() {
    if (moving) return;
    if (entries > wanted) {
      stepBack(entries - wanted);
      return;
    }
    while (entries < wanted) {
      entries += 1;
      history.pushState({ depth: entries }, '');
    }
  }

  window.addEventListener('popstate', (event) => {
    entries = (event.state && event.state.depth) || 0;
    if (moving) {
      moving = false;
      follow();
    } else if (entries < wanted) {
      backTo(entries);
    } else {
      follow(); // Forward leads to a screen that is not open any more
    }
  });

  return {
    // So many screens lie beneath the one that shows.
    show(depth) {
      wanted = depth;
      follow();
    },
    // So many entries are to be gone back over to the first one of this visit.
    count() {
      return entries;
    },
  };
}
