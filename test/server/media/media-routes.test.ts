import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { ImageBlock } from '../../../src/domain/posting/block.ts';
import { issuePosting } from '../../../src/server/use-cases/issue-postings.ts';
import { correctPosting } from '../../../src/server/use-cases/correct-posting.ts';
import { removePosting } from '../../../src/server/use-cases/remove-posting.ts';
import { withdrawPosting } from '../../../src/server/use-cases/withdraw-posting.ts';
import { expireDue } from '../../../src/server/use-cases/expire-due.ts';
import { draftContentOf } from '../../../src/domain/draft/draft-content.ts';
import { newDraftRow } from '../../../src/server/use-cases/drafts/new-draft-row.ts';
import { keepContent } from '../../../src/server/use-cases/drafts/save-draft.ts';
import { forgetUnusedMedia } from '../../../src/server/use-cases/media-uses.ts';
import { storeMedia } from '../../../src/server/use-cases/store-media.ts';
import { verifyData } from '../../../src/server/use-cases/verify-data.ts';
import { newAnnouncement } from '../../support/new-posting.ts';
import { drawing, soundFile } from '../../support/sample-media.ts';
import { testApp } from '../../support/test-app.ts';
import { ISSUER, type TestDeps, VILLAGE } from '../../support/test-deps.ts';

async function imageBlock(deps: TestDeps, width = 800): Promise<ImageBlock> {
  const result = await storeMedia(deps, ISSUER, await drawing(width, 600).png().toBuffer());
  if (!result.ok || result.value.kind !== 'picture') throw new Error('not stored');
  return { type: 'image', ...result.value.picture, alt: '红十字' };
}

async function recordingOf(deps: TestDeps) {
  const result = await storeMedia(deps, ISSUER, soundFile('speech.ogg'));
  if (!result.ok || result.value.kind !== 'recording') throw new Error('not stored');
  return result.value.recording;
}

async function issued(deps: TestDeps, posting: Parameters<typeof issuePosting>[2]): Promise<string> {
  const result = await issuePosting(deps, ISSUER, posting);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value.posting.id;
}

const findings = async (deps: TestDeps) => (await verifyData(deps.store, deps.clock())).findings;

describe('the address of a picture', () => {
  it('answers in the encoding asked for, marked, immutable, and with nothing that could run', async () => {
    const { deps, get } = await testApp();
    const block = await imageBlock(deps);
    await issued(deps, newAnnouncement({ blocks: [block] }));
    const webp = await get(`/media/${block.media}/thumb`, { accept: 'image/avif,image/webp,*/*' });
    expect([webp.status, webp.headers.get('content-type'), webp.headers.get('vary')]).toEqual([200, 'image/webp', 'Accept']);
    const bytes = Buffer.from(await webp.arrayBuffer());
    expect({ sha256: createHash('sha256').update(bytes).digest('hex'), bytes: bytes.byteLength }).toEqual(block.thumb.webp);
    expect((await get(`/media/${block.media}/thumb`, { accept: '*/*' })).headers.get('content-type')).toBe('image/jpeg');
    expect((await get(`/media/${block.media}/view.jpg`, { accept: 'image/webp' })).headers.get('content-type')).toBe('image/jpeg');
    const { headers } = await get(`/media/${block.media}/view.webp`, { 'accept-encoding': 'br, gzip' });
    expect(Object.fromEntries(['cache-control', 'x-minglan', 'x-minglan-sha256', 'x-content-type-options', 'content-encoding', 'vary'].map((name) => [name, headers.get(name)]))).toEqual({
      'cache-control': 'public, max-age=31536000, immutable', 'x-minglan': '1', 'x-minglan-sha256': block.view.webp.sha256, 'x-content-type-options': 'nosniff',
      'content-encoding': null, 'vary': 'Accept-Encoding',
    });
    expect(headers.get('content-security-policy')).toMatch(/default-src 'none'.*sandbox/);
    const again = await get(`/media/${block.media}/view.webp`, { 'if-none-match': headers.get('etag') ?? '' });
    expect([again.status, (await again.arrayBuffer()).byteLength]).toEqual([304, 0]);
  });

  it('is not found before a posting shows it, nor under any other name', async () => {
    const { deps, get } = await testApp();
    const block = await imageBlock(deps);
    expect((await get(`/media/${block.media}/thumb`)).status).toBe(404);
    await issued(deps, newAnnouncement({ blocks: [block] }));
    expect((await get(`/media/${block.media}/thumb`)).status).toBe(200);
    for (const path of [`${block.media}/huge`, `${'0'.repeat(64)}/thumb`, `${block.media.toUpperCase()}/thumb`, `${block.media}/thumb.png`, '..%2f..%2fetc/thumb']) {
      expect((await get(`/media/${path}`)).status, path).toBe(404);
    }
  });
});

