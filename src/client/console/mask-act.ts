import type { Act } from '../../sync/outbox/act.ts';
import type { MaskedContent } from './mask-content.ts';
import { maskContent, maskTexts } from './mask-content.ts';
import type { DraftContent } from '../../domain/draft/draft-content.ts';
import { scanPosting } from '../../domain/privacy/scan-posting.ts';

/** An act with the texts in it masked, and nothing else touched: a digest or a key may look like a number of somebody's. */
export async function maskAct(act: Act, mask: (content: DraftContent) => Promise<MaskedContent>): Promise<Act> {
  switch (act.kind) {
    case 'draft.save': return { ...act, body: { content: (await mask(act.body.content)).content } };
    case 'draft.return': {
      const texts = maskTexts(act.body.comments.map(({ text }) => text));
      return { ...act, body: { ...act.body, comments: act.body.comments.map((one, i) => ({ ...one, text: texts[i] ?? '' })) } };
    }
    case 'draft.issue': return act.body.urgent === undefined ? act : { ...act, body: { ...act.body, urgent: maskTexts(act.body.urgent) } };
    case 'posting.withdraw': case 'posting.remove': return { ...act, body: { ...act.body, ...maskTexts({ reason: act.body.reason }) } };
    case 'posting.extend': case 'warning.lift': return { ...act, body: { ...act.body, ...maskTexts({ note: act.body.note }) } } as Act;
    default: return act;
  }
}

/** True where there is nothing to mask. */
export function isMasked(act: Act): boolean {
  switch (act.kind) {
    case 'draft.save': return maskContent(act.body.content).masked.length === 0;
    case 'draft.return': return scanPosting(act.body.comments.map(({ text }) => text)).length === 0;
    case 'draft.submit': case 'draft.review': return true;
    case 'draft.issue': return scanPosting(act.body.urgent ?? {}).length === 0;
    default: return scanPosting(act.body).length === 0;
  }
}
