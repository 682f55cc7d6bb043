/*
 * Admin for Verkoop. It is a tool for analysts and administrators and speaks English only: a language without
 * a file in locales/ would end in an error on every page, so Dutch is not offered here.
 */
import '/verkoop/after-login.js';

export default {
  app: {
    name: 'Admin',
    vendor: 'Verkoop',
  },
  locales: {
    availableLocales: ['en'],
    fallbackLocale: 'en',
  },
  customScripts: ['../../../verkoop/webapps', '../../../verkoop/names', '../../../verkoop/demo-banner'],
  csrfCookieName: 'XSRF-TOKEN',
  disableWelcomeMessage: true,
};
