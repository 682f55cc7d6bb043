/**
 * Names for whoever does not see Tasklist, Cockpit, Admin and Welcome: their buttons that are only a picture, and
 * their dialogs, have none. Loaded through customScripts in each config.js.
 */
const DUTCH = (navigator.languages?.[0] ?? navigator.language ?? '').toLowerCase().startsWith('nl');
const word = (dutch, english) => (DUTCH ? dutch : english);

const PICTURES = {
  home: word('Naar andere onderdelen', 'Go to other parts'),
  remove: word('Sluiten', 'Close'),
  plus: word('Toevoegen', 'Add'),
  cog: word('Instellingen', 'Settings'),
  refresh: word('Vernieuwen', 'Refresh'),
  'menu-hamburger': word('Menu', 'Menu'),
  'menu-up': word('Oplopend of aflopend', 'Ascending or descending'),
  'menu-down': word('Oplopend of aflopend', 'Ascending or descending'),
  'floppy-disk': word('Zoekopdrachten bewaren', 'Save searches'),
};

const REGIONS = {
  filters: word('Filters tonen of verbergen', 'Show or hide the filters'),
  list: word('Lijst tonen of verbergen', 'Show or hide the list'),
  task: word('Taak tonen of verbergen', 'Show or hide the task'),
};

const ELSE = word('Meer', 'More');

function picture(node) {
  const icon = [node, ...node.querySelectorAll('.glyphicon')].flatMap((each) => [...each.classList]).find((name) => /^glyphicon-/.test(name));
  return PICTURES[icon?.replace('glyphicon-', '')];
}

function nameOf(node) {
  return REGIONS[node.dataset.region] ?? node.getAttribute('uib-tooltip') ?? node.getAttribute('tooltip') ?? (node.title || picture(node)) ?? ELSE;
}

function nameAll() {
  document.querySelectorAll('button:not([aria-label]), a[href]:not([aria-label])').forEach((node) => {
    if (node.innerText.trim() === '' && !node.querySelector('img[alt]')) {
      node.setAttribute('aria-label', nameOf(node));
    }
  });
  document.querySelectorAll('[role="dialog"]:not([aria-label])').forEach((dialog) => {
    const title = dialog.querySelector('.modal-title, .modal-header h3, .modal-header')?.textContent.trim();
    if (title) {
      dialog.setAttribute('aria-label', title);
    }
  });
  document.querySelectorAll('input[aria-expanded]:not([role])').forEach((input) => input.setAttribute('role', 'combobox'));
  document.querySelectorAll('input.toggle:not([aria-label])').forEach((input) => input.setAttribute('aria-label', ELSE));
}

let asked = false;
function ask() {
  if (!asked) {
    asked = true;
    window.requestAnimationFrame(() => {
      asked = false;
      nameAll();
    });
  }
}

new MutationObserver(ask).observe(document.body, { childList: true, subtree: true });
ask();
