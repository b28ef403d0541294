// The page's own texts by their keys: the build fills them in from content/languages.
const all = @WORDS@;

export const words = { ...all.en }; // in the language that shows

// The first of these codes that the page has, whole or by its first part, as the program chooses; English else.
export function chooseLanguage(wanted) {
  const known = (code) => Object.hasOwn(all, code);
  return wanted.flatMap((code) => [code, code.split('-')[0]]).find(known) ?? 'en';
}

export function setLanguage(code) {
  document.documentElement.lang = code;
  Object.assign(words, all[chooseLanguage([code])]);
  const places = [['label[for=progress]', 'page.loading'], ['.late', 'page.late'], ['#drop', 'page.drop']];
  for (const [place, key] of places) {
    const element = document.querySelector(place);
    if (element) element.textContent = words[key];
  }
}

// A text with each {name} in it replaced.
export function say(key, gaps = {}) {
  return words[key].replace(/\{(\w+)\}/g, (gap, name) => (name in gaps ? gaps[name] : gap));
}
