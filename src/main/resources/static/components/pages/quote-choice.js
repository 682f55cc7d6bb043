/** What a customer who calls or writes takes of the options and alternatives of an offer. */
import { element } from '../dom.js';
import { isIncluded } from '../line-choice.js';
import { money } from './table.js';
import { text } from './texts.js';

export class OfferChoice {
  /** lines are those of the offer; taken are the numbers of those that were named already. */
  constructor(lines, taken = []) {
    this.groups = groupsOf(lines.filter(({ type }) => type !== 'COMMENT')).filter((group) => group.length > 1 || !isIncluded(group[0]));
    this.node = element('div', {}, element('p', { className: 'vk-help' }, text('answer.choice.help')), this.groups.map((group) => fieldset(group, taken)));
  }

  get isEmpty() {
    return this.groups.length === 0;
  }

  /** The numbers of the lines that are taken; what is offered anyway is not chosen. */
  get chosen() {
    return [...this.node.querySelectorAll('input:checked')].filter(({ dataset }) => dataset.choice !== 'INCLUDED' && dataset.line).map(({ dataset }) => Number(dataset.line));
  }
}

/** A line, and the alternatives to it that stand below. */
function groupsOf(lines) {
  return lines.filter(({ alternativeTo }) => alternativeTo === null).map((line) => [line, ...lines.filter(({ alternativeTo }) => alternativeTo === line.lineNo)]);
}

function fieldset(group, taken) {
  const [first] = group;
  const isOneOf = group.length > 1;
  const isTaken = group.some(({ lineNo }) => taken.includes(lineNo));
  const choices = group.map((line) => choice(line, isOneOf, first, isIncluded(line) ? !isTaken : taken.includes(line.lineNo)));
  const none = isOneOf && !isIncluded(first) && element('label', { className: 'vk-choice' }, element('input', { type: 'radio', name: nameOf(first), checked: !isTaken }), text('answer.choice.none'));
  return element('fieldset', { className: 'vk-wish' }, element('legend', {}, text(isOneOf ? 'answer.choice.one' : 'answer.choice.option')), choices, none);
}

const nameOf = (first) => `choice-${first.lineNo}`;

function choice(line, isOneOf, first, checked) {
  const input = element('input', { type: isOneOf ? 'radio' : 'checkbox', name: nameOf(first), checked, data: { line: line.lineNo, choice: line.choice } });
  return element('label', { className: 'vk-choice' }, input, `${line.itemNo ?? line.accountNo} ${line.description}, ${money(line.lineAmount)}`);
}
