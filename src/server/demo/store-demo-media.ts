import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DEMO_MEDIA, type DemoFile, type DemoMedia } from '../../data/demo/demo-posting.ts';
import type { Recording, StoredPicture } from '../../domain/posting/media.ts';
import type { Actor } from '../audit/actor.ts';
import type { Deps } from '../use-cases/deps.ts';
import { storeMedia } from '../use-cases/store-media.ts';

/** Takes in the demo's pictures and recordings, as an author would hand them in. Throws when one is refused: that is a fault of the demo. */
export async function storeDemoMedia(deps: Deps, actor: Actor): Promise<DemoMedia> {
  const pictures = new Map<DemoFile, StoredPicture>(), recordings = new Map<DemoFile, Recording>();
  for (const file of DEMO_MEDIA) {
    const stored = await storeMedia(deps, actor, await readFile(join(mediaFolder(), file)));
    if (!stored.ok) throw new Error(`demo ${file}: ${stored.error}`);
    if (stored.value.kind === 'picture') pictures.set(file, stored.value.picture);
    else recordings.set(file, stored.value.recording);
  }
  return { picture: (file) => known(pictures, file), recording: (file) => known(recordings, file) };
}

function known<T>(stored: ReadonlyMap<DemoFile, T>, file: DemoFile): T {
  const found = stored.get(file);
  if (found === undefined) throw new Error(`${file} is of another kind`);
  return found;
}

/** Beside the built program, where the build puts them; or among the sources, when it runs from there. */
function mediaFolder(): string {
  const built = import.meta.dirname;
  return existsSync(join(built, DEMO_MEDIA[0])) ? built : join(built, '../../data/demo/media');
}
