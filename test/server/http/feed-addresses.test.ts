import { createHash } from 'node:crypto';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { Instant } from '../../../src/domain/civil-date.ts';
import { HeadSchema, SignedHeadSchema } from '../../../src/protocol/head.ts';
import { parseJws } from '../../../src/protocol/jws.ts';
import { JWS_TYPES } from '../../../src/protocol/keys.ts';
import { isConsistent } from '../../../src/protocol/merkle-proof.ts';
import { InclusionProofSchema, verifyInclusion } from '../../../src/protocol/proof.ts';
import { readJson } from '../../../src/protocol/read-json.ts';
import { compressFiles } from '../../../src/server/feed/compress-files.ts';
import { issuePosting } from '../../../src/server/use-cases/issue-postings.ts';
import { removePosting } from '../../../src/server/use-cases/remove-posting.ts';
import { withdrawPosting } from '../../../src/server/use-cases/withdraw-posting.ts';
import { newAnnouncement, newPublicity } from '../../support/new-posting.ts';
import { type TestApp, testApp } from '../../support/test-app.ts';
import { ISSUER, TOWNSHIP, VILLAGE } from '../../support/test-deps.ts';

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const bytesOf = async (answer: Response) => new Uint8Array(await answer.arrayBuffer());

async function issue({ deps }: TestApp, ...titles: string[]): Promise<string[]> {
  const ids: string[] = [];
  for (const title of titles) {
    const issued = await issuePosting(deps, ISSUER, newAnnouncement({ title }));
    if (!issued.ok) throw new Error('not issued');
    ids.push(issued.value.posting.id);
  }
  return ids;
}

async function headOf({ get }: TestApp, board = VILLAGE) {
  const signed = readJson(SignedHeadSchema, await bytesOf(await get(`/feed/${board}/head.json`)));
  if (!signed.ok) throw new Error(signed.error.detail);
  const read = parseJws(JWS_TYPES.head, HeadSchema, signed.value.head);
  if (!read.ok) throw new Error(read.error.detail);
  return read.value.payload;
}

/** Addresses of the pages that the board's index names. */
async function pagesOf(t: TestApp): Promise<string[]> {
  const { index } = await headOf(t);
  const file = await (await t.get(`/feed/indexes/${index}.json`)).json() as { pages: { sha256: string }[] };
  return file.pages.map((p) => `/feed/pages/${p.sha256}.json`);
}

