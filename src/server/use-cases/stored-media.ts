import type { MediaFile, PictureSize, Recording, RecordingType, StoredPicture } from '../../domain/posting/media.ts';
import type { ReadTx } from '../store/store.ts';

/** What a posting may say of something that is stored here. */
export type StoredMedia =
  | { readonly kind: 'picture'; readonly picture: StoredPicture }
  | { readonly kind: 'recording'; readonly recording: Recording };

/** The facts of a stored picture or recording by its SHA-256; null when it is not here, or no longer. */
export async function storedMedia(tx: ReadTx, sha256: string): Promise<(StoredMedia & { readonly bytes: number }) | null> {
  const row = await tx.selectFrom('media').selectAll().where('sha256', '=', sha256).where('gone_at', 'is', null).executeTakeFirst();
  if (row === undefined) return null;
  const rows = await tx.selectFrom('media_file').select(['variant', 'sha256', 'size']).where('media', '=', sha256).execute();
  const files = new Map(rows.map((file): [string, MediaFile] => [file.variant, { sha256: file.sha256, bytes: Number(file.size) }]));
  const file = (variant: string): MediaFile => files.get(variant) ?? { sha256: '', bytes: 0 };
  const size = (name: 'thumb' | 'view'): PictureSize => ({ webp: file(`${name}.webp`), jpg: file(`${name}.jpg`) });
  const { bytes } = file('file');
  if (row.kind === 'recording') {
    return { kind: 'recording', recording: { sha256, bytes, type: row.type as RecordingType, seconds: Number(row.seconds) }, bytes };
  }
  return { kind: 'picture', picture: { media: sha256, width: Number(row.width), height: Number(row.height), thumb: size('thumb'), view: size('view') }, bytes };
}
