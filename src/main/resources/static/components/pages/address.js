/** What a page is narrowed to stands in its address, so that it can be bookmarked and sent on. */

/** The filters as they stand in the address now. */
export const filters = () => new URLSearchParams(window.location.search);

/** What a list looks like, which stays when it is narrowed otherwise. */
export const LOOKS = ['view', 'columns', 'sort'];

/** Whether something narrows the list. */
export const isNarrowed = () => [...filters().keys()].some((key) => !LOOKS.includes(key));

/** Writes filters into the address; empty ones are left out. replace keeps the way back short while typing. */
export function writeFilters(values, options = {}) {
  const looks = Object.fromEntries([...filters()].filter(([key]) => LOOKS.includes(key)));
  writeAddress({ ...values, ...looks }, options);
}

/** Writes all that the address holds behind its question mark. */
export function writeAddress(values, { replace = false } = {}) {
  const filled = Object.entries(values).filter(([, value]) => value !== '' && value !== null && value !== false);
  const search = new URLSearchParams(filled).toString();
  const url = search ? `?${search}` : window.location.pathname;
  window.history[replace ? 'replaceState' : 'pushState'](null, '', url);
}

/** Runs when the reader goes back or forward. */
export const onBack = (load) => window.addEventListener('popstate', load);

/** Waits until nothing was typed for a moment. */
export function settled(action, wait = 250) {
  let timer;
  return (...values) => {
    clearTimeout(timer);
    timer = setTimeout(() => action(...values), wait);
  };
}