describe('the feed’s addresses', () => {
  it('carry the mark, the digest of the plain bytes, a strong ETag and what a cache may do', async () => {
    const t = await testApp();
    await issue(t, '关于用水的公告');
    const { index, headlines } = await headOf(t);
    const [page = ''] = await pagesOf(t);
    const moving = [`/feed/${VILLAGE}/head.json`, `/feed/${VILLAGE}/chain.json`, `/feed/${VILLAGE}/tail?after=0`, '/feed/keys.json'];
    const fixed = [`/feed/indexes/${index}.json`, `/feed/headlines/${headlines}.json`, page];
    for (const at of [...moving, ...fixed]) {
      const answer = await t.get(at);
      const bytes = await bytesOf(answer);
      const said = [at, answer.status, answer.headers.get('content-type'), answer.headers.get('x-minglan')];
      expect(said).toEqual([at, 200, 'application/json', '1']);
      expect(answer.headers.get('x-minglan-sha256')).toBe(sha256(bytes));
      expect(answer.headers.get('etag')).toMatch(/^"[\w-]+"$/);
      expect(answer.headers.get('vary')).toBe('Accept-Encoding');
      expect(answer.headers.get('cache-control')).toMatch(fixed.includes(at) ? /immutable/ : /^public, max-age=[1-5]$/);
    }
  });

  it('give an unchanged board a 304 of a few bytes, in whatever encoding it was taken', async () => {
    const t = await testApp();
    await issue(t, '甲', '乙', '丙');
    for (const encoding of ['identity', 'gzip', 'br, gzip']) {
      const at = `/feed/${VILLAGE}/chain.json`;
      const first = await t.get(at, { 'accept-encoding': encoding });
      const etag = first.headers.get('etag') ?? '';
      for (const asked of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
        const again = await t.get(at, { 'accept-encoding': encoding, 'if-none-match': asked });
        expect([again.status, (await bytesOf(again)).length, again.headers.get('x-minglan')]).toEqual([304, 0, '1']);
        expect([...again.headers].reduce((sum, [name, value]) => sum + name.length + value.length + 4, 0)).toBeLessThan(250);
      }
      expect((await t.get(at, { 'if-none-match': '"other"' })).status).toBe(200);
    }
  });

  it('change their ETag as soon as something is published', async () => {
    const t = await testApp();
    await issue(t, '甲');
    const at = `/feed/${VILLAGE}/chain.json`;
    const etag = (await t.get(at)).headers.get('etag') ?? '';
    expect((await t.get(at, { 'if-none-match': etag })).status).toBe(304);
    await issue(t, '乙');
    expect((await t.get(at, { 'if-none-match': etag })).status).toBe(200);
    expect((await headOf(t)).size).toBe(2);
  });

  it('serve the same bytes in every encoding, made ahead or on the way', async () => {
    const t = await testApp();
    await issue(t, ...Array.from({ length: 12 }, (_, i) => `关于第${i}件事的公告`));
    const [page = ''] = await pagesOf(t);
    const plain = await bytesOf(await t.get(page));
    for (const ahead of [false, true]) {
      if (ahead) await compressFiles(t.deps.store);
      const br = await t.get(page, { 'accept-encoding': 'gzip, deflate, br' });
      const gz = await t.get(page, { 'accept-encoding': 'gzip;q=1, br;q=0' });
      expect([br.headers.get('content-encoding'), gz.headers.get('content-encoding')]).toEqual(['br', 'gzip']);
      expect(brotliDecompressSync(await bytesOf(br))).toEqual(Buffer.from(plain));
      expect(gunzipSync(await bytesOf(gz))).toEqual(Buffer.from(plain));
      expect(br.headers.get('x-minglan-sha256')).toBe(sha256(plain));
      expect(new Set([br.headers.get('etag'), gz.headers.get('etag'), (await t.get(page)).headers.get('etag')]).size).toBe(3);
    }
  });

  it('answer 410 for every file that held a withdrawn posting, at once and for ever', async () => {
    const t = await testApp();
    const [first = ''] = await issue(t, '撤回之前的标题', '留下来的公告');
    const { headlines } = await headOf(t);
    const before = [...await pagesOf(t), `/feed/headlines/${headlines}.json`];
    for (const at of before) expect((await t.get(at)).status).toBe(200);
    await removePosting(t.deps, ISSUER, { id: first, reason: '内容有误' });
    for (const at of before) {
      const gone = await t.get(at);
      expect([gone.status, gone.headers.get('content-type'), gone.headers.get('x-minglan')]).toEqual([410, 'application/problem+json', '1']);
    }
    const tail = await (await t.get(`/feed/${VILLAGE}/tail?after=0`)).text();
    for (const at of await pagesOf(t)) expect(await (await t.get(at)).text()).not.toContain('撤回之前的标题');
    expect(tail).not.toContain('撤回之前的标题');
  });

  it('prove that an entry stands in the log, and that the log only grew', async () => {
    const t = await testApp();
    await issue(t, '一', '二', '三', '四', '五');
    const old = await headOf(t);
    await issue(t, '六', '七');
    const head = await headOf(t);
    const proof = readJson(InclusionProofSchema, await bytesOf(await t.get(`/feed/${VILLAGE}/proof?seq=3`)));
    expect(proof.ok && verifyInclusion(proof.value, head).ok).toBe(true);
    const { path } = await (await t.get(`/feed/${VILLAGE}/consistency?from=${old.size}&to=${head.size}`)).json() as { path: string[] };
    expect(isConsistent(old.size, old.root, head.size, head.root, path)).toBe(true);
    const status = async (at: string) => (await t.get(`/feed/${VILLAGE}/${at}`)).status;
    for (const at of ['proof?seq=7', 'consistency?from=2&to=8', 'tail?after=8']) expect(await status(at)).toBe(404);
    const unreadable = ['proof', 'proof?seq=-1', 'proof?seq=1&seq=1', 'consistency?from=5&to=2'];
    for (const at of [...unreadable, 'tail?after=1e3', 'tail?after=99999999999999999999', 'tail?after=%zz']) expect([at, await status(at)]).toEqual([at, 400]);
  });

  it('know a board without postings, and no board that there is not', async () => {
    const t = await testApp();
    expect((await headOf(t, TOWNSHIP)).size).toBe(0);
    const each = ['head.json', 'chain.json', 'tail?after=0', 'proof?seq=0', 'consistency?from=0&to=0'];
    for (const board of ['350524999', '12345', 'abc', '350524%2F101', '..%2f..%2fetc']) {
      for (const what of each) expect((await t.get(`/feed/${board}/${what}`)).status).toBe(404);
    }
    for (const name of ['0'.repeat(64), 'x', `${'0'.repeat(63)}G`, '%00']) {
      expect([404, 400]).toContain((await t.get(`/feed/pages/${name}.json`)).status);
    }
  });

  it('syndicate titles and summaries as Atom and JSON Feed, without lists of people', async () => {
    const t = await testApp({ config: { publicUrl: 'https://example.gov.cn', base: '' } });
    await issuePosting(t.deps, ISSUER, newPublicity({ title: '低保 <公示> & 名单', summary: '共 2 户，详见正文。' }));
    const [, gone = ''] = await issue(t, '留下', '撤回');
    await withdrawPosting(t.deps, ISSUER, { id: gone, reason: '内容有误' });
    const atom = await t.get(`/feed/${VILLAGE}.atom`);
    const text = await atom.text();
    expect(atom.headers.get('content-type')).toMatch(/^application\/atom\+xml/);
    expect(text).toContain('<title>低保 &#60;公示&#62; &#38; 名单</title>');
    expect(text).toMatch(/<link rel="alternate" type="text\/html" href="https:\/\/example\.gov\.cn\/p\/[0-9a-z]{16}"\/>/);
    const json = await t.get(`/feed/${VILLAGE}.json`);
    const feed = await json.json() as { version: string; items: { url: string; title: string }[] };
    expect(feed.version).toBe('https://jsonfeed.org/version/1.1');
    expect(feed.items.map((i) => i.title)).toEqual(['留下', '低保 <公示> & 名单']);
    for (const whole of [text, JSON.stringify(feed)]) {
      expect(whole).not.toContain('张某某');
      expect(whole).not.toContain('撤回');
    }
    expect((await t.get('/feed/350524999.atom')).status).toBe(404);
  });

  it('hide a list of people in the API and the page at its hour, before any job has run', async () => {
    const t = await testApp();
    const issued = await issuePosting(t.deps, ISSUER, newPublicity());
    const id = issued.ok ? issued.value.posting.id : '';
    expect(await (await t.get(`/api/v1/postings/${id}`)).text()).toContain('张某某');
    t.deps.setClock('2026-12-03T16:00:00.000Z' as Instant);
    expect(await (await t.get(`/api/v1/postings/${id}`)).text()).not.toContain('张某某');
    expect(await (await t.get(`/p/${id}`)).text()).not.toContain('张某某');
  });
});
