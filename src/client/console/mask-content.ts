import type { DraftContent } from '../../domain/draft/draft-content.ts';
import { maskPosting } from '../../domain/privacy/mask-posting.ts';
import { mapPostingTexts } from '../../domain/privacy/posting-texts.ts';
import { scanPosting } from '../../domain/privacy/scan-posting.ts';
import type { MaskedPlace } from './vault.ts';

export interface MaskedContent { readonly content: DraftContent; readonly masked: readonly MaskedPlace[] }

/** A surrogate without its other half: no JSON text that can be hashed has it. */
const HALF = /[\ud800-\udfff]/u;

/**
 * The content as it may be stored: without personal data, without broken characters, plain JSON. The same object where nothing had to change.
 * `masked` says where something was taken out, never what.
 */
export function maskContent(content: DraftContent): MaskedContent {
  const whole = { ...content.fields, blocks: content.blocks.map(({ block }) => block), note: content.corrects?.note ?? '' };
  const masked = scanPosting(whole).map(({ kind, path }) => placeOf(content, kind, path));
  const text = JSON.stringify(content);
  if (masked.length === 0 && !HALF.test(text) && !text.includes('\\ud')) return { content, masked };
  const { blocks, note, ...fields } = mended(maskPosting(whole));
  const { corrects } = content;
  return {
    content: plain({
      fields, blocks: content.blocks.map(({ key }, i) => ({ key, block: blocks[i] })), ...(corrects === undefined ? {} : { corrects: { ...corrects, note } }),
    }) as unknown as DraftContent,
    masked,
  };
}

/** The same for anything else that goes into an operation: reasons, notes, comments. */
export function maskTexts<T extends object>(body: T): T {
  return plain(mended(maskPosting(body)));
}

function placeOf({ blocks }: DraftContent, kind: MaskedPlace['kind'], path: string): MaskedPlace {
  const m = /^blocks\[(\d+)\]\.?(.*)$/.exec(path);
  const key = m === null ? undefined : blocks[Number(m[1])]?.key;
  return key === undefined ? { kind, path: path === 'note' ? 'corrects.note' : path } : { kind, block: key, path: m?.[2] ?? '' };
}

function mended<T extends object>(value: T): T {
  return mapPostingTexts(value, (_, text) => (HALF.test(text) ? [...text].map((one) => (HALF.test(one) ? '\ufffd' : one)).join('') : text));
}

function plain<T extends object>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T;
}
