import type { Block } from '../posting/block.ts';
import { partsOfBlock } from './block-parts.ts';
import type { DraftBlock, DraftContent } from './draft-content.ts';
import { diffRows, type RowChange } from './diff-rows.ts';
import { longestRising } from './longest-rising.ts';
import { sameValue } from './same-value.ts';
import { wordDiff, type WordPiece } from './word-diff.ts';

/** What changed between two contents of a draft, for whoever reviews it or reads a correction. */
export interface DraftDiff {
  /** Only what changed. */
  readonly fields: readonly FieldChange[];
  /** Every block, in the order of reading afterwards; removed ones stand where they were. */
  readonly blocks: readonly BlockChange[];
}

/** `name`: of the field (`title`, `publicity`, `corrects`). `words`: where both are texts. */
export interface FieldChange { readonly name: string; readonly before: unknown; readonly after: unknown; readonly words?: readonly WordPiece[] }

export type BlockChange =
  | { readonly key: string; readonly change: 'same'; readonly moved: boolean; readonly block: Block }
  | { readonly key: string; readonly change: 'added' | 'removed'; readonly block: Block }
  /** `texts` and `grids`: only what changed of it; both empty when it became a block of another type. */
  | {
    readonly key: string; readonly change: 'changed'; readonly moved: boolean; readonly before: Block; readonly after: Block;
    readonly texts: readonly (readonly [name: string, words: readonly WordPiece[]])[]; readonly grids: readonly GridChange[];
  };
export interface GridChange { readonly name: string; readonly columns: readonly string[]; readonly rows: readonly RowChange[] }

export function diffDrafts(before: DraftContent, after: DraftContent): DraftDiff {
  return { fields: diffFields(before, after), blocks: diffBlocks(before.blocks, after.blocks) };
}

/** True when the two say the same, in the same order. */
export function isSame({ fields, blocks }: DraftDiff): boolean {
  return fields.length === 0 && blocks.every((one) => one.change === 'same' && !one.moved);
}

type Members = Readonly<Record<string, unknown>>;

function diffFields(before: DraftContent, after: DraftContent): readonly FieldChange[] {
  const a: Members = { ...before.fields, corrects: before.corrects }, b: Members = { ...after.fields, corrects: after.corrects };
  return Object.keys({ ...a, ...b }).filter((name) => !sameValue(a[name], b[name])).map((name) => {
    const from = a[name], to = b[name];
    return { name, before: from, after: to, ...(typeof from === 'string' && typeof to === 'string' ? { words: wordDiff(from, to) } : {}) };
  });
}

function diffBlocks(before: readonly DraftBlock[], after: readonly DraftBlock[]): readonly BlockChange[] {
  const old = new Map(before.map(({ key, block }, at) => [key, { block, at }] as const));
  const kept = after.filter(({ key }) => old.has(key));
  const still = new Set(longestRising(kept.map(({ key }) => old.get(key)?.at ?? 0)).map((i) => kept[i]?.key));
  const done = after.map(({ key, block }): BlockChange => {
    const was = old.get(key)?.block;
    return was === undefined ? { key, change: 'added', block } : compared(key, was, block, !still.has(key));
  });
  const left = new Set(after.map(({ key }) => key));
  before.forEach(({ key, block }, at) => {
    if (left.has(key)) return;
    const previous = before[at - 1]?.key;
    done.splice(previous === undefined ? 0 : done.findIndex((one) => one.key === previous) + 1, 0, { key, change: 'removed', block });
  });
  return done;
}

function compared(key: string, before: Block, after: Block, moved: boolean): BlockChange {
  if (sameValue(before, after)) return { key, change: 'same', moved, block: after };
  if (before.type !== after.type) return { key, change: 'changed', moved, before, after, texts: [], grids: [] };
  const a = partsOfBlock(before), b = partsOfBlock(after);
  const textsA = new Map(a.texts), textsB = new Map(b.texts);
  const texts = [...new Set([...textsB.keys(), ...textsA.keys()])].filter((name) => textsA.get(name) !== textsB.get(name))
    .map((name) => [name, wordDiff(textsA.get(name) ?? '', textsB.get(name) ?? '')] as const);
  const grids = [...new Set([...b.grids, ...a.grids].map(({ name }) => name))].reduce<GridChange[]>((all, name) => {
    const was = a.grids.find((one) => one.name === name), now = b.grids.find((one) => one.name === name);
    const columns = (now?.columns.length ?? 0) >= (was?.columns.length ?? 0) ? now?.columns ?? [] : was?.columns ?? [];
    const rows = diffRows(was?.rows ?? [], now?.rows ?? []);
    return rows.every(({ change }) => change === 'same') ? all : all.concat([{ name, columns, rows }]);
  }, []);
  return { key, change: 'changed', moved, before, after, texts, grids };
}
