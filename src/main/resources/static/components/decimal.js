/**
 * Exact decimal arithmetic on whole numbers of hundred-thousandths ("units"), with the rounding of the posted
 * document: half away from zero. What the screen shows while typing is therefore what will be booked.
 */

const PLACES = 5;
const ONE = 10n ** BigInt(PLACES);
const UNITS_PER_CENT = ONE / 100n;

/** "12.5" or 12.5 as units; null when there is nothing, undefined when it has more than five decimals. */
export function toUnits(value) {
  const text = String(value ?? '').trim();
  if (text === '') {
    return null;
  }
  const match = /^(-?)(\d*)(?:\.(\d*))?$/.exec(text);
  const decimals = (match?.[3] ?? '').replace(/0+$/, '');
  if (!match || (match[2] === '' && !match[3]) || decimals.length > PLACES) {
    return undefined;
  }
  const units = BigInt(match[2] || '0') * ONE + BigInt(decimals.padEnd(PLACES, '0'));
  return match[1] ? -units : units;
}

/** Units as plain text with a decimal point and no needless zeros. */
export function toText(units) {
  const absolute = units < 0n ? -units : units;
  const decimals = String(absolute % ONE).padStart(PLACES, '0').replace(/0+$/, '');
  const sign = units < 0n ? '-' : '';
  return `${sign}${absolute / ONE}${decimals ? `.${decimals}` : ''}`;
}

/** Units as a JSON number; five decimals below a billion survive that exactly. */
export function toNumber(units) {
  return units === null || units === undefined ? null : Number(toText(units));
}

/** An amount of the server as cents. */
export function toCents(value) {
  return (toUnits(value) ?? 0n) / UNITS_PER_CENT;
}

export const absolute = (cents) => (cents < 0n ? -cents : cents);

/** Cents as plain text: 123450n is "1234.50". */
export function centsText(cents) {
  const absolute = cents < 0n ? -cents : cents;
  return `${cents < 0n ? '-' : ''}${absolute / 100n}.${String(absolute % 100n).padStart(2, '0')}`;
}

/** Typed units as cents, or undefined when there are fractions of a cent. */
export function unitsToCents(units) {
  return units % UNITS_PER_CENT === 0n ? units / UNITS_PER_CENT : undefined;
}

/** Divides and rounds half away from zero. */
export function divideRounded(dividend, divisor) {
  const negative = dividend < 0n;
  const absolute = negative ? -dividend : dividend;
  const rounded = (2n * absolute + divisor) / (2n * divisor);
  return negative ? -rounded : rounded;
}

/** Quantity times price, rounded, less the discount on that, rounded; in cents. */
export function lineAmount(quantity, unitPrice, discountPercent) {
  const gross = divideRounded(quantity * unitPrice, ONE * UNITS_PER_CENT);
  const discount = percentOf(gross, discountPercent);
  return { gross, discount, net: gross - discount };
}

/** A percentage, in units, of an amount in cents. */
export function percentOf(cents, percent) {
  return divideRounded(cents * percent, 100n * ONE);
}
