/** On phones the places to go are behind a button. */
const menu = document.querySelector('.vk-menu-button');
menu.addEventListener('click', () => {
  const isOpen = menu.getAttribute('aria-expanded') !== 'true';
  menu.setAttribute('aria-expanded', String(isOpen));
  document.documentElement.classList.toggle('vk-menu-open', isOpen);
});

/** What is kept now and then goes away again where somebody does something else. */
const more = document.querySelector('.vk-nav-more');
if (more) {
  document.addEventListener('click', ({ target }) => more.contains(target) || more.removeAttribute('open'));
  more.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') {
      more.removeAttribute('open');
      more.querySelector('summary').focus();
    }
  });
}
