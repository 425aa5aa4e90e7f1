import { array, assert, asyncProperty, constantFrom, integer, tuple } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { storeMedia } from '../../../src/server/use-cases/store-media.ts';
import { soundFile } from '../../support/sample-media.ts';
import { ISSUER, smallCounty } from '../../support/test-deps.ts';

const store = async (bytes: Uint8Array, seconds?: number) => storeMedia(await smallCounty(), ISSUER, bytes, seconds === undefined ? {} : { seconds });

/** A box of the MP4 container. */
function box(type: string, ...parts: readonly Uint8Array[]): Buffer {
  const size = Buffer.alloc(4);
  size.writeUInt32BE(8 + parts.reduce((sum, part) => sum + part.byteLength, 0));
  return Buffer.concat([size, Buffer.from(type, 'latin1'), ...parts]);
}

describe('a recording that is handed in', () => {
  it.each([
    ['speech.webm', 'audio/webm'], ['speech.ogg', 'audio/ogg'], ['speech.m4a', 'audio/mp4'], ['speech.mp3', 'audio/mpeg'], ['speech.wav', 'audio/wav'],
  ])('is known by its content and kept as it is: %s', async (name, type) => {
    const bytes = soundFile(name);
    const deps = await smallCounty();
    const result = await storeMedia(deps, ISSUER, bytes);
    expect(result).toMatchObject({ ok: true, value: { kind: 'recording', recording: { type, bytes: bytes.byteLength, seconds: 2 } } });
    const row = await deps.store.read((tx) => tx.selectFrom('media_file').select('bytes').executeTakeFirstOrThrow());
    expect(Buffer.from(row.bytes).equals(bytes)).toBe(true);
  });

  it('may be told its length when its recorder did not write it down', async () => {
    expect(await store(soundFile('no-length.webm'))).toEqual({ ok: false, error: 'no-length' });
    expect(await store(soundFile('no-length.webm'), 1.3)).toMatchObject({ ok: true, value: { recording: { seconds: 2 } } });
    expect(await store(soundFile('no-length.webm'), 4000)).toEqual({ ok: false, error: 'too-long' });
  });

  it('is refused when it is a film, an odd codec, too large or broken', async () => {
    expect(await store(soundFile('film.webm'))).toEqual({ ok: false, error: 'has-video' });
    expect(await store(soundFile('film.mp4'))).toEqual({ ok: false, error: 'has-video' });
    expect(await store(soundFile('speech.flac'))).toEqual({ ok: false, error: 'unknown-type' });
    expect(await store(Buffer.concat([soundFile('speech.wav'), Buffer.alloc(8 * 1024 * 1024)]))).toEqual({ ok: false, error: 'too-large' });
    expect((await store(soundFile('speech.m4a').subarray(0, 40))).ok).toBe(false);
  });

  it('is refused when it carries a name, a title or the place where it was made', async () => {
    for (const name of ['tagged.m4a', 'tagged.mp3']) expect(await store(soundFile(name))).toEqual({ ok: false, error: 'carries-data' });
    const place = box('udta', box('\u00a9xyz', Buffer.from([0, 18, 0x15, 0xc7]), Buffer.from('+25.0592+118.1853/')));
    expect(await store(Buffer.concat([soundFile('speech.m4a'), place]))).toEqual({ ok: false, error: 'carries-data' });
  });

  it('never brings the server down: damaged at any place, it is kept or refused', async () => {
    const deps = await smallCounty();
    const names = constantFrom('speech.webm', 'speech.ogg', 'speech.m4a', 'speech.mp3', 'speech.wav');
    await assert(asyncProperty(names, array(tuple(integer({ min: 0, max: 1200 }), integer({ min: 1, max: 255 })), { minLength: 1, maxLength: 10 }), async (name, flips) => {
      const bytes = Buffer.from(soundFile(name));
      for (const [at, by] of flips) bytes[at % bytes.length]! ^= by;
      const result = await storeMedia(deps, ISSUER, bytes);
      expect(result.ok || typeof result.error === 'string').toBe(true);
    }), { numRuns: 150 });
  });
});
