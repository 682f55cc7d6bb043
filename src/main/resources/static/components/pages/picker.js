/** Looks up a contact or a customer while his name or number is typed. */
import { get, query } from '../api.js';
import '../typeahead.js';

const MOST = 10;

/** A field for one of them; kind is "contacts" or "customers", and fits says who of the contacts may be chosen. */
export function picker(kind, fits = () => true) {
  const typeahead = document.createElement('vk-typeahead');
  Object.assign(typeahead, {
    find: async (typed) => (await get(`${kind}${query({ q: typed, limit: MOST })}`)).filter(fits),
    describe: (each) => ({ value: `${each.name} (${each.no})`, title: each.name, detail: [each.no, each.companyName, each.city].filter(Boolean).join(' · '), note: '' }),
    isMeant: (each, typed) => each.no.toLowerCase() === typed.toLowerCase(),
  });
  return typeahead;
}
