import { describe, expect, it } from 'vitest';
import { COMPONENTS } from '../../../src/server/http/api-schemas.ts';
import * as v from 'valibot';
import { drawing, phonePhoto, soundFile } from '../../support/sample-media.ts';
import { makeAccount, signedIn } from '../../support/test-accounts.ts';
import { testApp } from '../../support/test-app.ts';
import { VILLAGE } from '../../support/test-deps.ts';

/** The app, and an author who is signed in. */
async function withUploads() {
  const t = await testApp();
  await makeAccount(t.deps, 'lin', { grants: [{ role: 'author', board: VILLAGE }] });
  const own = { cookie: `__Host-minglan=${await signedIn(t.deps, 'lin')}`, 'x-minglan': '1' };
  const send = async (body: Uint8Array | string, headers: Readonly<Record<string, string>> = own, query = '') => (
    t.app.request(`/api/v1/media${query}`, { method: 'POST', body: typeof body === 'string' ? body : Buffer.from(body), headers }));
  return { ...t, send, own };
}

describe('handing in media', () => {
  it('is for those who write, signed in, by a request of our own', async () => {
    const { deps, send, own } = await withUploads();
    await makeAccount(deps, 'chen', { grants: [{ role: 'supervisor', board: VILLAGE }] });
    const other = { ...own, cookie: `__Host-minglan=${await signedIn(deps, 'chen')}` };
    expect((await send('x', { 'x-minglan': '1' })).status).toBe(401);
    expect((await send('x', other)).status).toBe(403);
    expect((await send('x', { cookie: own.cookie })).status).toBe(403);
    expect((await send('x', own)).status).toBe(415);
  });

  it('answers with what a posting may say of it', async () => {
    const { send } = await withUploads();
    const picture = await send(await phonePhoto());
    expect(picture.status).toBe(201);
    expect(v.is(COMPONENTS.StoredMedia, await picture.json())).toBe(true);
    const sound = await send(soundFile('no-length.webm'), undefined, '?seconds=1.3');
    expect(await sound.json()).toMatchObject({ kind: 'recording', recording: { seconds: 2, type: 'audio/webm' } });
  });

  it('refuses with a clear answer, and never fails itself', async () => {
    const { send, own, failures } = await withUploads();
    const jpeg = await drawing(100, 80).jpeg().toBuffer();
    const answers: readonly (readonly [number, Response])[] = [
      [403, await send(jpeg, { ...own, 'sec-fetch-site': 'cross-site' })],
      [415, await send('<svg xmlns="http://www.w3.org/2000/svg"/>')], [415, await send(jpeg, { ...own, 'content-encoding': 'gzip' })],
      [422, await send(jpeg.subarray(0, 300))], [422, await send('')], [422, await send(soundFile('film.mp4'))],
      [413, await send(Buffer.alloc(12 * 1024 * 1024 + 1))], [413, await send(jpeg, { ...own, 'content-length': '999999999' })],
      [400, await send(soundFile('no-length.webm'), undefined, '?seconds=soon')],
    ];
    for (const [status, answer] of answers) {
      expect(answer.status).toBe(status);
      expect(answer.headers.get('content-type')).toBe('application/problem+json');
    }
    expect(failures).toEqual([]);
  });

  it('stands in the description of the API', async () => {
    const { app } = await withUploads();
    const { paths } = await (await app.request('/api/openapi.json')).json() as { paths: Record<string, { post?: { requestBody: unknown } }> };
    expect(paths['/api/v1/media']?.post?.requestBody).toEqual({ required: true, content: { 'application/octet-stream': {} } });
  });
});
