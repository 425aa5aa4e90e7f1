import type { Clash } from './clash.ts';
import type { DraftContent, DraftFields } from './draft-content.ts';
import { clashesOf, type MergedValue, mergeValue } from './merge-value.ts';
import { mergeOrder } from './merge-order.ts';
import { sameValue } from './same-value.ts';

/**
 * Two edits of one text put together. At a clash my side stands in `content`, except that what one side changed and the other took out stays in. To be
 * shown to its author before it is used: what does not clash may still not fit together.
 */
export interface DraftMerge { readonly content: DraftContent; readonly clashes: readonly Clash[] }

/**
 * Merges by field and by block. Nothing that either side wrote is lost: it stands in the content or in a clash.
 * @param base what both were written upon
 */
export function mergeDrafts(base: DraftContent, mine: DraftContent, theirs: DraftContent): DraftMerge {
  const clashes: Clash[] = [];
  const fields = mergeFields(fieldsOf(base), fieldsOf(mine), fieldsOf(theirs), clashes);
  const { corrects, kind, ...rest } = fields;
  const blocks = mergeBlocks(base, mine, theirs, clashes);
  const content = { fields: { ...rest, ...(kind as object) } as unknown as DraftFields, blocks, ...(corrects === undefined ? {} : { corrects }) };
  return { content: content as DraftContent, clashes };
}

type Members = Readonly<Record<string, unknown>>;

/** Members that belong to one kind of posting: without their kind they make no sense. */
const OF_KIND = ['publicity', 'warning', 'consultation', 'interprets', 'guide'];

/** Fields by name; the kind with what belongs to it is one. */
function fieldsOf({ fields, corrects }: DraftContent): Members {
  const kind: Record<string, unknown> = {}, rest: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(fields)) (name === 'kind' || OF_KIND.includes(name) ? kind : rest)[name] = value;
  return { ...rest, kind, corrects };
}

function mergeFields(base: Members, mine: Members, theirs: Members, clashes: Clash[]): Members {
  const merged: Record<string, unknown> = {};
  for (const name of Object.keys({ ...mine, ...theirs })) {
    const value = mergeValue(base[name], mine[name], theirs[name]);
    clashesOf(value, { in: 'fields', name }, clashes);
    if (value.value !== undefined) merged[name] = value.value;
  }
  return merged;
}

function mergeBlocks(base: DraftContent, mine: DraftContent, theirs: DraftContent, clashes: Clash[]): DraftContent['blocks'] {
  const b = byKey(base), m = byKey(mine), t = byKey(theirs);
  const merged = new Map<string, MergedValue>();
  for (const key of new Set([...m.keys(), ...t.keys()])) {
    const value = mergeValue(b.get(key), m.get(key), t.get(key));
    if (value.value !== undefined) merged.set(key, value);
  }
  const { order, clash } = mergeOrder([...b.keys()], [...m.keys()], [...t.keys()], (key) => merged.has(key));
  const blocks = order.map((key) => {
    const value = merged.get(key);
    if (value !== undefined) clashesOf(value, { in: 'block', key }, clashes);
    return { key, block: value?.value };
  });
  if (clash) clashes.push({ place: { in: 'order' }, base: [...b.keys()], mine: [...m.keys()], theirs: [...t.keys()] });
  return blocks as DraftContent['blocks'];
}

function byKey({ blocks }: DraftContent): ReadonlyMap<string, DraftContent['blocks'][number]['block']> {
  return new Map(blocks.map(({ key, block }) => [key, block] as const));
}

/** The content with one side's text at a clash. */
export function settleClash(content: DraftContent, { place, ...sides }: Clash, side: 'mine' | 'theirs'): DraftContent {
  const value = sides[side];
  if (place.in === 'order') return inOrder(content, value as readonly string[]);
  if (place.in === 'block') {
    const blocks = content.blocks.map((one) => (one.key === place.key ? { key: one.key, block: value } : one)).filter(({ block }) => block !== undefined);
    return { ...content, blocks: blocks as DraftContent['blocks'] };
  }
  const { corrects, kind, ...rest } = { ...fieldsOf(content), [place.name]: value };
  const fields: Record<string, unknown> = { ...rest, ...(kind as object) };
  for (const name of Object.keys(fields)) if (fields[name] === undefined) delete fields[name];
  const { corrects: _, ...others } = content;
  return { ...others, fields: fields as unknown as DraftFields, ...(corrects === undefined ? {} : { corrects }) } as DraftContent;
}

/** Blocks that the order does not name stay behind those that they stand behind. */
function inOrder(content: DraftContent, keys: readonly string[]): DraftContent {
  const now = content.blocks.map(({ key }) => key);
  const known = new Set(keys);
  const { order } = mergeOrder(now.filter((key) => known.has(key)), keys.filter((key) => now.includes(key)), now, () => true);
  const blocks = new Map(content.blocks.map((one) => [one.key, one] as const));
  const next = order.map((key) => blocks.get(key)).filter((one) => one !== undefined);
  return sameValue(next, content.blocks) ? content : { ...content, blocks: next };
}
