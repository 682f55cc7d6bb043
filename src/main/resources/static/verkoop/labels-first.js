/**
 * Tasklist draws some of its parts once, and may do so before its labels have arrived; they would then show the
 * names of the labels. Loaded through customScripts in its config.js, this lets nothing else be asked for before.
 */
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
