// What was chosen or dropped, as a list of files by their paths: [{ path, handle, open }, ...]. `open` gives the file
// as it is now; `handle` is there where the browser lets a page look at it again.

const FILES_MOST = 2000; // of a folder; one that has more is no deck's own
const DEEPEST = 4;

async function addHandle(list, handle, above, depth) {
  if (list.length >= FILES_MOST) return;
  const path = above + handle.name;
  if (handle.kind === 'file') {
    list.push({ path, handle, open: () => handle.getFile() });
  } else if (depth < DEEPEST) {
    for await (const inner of handle.values()) await addHandle(list, inner, `${path}/`, depth + 1);
  }
}

// A folder's reader gives its entries by the hundred.
async function entriesOf(folder) {
  const reader = folder.createReader();
  const all = [];
  for (;;) {
    const some = await new Promise((resolve, reject) => reader.readEntries(resolve, reject));
    if (some.length === 0) return all;
    all.push(...some);
  }
}

async function addEntry(list, entry, depth) {
  if (list.length >= FILES_MOST) return;
  if (entry.isFile) {
    const open = () => new Promise((resolve, reject) => entry.file(resolve, reject));
    list.push({ path: entry.fullPath.replace(/^\//, ''), open });
  } else if (depth < DEEPEST) {
    for (const inner of await entriesOf(entry)) await addEntry(list, inner, depth + 1);
  }
}

export function ofFiles(files) {
  const list = Array.from(files, (file) => ({ path: file.name, open: async () => file }));
  return async () => list;
}

export function ofHandles(handles) {
  return async () => {
    const list = [];
    for (const handle of handles) await addHandle(list, handle, '', 0);
    return list;
  };
}

// To be called within the drop's own event: afterwards the browser gives nothing away.
export function ofDrop(transfer) {
  const roots = Array.from(transfer.items).filter((item) => item.kind === 'file').map((item) => ({
    handle: item.getAsFileSystemHandle ? item.getAsFileSystemHandle().catch(() => null) : null,
    entry: item.webkitGetAsEntry ? item.webkitGetAsEntry() : null,
    file: item.getAsFile(),
  }));
  return async () => {
    const list = [];
    for (const { handle, entry, file } of roots) {
      const known = await handle;
      if (known) await addHandle(list, known, '', 0);
      else if (entry) await addEntry(list, entry, 0);
      else if (file) list.push({ path: file.name, open: async () => file });
    }
    return list;
  };
}

// ---- Which of them is the deck ----

const DECKS = [/\.(csv|tsv|tab|json)$/i, /\.txt$/i];
const PICTURES = /\.(png|jpe?g|svg)$/i;
const DRAWN = /\.(png|jpe?g|svg|gif|webp|bmp|heic|tiff?)$/i;

function depthOf({ path }) {
  return path.split('/').length;
}

// Gives { deck, several, pictures }; no deck where there is none, nor anything else that the reader should say a word
// about. Pictures are those in the deck's folder and below it.
export function sortOut(files) {
  const shown = files.filter(({ path }) => !path.split('/').some((part) => part.startsWith('.')));
  const least = Math.min(...shown.map(depthOf));
  const kinds = [...DECKS.map((ending) => shown.filter(({ path }) => ending.test(path))),
    shown.filter((file) => depthOf(file) === least && files.length < 2 && !DRAWN.test(file.path))];
  const decks = kinds.find((kind) => kind.length > 0) || [];
  const highest = Math.min(...decks.map(depthOf));
  const [deck, other] = decks.filter((file) => depthOf(file) === highest);
  if (!deck) return { deck: null, several: false, pictures: [] };
  const folder = deck.path.slice(0, deck.path.lastIndexOf('/') + 1);
  const pictures = shown.filter(({ path }) => PICTURES.test(path) && path.startsWith(folder))
    .map((file) => ({ ...file, name: file.path.slice(folder.length) }));
  return { deck, several: Boolean(other), pictures };
}
