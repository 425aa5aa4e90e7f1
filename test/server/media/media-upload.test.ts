import { describe, expect, it } from 'vitest';
import { COMPONENTS } from '../../../src/server/http/api-schemas.ts';
import * as v from 'valibot';
import { createApp } from '../../../src/server/app.ts';
import { drawing, phonePhoto, soundFile } from '../../support/sample-media.ts';
import { testApp } from '../../support/test-app.ts';
import { ISSUER } from '../../support/test-deps.ts';

/** The app with a sender who is known by a header. */
async function withUploads() {
  const { deps, failures } = await testApp();
  const app = createApp({
    store: deps.store, clock: deps.clock, clientDir: '/nowhere', version: 'test',
    config: { base: '', publicUrl: null, trustProxy: { kind: 'none' }, killSwitch: false },
    log: { info: () => undefined, error: (fields) => void failures.push(fields) },
    // The test's own machine may be busy: what is tried here is not how load is shed.
    bounds: { maxInFlight: 400, maxLagMs: 600_000, maxLive: 10 },
    uploads: { deps, sender: async (request) => (request.headers.get('x-test-sender') === null ? null : ISSUER) },
  });
  const send = async (body: Uint8Array | string, headers: Readonly<Record<string, string>> = { 'x-test-sender': '1' }, query = '') => (
    app.request(`/api/v1/media${query}`, { method: 'POST', body: typeof body === 'string' ? body : Buffer.from(body), headers }));
  return { app, send, failures };
}

describe('handing in media', () => {
  it('is not possible where nobody may', async () => {
    const { app } = await testApp();
    expect((await app.request('/api/v1/media', { method: 'POST', body: 'x' })).status).toBe(404);
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
    const { send, failures } = await withUploads();
    const jpeg = await drawing(100, 80).jpeg().toBuffer();
    const answers: readonly (readonly [number, Response])[] = [
      [403, await send(jpeg, {})], [403, await send(jpeg, { 'x-test-sender': '1', 'sec-fetch-site': 'cross-site' })],
      [415, await send('<svg xmlns="http://www.w3.org/2000/svg"/>')], [415, await send(jpeg, { 'x-test-sender': '1', 'content-encoding': 'gzip' })],
      [422, await send(jpeg.subarray(0, 300))], [422, await send('')], [422, await send(soundFile('film.mp4'))],
      [413, await send(Buffer.alloc(12 * 1024 * 1024 + 1))], [413, await send(jpeg, { 'x-test-sender': '1', 'content-length': '999999999' })],
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
