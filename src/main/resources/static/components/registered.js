/** Where the page on which a customer is registered says his number, and which order waits for him in another tab. */
export const registered = () => new BroadcastChannel('vk-customer-registered');

/** Something that nobody else says by chance; also where a page may not ask the browser for a UUID. */
export const newKey = () => [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
