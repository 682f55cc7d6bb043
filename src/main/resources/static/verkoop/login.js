/**
 * What stands behind the # of an address is known to the browser only: the task that is open in Tasklist, or the form
 * one asked for. It goes along with the login, and so to the page that is shown after it.
 */
for (const form of document.forms) {
  form.addEventListener('submit', () => {
    form.action = new URL(form.action).pathname + window.location.hash;
  });
}
