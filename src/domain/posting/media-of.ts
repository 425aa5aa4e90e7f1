import type { Block } from './block.ts';
import type { Recording } from './media.ts';

/** Every stored file that a posting shows, by SHA-256, each once. */
export function mediaOf(posting: { readonly blocks: readonly Block[]; readonly recording?: Recording }): readonly string[] {
  const used = new Set<string>();
  for (const block of posting.blocks) if ((block.type === 'image' || block.type === 'attachment') && block.media !== undefined) used.add(block.media);
  if (posting.recording !== undefined) used.add(posting.recording.sha256);
  return [...used];
}
