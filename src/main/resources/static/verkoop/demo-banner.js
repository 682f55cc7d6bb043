/**
 * Shows a bar at the bottom of the page when this installation is a demo.
 * Asks GET /api/about; any trouble there means no bar and no error on the page.
 */
const TEXTS = {
  nl: (company) => `Demo met verzonnen gegevens: ${company}`,
  en: (company) => `Demo with fictitious data: ${company}`,
};

function language() {
  const preferred = navigator.languages?.[0] ?? navigator.language ?? '';
  return preferred.toLowerCase().startsWith('nl') ? 'nl' : 'en';
}

function show(about) {
  const lang = language();
  const bar = document.createElement('div');
  bar.className = 'vk-demo-banner';
  bar.lang = lang;
  bar.setAttribute('role', 'note');
  bar.textContent = TEXTS[lang](about.company ?? about.name);
  document.documentElement.classList.add('vk-demo');
  document.body.append(bar);
}

async function start() {
  const response = await fetch('/api/about', {
    headers: { Accept: 'application/json' },
  });
  const about = response.ok ? await response.json() : {};
  if (about.demo === true && !document.querySelector('.vk-demo-banner')) {
    show(about);
  }
}

start().catch(() => {});
