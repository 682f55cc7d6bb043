/** A labelled day to look at; tells when another one was typed or chosen. */
import '../date-field.js';

export function dayField(label, day, onChange) {
  const date = document.createElement('vk-date');
  let last = day;
  const changed = () => {
    if (date.isValid && date.value && date.value !== last) {
      last = date.value;
      onChange(last);
    }
  };
  date.value = day;
  date.addEventListener('change', changed);
  return date.asField(label);
}
