import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { uploadMedia } from '../../../src/client/photo/upload-media.ts';

const HASH = 'a'.repeat(64);
const size = { webp: { sha256: HASH, bytes: 10 }, jpg: { sha256: HASH, bytes: 12 } };
const STORED = { kind: 'picture', picture: { media: HASH, width: 4, height: 3, thumb: size, view: size } };
type Turn = (request: IncomingMessage, response: ServerResponse, body: Buffer) => void;
const stored: Turn = (_, response) => void response.writeHead(201, { 'x-minglan': '1', 'content-type': 'application/json' }).end(JSON.stringify(STORED));
const close: (() => void)[] = [];
afterEach(() => close.splice(0).forEach((end) => end()));

/** A server that answers each request by the next turn. */
async function serving(...turns: readonly Turn[]) {
  const bodies: string[] = [];
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => void parts.push(part)).on('end', () => {
      bodies.push(Buffer.concat(parts).toString());
      (turns[bodies.length - 1] ?? stored)(request, response, Buffer.concat(parts));
    });
  }).listen(0, '127.0.0.1');
  close.push(() => server.close());
  await new Promise((resolve) => server.once('listening', resolve));
  return { base: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, bodies };
}
const waits: number[] = [];
const wait = async (ms: number) => void waits.push(ms);

describe('a file that is handed in', () => {
  it('goes on after broken lines, overload, and a login page in the place of an answer, with the same bytes', async () => {
    const { base, bodies } = await serving(
      (request) => request.socket.destroy(), (_, response) => void response.writeHead(503, { 'x-minglan': '1' }).end('{}'), (_, response) => void response.writeHead(200).end('<html>login</html>'), stored,
    );
    waits.length = 0;
    expect(await uploadMedia(base, new Blob(['picture']), { wait })).toEqual({ ok: true, value: STORED });
    expect(bodies).toEqual(['picture', 'picture', 'picture', 'picture']);
    expect(waits).toEqual([1000, 3000, 8000]);
  });

  it('is given up after a while, to be sent later', async () => {
    const gone: Turn = (request) => request.socket.destroy();
    const { base } = await serving(gone, gone, gone, gone, gone, gone, gone, gone);
    expect(await uploadMedia(base, new Blob(['x']), { wait })).toEqual({ ok: false, error: 'offline' });
  });

  it('is not sent again when it was refused, or the session ended', async () => {
    const refused = await serving((_, response) => void response.writeHead(422, { 'x-minglan': '1' }).end(JSON.stringify({ type: 'urn:minglan:media-unreadable', title: 'Unprocessable Content', status: 422 })));
    expect(await uploadMedia(refused.base, new Blob(['x']), { wait })).toEqual({ ok: false, error: { refused: 'media-unreadable' } });
    const ended = await serving((_, response) => void response.writeHead(401, { 'x-minglan': '1' }).end('{}'));
    expect(await uploadMedia(ended.base, new Blob(['x']), { wait })).toEqual({ ok: false, error: 'signIn' });
    expect([refused.bodies.length, ended.bodies.length]).toEqual([1, 1]);
  });
});
