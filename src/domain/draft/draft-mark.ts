import type { FindingKind } from '../privacy/finding.ts';

/** A place in a draft that wants attention before it can go out: personal data, or a template's blank that nobody filled in. */
export interface DraftMark {
  readonly kind: FindingKind | 'blank';
  /** Within the block, or within the fields: `groups[0].rows[12][1]`, `title`. `index` and `length` are UTF-16 units of the text there. */
  readonly path: string;
  readonly index: number;
  readonly length: number;
  /** The text that is marked; for a blank, what is to be filled in. */
  readonly text: string;
  /** Part of a number that stands over several texts. */
  readonly split?: true;
}

/** The marks of one block, or of the fields. The same object as long as nothing of it changed. */
export interface Marks {
  readonly all: readonly DraftMark[];
  readonly at: (path: string) => readonly DraftMark[];
}

const NONE: readonly DraftMark[] = [];
export const NO_MARKS: Marks = { all: NONE, at: () => NONE };

/** Marks in the order given, to be asked for by their place. */
export function marksOf(all: readonly DraftMark[]): Marks {
  if (all.length === 0) return NO_MARKS;
  const byPath = new Map<string, DraftMark[]>();
  for (const mark of all) {
    const here = byPath.get(mark.path);
    if (here === undefined) byPath.set(mark.path, [mark]);
    else here.push(mark);
  }
  return { all, at: (path) => byPath.get(path) ?? NONE };
}

/** True for what the law forbids to publish, not for what is only missing. */
export function isPersonal(mark: DraftMark): mark is DraftMark & { readonly kind: FindingKind } {
  return mark.kind !== 'blank';
}
