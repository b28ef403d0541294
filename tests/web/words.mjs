// What the game says, and the cards that it deals, from the content itself: no test repeats a sentence of it.
import { readFileSync } from 'node:fs';

export const root = new URL('../../', import.meta.url);

function content(path) {
  return JSON.parse(readFileSync(new URL(`content/${path}`, root), 'utf8'));
}

const texts = content('languages/en.json').texts;

// The text of a key, with its {places} filled.
export function say(key, values = {}) {
  if (!(key in texts)) throw new Error(`content/languages/en.json has no text ${key}.`);
  return texts[key].replace(/\{(\w+)\}/g, (place, name) => (name in values ? String(values[name]) : place));
}

// The text of a key as a pattern: anything may stand in its {places}.
export function pattern(key) {
  const parts = say(key).split(/\{\w+\}/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('.*')}$`);
}

const deck = content('decks/everyday.json');
export const cards = new Map(deck.cards.map((card) => [card.text, card]));
const quotations = new Map(content('article.json').quotations.map((quotation) => [quotation.id, quotation]));

// The article's sentence that a card's sign is.
export function sentenceOf(card) {
  return quotations.get(card.sign).text;
}

export function helplines() {
  return content('help.json').entries;
}

export function challenge(name) {
  return content(`challenges/${name}.json`);
}

export const STEPS = ['awareness', 'boundaries', 'esteem', 'independence', 'conversation'];
const QUOTATIONS = { awareness: 'step-self-awareness', boundaries: 'step-boundaries', esteem: 'step-self-esteem',
  independence: 'step-independence', conversation: 'step-communication' };

// What the article calls the step.
export function stepName(step) {
  const quotation = quotations.get(QUOTATIONS[step]);
  return quotation.title ?? quotation.text;
}
