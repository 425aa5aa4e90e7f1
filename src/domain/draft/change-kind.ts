import { addDays, type CivilDate, endOfDay, startOfDay } from '../civil-date.ts';
import type { PostingKind } from '../posting/kind.ts';
import type { KindPart, PublicityWindow } from '../posting/posting.ts';
import type { DraftContent, DraftFields } from './draft-content.ts';

const DAYS = 7;

/** The same draft as another kind, with that kind's own part empty and its days from `today` on. */
export function changeKind(content: DraftContent, kind: PostingKind, today: CivilDate): DraftContent {
  if (content.fields.kind === kind) return content;
  const { board, title, issuers, docNumber, indexNumber, field, items, formedOn, summary, recording, validUntil, expiresAt } = content.fields;
  const fields: DraftFields = {
    board, title, issuers, field, items, formedOn, summary,
    ...(docNumber === undefined ? {} : { docNumber }), ...(indexNumber === undefined ? {} : { indexNumber }), ...(recording === undefined ? {} : { recording }),
    ...(validUntil === undefined ? {} : { validUntil }), ...(expiresAt === undefined ? {} : { expiresAt }),
    ...emptyPart(kind, content.fields, today),
  };
  return { ...content, fields };
}

/** What a kind has of its own, before anybody filled it in. */
export function emptyPart(kind: PostingKind, { title, issuers }: Pick<DraftFields, 'title' | 'issuers'>, today: CivilDate): KindPart {
  const to = addDays(today, DAYS);
  switch (kind) {
    case 'announcement': case 'disclosure': return { kind };
    case 'publicity': return { kind, publicity: { from: today, to, basis: '', objectTo: '' } };
    case 'consultation': return { kind, consultation: { from: today, to, sendTo: '' } };
    case 'interpretation': return { kind, interprets: { title: '' } };
    case 'guide': return { kind, guide: { service: title, reviewedOn: today } };
    case 'warning': return {
      kind,
      warning: {
        hazard: '', level: 'blue', startsAt: startOfDay(today), area: '', caution: '', measures: '', issuedBy: issuers.join('、'), sentAt: startOfDay(today), expiresAt: endOfDay(today),
      },
    };
  }
}

/** With another period; lists of people that ended with the old one end with the new one. */
export function changePublicity(content: DraftContent, publicity: PublicityWindow): DraftContent {
  const { fields } = content;
  if (fields.kind !== 'publicity') return content;
  const before = endOfDay(fields.publicity.to), after = endOfDay(publicity.to);
  const follows = before !== after && content.blocks.some(({ block }) => block.type === 'nameList' && block.visibleUntil === before);
  return {
    ...content, fields: { ...fields, publicity },
    ...(follows ? { blocks: content.blocks.map((one) => (one.block.type === 'nameList' && one.block.visibleUntil === before ? { ...one, block: { ...one.block, visibleUntil: after } } : one)) } : {}),
  };
}
