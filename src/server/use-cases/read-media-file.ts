import type { ReadTx } from '../store/store.ts';

export interface ServedFile { readonly type: string; readonly sha256: string; readonly bytes: Uint8Array }

/** A stored file as readers get it: only while a living posting shows it. `gone`: it was shown once, or had to be forgotten. */
export async function readMediaFile(tx: ReadTx, media: string, variant: string): Promise<ServedFile | 'gone' | null> {
  const row = await tx.selectFrom('media').select('gone_at').where('sha256', '=', media).executeTakeFirst();
  if (row === undefined) return null;
  if (row.gone_at !== null) return 'gone';
  if (!await isShown(tx, media)) return null;
  const file = await tx.selectFrom('media_file').select(['type', 'sha256', 'bytes']).where('media', '=', media).where('variant', '=', variant).executeTakeFirst();
  return file ?? null;
}

/** Whether a living posting shows it. */
export async function isShown(tx: ReadTx, media: string): Promise<boolean> {
  return (await tx.selectFrom('media_use').select('media').where('media', '=', media).limit(1).executeTakeFirst()) !== undefined;
}
