/* The profile page for Verkoop: who you are, your password, and the way to the other applications. */
import '/verkoop/after-login.js';

const dutch = (navigator.languages?.[0] ?? navigator.language ?? '').toLowerCase().startsWith('nl');

export default {
  app: {
    name: dutch ? 'Mijn gegevens' : 'My profile',
    vendor: 'Verkoop',
  },
  locales: {
    availableLocales: ['nl', 'en'],
    // With one language loaded, dates cannot end up in the language that happened to arrive last.
    fallbackLocale: dutch ? 'nl' : 'en',
  },
  dateFormat: {
    normal: 'L LT',
    long: 'dddd LL LT',
  },
  customScripts: ['../../../verkoop/webapps', '../../../verkoop/names', '../../../verkoop/demo-banner'],
  csrfCookieName: 'XSRF-TOKEN',
  disableWelcomeMessage: true,
  links: [
    dutch
      ? { label: 'Startpagina', href: '/', description: 'Alles waar je aan kunt werken' }
      : { label: 'Start page', href: '/', description: 'Everything you can work on' },
  ],
};
