/** What the forms say, in the language of the page. */
import { language } from './format.js';
import { texts as dutch } from './texts-nl.js';
import { texts as english } from './texts-en.js';

/** Of the two, the one in the language of the page. */
export const inLanguage = (nl, en) => (language === 'nl' ? nl : en);

/** Finds a text by its key and fills in its {places}. */
export function speaker(texts) {
  return (key, values = {}) => {
    const found = texts[key];
    if (found === undefined) {
      throw new Error(`No text for ${key}`);
    }
    return found.replace(/\{(\w+)}/g, (place, name) => values[name] ?? place);
  };
}

export const formTexts = inLanguage(dutch, english);

/** The text with its {places} filled in. */
export const text = speaker(formTexts);
