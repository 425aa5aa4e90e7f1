import type { View } from '../view.ts';

/** Telephone numbers, each a link to call it and a full target to touch. */
export function PhoneLinks({ view, phones }: { readonly view: View; readonly phones: readonly string[] }) {
  return (
    <span class="phones">
      {phones.map((phone) => (
        <a key={phone} class="phone" href={`tel:${phone.replace(/[^\d+*#]/g, '')}`} aria-label={view.text.block.call(phone)}>{phone}</a>
      ))}
    </span>
  );
}
