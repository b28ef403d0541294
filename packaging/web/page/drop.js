// Files that are dragged over the page and dropped on it. Whatever else is dropped, the page stays where it is.

export function makeDrop(drop) {
  const root = document.documentElement;

  function isFiles(event) {
    return Boolean(event.dataTransfer) && Array.from(event.dataTransfer.types).includes('Files');
  }

  // Words may be dragged into a field that is typed into; while a dialog of the page's shows, nothing is taken.
  function isLeft(event) {
    return !isFiles(event) && event.target instanceof HTMLInputElement;
  }

  function takes(event) {
    return isFiles(event) && !document.querySelector('dialog[open]');
  }

  function over(event) {
    if (isLeft(event)) return;
    event.preventDefault();
    if (event.dataTransfer) event.dataTransfer.dropEffect = takes(event) ? 'copy' : 'none';
    root.classList.toggle('dropping', takes(event));
  }

  window.addEventListener('dragenter', over);
  window.addEventListener('dragover', over);
  window.addEventListener('dragleave', (event) => {
    if (!event.relatedTarget) root.classList.remove('dropping'); // out of the window
  });
  window.addEventListener('drop', (event) => {
    root.classList.remove('dropping');
    if (isLeft(event)) return;
    event.preventDefault();
    if (takes(event)) drop(event.dataTransfer);
  });
}
