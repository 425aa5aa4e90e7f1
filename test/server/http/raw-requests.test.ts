import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { issuePosting } from '../../../src/server/use-cases/issue-postings.ts';
import { newAnnouncement, newPublicity } from '../../support/new-posting.ts';
import { type RawAnswer, rawRequest, sendRaw } from '../../support/raw-requests.ts';
import { listening, type TestApp, testApp } from '../../support/test-app.ts';
import { COUNTY, ISSUER, TOWNSHIP, VILLAGE } from '../../support/test-deps.ts';

const RUNS = Number(process.env['RAW_REQUESTS'] ?? 400);
const SAME = ['content-type', 'etag', 'x-minglan', 'x-minglan-sha256', 'content-encoding', 'cache-control'];
const open = { burst: 1e9, perMinute: 1e9 };

async function knownThings({ deps, get }: TestApp) {
  const postings: string[] = [];
  for (const posting of [newAnnouncement(), newPublicity()]) {
    const issued = await issuePosting(deps, ISSUER, posting);
    if (issued.ok) postings.push(issued.value.posting.id);
  }
  const head = await (await get(`/feed/${VILLAGE}/head.json`)).json() as { head: string };
  const rows = await deps.store.read((tx) => tx.selectFrom('feed_file').select(['sha256', 'kind']).where('gone_at', 'is', null).execute());
  const folder: Readonly<Record<string, string>> = { page: 'pages', index: 'indexes', headlines: 'headlines' };
  const files = rows.map((r) => `/feed/${folder[r.kind]}/${r.sha256}.json`);
  return { boards: [VILLAGE, TOWNSHIP, COUNTY], postings, files, report: { known: head.head, seen: head.head } };
}

/** What no answer may be: the server's own failure, a trace of its inside, a problem without its form. */
function faultOf({ status, text }: RawAnswer): string | null {
  if (status !== null && status >= 500) return `status ${status}`;
  if (/\bat .+\.(ts|js):\d+|node:internal|Error: /.test(text)) return 'a stack trace';
  const end = text.indexOf('\r\n\r\n');
  const head = text.slice(0, end);
  // What comes after is the answer to whatever else was in the bytes.
  const rest = text.slice(end + 4, end + 4 + Number(/^content-length: (\d+)/im.exec(head)?.[1] ?? Infinity));
  const body = rest.startsWith('HTTP/1.') ? '' : rest;
  if (status !== null && status >= 400 && body !== '') {
    if (/content-type: text\/html/i.test(head)) return /^content-security-policy:/im.test(head) ? null : 'a page without a policy';
    if (!/^content-type: application\/problem\+json/im.test(head) || !/^x-minglan: 1/im.test(head)) return 'an error that is no problem';
    if ((JSON.parse(Buffer.from(body, 'latin1').toString('utf8')) as { status: number }).status !== status) return 'a problem of another status';
  }
  return null;
}

describe('whatever comes over the wire', () => {
  it(`gets a clear answer and never a 5xx (${RUNS} requests)`, async () => {
    const t = await testApp({
      // A slow machine may make the server shed load; what is asked here is what bad bytes do.
      bounds: { maxInFlight: 400, maxLagMs: 1e9, maxLive: 5000 },
      limits: { api: open, page: open, live: open, signIn: open, report: open }, files: { 'index.html': 'x', 'assets/a-12345678.js': 'x' },
    });
    const known = await knownThings(t);
    const { port } = await listening(t);
    const seen = new Map<number | null, number>();
    await fc.assert(fc.asyncProperty(rawRequest(known), async (request) => {
      const answer = await sendRaw(port, request, 400);
      seen.set(answer.status, (seen.get(answer.status) ?? 0) + 1);
      expect([request.about, faultOf(answer), t.failures]).toEqual([request.about, null, []]);
    }), { numRuns: RUNS });
    const good = [...seen].reduce((sum, [status, n]) => sum + (status !== null && status < 400 ? n : 0), 0);
    expect(good / RUNS).toBeGreaterThan(0.3);
  }, RUNS * 500);

  it('still serves after all that, and holds nobody’s connection', async () => {
    const t = await testApp();
    const { port, url } = await listening(t);
    const unfinished = 'POST /api/v1/fork-reports HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 100\r\n\r\n{"a';
    for (const text of ['\0\0\0', 'GET / HTTP/1.1\r\n', unfinished]) await sendRaw(port, { bytes: Buffer.from(text), about: '' }, 50);
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
  });

  it('tells a wrong method what is allowed, answers OPTIONS and gives HEAD the head of GET', async () => {
    const t = await testApp();
    await knownThings(t);
    const { url } = await listening(t);
    const wrong = await fetch(`${url}/feed/${VILLAGE}/chain.json`, { method: 'DELETE' });
    expect([wrong.status, wrong.headers.get('allow')]).toEqual([405, 'GET, HEAD, OPTIONS']);
    const options = await fetch(`${url}/api/v1/fork-reports`, { method: 'OPTIONS' });
    expect([options.status, options.headers.get('allow')]).toEqual([204, 'POST, OPTIONS']);
    for (const at of [`/feed/${VILLAGE}/chain.json`, '/', '/healthz', '/nothing']) {
      const [head, get] = [await fetch(url + at, { method: 'HEAD' }), await fetch(url + at)];
      const compared = (r: Response) => [r.status, ...SAME.map((name) => r.headers.get(name))];
      expect([at, compared(head)]).toEqual([at, compared(get)]);
      expect(await head.text()).toBe('');
    }
  });
});
