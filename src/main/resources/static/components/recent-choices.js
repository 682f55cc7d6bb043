/** What this person most probably chooses again; lists of choices begin with it. */
import { get, query } from './api.js';

export class RecentChoices {
  constructor() {
    this.customers = '';
    this.items = '';
    this.customerNo = null;
  }

  /** Looks up my last customers; without an answer the lists are just not sorted by it. */
  load() {
    this.loaded ??= this.ask({}).then(({ customers }) => {
      this.customers = customers.join(',');
    });
    return this.loaded;
  }

  /** Looks up what this customer ordered last, once. */
  async of(customerNo) {
    if (customerNo === null || customerNo === this.customerNo) {
      return;
    }
    this.customerNo = customerNo;
    this.items = '';
    const { items } = await this.ask({ customer: customerNo });
    if (customerNo === this.customerNo) {
      this.items = items.join(',');
    }
  }

  async ask(parameters) {
    try {
      return await get(`recent-choices${query(parameters)}`);
    } catch {
      return { customers: [], items: [] };
    }
  }
}
