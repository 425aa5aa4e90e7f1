/** A stored file as a posting names it: SHA-256 (hex) and number of its bytes, so that readers know both what to expect and what it costs. */
export interface MediaFile { readonly sha256: string; readonly bytes: number }

/** One size of a picture, in two encodings; WebP is the smaller one, JPEG is for those who cannot read it. */
export interface PictureSize { readonly webp: MediaFile; readonly jpg: MediaFile }

/** Width and height of a picture in pixels. */
export interface PixelSize { readonly width: number; readonly height: number }

/** What a posting says of a stored picture: all of it comes from the server that took it in. */
export interface StoredPicture extends PixelSize {
  /** SHA-256 (hex) of the re-encoded original. */
  readonly media: string;
  readonly thumb: PictureSize;
  readonly view: PictureSize;
}

/** Largest width and height of each size; nothing is enlarged. 缩略图 · 大图 · 原图. */
export const PICTURE_SIZES = {
  thumb: { width: 320, height: 640 }, view: { width: 1280, height: 2560 }, file: { width: 2560, height: 5120 },
} as const satisfies Readonly<Record<string, PixelSize>>;

/** Containers of recordings, as their content shows them. */
export const RECORDING_TYPES = ['audio/webm', 'audio/ogg', 'audio/mp4', 'audio/mpeg', 'audio/wav'] as const;
export type RecordingType = (typeof RECORDING_TYPES)[number];

/** A cadre's own reading of the whole posting, in the local speech 朗读录音. `seconds` is rounded up. */
export interface Recording extends MediaFile { readonly type: RecordingType; readonly seconds: number }

/** A picture's size when it must fit into `box`, ratio kept, never enlarged, at least one pixel each way. */
export function fitInto({ width, height }: PixelSize, box: PixelSize): PixelSize {
  const scale = Math.min(1, box.width / width, box.height / height);
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}
