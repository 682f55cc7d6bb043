/**
 * Where the session has ended, Camunda's applications show a login of their own, which nobody here can use. Loading
 * the page again leads to ours, and from there back; what was open comes along in the session's own storage.
 * Each config.js imports this, and so it is done before the application first looks at its address: whatever it
 * opened by itself would win over what was open before.
 */
const RETURN_TO = 'vk-return-to';

const isLogin = () => window.location.hash.startsWith('#/login');

const before = sessionStorage.getItem(RETURN_TO);
sessionStorage.removeItem(RETURN_TO);
if (before && !isLogin()) {
  window.location.hash = before;
}

let last = isLogin() ? '' : window.location.hash;
let leaving = false;

function check() {
  if (!isLogin()) {
    last = window.location.hash;
  } else if (!leaving) {
    // Two events tell of it, and one way out is enough: of two login pages the first would carry an old token.
    leaving = true;
    sessionStorage.setItem(RETURN_TO, last);
    window.location.replace(window.location.pathname);
  }
}

window.addEventListener('hashchange', check);
window.addEventListener('popstate', check);
