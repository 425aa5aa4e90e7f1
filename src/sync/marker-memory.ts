import { type Instant, instantOf } from '../domain/civil-date.ts';
import type { Cursor } from './cursor.ts';
import type { Marker } from './ports.ts';
import type { ClockMemory } from './server-clock.ts';

/** A check that found nothing new is noted here alone: the file store is not written. */
interface Noted { readonly size: number; readonly root: string; readonly asOfMs: number }

export interface MarkerMemory { readonly clock: ClockMemory | null; readonly checked: Record<string, Noted> }

const NOTHING: MarkerMemory = { clock: null, checked: {} };

/** What the marker remembers; a lost or spoilt one counts as empty. */
export function readMarker(marker: Marker): MarkerMemory {
  try {
    const memory = JSON.parse(marker.read() ?? 'null') as MarkerMemory | null;
    if (!memory || typeof memory.checked !== 'object') return NOTHING;
    const { clock } = memory;
    return { checked: memory.checked, clock: clock && Number.isFinite(clock.floorMs) && Number.isFinite(clock.offsetMs) ? clock : null };
  } catch {
    return NOTHING;
  }
}

/** Until when `cursor` is known to be all there is. The note counts only for the very state it was made about. */
export function asOfOf(cursor: Cursor, checked: MarkerMemory['checked']): Instant {
  const note = checked[cursor.board];
  if (!note || note.size !== cursor.head.size || note.root !== cursor.head.root || !Number.isFinite(note.asOfMs)) return cursor.asOf;
  const noted = instantOf(note.asOfMs);
  return noted > cursor.asOf ? noted : cursor.asOf;
}
