import { isInstant, type Instant } from '../../domain/civil-date.ts';
import type { DeviceReader } from '../../sync/create-feed-reader.ts';
import { keep, kept } from './kept.ts';

const HELD = 'minglan-held';
const LOST = 'minglan-lost';

const isBoards = (value: unknown): value is readonly string[] => Array.isArray(value) && value.every((b) => typeof b === 'string');
const isMoment = (value: unknown): value is Instant => typeof value === 'string' && isInstant(value);

/**
 * Notices that the browser, or a program that cleans phones, threw away what was kept: a mark outside the database names the boards that
 * were in it. Said once, on the storage page and on the board; what is missing is fetched again by itself.
 */
export async function noticeLoss(reader: DeviceReader): Promise<void> {
  if (!reader.isLasting()) return;
  const before = heldBefore();
  const held = await reader.storage().then((storage) => storage.codes()).catch(() => null);
  if (!held) return;
  if (before.length > 0 && before.every((board) => !held.includes(board))) keep(LOST, reader.now());
  if (held.length > 0 || before.length > 0) keep(HELD, held);
}

/** The boards that were kept when that was last looked at; a device without any has lost nothing. */
export function heldBefore(): readonly string[] {
  return kept(HELD, isBoards) ?? [];
}

/** To be called when boards went by the reader's own will. */
export function forgetHeld(): void {
  keep(HELD, []);
}

/** When a loss was noticed; null when none was. */
export function readLoss(): Instant | null {
  return kept(LOST, isMoment);
}
