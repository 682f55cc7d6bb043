/** Where a document's process is now: who it waits for, or what failed. */
import { post } from '../api.js';
import { button, element, outside } from '../dom.js';
import * as format from '../format.js';
import { may } from './page.js';
import { text } from './texts.js';
import { role, taskPage } from './words.js';

/** How long the program needs to take up a step that is tried again. */
const TAKEN_UP = 2500;

/** idle is what to say when no process runs. */
export function processPart({ waiting, failures }, reload, idle) {
  const nodes = [...failures.map((each) => failed(each, reload)), ...waiting.map(waits)];
  return element(
    'section',
    { className: 'vk-now', id: 'process', 'aria-labelledby': 'process-title' },
    element('h2', { id: 'process-title' }, text('process.title')),
    ...(nodes.length > 0 ? nodes : [element('p', { className: 'vk-now-step' }, idle)]),
  );
}

function waits(step) {
  return element(
    'div',
    { className: 'vk-now-step' },
    element(
      'div',
      {},
      element('strong', {}, step.kind === 'MESSAGE' ? text('process.awaits', { event: step.name }) : step.name),
      element('p', { className: 'vk-help' }, detail(step)),
    ),
    step.taskId && outside(taskPage(step.taskId), text('process.open'), 'vk-button vk-primary vk-small'),
  );
}

function detail(step) {
  if (step.kind === 'WORK') {
    return text('process.work');
  }
  if (step.kind === 'MESSAGE') {
    return text('process.message');
  }
  const who = step.assignee
    ? text('process.assignee', { name: step.assignee })
    : text('process.groups', { groups: step.groups.map(role).join(', ') });
  const due = step.due ? text('process.due', { at: format.moment(step.due) }) : '';
  return [who, text('process.since', { at: format.moment(step.since) }), due].filter(Boolean).join(' · ');
}

function failed(failure, reload) {
  return element(
    'div',
    { className: 'vk-now-step vk-message vk-message-error' },
    element(
      'div',
      {},
      element('strong', {}, text('process.failed', { step: failure.step })),
      element('p', {}, failure.message),
      element('p', { className: 'vk-help' }, text('process.since', { at: format.moment(failure.since) }), ' · ', attempts(failure)),
    ),
    may('retry-step') && retryButton(failure, reload),
  );
}

/** Whether it is tried again by itself. */
export function attempts({ attemptsLeft }) {
  if (attemptsLeft === 0) {
    return text('failure.attempts.none');
  }
  return attemptsLeft === 1 ? text('failure.attempts.one') : text('failure.attempts', { count: attemptsLeft });
}

/** Has the step tried again, and shows a little later what came of it. */
export function retryButton(failure, reload) {
  const retry = button(text('failure.retry'), 'vk-small', async () => {
    retry.disabled = true;
    retry.textContent = text('failure.retrying');
    try {
      await post(`failures/${encodeURIComponent(failure.id)}/retry`);
      setTimeout(reload, TAKEN_UP);
    } catch (error) {
      retry.replaceWith(element('span', { className: 'vk-error', role: 'alert' }, error.detail));
    }
  });
  return retry;
}
