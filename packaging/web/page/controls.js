// The game's nodes as real controls for screen readers, switches and voice control: invisible, each over what it stands
// for on the canvas, in the order in which the focus goes. mirror_web.c says what a screen and a node look like.
import { makeFields } from './fields.js';
import { setLanguage } from './words.js';

const TAGS = {
  heading: 'h2', text: 'p', quote: 'blockquote', card: 'div', button: 'button', choice: 'button', switch: 'button',
  slider: 'input', field: 'input', count: 'input', row: 'button', status: 'p',
};
const IN_LISTS = new Set(['row', 'choice']);

function tagOf(node) {
  return node.role === 'heading' && node.level === 1 ? 'h1' : TAGS[node.role];
}

// What can be pressed or typed into is a control; the rest is read.
function isControl(node) {
  return ['button', 'input'].includes(tagOf(node));
}

function setAttribute(element, name, value) {
  if (value === null || value === undefined || value === false) element.removeAttribute(name);
  else if (element.getAttribute(name) !== String(value)) element.setAttribute(name, String(value));
}

// The label, with what is marked on it marked here too.
function setLabel(element, node) {
  const mark = node.mark ? node.mark.join() : '';
  if (element.dataset.label === node.label && element.dataset.mark === mark) return;
  element.dataset.label = node.label;
  element.dataset.mark = mark;
  if (!node.mark) {
    element.textContent = node.label;
    return;
  }
  const letters = Array.from(node.label);
  const marked = document.createElement('mark');
  marked.textContent = letters.slice(...node.mark).join('');
  element.replaceChildren(letters.slice(0, node.mark[0]).join(''), marked, letters.slice(node.mark[1]).join(''));
}

function setState(element, node, chosenFrom) {
  const named = ['slider', 'field', 'count', 'card'].includes(node.role);
  const presses = isControl(node);
  setAttribute(element, 'role', node.role === 'switch' ? 'switch' : node.role === 'card' ? 'group' : null);
  setAttribute(element, 'lang', node.language);
  setAttribute(element, 'aria-label', named ? node.label : null);
  setAttribute(element, 'aria-checked', node.role === 'switch' ? String(Boolean(node.checked)) : null);
  setAttribute(element, 'aria-pressed', chosenFrom ? String(Boolean(node.selected)) : null);
  setAttribute(element, 'aria-disabled', presses && node.disabled ? true : null);
  setAttribute(element, 'tabindex', node.focusable ? 0 : presses ? -1 : null);
  setAttribute(element, 'data-drag', node.drags ? '' : null);
  if (node.role !== 'slider' && node.role !== 'count') return;
  element.type = node.role === 'slider' ? 'range' : 'number';
  element.min = 0;
  element.max = node.most;
  element.value = node.value < 0 ? '' : node.value;
  if (node.role === 'slider') setAttribute(element, 'aria-valuetext', node.about);
}

// Which of the nodes stand in a group of choices that has a chosen one: only there does "chosen" mean something.
function withChosen(nodes) {
  const groups = new Set();
  for (let start = 0; start < nodes.length;) {
    let end = start + 1;
    while (nodes[start].role === 'choice' && end < nodes.length && nodes[end].role !== 'heading') end += 1;
    const choices = nodes.slice(start, end).filter((node) => node.role === 'choice');
    if (choices.some((node) => node.selected)) choices.forEach((node) => groups.add(node));
    start = end;
  }
  return groups;
}

// The names that more than one button bears: what describes such a one is part of its name, to tell them apart.
function namesOfMany(nodes) {
  const seen = new Set();
  const many = new Set();
  for (const { label } of nodes.filter((node) => tagOf(node) === 'button')) (seen.has(label) ? many : seen).add(label);
  return many;
}

