import type { Corners } from '../../domain/photo/perspective.ts';

/** A photo as it was opened, in pixels. `make` cuts out what stands between the corners (in pixels), small enough to be sent; null when that failed. */
export interface OpenedPhoto { readonly address: string; readonly width: number; readonly height: number; readonly make: (corners: Corners, paper: boolean) => Promise<Blob | null> }
