import { canonicalJson } from '../../protocol/canonical-json.ts';
import type { Posting } from '../../domain/posting/posting.ts';
import type { ReadTx } from '../store/store.ts';
import { storedMedia } from './stored-media.ts';
import { type Invalid, invalid } from './use-case-error.ts';

const AWAY = 'is not stored here', OTHER = 'is not what is stored here';

/** A posting may only show what is stored, and must say of it what is true: readers will hold the files against it. */
export async function checkMedia(tx: ReadTx, { blocks, recording }: Posting): Promise<Invalid | null> {
  for (const [i, block] of blocks.entries()) {
    if ((block.type !== 'image' && block.type !== 'attachment') || block.media === undefined) continue;
    const stored = await storedMedia(tx, block.media);
    if (stored === null) return invalid(`blocks.${i}.media`, AWAY);
    if (block.type === 'attachment') {
      if (block.bytes !== undefined && block.bytes !== stored.bytes) return invalid(`blocks.${i}.bytes`, OTHER);
      continue;
    }
    const { media, width, height, thumb, view } = block;
    if (stored.kind !== 'picture' || !same(stored.picture, { media, width, height, thumb, view })) return invalid(`blocks.${i}`, OTHER);
  }
  if (recording === undefined) return null;
  const stored = await storedMedia(tx, recording.sha256);
  if (stored === null) return invalid('recording.sha256', AWAY);
  return stored.kind === 'recording' && same(stored.recording, recording) ? null : invalid('recording', OTHER);
}

function same(a: object, b: object): boolean {
  return canonicalJson(a) === canonicalJson(b);
}
