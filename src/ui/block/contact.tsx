import type { ContactBlock } from '../../domain/posting/block.ts';
import type { View } from '../view.ts';
import { PhoneLinks } from './phone-links.tsx';

/** Whom to call or visit. 联系方式. */
export function ContactView({ view, block }: { readonly view: View; readonly block: ContactBlock }) {
  const { text } = view;
  const facts = ([[text.block.person, block.person], [text.block.address, block.address], [text.block.hours, block.hours]] as const)
    .filter(([, value]) => value !== undefined);
  return (
    <address class="block-contact">
      <p class="contact-label">{block.label}</p>
      {block.phones.length > 0 && <PhoneLinks view={view} phones={block.phones} />}
      {facts.length > 0 && (
        <dl class="facts">{facts.map(([label, value]) => <div key={label} class="fact"><dt>{label}</dt><dd>{value}</dd></div>)}</dl>
      )}
    </address>
  );
}
