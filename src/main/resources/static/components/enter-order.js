/** The start form of a sales order. */
import { ORDER } from './document-kinds.js';
import { openStart } from './start-form.js';

export const open = (camForm) => openStart(camForm, ORDER);
