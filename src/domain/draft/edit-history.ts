import type { DraftContent } from './draft-content.ts';

/** What can be taken back, oldest first, and what was taken back, nearest first. Contents share all that did not change between them. */
export interface EditHistory {
  readonly past: readonly DraftContent[];
  readonly future: readonly DraftContent[];
  /** What the last step changed: the next one of the same place joins it, so that a word is taken back and not a letter. */
  readonly place: string;
}

export const NO_HISTORY: EditHistory = { past: [], future: [], place: '' };

const STEPS_KEPT = 200;

/**
 * The history after `before` was changed at `place`; an empty place never joins. `joins`: the change follows the last one closely.
 */
export function recordStep({ past, place: last }: EditHistory, before: DraftContent, place: string, joins: boolean): EditHistory {
  if (joins && place !== '' && place === last && past.length > 0) return { past, future: [], place };
  return { past: [...past, before].slice(-STEPS_KEPT), future: [], place };
}

/** One step back from `now`; null when there is none. */
export function undoStep({ past, future }: EditHistory, now: DraftContent): { readonly history: EditHistory; readonly content: DraftContent } | null {
  const content = past[past.length - 1];
  return content === undefined ? null : { content, history: { past: past.slice(0, -1), future: [now, ...future], place: '' } };
}

/** One step forward again; null when nothing was taken back. */
export function redoStep({ past, future }: EditHistory, now: DraftContent): { readonly history: EditHistory; readonly content: DraftContent } | null {
  const [content, ...rest] = future;
  return content === undefined ? null : { content, history: { past: [...past, now], future: rest, place: '' } };
}
