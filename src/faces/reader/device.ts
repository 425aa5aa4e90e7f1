import { indexedShelf, type MediaShelf } from '../../client/media/media-shelf.ts';
import { type DataSaver, startDataSaver } from './data-saver.ts';
import type { ReaderApp } from './reader-app.ts';

/** What the device has beside the feed: the shelf of pictures, and what it may spend. */
export interface Device { readonly shelf: MediaShelf; readonly saver: DataSaver }

export function openDevice({ reader }: ReaderApp): Device {
  return { shelf: indexedShelf(), saver: startDataSaver(() => reader.now()) };
}
