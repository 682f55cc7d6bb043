/** On phones the places to go are behind a button. */
const menu = document.querySelector('.vk-menu-button');
menu.addEventListener('click', () => {
  const isOpen = menu.getAttribute('aria-expanded') !== 'true';
  menu.setAttribute('aria-expanded', String(isOpen));
  document.documentElement.classList.toggle('vk-menu-open', isOpen);
});
