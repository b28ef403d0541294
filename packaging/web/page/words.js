// The page's own texts by their keys: the build fills them in from content/languages.
export const words = @WORDS@;

// A text with each {name} in it replaced.
export function say(key, gaps = {}) {
  return words[key].replace(/\{(\w+)\}/g, (gap, name) => (name in gaps ? gaps[name] : gap));
}
