/** Where the page on which a customer is registered says his number, for an order that waits for him in another tab. */
export const registered = () => new BroadcastChannel('vk-customer-registered');
