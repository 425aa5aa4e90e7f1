import { useEffect, useLayoutEffect } from 'preact/hooks';
import { chainOf } from '../../domain/unit/board-code.ts';
import { nextExpiry, visibleAt } from '../../domain/posting/visible-at.ts';
import type { Tombstone } from '../../domain/posting/posting.ts';
import type { PostingRead } from '../../sync/reader.ts';
import { MessagePage } from '../../ui/notice/message-page.tsx';
import { PostingView } from '../../ui/posting/posting-view.tsx';
import { TombstoneView } from '../../ui/tombstone/tombstone-view.tsx';
import type { View } from '../../ui/view.ts';
import type { Device } from './device.ts';
import type { HeldPosting } from './held-posting.ts';
import { ReadAloud } from './read-aloud.tsx';
import { picturesOf } from './picture.tsx';
import type { ReaderApp } from './reader-app.ts';
import { SharePosting } from './share-tools.tsx';
import { workingDaysLeft } from './working-days.ts';

interface PostingScreenProps { readonly app: ReaderApp; readonly view: View; readonly held: HeldPosting; readonly device: Device }

/** A posting from the device. What is over by now is hidden as it is drawn, whether or not anybody has erased it yet. */
export function PostingScreen({ app, view: outer, held, device }: PostingScreenProps) {
  const view = { ...outer, workingDaysLeft, picture: picturesOf(app, outer, device, held.id) };
  const { text, now } = view;
  const read = heldAt(held.read, now);
  const title = titleOf(view, read);
  const boardCode = boardOf(read);
  useLayoutEffect(() => {
    if (title === null) return;
    document.title = `${title} · ${text.product}`;
    app.journey.settle();
  }, [held.id, title, text]);
  const following = app.following.value;
  useEffect(() => {
    if (read?.state === 'live') void following?.markRead([read.posting]).catch(() => undefined);
  }, [read, following]);
  useEffect(() => {
    if (read?.state === 'live') app.ticking.wakeAt(nextExpiry(read.posting, now));
  }, [read, now]);
  if (!read || boardCode === null) {
    return held.done ? <UnknownPosting view={view} retry={held.retry} /> : <p class="patience" role="status">{text.posting.loading}</p>;
  }
  const lists = app.boards.of(boardCode).value.lists;
  const board = { code: boardCode, name: lists.find((l) => l.board === boardCode)?.name ?? '' };
  if (read.state === 'live') return <PostingView view={view} board={board} posting={read.posting} proof={read.proof} reading={<ReadAloud view={view} posting={read.posting} />} sharing={<SharePosting key={held.id} view={view} board={board} posting={read.posting} />} />;
  if (read.state === 'gone') return <TombstoneView view={view} board={board} tombstone={read.tombstone} />;
  return (
    <MessagePage view={view} title={read.state === 'pending' ? read.headline.title : ''} said={text.posting.pending} safe={text.posting.pendingNext} next={text.unknownPosting.next}>
      <button type="button" class="button is-primary" onClick={held.retry}>{text.unknownPosting.retry}</button>
    </MessagePage>
  );
}

/** What was read, as it may be shown at `now`. */
function heldAt(read: PostingRead | null, now: View['now']): Exclude<PostingRead, { state: 'unknown' }> | null {
  if (!read || read.state === 'unknown') return null;
  if (read.state !== 'live') return read;
  const { posting } = read;
  const visible = visibleAt(posting, now);
  if (visible) return { ...read, posting: visible };
  const tombstone: Tombstone = { id: posting.id, board: posting.board, revision: posting.revision, cause: 'expired', reason: '', at: posting.expiresAt ?? now };
  return { state: 'gone', tombstone };
}

function boardOf(read: ReturnType<typeof heldAt>): string | null {
  if (!read) return null;
  if (read.state === 'live') return read.posting.board;
  const { board } = read.state === 'gone' ? read.tombstone : read.headline;
  return chainOf(board)[0] ?? null;
}

function titleOf({ text }: View, read: ReturnType<typeof heldAt>): string | null {
  if (!read) return null;
  if (read.state === 'live') return read.posting.title;
  return read.state === 'gone' ? text.tombstone[read.tombstone.cause] : read.headline.title;
}

function UnknownPosting({ view, retry }: { readonly view: View; readonly retry: () => void }) {
  const { title, said, safe, next, retry: again } = view.text.unknownPosting;
  return (
    <MessagePage view={view} title={title} said={said} safe={safe} next={next}>
      <button type="button" class="button is-primary" onClick={retry}>{again}</button>
    </MessagePage>
  );
}
