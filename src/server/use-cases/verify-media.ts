import { createHash } from 'node:crypto';
import type { Posting } from '../../domain/posting/posting.ts';
import { mediaOf } from '../../domain/posting/media-of.ts';
import { PICTURE_VARIANTS } from '../../protocol/media.ts';
import type { MediaFileRow, MediaRow } from '../store/schema.ts';
import type { ReadTx } from '../store/store.ts';
import { checkMedia } from './check-media.ts';

/** `bytes`: not those of their hash. `missing`: a form that must be there. `kept`: bytes that had to be forgotten. `uses`, `facts`: not what postings say. */
export interface MediaFinding { readonly what: 'bytes' | 'missing' | 'kept' | 'uses' | 'facts'; readonly detail: string }

/** Checks every stored picture and recording: bytes against hashes, every form there or, once forgotten, none. */
export async function verifyMediaFiles(tx: ReadTx): Promise<MediaFinding[]> {
  const found: MediaFinding[] = [];
  for (const row of await tx.selectFrom('media').selectAll().orderBy('sha256').execute()) {
    // One at a time: all of them together do not fit into memory.
    found.push(...filesFindings(row, await tx.selectFrom('media_file').selectAll().where('media', '=', row.sha256).execute()));
  }
  return found;
}

function filesFindings(row: MediaRow, files: readonly MediaFileRow[]): MediaFinding[] {
  const at = (variant: string) => `${row.sha256.slice(0, 16)} ${variant}`;
  if (row.gone_at !== null) return files.map((f) => ({ what: 'kept', detail: at(f.variant) }));
  const wanted: readonly string[] = row.kind === 'picture' ? PICTURE_VARIANTS : ['file'];
  const missing = wanted.filter((variant) => !files.some((f) => f.variant === variant));
  const broken = files.filter((f) => {
    const digest = createHash('sha256').update(f.bytes).digest('hex');
    return digest !== f.sha256 || Number(f.size) !== f.bytes.byteLength || (f.variant === 'file' && digest !== row.sha256);
  });
  return [
    ...missing.map((variant) => ({ what: 'missing' as const, detail: at(variant) })), ...broken.map((f) => ({ what: 'bytes' as const, detail: at(f.variant) })),
  ];
}

/** Holds what the board's living postings show against what is stored. */
export async function verifyMediaUses(tx: ReadTx, board: string): Promise<MediaFinding[]> {
  const found: MediaFinding[] = [];
  const uses = await tx.selectFrom('media_use').innerJoin('posting', 'posting.id', 'media_use.posting_id').select(['media', 'posting_id']).where('board', '=', board).execute();
  for (const { id, json } of await tx.selectFrom('posting').select(['id', 'json']).where('board', '=', board).execute()) {
    const posting = json === null ? null : JSON.parse(json) as Posting;
    const shown = posting === null ? [] : mediaOf(posting);
    const noted = uses.filter((use) => use.posting_id === id).map((use) => use.media);
    if (shown.length === 0 && noted.length === 0) continue;
    if (shown.length !== noted.length || !shown.every((media) => noted.includes(media))) found.push({ what: 'uses', detail: id });
    if (posting !== null && await checkMedia(tx, posting) !== null) found.push({ what: 'facts', detail: id });
  }
  return found;
}
