// Which tab plays: one at a time. Where the browser has locks, the playing tab holds one; elsewhere the tabs ask each
// other. Either way the store's own mark of its owner (storage.js) decides in the end.

const NAME = 'me-and-we';
const ANSWER = 300; // milliseconds in which a tab that plays answers that it is there
const YIELD = 1000; // and in which it brings home what it has

export function makeTabs() {
  const channel = window.BroadcastChannel ? new BroadcastChannel(NAME) : null;
  const me = Array.from(crypto.getRandomValues(new Uint32Array(4)), (number) => number.toString(36)).join('-');
  let mine = false;
  let release = () => {};
  let answered = () => {};

  const tabs = {
    token: me, // of this tab: no other ever has it
    onyield: async () => {}, // another tab takes over: bring home what is on its way
    onlost: () => {}, // another tab has taken over
  };

  function lose() {
    if (!mine) return;
    mine = false;
    tabs.onlost();
  }

  function lock(options) {
    return new Promise((resolve) => {
      const held = navigator.locks.request(NAME, options, (granted) => {
        resolve(Boolean(granted));
        return granted ? new Promise((letGo) => { release = letGo; }) : null;
      });
      held.catch((error) => {
        if (error.name === 'AbortError') lose(); // stolen
        else resolve(true); // no locks here after all: the store's mark decides
      });
    });
  }

  function ask(question, patience) {
    return new Promise((resolve) => {
      if (!channel) {
        resolve(false);
        return;
      }
      answered = () => resolve(true);
      setTimeout(() => resolve(false), patience);
      channel.postMessage({ question, from: me });
    });
  }

  async function hear({ data }) {
    if (data.to === me) answered();
    if (!mine || !data.question) return;
    if (data.question === 'yield') {
      await tabs.onyield();
      lose();
      release();
    }
    channel.postMessage({ to: data.from });
  }

  if (channel) channel.addEventListener('message', hear);

  // True where no other tab plays, and this one may.
  tabs.begin = async () => {
    mine = navigator.locks ? await lock({ ifAvailable: true }) : !(await ask('anybody', ANSWER));
    return mine;
  };
  // Another tab that plays stops, as soon as it has brought home what it has.
  tabs.takeOver = async () => {
    await ask('yield', YIELD);
    if (navigator.locks) await lock({ steal: true });
    mine = true;
  };
  // For a page that goes into the browser's back-forward cache: it must not stand in another tab's way.
  tabs.rest = () => release();
  tabs.wake = () => {
    if (mine && navigator.locks) lock({ ifAvailable: true });
  };
  return tabs;
}
