/** A date that is typed the way people here write it, or chosen in the browser's calendar. */
import { define, element, field, showNote } from './dom.js';
import * as format from './format.js';
import { text } from './texts.js';

const DAY = 24 * 60 * 60 * 1000;

/** Today by this computer's calendar, as "2026-03-09". */
export const today = () => format.localDay();

/**
 * "9-3-2026", "9/3", "090326" and "9" (of this month) as "2026-03-09"; "+14" counts from today. Null when
 * nothing was typed, undefined when it is no date.
 */
export function parseDate(typed, from = today()) {
  const trimmed = typed.trim();
  if (trimmed === '') {
    return null;
  }
  if (/^\+\d{1,4}$/.test(trimmed)) {
    return new Date(Date.parse(from) + Number(trimmed) * DAY).toISOString().slice(0, 10);
  }
  const parts = /^\d+$/.test(trimmed) ? cut(trimmed) : trimmed.split(/[-/. ]+/);
  const [year, month] = from.split('-').map(Number);
  const known = parts?.length > 0 && parts.length <= 3 && parts.every((part) => /^\d{1,4}$/.test(part));
  return known ? existing(fullYear(parts[2], year), Number(parts[1] ?? month), Number(parts[0])) : undefined;
}

/** Digits without separators: day, month, year. */
function cut(digits) {
  const lengths = { 1: [1], 2: [2], 4: [2, 4], 6: [2, 4, 6], 8: [2, 4, 8] }[digits.length];
  return lengths?.map((end, index) => digits.slice(lengths[index - 1] ?? 0, end));
}

function fullYear(part, thisYear) {
  return part === undefined ? thisYear : Number(part) + (part.length <= 2 ? 2000 : 0);
}

function existing(year, month, day) {
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists ? iso(year, month, day) : undefined;
}

function iso(year, month, day) {
  const padded = (number, length) => String(number).padStart(length, '0');
  return `${padded(year, 4)}-${padded(month, 2)}-${padded(day, 2)}`;
}

/** Its value is an ISO date or "". Sends the input events of its text field. */
export class DateField extends HTMLElement {
  constructor() {
    super();
    this.input = element('input', { type: 'text', autocomplete: 'off', placeholder: text('date.hint'), onblur: () => this.tidy() });
    this.calendar = element('input', { type: 'date', tabIndex: -1, 'aria-hidden': 'true', onchange: () => this.chosen() });
    this.opener = element('button', {
      type: 'button',
      className: 'vk-date-open',
      tabIndex: -1,
      title: text('date.choose'),
      'aria-label': text('date.choose'),
      onclick: () => this.openCalendar(),
    });
  }

  connectedCallback() {
    if (this.input.parentNode !== this) {
      this.append(this.input, this.calendar, this.opener);
    }
  }

  asField(label) {
    return field(label, this.input, '', this);
  }

  get value() {
    return parseDate(this.input.value) ?? '';
  }

  set value(date) {
    this.input.value = format.date(date);
  }

  get isValid() {
    return parseDate(this.input.value) !== undefined;
  }

  tidy() {
    if (this.isValid) {
      this.input.value = format.date(this.value);
    } else {
      showNote(this.input, 'error', text('date.wrong'));
    }
  }

  openCalendar() {
    this.calendar.value = this.value;
    this.calendar.showPicker();
  }

  chosen() {
    this.value = this.calendar.value;
    this.input.dispatchEvent(new Event('input', { bubbles: true }));
    this.input.focus();
  }
}

define('vk-date', DateField);
