/*
 * Tasklist for Verkoop. Tasklist takes the browser's first language when it is listed below, else English.
 * customScripts are looked up from this application's folder, hence the steps up to our own /verkoop/.
 */
import '/verkoop/after-login.js';

const dutch = (navigator.languages?.[0] ?? navigator.language ?? '').toLowerCase().startsWith('nl');

// "Create task" is left out: tasks without a process are switched off in the engine.
document.querySelector('base').setAttribute('cam-exclude-plugins', 'tasklist.navbar.action:create-task-action');

export default {
  app: {
    name: dutch ? 'Takenlijst' : 'Tasklist',
    vendor: 'Verkoop',
  },
  locales: {
    availableLocales: ['nl', 'en'],
    // With one language loaded, dates cannot end up in the language that happened to arrive last.
    fallbackLocale: dutch ? 'nl' : 'en',
  },
  dateFormat: {
    abbr: 'L LT',
    normal: 'L LT',
    long: 'dddd LL LT',
    short: 'L',
  },
  customScripts: ['../../../verkoop/webapps', '../../../verkoop/names', '../../../verkoop/keep-answers', '../../../verkoop/labels-first', '../../../verkoop/tasklist', '../../../verkoop/people', '../../../verkoop/demo-banner'],
  csrfCookieName: 'XSRF-TOKEN',
  disableWelcomeMessage: true,
  assignProcessInstanceIdToTaskComment: true,
  shortcuts: {
    claimTask: {
      key: 'ctrl+alt+c',
      description: dutch ? 'de gekozen taak oppakken' : 'claim the selected task',
    },
    focusFilter: {
      key: 'ctrl+shift+f',
      description: dutch ? 'naar het eerste filter' : 'go to the first filter',
    },
    focusList: {
      key: 'ctrl+alt+l',
      description: dutch ? 'naar de eerste taak in de lijst' : 'go to the first task in the list',
    },
    focusForm: {
      key: 'ctrl+alt+f',
      description: dutch ? 'naar het eerste veld van het formulier' : 'go to the first field of the form',
    },
    startProcess: {
      key: 'ctrl+alt+p',
      description: dutch ? 'een proces starten' : 'start a process',
    },
  },
};