describe('the address of a recording', () => {
  it('gives parts, so that a phone can begin to play and jump', async () => {
    const { deps, get } = await testApp();
    const recording = await recordingOf(deps);
    await issued(deps, { ...newAnnouncement(), recording });
    const whole = soundFile('speech.ogg'), n = whole.byteLength;
    const at = `/media/${recording.sha256}/file`;
    const part = async (range: string, more: Readonly<Record<string, string>> = {}) => {
      const answer = await get(at, { range, ...more });
      return [answer.status, answer.headers.get('content-range'), Buffer.from(await answer.arrayBuffer())] as const;
    };
    const full = await get(at);
    expect([full.status, full.headers.get('accept-ranges'), full.headers.get('content-type')]).toEqual([200, 'bytes', 'audio/ogg']);
    expect(await part('bytes=0-')).toEqual([206, `bytes 0-${n - 1}/${n}`, Buffer.from(whole)]);
    expect(await part('bytes=10-19')).toEqual([206, `bytes 10-19/${n}`, Buffer.from(whole.subarray(10, 20))]);
    expect(await part('bytes=-5')).toEqual([206, `bytes ${n - 5}-${n - 1}/${n}`, Buffer.from(whole.subarray(n - 5))]);
    expect((await part(`bytes=${n}-`)).slice(0, 2)).toEqual([416, `bytes */${n}`]);
    for (const odd of ['bytes=0-1,5-6', 'bytes=9-3', 'lines=1-2', 'bytes=-', 'bytes=a-b']) expect((await part(odd))[0], odd).toBe(200);
    expect((await part('bytes=0-3', { 'if-range': full.headers.get('etag') ?? '' }))[0]).toBe(206);
    expect((await part('bytes=0-3', { 'if-range': '"other"' }))[0]).toBe(200);
  });
});

describe('what a posting says of its media', () => {
  it('must be stored here and true', async () => {
    const { deps } = await testApp();
    const block = await imageBlock(deps), recording = await recordingOf(deps);
    const refused = async (posting: Parameters<typeof issuePosting>[2]) => {
      const result = await issuePosting(deps, ISSUER, posting);
      return !result.ok && result.error.kind === 'invalid' ? result.error.issues[0]?.path : 'issued';
    };
    expect(await refused(newAnnouncement({ blocks: [{ ...block, media: 'a'.repeat(64) }] }))).toBe('blocks.0.media');
    expect(await refused(newAnnouncement({ blocks: [{ ...block, width: 10 }] }))).toBe('blocks.0');
    expect(await refused(newAnnouncement({ blocks: [{ ...block, thumb: block.view }] }))).toBe('blocks.0');
    expect(await refused({ ...newAnnouncement(), recording: { ...recording, seconds: 9 } })).toBe('recording');
    expect(await refused({ ...newAnnouncement(), recording: { ...recording, sha256: block.media } })).toBe('recording');
    expect(await refused(newAnnouncement({ blocks: [{ type: 'attachment', name: '扫描件.png', media: block.media, bytes: 1 }] }))).toBe('blocks.0.bytes');
    expect(await refused({ ...newAnnouncement({ blocks: [block] }), recording })).toBe('issued');
    expect(await findings(deps)).toEqual([]);
  });

  it('passes the gate: personal data in the words for those who do not see it stops the posting', async () => {
    const { deps } = await testApp();
    const block = await imageBlock(deps);
    for (const blocks of [[{ ...block, alt: '身份证35052419790313123X' }], [{ ...block, caption: '电话13959812345' }], [{ type: 'attachment', name: '35052419790313123X.jpg', media: block.media } as const]]) {
      expect(await issuePosting(deps, ISSUER, newAnnouncement({ blocks }))).toMatchObject({ ok: false, error: { kind: 'personal-data' } });
    }
  });
});

