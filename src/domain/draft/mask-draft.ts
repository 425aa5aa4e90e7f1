import { maskPosting } from '../privacy/mask-posting.ts';
import { maskText } from '../privacy/mask-text.ts';
import { changeTextAt } from './change-text-at.ts';
import type { DraftContent } from './draft-content.ts';
import { type DraftMark, isPersonal } from './draft-mark.ts';

/**
 * One block, or the fields, with one mark masked. Of a number that stands over several texts all of `among` go that are parts of one: half a
 * number would only hide the other half.
 */
export function maskMark<T extends object>(value: T, mark: DraftMark, among: readonly DraftMark[]): T {
  const marks = mark.split ? among.filter((one) => one.split && one.kind === mark.kind) : [mark];
  return marks.reduce((done, { path }) => changeTextAt(done, path, (text) => maskText(text, findingsAt(marks, path, text))), value);
}

/** Several marks of one text are masked in one go, so that the first does not move the second; what was masked already stays. */
function findingsAt(marks: readonly DraftMark[], path: string, text: string) {
  return marks.filter(isPersonal).filter((one) => one.path === path && text.slice(one.index, one.index + one.length) === one.text)
    .map(({ kind, text: match, index, length }) => ({ kind, match, index, length }));
}

/** The draft with all personal data masked: the gate finds nothing in it. Blocks that had none stay the same objects. */
export function maskDraft(content: DraftContent): DraftContent {
  const masked = maskPosting({ fields: content.fields, blocks: content.blocks.map((one) => one.block) });
  return {
    ...content,
    fields: same(masked.fields, content.fields) ? content.fields : masked.fields,
    blocks: content.blocks.map((one, i) => {
      const block = masked.blocks[i];
      return block === undefined || same(block, one.block) ? one : { ...one, block };
    }),
  };
}

function same(a: object, b: object): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
