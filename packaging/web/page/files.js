// Files that the player takes along or brings: a download, and the browser's own file chooser.

const LARGEST = 64 * 1024 * 1024; // bytes; a copy of everything stored is far smaller

export function makeFiles(taken, failed) {
  const chooser = document.createElement('input');
  chooser.type = 'file';
  chooser.accept = '.json,application/json';
  chooser.addEventListener('change', async () => {
    const file = chooser.files[0];
    chooser.value = ''; // so that choosing the same file again is a change
    if (!file) return;
    try {
      if (file.size > LARGEST) throw new Error('too large');
      taken(new Uint8Array(await file.arrayBuffer()));
    } catch (error) {
      failed(file.name);
    }
  });

  return {
    give(name, type, bytes) {
      const address = URL.createObjectURL(new Blob([bytes], { type }));
      const link = document.createElement('a');
      link.href = address;
      link.download = name;
      link.click();
      setTimeout(() => URL.revokeObjectURL(address), 60000); // by then the browser has begun to read it
    },
    // A number is called by the page itself; a page comes in a tab of its own, which does not learn where from.
    show(address) {
      const link = document.createElement('a');
      link.href = address;
      if (address.startsWith('https:')) link.target = '_blank';
      link.rel = 'noopener noreferrer';
      link.click();
    },
    ask() {
      chooser.click();
    },
  };
}
