import type { ContactBlock } from '../../domain/posting/block.ts';
import type { Posting } from '../../domain/posting/posting.ts';
import { PhoneLinks } from '../block/phone-links.tsx';
import type { View } from '../view.ts';

interface HeadDetailsProps { readonly view: View; readonly posting: Posting }

/** The fields of the official catalogue (政府信息公开条例 art. 12), folded. */
export function HeadDetails({ view, posting }: HeadDetailsProps) {
  const { text } = view;
  const contacts = posting.blocks.filter((b): b is ContactBlock => b.type === 'contact');
  return (
    <details class="fold head-details">
      <summary>{text.posting.details}</summary>
      <dl class="facts">
        {rows(view, posting).map(([label, value]) => <div key={label} class="fact"><dt>{label}</dt><dd>{value}</dd></div>)}
        {contacts.length > 0 && (
          <div class="fact">
            <dt>{text.posting.contact}</dt>
            <dd>{contacts.map((c) => <PhoneLinks key={c.label} view={view} phones={c.phones} />)}</dd>
          </div>
        )}
        {posting.summary !== '' && <div class="fact"><dt>{text.posting.summary}</dt><dd>{posting.summary}</dd></div>}
      </dl>
    </details>
  );
}

function rows({ text, now }: View, p: Posting): readonly (readonly [string, string])[] {
  const { posting: t, format } = text;
  const all: readonly (readonly [string, string | undefined])[] = [
    [t.issuers, format.join(p.issuers)], [t.docNumber, p.docNumber], [t.indexNumber, p.indexNumber], [t.field, text.fields[p.field]],
    [t.kind, text.kinds[p.kind]], [t.formedOn, p.formedOn === null ? t.notSaid : format.fullDay(p.formedOn)],
    [t.publishedAt, format.moment(p.publishedAt, now)], [t.issuedAt, format.clauses(format.moment(p.issuedAt, now), t.revisionNumber(p.revision))],
    [t.issuedBy, p.issuedBy], [t.validUntil, p.validUntil && format.fullDay(p.validUntil)],
  ];
  return all.filter((row): row is readonly [string, string] => row[1] !== undefined && row[1] !== '');
}
