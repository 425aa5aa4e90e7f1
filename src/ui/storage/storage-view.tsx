import type { Instant } from '../../domain/civil-date.ts';
import { civilDayAt } from '../../domain/civil-date.ts';
import { bytes } from '../text/bytes.ts';
import type { View } from '../view.ts';
import { Choice } from '../display-settings/choice.tsx';
import { BoardStorage, type KeptBoard } from './board-storage.tsx';

export type DataSaverChoice = 'auto' | 'always' | 'never';
/** Rooms for texts that a reader can choose, in MB. */
export const TEXT_ROOMS = [20, 50, 200] as const;
export type TextRoom = (typeof TEXT_ROOMS)[number];

export interface StorageFacts {
  /** Null until the device has been asked. */
  readonly boards: readonly KeptBoard[] | null;
  readonly pictures: { readonly count: number; readonly bytes: number } | null;
  /** `no`: the browser may throw it away when the device is short of room; `unknown`: it does not say. */
  readonly persisted: 'yes' | 'no' | 'unknown';
  /** False: this device lets nothing be kept; all lives only as long as the page. */
  readonly lasting: boolean;
  /** True when the program itself is kept, so that it opens without a network. */
  readonly opensOffline: boolean;
  /** Since `day`, and in this visit; null where the browser does not count. */
  readonly dataUse: { readonly month: number; readonly visit: number } | null;
  /** Set when what had been kept was found gone. */
  readonly lostAt: Instant | null;
}

interface StorageViewProps {
  readonly view: View;
  readonly facts: StorageFacts;
  readonly saver: DataSaverChoice;
  readonly room: TextRoom;
  readonly act: StorageActions;
}

export interface StorageActions {
  readonly again: (board: string) => void;
  readonly clear: (board: string) => void;
  readonly clearPictures: () => void;
  readonly clearAll: () => void;
  readonly persist: () => void;
  readonly setSaver: (choice: DataSaverChoice) => void;
  readonly setRoom: (room: TextRoom) => void;
}

/** What is kept on this device, how much, since when; and how to have less of it, or have it anew. */
export function StorageView({ view, facts, saver, room, act }: StorageViewProps) {
  const { text } = view;
  const { storage } = text;
  const { boards, pictures, dataUse } = facts;
  const total = (boards ?? []).reduce((sum, b) => sum + b.bytes, pictures?.bytes ?? 0);
  return (
    <div class="storage">
      {!facts.lasting && <p class="board-notice" role="alert">{storage.nothingLasts}</p>}
      {facts.lostAt !== null && <p class="board-notice" role="status">{storage.lost(civilDayAt(facts.lostAt), view.now)}</p>}
      <p class="storage-total">{boards === null ? storage.counting : storage.total(boards.length, bytes(total))}</p>
      <p class="storage-said">{facts.opensOffline ? storage.opensOffline : storage.needsNetwork}</p>
      <h2 class="section-title">{storage.boards}</h2>
      <ul class="storage-boards">
        {(boards ?? []).map((b) => <BoardStorage key={b.board} view={view} kept={b} again={() => act.again(b.board)} clear={() => act.clear(b.board)} />)}
      </ul>
      {boards?.length === 0 && <p>{storage.none}</p>}
      <Choice name="room" legend={storage.room} value={String(room)} options={TEXT_ROOMS.map((r) => [String(r), storage.megabytes(r)] as const)}
        pick={(picked) => act.setRoom(TEXT_ROOMS.find((r) => String(r) === picked) ?? room)} />
      <p class="storage-said">{storage.roomHint}</p>
      <h2 class="section-title">{storage.data}</h2>
      <Choice name="saver" legend={text.dataSaver.title} value={saver} options={[['auto', text.dataSaver.auto], ['always', text.dataSaver.always], ['never', text.dataSaver.never]]} pick={act.setSaver} />
      <p>{dataUse === null ? storage.useUnknown : storage.use(bytes(dataUse.month), bytes(dataUse.visit))}</p>
      {pictures !== null && <p>{storage.pictures(pictures.count, bytes(pictures.bytes))}</p>}
      {pictures !== null && pictures.count > 0 && <p><button type="button" class="button" onClick={act.clearPictures}>{storage.clearPictures}</button></p>}
      <h2 class="section-title">{storage.safety}</h2>
      <p>{storage.persisted[facts.persisted]}</p>
      {facts.persisted === 'no' && <p><button type="button" class="button" onClick={act.persist}>{storage.askPersist}</button></p>}
      <details class="fold storage-all">
        <summary>{storage.clearAll}</summary>
        <p>{storage.clearAllHint}</p>
        <p><button type="button" class="button" onClick={act.clearAll}>{storage.clearAllNow}</button></p>
      </details>
    </div>
  );
}
