/** The start form of a quote. */
import { QUOTE } from './document-kinds.js';
import { openStart } from './start-form.js';

export const open = (camForm) => openStart(camForm, QUOTE);
