import { civilDayAt, type Instant } from '../../domain/civil-date.ts';
import { boardAddress } from '../address.ts';
import { bytes } from '../text/bytes.ts';
import type { View } from '../view.ts';

/** What is kept of one board. */
export interface KeptBoard {
  readonly board: string;
  readonly name: string;
  readonly postings: number;
  readonly texts: number;
  readonly bytes: number;
  readonly since: Instant;
  /** Something is being done with it. */
  readonly busy: boolean;
}

interface BoardStorageProps { readonly view: View; readonly kept: KeptBoard; readonly again: () => void; readonly clear: () => void }

export function BoardStorage({ view, kept, again, clear }: BoardStorageProps) {
  const { text, base, now } = view;
  const { storage } = text;
  return (
    <li class="storage-board">
      <p class="storage-name"><a href={boardAddress(base, kept.board)}>{kept.name}</a></p>
      <p class="storage-said">{storage.board(kept.texts, kept.postings, bytes(kept.bytes), civilDayAt(kept.since), now)}</p>
      <p class="storage-ways">
        <button type="button" class="button" disabled={kept.busy} aria-label={`${kept.busy ? storage.busy : storage.again}：${kept.name}`} onClick={again}>{kept.busy ? storage.busy : storage.again}</button>
        <button type="button" class="button" disabled={kept.busy} aria-label={`${storage.clear}：${kept.name}`} onClick={clear}>{storage.clear}</button>
      </p>
    </li>
  );
}
