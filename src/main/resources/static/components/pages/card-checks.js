/** Customers' cards that somebody should look at: who may have two, numbers that are none, accounts to confirm. */
import { alikeCustomers } from './alike-customers.js';
import { accountsToConfirm } from './customer-accounts.js';
import { oldNumbers } from './old-numbers.js';
import { heading, may, openPage, section } from './page.js';
import { text } from './texts.js';

openPage(() => [
  heading(text('cardChecks.title')),
  may('confirm-accounts') && section(text('accounts.waiting'), 'accounts', accountsToConfirm()),
  section(text('alike.title'), 'alike', alikeCustomers()),
  section(text('numbers.title'), 'numbers', oldNumbers()),
]);
