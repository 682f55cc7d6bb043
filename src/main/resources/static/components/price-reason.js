/** Where a price or a discount comes from, in words; nothing where it is the card's, or somebody typed it. */
import { toUnits } from './decimal.js';
import * as format from './format.js';
import { text } from './texts.js';

/** A price from one on is one for any quantity. */
const ONE = 100000n;

export function reasonText({ origin, agreedFor, fromQuantity, until }) {
  if (['NONE', 'CARD', 'TYPED'].includes(origin)) {
    return '';
  }
  const from = toUnits(fromQuantity);
  return [
    text(`lines.reason.${origin}`, { group: agreedFor }),
    from > ONE && text('lines.reason.from', { quantity: format.quantity(from) }),
    until && text('lines.reason.until', { date: format.date(until) }),
  ]
    .filter(Boolean)
    .join(' ');
}

/** From which quantity on a unit would cost less, and how much. */
export function betterText({ fromQuantity, unitPrice, discountPercent }) {
  const less = toUnits(discountPercent);
  const words = { quantity: format.quantity(toUnits(fromQuantity)), price: format.price(toUnits(unitPrice)), discount: format.percent(less) };
  return text(less > 0n ? 'lines.better.less' : 'lines.better', words);
}