export function makeControls(game, presenter, stage, box, live, wake) {
  const abouts = document.createElement('div'); // what describes a control stands once, out of sight
  let many = new Set(); // as namesOfMany has them
  const elements = new Map(); // by a node's id
  const wrappers = new Map(); // by a name: the boxes that scroll, and the lists
  let scrollAt = 0;
  let focusing = false; // the focus is moved by this module, not by the player
  abouts.hidden = true;

  function elementFor(node) {
    let element = elements.get(node.id);
    if (element && element.localName === tagOf(node)) return element;
    if (element) element.remove();
    element = document.createElement(tagOf(node));
    if (element.localName === 'button') element.type = 'button';
    element.dataset.id = node.id;
    elements.set(node.id, element);
    return element;
  }

  // What describes a text follows it as a text, which reading on comes to; what describes a control is told with it.
  function describe(element, node) {
    const id = `about-${node.id}`;
    let about = document.getElementById(id);
    const wanted = node.about && node.role !== 'quote' && tagOf(node) !== 'input';
    const named = wanted && isControl(node) && many.has(node.label);
    setAttribute(element, 'id', named ? `control-${node.id}` : null);
    setAttribute(element, 'aria-labelledby', named ? `control-${node.id} ${id}` : null);
    setAttribute(element, 'aria-describedby', wanted && !named && (isControl(node) || node.focusable) ? id : null);
    if (!wanted) {
      if (about) about.remove();
      return;
    }
    if (!about) {
      about = document.createElement('span');
      about.id = id;
    }
    about.textContent = isControl(node) ? node.about : ` ${node.about}`;
    setAttribute(about, 'lang', node.language && !isControl(node) ? document.documentElement.lang : null);
    const home = isControl(node) ? abouts : element;
    if (about.parentNode !== home) home.append(about);
  }

  function fill(element, node, chosenFrom) {
    setState(element, node, chosenFrom);
    if (node.role === 'quote' && node.about) {
      const words = `${node.label}\n${node.about}`;
      if (element.dataset.label === words) return;
      element.dataset.label = words;
      const quoted = document.createElement('p');
      const source = document.createElement('footer');
      quoted.textContent = node.label;
      source.textContent = node.about;
      if (node.language) source.lang = document.documentElement.lang;
      element.replaceChildren(quoted, source);
    } else if (node.role === 'field') {
      fields.fill(element, node);
    } else if (tagOf(node) !== 'input') {
      setLabel(element, node);
    }
    describe(element, node);
  }

  function place(element, node, origin) {
    element.style.left = `${node.x - origin.x}px`;
    element.style.top = `${node.y - origin.y}px`;
    element.style.width = `${node.w}px`;
    element.style.height = `${node.h}px`;
    element.style.transform = node.angle ? `rotate(${node.angle}deg)` : '';
  }

  function wrapper(name, tag, make) {
    let element = wrappers.get(name);
    if (!element) {
      element = document.createElement(tag);
      element.dataset.wrapper = name;
      wrappers.set(name, element);
      if (make) make(element);
    }
    return element;
  }

  // A box that scrolls as the game's does; it has no bar, but what brings a control into sight scrolls it.
  function scrollBox(name, scroll) {
    const element = wrapper(name, 'div', (made) => {
      made.className = 'scroll';
      made.append(document.createElement('div'));
      made.addEventListener('scroll', () => {
        if (Math.abs(made.scrollTop - scrollAt) < 1) return;
        game._web_scroll(presenter, made.scrollTop);
        wake();
      });
    });
    place(element, scroll, { x: 0, y: 0 });
    element.firstChild.style.height = `${scroll.height}px`;
    return element;
  }

  // The boxes in which a node stands, from the outermost: [[element, what its children are put into], ...].
  function pathOf(screen, node, runs) {
    const path = [];
    if (node.scrolls && screen.scroll) path.push(scrollBox(`scroll-${runs.scroll}`, screen.scroll));
    if (IN_LISTS.has(node.role)) {
      path.push(wrapper(`list-${runs.list}`, 'ul', (made) => made.setAttribute('role', 'list')));
      path.push(wrapper(`item-${node.id}`, 'li'));
    }
    return path;
  }

  // A screen that shows no heading has one for those who look for it.
  function heading(title) {
    const element = wrapper('heading', 'h1', (made) => { made.className = 'unseen'; });
    element.textContent = title;
    tree.set(element, []);
    return element;
  }

  // Puts the children of `parent` into order with as few moves as can be: a moved control loses its focus.
  function order(parent, children) {
    const wanted = new Set(children);
    for (const child of Array.from(parent.children)) if (!wanted.has(child)) child.remove();
    children.forEach((child, index) => {
      if (parent.children[index] !== child) parent.insertBefore(child, parent.children[index] || null);
      const below = tree.get(child);
      if (below) order(child.classList.contains('scroll') ? child.firstChild : child, below);
    });
  }

  let tree = new Map(); // which children each box is to have

  function arrange(screen) {
    const chosen = withChosen(screen.nodes);
    many = namesOfMany(screen.nodes);
    const runs = { scroll: 0, list: 0 };
    const kept = new Set();
    let before = null;
    tree = new Map([[box, []]]);
    for (const node of screen.nodes) {
      if (before && Boolean(before.scrolls) !== Boolean(node.scrolls)) runs.scroll += 1;
      if (before && (before.role !== node.role || Boolean(before.scrolls) !== Boolean(node.scrolls))) runs.list += 1;
      const element = elementFor(node);
      let parent = box;
      for (const inner of [...pathOf(screen, node, runs), element]) {
        const children = tree.get(parent);
        if (!children.includes(inner)) children.push(inner);
        if (inner !== element && !tree.has(inner)) tree.set(inner, []);
        parent = inner;
      }
      fill(element, node, chosen.has(node));
      place(element, node, node.scrolls && screen.scroll ? screen.scroll : { x: 0, y: 0 });
      kept.add(String(node.id));
      before = node;
    }
    if (!screen.nodes.some((node) => node.role === 'heading')) tree.get(box).unshift(heading(screen.title));
    order(box, tree.get(box));
    forget(kept);
  }

  function forget(kept) {
    for (const [id, element] of elements) {
      if (kept.has(String(id))) continue;
      element.remove();
      elements.delete(id);
      const about = document.getElementById(`about-${id}`);
      if (about) about.remove();
    }
    for (const [name, element] of wrappers) if (!tree.has(element)) wrappers.delete(name);
  }

  function scrollTo(offset) {
    scrollAt = offset;
    for (const element of box.querySelectorAll('.scroll')) {
      element.scrollTop = offset;
      scrollAt = element.scrollTop; // the browser may round it
    }
  }

  function focus(id) {
    const element = elements.get(id);
    if (!element) return false;
    focusing = true;
    if (fields.isField(element)) fields.focus(element);
    else element.focus({ preventScroll: true });
    focusing = false;
    return true;
  }

  function idOf(element) {
    const control = element instanceof Element ? element.closest('[data-id]') : null;
    return control ? Number(control.dataset.id) : 0;
  }

  // The page's focus goes where the game's is, as long as it is in the game at all.
  function followFocus(id, shown, wasInside) {
    const focused = document.activeElement;
    const inside = wasInside || focused === document.body || stage.contains(focused);
    if (!inside || !document.hasFocus()) return;
    if (shown && idOf(focused) !== id) focus(id);
    else if (!shown && idOf(focused) && idOf(focused) !== id) stage.focus({ preventScroll: true });
    else if (focused === document.body) stage.focus({ preventScroll: true });
  }

  function announce(pieces) {
    live.replaceChildren(...pieces.map(([language, text]) => {
      const words = document.createElement('p');
      words.lang = language;
      words.textContent = text;
      return words;
    }));
  }

  const fields = makeFields(game, presenter, box, idOf, wake);
  box.after(abouts);
  box.addEventListener('focusin', (event) => {
    const id = idOf(event.target);
    if (focusing || !id) return;
    game._web_focus(presenter, id);
    wake();
  });
  box.addEventListener('input', (event) => {
    if (fields.isField(event.target)) return;
    if (event.target.value === '') return; // a number that is just being typed anew
    game._web_slide(presenter, idOf(event.target), Number(event.target.value));
    wake();
  });

  // Also the browser's own bars, on a phone.
  function showTheme(theme) {
    const root = document.documentElement;
    if (root.dataset.theme === String(theme)) return;
    root.dataset.theme = theme;
    const ground = getComputedStyle(root).getPropertyValue('--ground');
    for (const meta of document.querySelectorAll('meta[name=theme-color]')) meta.content = ground;
  }

  return {
    show(screen) {
      showTheme(screen.theme);
      const wasInside = stage.contains(document.activeElement);
      if (document.documentElement.lang !== screen.language) {
        setLanguage(screen.language);
      }
      arrange(screen);
      scrollTo(screen.scroll ? screen.scroll.offset : 0);
      followFocus(screen.focus, screen.shown, wasInside);
      if (screen.spoken !== undefined) announce(screen.spoken);
      this.onDepth(screen.depth);
    },
    move(offset, id, shown) {
      scrollTo(offset);
      followFocus(id, shown, false);
    },
    type(id, text, from, to) {
      focusing = true;
      fields.type(elements.get(id), text, from, to);
      focusing = false;
    },
    focus,
    idOf,
    onDepth() {},
  };
}