describe('media of a posting that goes', () => {
  it.each(['withdraw', 'remove', 'correct', 'expire'] as const)('goes with it, bytes and all: %s', async (how) => {
    const { deps, get } = await testApp();
    const block = await imageBlock(deps);
    const soon = '2026-11-25T00:00:00.000Z' as never;
    const id = await issued(deps, newAnnouncement({ blocks: [block], ...(how === 'expire' ? { expiresAt: soon } : {}) }));
    expect((await get(`/media/${block.media}/view`)).status).toBe(200);
    if (how === 'withdraw') await withdrawPosting(deps, ISSUER, { id, reason: '内容有误' });
    if (how === 'remove') await removePosting(deps, ISSUER, { id, reason: '不应公开' });
    if (how === 'correct') await correctPosting(deps, ISSUER, { id, baseRevision: 1, posting: newAnnouncement(), weight: 'minor', note: '去掉图片' });
    if (how === 'expire') {
      deps.setClock(soon);
      await expireDue(deps);
    }
    await expect.poll(async () => (await get(`/media/${block.media}/view`)).status).toBe(410);
    expect(await deps.store.read((tx) => tx.selectFrom('media_file').select('variant').execute())).toEqual([]);
    expect(await findings(deps)).toEqual([]);
  });

  it('stays as long as another living posting shows it, and comes back when it is stored again', async () => {
    const { deps, get } = await testApp();
    const block = await imageBlock(deps);
    const [first, second] = [await issued(deps, newAnnouncement({ blocks: [block] })), await issued(deps, newAnnouncement({ blocks: [block], title: '又一份' }))];
    await withdrawPosting(deps, ISSUER, { id: first, reason: '重复' });
    expect((await get(`/media/${block.media}/view`)).status).toBe(200);
    await withdrawPosting(deps, ISSUER, { id: second, reason: '重复' });
    await expect.poll(async () => (await get(`/media/${block.media}/view`)).status).toBe(410);
    await imageBlock(deps);
    await issued(deps, newAnnouncement({ blocks: [block] }));
    await expect.poll(async () => (await get(`/media/${block.media}/view`)).status).toBe(200);
    expect(await findings(deps)).toEqual([]);
  });

  it('is forgotten after a month when no posting came for it, unless a draft names it', async () => {
    const { deps } = await testApp();
    const waiting = await imageBlock(deps), drafted = await imageBlock(deps, 640), shown = await imageBlock(deps, 480);
    await issued(deps, newAnnouncement({ blocks: [shown] }));
    const content = draftContentOf(newAnnouncement({ blocks: [drafted] }), () => 'aaaaaaaa');
    await deps.store.write((tx) => keepContent(tx, { actor: ISSUER, at: deps.clock() }, newDraftRow(deps, { id: '0000000000000001', board: VILLAGE, author: 'user:lin', at: deps.clock() }), content, 'draft'));
    deps.pass(29 * 86_400_000);
    expect(await forgetUnusedMedia(deps)).toBe(0);
    deps.pass(2 * 86_400_000);
    expect(await forgetUnusedMedia(deps)).toBe(1);
    const gone = await deps.store.read((tx) => tx.selectFrom('media').select('sha256').where('gone_at', 'is not', null).execute());
    expect(gone).toEqual([{ sha256: waiting.media }]);
  });
});

describe('minglan verify', () => {
  it('finds damage in stored media, and uses that postings do not have', async () => {
    const { deps } = await testApp();
    const block = await imageBlock(deps);
    const id = await issued(deps, newAnnouncement({ blocks: [block] }));
    const words = async () => (await findings(deps)).filter((f) => f.area === 'media').map((f) => f.what).sort();
    expect(await words()).toEqual([]);
    const file = await deps.store.read((tx) => tx.selectFrom('media_file').selectAll().where('variant', '=', 'thumb.jpg').executeTakeFirstOrThrow());
    const change = (set: object) => deps.store.write((tx) => tx.updateTable('media_file').set(set).where('variant', '=', 'thumb.jpg').execute());
    await change({ bytes: Buffer.concat([file.bytes, Buffer.from([0])]) });
    expect(await words()).toEqual(['bytes']);
    // Someone who mends the hash as well is found out by what the signed posting says.
    const other = Buffer.from('another picture');
    await change({ bytes: other, size: other.byteLength, sha256: createHash('sha256').update(other).digest('hex') });
    expect(await words()).toEqual(['facts']);
    await change({ bytes: file.bytes, size: file.size, sha256: file.sha256 });
    await deps.store.write((tx) => tx.deleteFrom('media_use').where('posting_id', '=', id).execute());
    expect(await words()).toEqual(['uses']);
    await deps.store.write(async (tx) => {
      await tx.insertInto('media_use').values({ media: block.media, posting_id: id }).execute();
      await tx.deleteFrom('media_file').where('variant', '=', 'thumb.jpg').execute();
    });
    expect(await words()).toEqual(['facts', 'missing']);
  });
});
