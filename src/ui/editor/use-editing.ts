import { useMemo, useRef } from 'preact/hooks';
import type { DraftContent } from '../../domain/draft/draft-content.ts';
import { type EditHistory, NO_HISTORY, recordStep, redoStep, undoStep } from '../../domain/draft/edit-history.ts';

/** Ways to change the draft, the same functions at every drawing. */
export interface Editing {
  /** `place`: where; changes of one place that follow each other closely are taken back as one. */
  readonly change: (make: (content: DraftContent) => DraftContent, place?: string) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  /** The content as it is at this moment. */
  readonly now: () => DraftContent;
  readonly steps: () => { readonly back: boolean; readonly forth: boolean };
}

/** A pause after which typing is a step of its own. */
const PAUSE_MS = 1200;

/** Changes, and takes back, a content that its owner holds: each change is handed over at once. */
export function useEditing(content: DraftContent, onChange: (next: DraftContent) => void): Editing {
  const latest = useRef({ content, onChange });
  latest.current.content = content;
  latest.current.onChange = onChange;
  const history = useRef<EditHistory>(NO_HISTORY);
  const last = useRef(0);
  return useMemo(() => {
    const hand = (next: DraftContent) => {
      latest.current.content = next;
      latest.current.onChange(next);
    };
    const step = (take: typeof undoStep) => {
      const taken = take(history.current, latest.current.content);
      if (taken === null) return;
      history.current = taken.history;
      hand(taken.content);
    };
    return {
      change: (make, place = '') => {
        const before = latest.current.content, next = make(before);
        if (next === before) return;
        const at = performance.now();
        history.current = recordStep(history.current, before, place, at - last.current < PAUSE_MS);
        last.current = at;
        hand(next);
      },
      undo: () => step(undoStep),
      redo: () => step(redoStep),
      now: () => latest.current.content,
      steps: () => ({ back: history.current.past.length > 0, forth: history.current.future.length > 0 }),
    };
  }, []);
}
