/** What the forms say, in the language of the page. */
import { language } from './format.js';
import { texts as dutch } from './texts-nl.js';
import { texts as english } from './texts-en.js';

const TEXTS = language === 'nl' ? dutch : english;

/** The text with its {places} filled in. */
export function text(key, values = {}) {
  const found = TEXTS[key];
  if (found === undefined) {
    throw new Error(`No text for ${key}`);
  }
  return found.replace(/\{(\w+)}/g, (place, name) => values[name] ?? place);
}
