/**
 * Tasklist draws some of its parts once, and may do so before its labels have arrived; they would then show the
 * names of the labels. Loaded through customScripts in its config.js, this lets nothing else be asked for before.
 * In English some of its labels speak of the engine, and are said in the words of those who work here; the Dutch
 * ones are ours anyway.
 */
const ENGLISH = {
  ASSIGN_NOTE_PROCESS: 'These tasks of the same document are yours, too',
  CLICK_PROCESS_TO_START: 'Choose what you want to begin.',
  NO_PROCESS_DEFINITION_AVAILABLE: 'There is nothing that you can begin here.',
  PROCESS_START_ERROR: 'This could not be begun.',
  PROCESS_START_OK: 'It has begun.',
  SEARCH_PROCESS_BY_NAME: 'Search by name.',
  START_PROCESS: 'New',
};
const LONGEST_WAIT = 5000;
const isLabels = (request) => /\/locales\/\w+\.json/.test(request.url);

function labelsFirst($q) {
  let arrived;
  const labels = new Promise((resolve) => {
    arrived = resolve;
    window.setTimeout(resolve, LONGEST_WAIT);
  });
  const seen = (request) => request && isLabels(request) && arrived();
  return {
    request: (request) => (isLabels(request) ? request : labels.then(() => request)),
    response(response) {
      if (/\/locales\/en\.json/.test(response.config.url)) {
        Object.assign(response.data.labels, ENGLISH);
      }
      seen(response.config);
      return response;
    },
    responseError(rejection) {
      seen(rejection.config);
      return $q.reject(rejection);
    },
  };
}

window.angular.module('cam.tasklist').config(['$httpProvider', (http) => http.interceptors.push(['$q', labelsFirst])]);
