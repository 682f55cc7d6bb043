/** What people write down to be sold: where it is kept and shown, which process it begins, and its words. */
export const ORDER = { path: 'sales-orders', page: '/orders', words: 'order', hasValidity: false, hasChoices: false };

export const QUOTE = { path: 'sales-quotes', page: '/quotes', words: 'quote', hasValidity: true, hasChoices: true };
