import type sharpLibrary from 'sharp';

type Library = typeof sharpLibrary;

let loaded: Promise<Library> | undefined;

/**
 * libvips by way of sharp, loaded when first needed: most commands never touch a picture. Of its many readers only those of the
 * three types that are taken in are left open, so that nothing else can be reached by a file that pretends.
 */
export function pictureLibrary(): Promise<Library> {
  return (loaded ??= import('sharp').then(({ default: sharp }) => {
    sharp.block({ operation: ['VipsForeignLoad'] });
    sharp.unblock({ operation: ['VipsForeignLoadJpeg', 'VipsForeignLoadPng', 'VipsForeignLoadWebp'] });
    // Every picture comes once: kept tiles and open files would only take memory.
    sharp.cache(false);
    return sharp;
  }));
}
