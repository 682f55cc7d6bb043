/** Customers' cards that somebody should look at: who may have two of them. */
import { alikeCustomers } from './alike-customers.js';
import { heading, openPage, section } from './page.js';
import { text } from './texts.js';

openPage(() => [heading(text('cardChecks.title')), section(text('alike.title'), 'alike', alikeCustomers())]);
