import type { DataSaver } from './data-saver.ts';
import type { Device } from './device.ts';
import type { ReaderApp } from './reader-app.ts';
import { noticeLoss } from './storage-loss.ts';

const FIRST_MS = 8_000;
const EVERY_MS = 10 * 60_000;
const MB = 1024 * 1024;

/** Brings the texts under the room that the reader has given them. */
export async function keepWithinRoom({ reader, following }: ReaderApp, { room }: DataSaver): Promise<void> {
  const followed = following.peek()?.follows.peek().map((f) => f.board) ?? [];
  await (await reader.storage()).trim({ bytes: room.peek() * MB, followed });
}

/** Soon after opening, and now and then: texts are kept within their room, and pictures only of postings that are still there. */
export function tidyInTime(app: ReaderApp, { shelf, saver }: Device): void {
  const { reader } = app;
  const tidy = async () => {
    await keepWithinRoom(app, saver);
    const gone = new Set<string>();
    for (const { posting } of await shelf.contents()) {
      const { state } = await reader.read(posting);
      if (state === 'gone') gone.add(posting);
    }
    if (gone.size > 0) await shelf.retain((file) => !gone.has(file.posting));
    await noticeLoss(reader);
  };
  const again = () => void tidy().catch(() => undefined).finally(() => setTimeout(again, EVERY_MS));
  setTimeout(again, FIRST_MS);
}
