// Looks at a deck's file while it is edited. Nothing is looked at where no file is followed, or while the page is out
// of sight.

const LOOK = 600; // milliseconds from one look to the next ...
const SETTLE = 150; // ... and to the one that finds whether a file that has changed stays as it is

// `follows()`: whether the game still plays what was followed. `changed(file)`: tells it; false where it can't be told
// now.
export function makeFollower(follows, changed) {
  let followed = null; // { handle, read, seen }: how the file was when it was read, and when it was looked at last
  let timer = 0;

  function stampOf(file) {
    return `${file.size} ${file.lastModified}`;
  }

  function plan(wait) {
    clearTimeout(timer);
    timer = followed && !document.hidden ? setTimeout(look, wait) : 0;
  }

  // Gives how long to wait until the next look.
  async function lookAt(it) {
    const file = await it.handle.getFile();
    const before = it.seen;
    it.seen = stampOf(file);
    if (it.seen === it.read) return LOOK;
    if (it.seen !== before) return SETTLE;
    if (await changed(file, () => it === followed)) it.read = it.seen;
    return LOOK;
  }

  async function look() {
    const it = followed;
    if (!follows()) {
      followed = null;
      return;
    }
    // A file that is gone, or is being written, is waited for.
    const wait = await lookAt(it).catch(() => LOOK);
    if (it === followed) plan(wait);
  }

  document.addEventListener('visibilitychange', () => plan(0));

  return {
    // `handle`: null ends it. `file`: as it was read just now.
    begin(handle, file) {
      followed = handle ? { handle, read: stampOf(file), seen: stampOf(file) } : null;
      plan(LOOK);
    },
  };
}
