// Leaving at once: nothing shows from this very moment, and the browser's Back and Forward lead to the neutral page
// instead of the game. That the visit stands in the browser's history can't be undone by a page.

const MARK = 'me-and-we-left'; // in sessionStorage, so it is this tab's alone
const LONGEST = 250; // milliseconds that the way out may wait for the browser's history or store

function target() {
  return document.querySelector('meta[name="leave-to"]').content || 'about:blank';
}

function mark(left) {
  try {
    if (left) sessionStorage.setItem(MARK, '1');
    else sessionStorage.removeItem(MARK);
  } catch (error) {
    // No storage: then Back and Forward can't know, and the game starts at its title.
  }
}

function isMarked() {
  try {
    return sessionStorage.getItem(MARK) !== null;
  } catch (error) {
    return false;
  }
}

function hide() {
  document.documentElement.classList.add('left');
  document.title = '';
}

function go() {
  if (window.top !== window) {
    try {
      window.top.location.replace(target());
    } catch (error) {
      // A frame that may not move the page around it: then only the frame itself is empty.
    }
  }
  window.location.replace(target());
}

function stepBack(count) {
  return new Promise((resolve) => {
    window.addEventListener('popstate', (event) => {
      event.stopImmediatePropagation(); // the game is over: it must not hear of it
      resolve();
    }, { once: true, capture: true });
    history.go(-count);
  });
}

function within(promise) {
  return Promise.race([promise, new Promise((resolve) => setTimeout(resolve, LONGEST))]);
}

// `count`: the entries of the browser's history to go back over to the visit's first; `saved`: a promise that what was
// done last is safe.
export async function leave(count, saved) {
  hide();
  mark(true);
  window.addEventListener('pageshow', go); // the browser kept this page to show it again by Back or Forward
  await within(saved);
  if (count > 0) await within(stepBack(count));
  go();
}

// As in the game: Shift, three times within five seconds, and no other key between. Counts while `isOurs` says so.
export function watchForShifts(isOurs, act) {
  let times = [];
  window.addEventListener('keydown', (event) => {
    if (event.repeat) return;
    times = event.key === 'Shift' ? [...times.slice(-2), event.timeStamp] : [];
    if (times.length === 3 && event.timeStamp - times[0] < 5000 && isOurs()) act();
  }, true);
}

// True where Back or Forward led to the game that was left: then the neutral page comes again at once.
export function leaveAgain() {
  const [visit] = performance.getEntriesByType('navigation');
  if (!isMarked()) return false;
  if (!visit || visit.type !== 'back_forward') {
    mark(false);
    return false;
  }
  hide();
  go();
  return true;
}
