import type { ComponentChildren } from 'preact';
import type { Posting } from '../../domain/posting/posting.ts';
import { boardAddress } from '../address.ts';
import { Blocks } from '../block/blocks.tsx';
import type { BoardName } from '../board/board-page.ts';
import { PostingHead } from '../posting-head/posting-head.tsx';
import { RecordingPlain } from '../read-aloud/recording-plain.tsx';
import { RevisionNote } from '../revision-note/revision-note.tsx';
import { type ProofFacts, VerifiedMark } from '../verified-mark/verified-mark.tsx';
import type { View } from '../view.ts';

interface PostingViewProps {
  readonly view: View;
  readonly board: BoardName;
  /** Already without what is over (visibleAt). */
  readonly posting: Posting;
  readonly proof: ProofFacts | null;
  /** Reading aloud, in the app; without it a recording has the browser's own controls. */
  readonly reading?: ComponentChildren;
  /** Sharing and printing, in the app. */
  readonly sharing?: ComponentChildren;
}

/** A posting on a screen of its own. A major correction is told before the text, a minor one after it. */
export function PostingView({ view, board, posting, proof, reading, sharing }: PostingViewProps) {
  const { text, base } = view;
  const major = posting.changes.some((c) => c.weight === 'major');
  const changes = <RevisionNote view={view} changes={posting.changes} />;
  return (
    <article class="posting">
      <p class="posting-back"><a class="back" href={boardAddress(base, board.code)}>{text.posting.toBoard(board.name)}</a></p>
      <PostingHead view={view} posting={posting} reading={reading ?? (posting.recording && <RecordingPlain view={view} recording={posting.recording} />)} />
      {major && changes}
      <Blocks view={view} blocks={posting.blocks} />
      {!major && changes}
      <VerifiedMark view={view} boardName={board.name} proof={proof} />
      {sharing}
    </article>
  );
}
