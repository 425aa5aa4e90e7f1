import { type ReadonlySignal, signal } from '@preact/signals';
import { dearConnection, watchDataUse } from '../../client/data-use.ts';
import { civilDayAt, type Instant } from '../../domain/civil-date.ts';
import type { DataSaverChoice, TextRoom } from '../../ui/storage/storage-view.tsx';
import { TEXT_ROOMS } from '../../ui/storage/storage-view.tsx';
import { keep, kept } from './kept.ts';

const CHOICE = 'minglan-data-saver';
const ROOM = 'minglan-text-room';
const USED = 'minglan-data-used';
const KEEP_EVERY_MS = 5_000;

/** What this device spends on pictures, on room and on data. */
export interface DataSaver {
  readonly choice: ReadonlySignal<DataSaverChoice>;
  readonly room: ReadonlySignal<TextRoom>;
  /** Bytes over the network this month and in this visit; null until the browser has counted any. */
  readonly used: ReadonlySignal<{ readonly month: number; readonly visit: number } | null>;
  setChoice(choice: DataSaverChoice): void;
  setRoom(room: TextRoom): void;
  /** Whether pictures wait to be asked for, on the connection of this moment. */
  holdsBack(): boolean;
}

interface Used { readonly month: string; readonly bytes: number }

const isChoice = (value: unknown): value is DataSaverChoice => value === 'auto' || value === 'always' || value === 'never';
const isRoom = (value: unknown): value is TextRoom => (TEXT_ROOMS as readonly unknown[]).includes(value);
function isUsed(value: unknown): value is Used {
  const { month, bytes } = (value ?? {}) as Partial<Record<keyof Used, unknown>>;
  return typeof month === 'string' && typeof bytes === 'number' && Number.isFinite(bytes);
}

/** `now`: tells which month it is. */
export function startDataSaver(now: () => Instant): DataSaver {
  const choice = signal<DataSaverChoice>(kept(CHOICE, isChoice) ?? 'auto');
  const room = signal<TextRoom>(kept(ROOM, isRoom) ?? 50);
  const used = signal<{ month: number; visit: number } | null>(null);
  let visit = 0, unkept = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const keepUsed = () => {
    timer = undefined;
    const month = civilDayAt(now()).slice(0, 7);
    const before = kept(USED, isUsed);
    const bytes = (before?.month === month ? before.bytes : 0) + unkept;
    unkept = 0;
    keep(USED, { month, bytes } satisfies Used);
    used.value = { month: bytes, visit };
  };
  watchDataUse((bytes) => {
    visit += bytes;
    unkept += bytes;
    timer ??= setTimeout(keepUsed, KEEP_EVERY_MS);
  });
  addEventListener('pagehide', keepUsed);
  return {
    choice, room, used,
    setChoice: (next) => {
      choice.value = next;
      keep(CHOICE, next);
    },
    setRoom: (next) => {
      room.value = next;
      keep(ROOM, next);
    },
    holdsBack: () => {
      if (choice.value !== 'auto') return choice.value === 'always';
      const dear = dearConnection();
      // A browser that does not say is taken for a phone on a paid line when it is worked by fingers.
      return dear === 'yes' || (dear === 'unknown' && matchMedia('(pointer: coarse)').matches);
    },
  };
}
