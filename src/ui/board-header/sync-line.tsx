import type { ListView } from '../view.ts';

/** What the device is doing for this board, as far as a reader needs to know. */
export interface SyncLineProps {
  readonly view: ListView;
  readonly phase: 'idle' | 'checking' | 'list' | 'texts' | 'current' | 'currentPart' | 'upToDate' | 'offline' | 'refused';
  readonly textsDone: number;
  readonly textsTotal: number;
  /** Postings on the board: said when there is nothing else to say. */
  readonly total: number;
}

/** One line of progress with counts; offline it says what still works. Else it tells how many postings there are. */
export function SyncLine(props: SyncLineProps) {
  const { phase, view, textsDone, textsTotal } = props;
  return (
    <div class="sync-line">
      <p class="sync-words" role="status" aria-live="polite">{wordsOf(props)}</p>
      {phase === 'texts' && <progress class="sync-progress" aria-label={view.text.sync.progress} value={textsDone} max={Math.max(1, textsTotal)} />}
    </div>
  );
}

function wordsOf({ view, phase, textsDone, textsTotal, total }: SyncLineProps): string {
  const { sync } = view.text;
  switch (phase) {
    case 'idle': case 'refused': return view.text.board.total(total);
    case 'texts': return sync.texts(textsDone, textsTotal);
    case 'offline': return textsDone < textsTotal ? sync.offlineMissing(textsTotal - textsDone) : sync.offline;
    default: return sync[phase];
  }
}
