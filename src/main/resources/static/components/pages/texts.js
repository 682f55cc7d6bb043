/** What the pages say: their own texts, and those of the parts they share with the forms. */
import { formTexts, inLanguage, speaker } from '../texts.js';
import { texts as booksInDutch } from './texts-books-nl.js';
import { texts as booksInEnglish } from './texts-books-en.js';
import { texts as customersInDutch } from './texts-customers-nl.js';
import { texts as customersInEnglish } from './texts-customers-en.js';
import { texts as contactsInDutch } from './texts-contacts-nl.js';
import { texts as contactsInEnglish } from './texts-contacts-en.js';
import { texts as cardsInDutch } from './texts-cards-nl.js';
import { texts as cardsInEnglish } from './texts-cards-en.js';
import { texts as quotesInDutch } from './texts-quotes-nl.js';
import { texts as quotesInEnglish } from './texts-quotes-en.js';
import { texts as dutch } from './texts-nl.js';
import { texts as english } from './texts-en.js';

const TEXTS = {
  ...formTexts,
  ...inLanguage(dutch, english),
  ...inLanguage(booksInDutch, booksInEnglish),
  ...inLanguage(customersInDutch, customersInEnglish),
  ...inLanguage(contactsInDutch, contactsInEnglish),
  ...inLanguage(cardsInDutch, cardsInEnglish),
  ...inLanguage(quotesInDutch, quotesInEnglish),
};

export const text = speaker(TEXTS);

/** The text, or something else where there is none: for codes that a company may add to. */
export const textOr = (key, otherwise) => (key in TEXTS ? text(key) : otherwise);
