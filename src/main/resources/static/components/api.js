/** Talks to /api as the person who is logged in, and turns refusals into errors that name their fields. */
import { language } from './format.js';
import { text } from './texts.js';

/** The server said no, or could not be reached; message is fit for people. */
export class ApiError extends Error {
  constructor(status, problem) {
    super(problem.detail || text('problem.unexpected', { status }));
    this.status = status;
    this.detail = this.message;
    this.refusals = problem.refusals ?? [];
  }
}

export const get = (path) => call('GET', path);
/** With a key, the same request again gets the first answer and does nothing more. */
export const post = (path, body, key = null) => call('POST', path, body, key);
export const put = (path, body) => call('PUT', path, body);
export const remove = (path) => call('DELETE', path);

/** Parameters that have a value, as the end of a path. */
export function query(parameters) {
  const filled = Object.entries(parameters).filter(([, value]) => value !== null && value !== undefined);
  return `?${new URLSearchParams(filled)}`;
}

async function call(method, path, body, key) {
  const response = await send(method, path, body, key);
  if (!response.ok) {
    throw new ApiError(response.status, await problemOf(response));
  }
  return response.status === 204 ? null : response.json();
}

async function send(method, path, body, key) {
  const headers = { Accept: 'application/json', 'Accept-Language': language };
  if (method !== 'GET') {
    headers['X-Verkoop-Csrf'] = csrfToken();
  }
  if (key) {
    headers['Idempotency-Key'] = key;
  }
  const isForm = body instanceof FormData;
  if (body !== undefined && !isForm) {
    headers['Content-Type'] = 'application/json';
  }
  const options = { method, headers, credentials: 'same-origin', body: isForm ? body : JSON.stringify(body) };
  try {
    return await fetch(`/api/${path}`, options);
  } catch {
    throw new ApiError(0, { detail: text('problem.offline') });
  }
}

async function problemOf(response) {
  if (response.status === 401) {
    return { detail: text('problem.login') };
  }
  return response.json().catch(() => ({}));
}

function csrfToken() {
  const cookie = document.cookie.split('; ').find((each) => each.startsWith('VERKOOP-CSRF='));
  return cookie ? decodeURIComponent(cookie.slice(cookie.indexOf('=') + 1)) : '';
}
