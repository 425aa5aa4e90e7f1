import { describe, expect, it } from 'vitest';
import { issuePosting } from '../../../src/server/use-cases/issue-postings.ts';
import { newAnnouncement } from '../../support/new-posting.ts';
import { listening, testApp } from '../../support/test-app.ts';
import { COUNTY, ISSUER, TOWNSHIP, VILLAGE } from '../../support/test-deps.ts';

/** Reads an event stream until `enough` says so; answers the events' data. */
async function listen(answer: Response, enough: (events: readonly unknown[]) => boolean): Promise<unknown[]> {
  const reader = answer.body!.pipeThrough(new TextDecoderStream()).getReader();
  const events: unknown[] = [];
  let text = '';
  while (!enough(events)) {
    const { done, value } = await reader.read();
    if (done) break;
    text += value;
    const parts = text.split('\n\n');
    text = parts.pop() ?? '';
    for (const part of parts) for (const line of part.split('\n')) if (line.startsWith('data: ')) events.push(JSON.parse(line.slice(6)));
  }
  await reader.cancel();
  return events;
}

describe('/feed/live', () => {
  it('tells the present sizes at once, then each growth of the boards asked for, and no other', async () => {
    const t = await testApp();
    const { url } = await listening(t);
    const answer = await fetch(`${url}/feed/live?boards=${VILLAGE},${COUNTY},350524999`, { headers: { 'last-event-id': 'whatever-17' } });
    const said = ['content-type', 'cache-control', 'x-minglan'].map((name) => answer.headers.get(name));
    expect(said).toEqual(['text/event-stream', 'no-store', '1']);
    const heard = listen(answer, (events) => events.length >= 3);
    await new Promise((resolve) => setTimeout(resolve, 100));
    await issuePosting(t.deps, ISSUER, newAnnouncement({ board: TOWNSHIP }));
    await issuePosting(t.deps, ISSUER, newAnnouncement({ board: VILLAGE }));
    expect(await heard).toEqual(expect.arrayContaining([{ board: VILLAGE, size: 0 }, { board: COUNTY, size: 0 }, { board: VILLAGE, size: 1 }]));
  });

  it('tells within a tenth of a second of the commit', async () => {
    const t = await testApp();
    const { url } = await listening(t);
    const heard = listen(await fetch(`${url}/feed/live?boards=${VILLAGE}`), (events) => events.length >= 2);
    await new Promise((resolve) => setTimeout(resolve, 100));
    await issuePosting(t.deps, ISSUER, newAnnouncement());
    const begun = performance.now();
    await heard;
    expect(performance.now() - begun).toBeLessThan(100);
  });

  it('refuses what names no boards, or too many', async () => {
    const { get } = await testApp();
    const many = Array.from({ length: 61 }, () => VILLAGE).join(',');
    for (const query of ['', '?boards=', '?boards=x', `?boards=${many}`, `?boards=${VILLAGE}&boards=${COUNTY}`]) {
      expect((await get(`/feed/live${query}`)).status).toBe(400);
    }
  });

  it('holds no more listeners than it can, and forgets those who leave', async () => {
    const t = await testApp({ bounds: { maxInFlight: 100, maxLagMs: 10_000, maxLive: 2 } });
    const { url } = await listening(t);
    const at = `${url}/feed/live?boards=${VILLAGE}`;
    const [first] = [await fetch(at), await fetch(at)];
    const third = await fetch(at);
    expect([third.status, third.headers.get('retry-after')]).toEqual([503, '60']);
    await first.body!.cancel();
    await expect.poll(async () => (await fetch(at)).status).toBe(200);
  });

  it('ends its streams when the server drains, and is not ready any more', async () => {
    const t = await testApp();
    const { url } = await listening(t);
    const heard = listen(await fetch(`${url}/feed/live?boards=${VILLAGE}`), () => false);
    expect((await fetch(`${url}/readyz`)).status).toBe(200);
    t.app.drain();
    await heard;
    expect((await fetch(`${url}/readyz`)).status).toBe(503);
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
    expect((await fetch(`${url}/feed/${VILLAGE}/chain.json`)).status).toBe(200);
  });
});
