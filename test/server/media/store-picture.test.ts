import { deflateSync, crc32 } from 'node:zlib';
import { createHash } from 'node:crypto';
import { assert, array, integer, tuple, asyncProperty } from 'fast-check';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import type { StoredPicture } from '../../../src/domain/posting/media.ts';
import { storeMedia } from '../../../src/server/use-cases/store-media.ts';
import { drawing, phonePhoto } from '../../support/sample-media.ts';
import { ISSUER, smallCounty, type TestDeps } from '../../support/test-deps.ts';

async function stored(deps: TestDeps, bytes: Uint8Array): Promise<StoredPicture> {
  const result = await storeMedia(deps, ISSUER, bytes);
  if (!result.ok || result.value.kind !== 'picture') throw new Error(`not stored: ${JSON.stringify(result)}`);
  return result.value.picture;
}

const filesOf = async (deps: TestDeps, media: string) => new Map((await deps.store.read((tx) => tx.selectFrom('media_file').selectAll().where('media', '=', media).execute())).map((f) => [f.variant, f]));
const refusal = async (bytes: Uint8Array) => {
  const result = await storeMedia(await smallCounty(), ISSUER, bytes);
  return result.ok ? 'stored' : result.error;
};

describe('a picture that is handed in', () => {
  it('loses the place, the phone and the names in its notes, and stands upright', async () => {
    const photo = await phonePhoto();
    expect(Buffer.from(photo).includes('PLANTED-PHONE')).toBe(true);
    expect((await sharp(photo).metadata()).exif?.byteLength).toBeGreaterThan(100);
    const deps = await smallCounty();
    const picture = await stored(deps, photo);
    expect([picture.width, picture.height]).toEqual([1200, 1600]);
    for (const file of (await filesOf(deps, picture.media)).values()) {
      const meta = await sharp(Buffer.from(file.bytes)).metadata();
      expect([file.variant, meta.exif, meta.xmp, meta.iptc, meta.icc, meta.orientation ?? 1]).toEqual([file.variant, undefined, undefined, undefined, undefined, 1]);
      expect(Buffer.from(file.bytes).includes('PLANTED'), file.variant).toBe(false);
    }
  });

  it('is kept in each size as WebP and JPEG, with the hash and the bytes that a posting will say', async () => {
    const deps = await smallCounty();
    const picture = await stored(deps, await drawing(2000, 1500).jpeg().toBuffer());
    const files = await filesOf(deps, picture.media);
    const facts = { 'thumb.webp': picture.thumb.webp, 'thumb.jpg': picture.thumb.jpg, 'view.webp': picture.view.webp, 'view.jpg': picture.view.jpg };
    for (const [variant, fact] of Object.entries(facts)) {
      const file = files.get(variant)!;
      expect(fact).toEqual({ sha256: createHash('sha256').update(file.bytes).digest('hex'), bytes: file.bytes.byteLength });
      const meta = await sharp(Buffer.from(file.bytes)).metadata();
      expect([meta.format, meta.width, meta.height]).toEqual([variant.endsWith('webp') ? 'webp' : 'jpeg', ...(variant.startsWith('thumb') ? [320, 240] : [1280, 960])]);
    }
    expect(createHash('sha256').update(files.get('file')!.bytes).digest('hex')).toBe(picture.media);
  });

  it('is never enlarged, and a long sheet still fits', async () => {
    const deps = await smallCounty();
    const small = await stored(deps, await drawing(60, 40).png().toBuffer());
    expect((await sharp(Buffer.from((await filesOf(deps, small.media)).get('view.jpg')!.bytes)).metadata()).width).toBe(60);
    const sheet = await stored(deps, await drawing(200, 4000).png().toBuffer());
    expect((await sharp(Buffer.from((await filesOf(deps, sheet.media)).get('thumb.webp')!.bytes)).metadata()).height).toBe(640);
  });

  it('is the same when it comes again, and leaves one trace', async () => {
    const deps = await smallCounty();
    const bytes = await drawing(300, 200).png().toBuffer();
    expect(await stored(deps, bytes)).toEqual(await stored(deps, bytes));
    const audit = await deps.store.read((tx) => tx.selectFrom('audit').select('action').where('action', '=', 'media.store').execute());
    expect(audit).toHaveLength(1);
  });
});

