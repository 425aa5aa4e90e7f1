import type { View } from '../view.ts';

/** What the device is doing for this board, as far as a reader needs to know. */
export interface SyncLineProps {
  readonly view: View;
  readonly phase: 'idle' | 'checking' | 'list' | 'texts' | 'current' | 'offline' | 'refused';
  readonly textsDone: number;
  readonly textsTotal: number;
}

/** One line of progress with counts; offline it says what still works. Silent when there is nothing to say. */
export function SyncLine(props: SyncLineProps) {
  const words = lineOf(props);
  return (
    <p class="sync-line" role="status" aria-live="polite">
      {words}
      {props.phase === 'texts' && (
        <progress class="sync-progress" aria-label={props.view.text.sync.progress} value={props.textsDone} max={Math.max(1, props.textsTotal)} />
      )}
    </p>
  );
}

function lineOf({ view, phase, textsDone, textsTotal }: SyncLineProps): string {
  const { sync } = view.text;
  if (phase === 'checking') return sync.checking;
  if (phase === 'list') return sync.list;
  if (phase === 'texts') return sync.texts(textsDone, textsTotal);
  if (phase === 'current') return sync.current;
  if (phase === 'offline') return textsDone < textsTotal ? sync.offlineMissing(textsTotal - textsDone) : sync.offline;
  return '';
}
