/** Amounts, quantities and dates as people in this language read and type them. */
import { symbol } from './currency.js';
import { centsText, toText, toUnits } from './decimal.js';

export { symbol };

/** "nl" or "en": the language of the page around the form, else of the browser. */
export const language = (document.documentElement.lang || navigator.language || 'nl').toLowerCase().startsWith('nl')
  ? 'nl'
  : 'en';

const LOCALE = language === 'nl' ? 'nl-NL' : 'en-GB';
const AMOUNT = new Intl.NumberFormat(LOCALE, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
const QUANTITY = new Intl.NumberFormat(LOCALE, { maximumFractionDigits: 5 });
const PRICE = new Intl.NumberFormat(LOCALE, { minimumFractionDigits: 2, maximumFractionDigits: 5 });
const TIME = new Intl.DateTimeFormat(LOCALE, { hour: '2-digit', minute: '2-digit' });

/** Cents as "1.234,50". Intl formats decimal text exactly. */
export function amount(cents) {
  return AMOUNT.format(centsText(cents));
}

/** Cents as "€ 1.234,50", on one line, in the company's currency. */
export function money(cents) {
  return `${symbol}\u00a0${amount(cents)}`;
}

/** Units as "1.234,5". */
export function quantity(units) {
  return QUANTITY.format(toText(units));
}

/** Units as a price: at least two decimals. */
export function price(units) {
  return PRICE.format(toText(units));
}

/** Units as a price with its currency: "€ 0,125". */
export function unitPrice(units) {
  return `${symbol}\u00a0${price(units)}`;
}

/** Units as "5%". */
export function percent(units) {
  return `${quantity(units)}%`;
}

/** "2026-03-09" as "09-03-2026" or "09/03/2026". */
export function date(iso) {
  if (!iso) {
    return '';
  }
  const [year, month, day] = iso.slice(0, 10).split('-');
  return [day, month, year].join(language === 'nl' ? '-' : '/');
}

/** A moment of the server as day and time where the reader is: "23-11-2026 14:05". */
export function moment(instant) {
  const local = new Date(instant);
  return `${date(localDay(local))} ${TIME.format(local)}`;
}

/** The day a moment falls on where the reader is, as "2026-11-23". */
export function localDay(moment = new Date()) {
  const padded = (number) => String(number).padStart(2, '0');
  return `${moment.getFullYear()}-${padded(moment.getMonth() + 1)}-${padded(moment.getDate())}`;
}

export function time(moment) {
  return TIME.format(moment);
}

/**
 * What was typed as units: null when empty, undefined when it is no number. Understands "1.234,56",
 * "1,234.56", "1234.56" and "€ 12"; a lone group of three digits is read as this language writes it.
 */
export function parse(typed) {
  const text = typed.replaceAll(symbol, '').replace(/[\s\u00a0€%']/g, '');
  if (text === '') {
    return null;
  }
  return /^-?[\d.,]+$/.test(text) ? toUnits(withDecimalPoint(text)) : undefined;
}

function withDecimalPoint(text) {
  const decimal = decimalMark(text);
  const grouping = decimal === ',' ? '.' : ',';
  const [whole, ...rest] = text.split(decimal);
  if (rest.length > 1) {
    return 'not a number';
  }
  return [whole.replaceAll(grouping, ''), ...rest].join('.');
}

function decimalMark(text) {
  const own = language === 'nl' ? ',' : '.';
  const other = own === ',' ? '.' : ',';
  if (text.includes(own) && text.includes(other)) {
    return text.lastIndexOf(own) > text.lastIndexOf(other) ? own : other;
  }
  const grouped = new RegExp(`^-?\\d{1,3}(\\${other}\\d{3})+$`);
  return !text.includes(other) || grouped.test(text) ? own : other;
}

/** A file's size in words. */
export function size(bytes) {
  return bytes < 1024 ? `${bytes} B` : `${QUANTITY.format(Math.ceil(bytes / 1024))} kB`;
}