/** A PNG of so many pixels, all black, in a few kilobytes. */
function bomb(width: number, height: number): Uint8Array {
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
    const frame = Buffer.alloc(8);
    frame.writeUInt32BE(data.length, 0);
    frame.writeUInt32BE(crc32(body), 4);
    return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([1, 0, 0, 0, 0], 8);
  const lines = deflateSync(Buffer.alloc(Math.min(height, 2000) * (1 + Math.ceil(width / 8))), { level: 9 });
  return Buffer.concat([Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]), chunk('IHDR', head), chunk('IDAT', lines), chunk('IEND', Buffer.alloc(0))]);
}

describe('what is not taken in as a picture', () => {
  it('is a bomb: refused by its header, at once and without memory', async () => {
    const small = bomb(60_000, 60_000);
    expect(small.byteLength).toBeLessThan(100_000);
    const before = performance.now(), memory = process.memoryUsage.rss();
    expect(await refusal(small)).toBe('too-many-pixels');
    expect(performance.now() - before).toBeLessThan(3000);
    expect(process.memoryUsage.rss() - memory).toBeLessThan(150 * 1024 * 1024);
  });

  it('is every other type, whatever it calls itself', async () => {
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>alert(1)</script></svg>');
    for (const bytes of [svg, await drawing(40, 40).gif().toBuffer(), await drawing(40, 40).tiff().toBuffer(), await drawing(64, 64).avif().toBuffer(), Buffer.from('%PDF-1.7\n%âãÏÓ'), Buffer.from('<!doctype html><script>1</script>')]) {
      expect(await refusal(bytes)).toBe('unknown-type');
    }
    expect(await refusal(new Uint8Array())).toBe('empty');
    expect(await refusal(Buffer.concat([await drawing(9, 9).png().toBuffer(), Buffer.alloc(12 * 1024 * 1024)]))).toBe('too-large');
  });

  it('is a file cut short', async () => {
    for (const whole of [await drawing(400, 300).jpeg().toBuffer(), await drawing(400, 300).png().toBuffer(), await drawing(400, 300).webp().toBuffer()]) {
      expect(await refusal(whole.subarray(0, Math.floor(whole.length / 2)))).toBe('unreadable');
    }
  });

  it('is whatever follows or hides in a picture: only its pixels are kept', async () => {
    const script = '<script>alert(document.cookie)</script>';
    const deps = await smallCounty();
    const commented = await drawing(80, 60).jpeg().withExif({ IFD0: { ImageDescription: script } }).toBuffer();
    for (const bytes of [Buffer.concat([await drawing(90, 60).png().toBuffer(), Buffer.from(script)]), commented]) {
      expect(bytes.includes(script)).toBe(true);
      const { media } = await stored(deps, bytes);
      for (const file of (await filesOf(deps, media)).values()) expect(Buffer.from(file.bytes).includes('alert')).toBe(false);
    }
  });

  it('never brings the server down: damaged at any place, it is stored anew or refused', async () => {
    const wholes = [await drawing(120, 90).jpeg().toBuffer(), await drawing(120, 90).png().toBuffer(), await drawing(120, 90).webp().toBuffer()];
    const deps = await smallCounty();
    const outcomes = new Set<string>();
    await assert(asyncProperty(integer({ min: 0, max: 2 }), array(tuple(integer({ min: 0, max: 100_000 }), integer({ min: 1, max: 255 })), { minLength: 1, maxLength: 12 }), async (which, flips) => {
      const bytes = Buffer.from(wholes[which]!);
      for (const [at, by] of flips) bytes[at % bytes.length]! ^= by;
      const result = await storeMedia(deps, ISSUER, bytes);
      outcomes.add(result.ok ? 'stored' : result.error);
      if (!result.ok) expect(['unknown-type', 'unreadable', 'too-many-pixels']).toContain(result.error);
    }), { numRuns: 60 });
    expect(outcomes.size).toBeGreaterThan(1);
  });
});
