/** Whether a line belongs to an offer, or the customer chooses. */
import { element } from './dom.js';
import { text } from './texts.js';

const CHOICES = ['INCLUDED', 'OPTION', 'ALTERNATIVE'];

/** What does not belong to the offer is in no total. */
export const isIncluded = ({ choice }) => (choice ?? 'INCLUDED') === 'INCLUDED';

/** To be put beside the amount of a line; the last of its fields, which Enter passes by. */
export function choiceField(onChange) {
  return element(
    'select',
    { className: 'vk-line-choice', 'aria-label': text('lines.belongs'), onchange: onChange },
    CHOICES.map((value) => element('option', { value }, text(`lines.belongs.${value}`))),
  );
}

/** What stands beside a line that does not belong to the offer; nothing for one that does. */
export const choicePill = (line) => (isIncluded(line) ? null : element('span', { className: 'vk-pill' }, text(`lines.belongs.${line.choice}`)));
