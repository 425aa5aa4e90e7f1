import { connect } from 'node:net';
import fc from 'fast-check';

/** A request as bytes on the wire, good or bad. */
export interface RawRequest { readonly bytes: Buffer; readonly about: string }

/** What came back: the status, or null when the connection ended without one. */
export interface RawAnswer { readonly status: number | null; readonly text: string }

/**
 * Sends bytes on a connection of their own and reads the first answer's head and body, or until the server closes;
 * a request that the server still waits for the rest of is given up after a moment.
 */
export async function sendRaw(port: number, { bytes }: RawRequest, patienceMs = 1500): Promise<RawAnswer> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    const parts: Buffer[] = [];
    let settled = false;
    const answered = () => Buffer.concat(parts).toString('latin1').replace(/^HTTP\/1\.1 100 Continue\r\n\r\n/, '');
    const finish = () => {
      if (settled) return;
      settled = true;
      clearTimeout(timer);
      socket.destroy();
      const text = answered();
      const status = /^HTTP\/1\.[01] (\d{3})/.exec(text)?.[1];
      resolve({ status: status === undefined ? null : Number(status), text });
    };
    const timer = setTimeout(finish, patienceMs);
    socket.on('data', (part) => {
      parts.push(part);
      if (isWhole(answered())) finish();
    });
    for (const end of ['end', 'close', 'error'] as const) socket.on(end, finish);
    socket.on('connect', () => socket.write(bytes));
  });
}

/** The head is here, and as much body as it announces (a HEAD's answer announces what it does not send: then the head is enough). */
function isWhole(text: string): boolean {
  const end = text.indexOf('\r\n\r\n');
  if (end === -1) return false;
  const head = text.slice(0, end);
  if (/^content-type: text\/event-stream/im.test(head)) return true;
  const length = /^content-length: (\d+)/im.exec(head)?.[1];
  if (length !== undefined) return text.length - end - 4 >= Number(length) || text.length === end + 4;
  return /^HTTP\/1\.1 (204|304)/.test(text) || text.endsWith('0\r\n\r\n');
}

const mix = <T>(...parts: readonly (readonly [weight: number, arbitrary: fc.Arbitrary<T>])[]): fc.Arbitrary<T> =>
  fc.oneof(...parts.map(([weight, arbitrary]) => ({ weight, arbitrary })));

const letters = (alphabet: string, length: number) => fc.string({ unit: fc.constantFrom(...alphabet), minLength: length, maxLength: length });
const HASH = letters('0123456789abcdef', 64);
const ID = letters('0123456789abcdefghjkmnpqrstvwxyz', 16);

/** Things that are in the store, so that a share of the requests is good. */
export interface KnownThings {
  readonly boards: readonly string[];
  readonly postings: readonly string[];
  readonly files: readonly string[];
  readonly report: object;
}

/** Bits that break parsers: percent signs, NUL, dots, slashes, other scripts, very long, very large. */
const NASTY = fc.constantFrom(
  '%', '%%', '%0', '%zz', '%00', '%0d%0a', '%ff%fe', '%c0%ae%c0%ae', '%E5%AE%89', '..', '../..', '..%2f..%2fetc%2fpasswd', '\\..\\',
  '//', '///x', ';', '?', '#', '&', '=', ' ', '\t', '*', '{}', '[', '|', '"', "'", '<script>', '${7*7}', "' or 1=1--",
  '-1', '0', '1e309', '99999999999999999999', '0x10', 'NaN', 'Infinity', '１２', 'null', 'undefined', '__proto__', 'constructor',
  '安溪', '\u202e', 'a'.repeat(300), 'a'.repeat(3000),
);
const SEGMENT = mix([3, NASTY], [1, fc.string({ maxLength: 40 })], [1, fc.string({ unit: 'binary', maxLength: 20 })]);
const COUNT = mix([2, fc.nat(5).map(String)], [1, NASTY]);

const PLAIN = [
  '/', '/healthz', '/readyz', '/metrics', '/recover', '/recover.js', '/api/openapi.json', '/api/v1/boards', '/api/v1/fork-reports',
  '/feed/keys.json', '/index.html', '/nothing', '/console/',
];
const STRANGE = ['*', 'http://example.com/', 'https://[::1]/', 'ftp://x', 'example.com:443', '', `/${'a'.repeat(9000)}`, `/${'%E5'.repeat(900)}`];
const NAMES = fc.constantFrom('after', 'seq', 'from', 'to', 'limit', 'q', 'page', 'boards', 'level');

/** A target: an address that exists, one of the same shape with something wrong, or noise. */
function target(known: KnownThings): fc.Arbitrary<string> {
  const path = knownPath(known);
  const pair = fc.tuple(mix([2, NAMES], [1, SEGMENT]), SEGMENT).map(([name, value]) => `${name}=${value}`);
  const withQuery = fc.tuple(path, fc.array(pair, { maxLength: 4 }))
    .map(([p, query]) => `${p}${p.includes('?') ? '&' : '?'}${query.join('&')}`);
  return mix([6, path], [2, withQuery], [1, fc.constantFrom(...STRANGE)]);
}

function knownPath({ boards, postings, files }: KnownThings): fc.Arbitrary<string> {
  const board = mix([4, fc.constantFrom(...boards)], [1, fc.constantFrom('350524999', '1', '000000')], [1, SEGMENT]);
  const id = mix([3, fc.constantFrom(...postings)], [1, ID], [1, SEGMENT]);
  const file = mix(
    [3, fc.constantFrom(...files)], [1, SEGMENT.map((s) => `/feed/pages/${s}.json`)],
    [1, fc.tuple(fc.constantFrom('pages', 'indexes', 'headlines'), HASH).map(([kind, hash]) => `/feed/${kind}/${hash}.json`)],
  );
  const ofBoard = fc.constantFrom(
    '/b/B', '/feed/B/head.json', '/feed/B/chain.json', '/feed/B.atom', '/feed/B.json', '/feed/live?boards=B', '/api/v1/boards/B',
  );
  const counted = fc.constantFrom(
    '/feed/B/tail?after=N', '/feed/B/proof?seq=N', '/b/B?page=N', '/feed/B/consistency?from=N&to=M', '/api/v1/boards?after=B&limit=N&q=M',
  );
  return fc.oneof(
    fc.constantFrom(...PLAIN), file, id.map((i) => `/p/${i}`), id.map((i) => `/api/v1/postings/${i}`),
    fc.tuple(ofBoard, board).map(([shape, b]) => shape.replace('B', () => b)),
    fc.tuple(counted, board, COUNT, COUNT).map(([shape, b, n, m]) => shape.replace('M', () => m).replace('N', () => n).replace('B', () => b)),
    fc.array(SEGMENT, { minLength: 1, maxLength: 4 }).map((parts) => `/${parts.join('/')}`),
  );
}

const HEADERS = [
  'accept: */*', 'accept: application/json', 'accept: text/html', 'accept: image/png', 'accept: ;;;,,,q=',
  'accept-encoding: br', 'accept-encoding: gzip;q=9, *;q=x', 'accept-encoding: identity;q=0',
  'if-none-match: *', 'if-none-match: "x', 'if-none-match: W/"a", "b"', 'range: bytes=0-1', 'range: bytes=x',
  'expect: 100-continue', 'expect: x', 'connection: upgrade', 'upgrade: websocket', 'upgrade: h2c', 'te: trailers',
  'x-forwarded-for: ,,,', 'x-forwarded-for: 1.2.3.4', 'forwarded: for="[::1]"', 'cookie: a=b; =; x', 'origin: null',
  'sec-fetch-site: cross-site', 'last-event-id: 99', 'x-minglan: 1', 'host: evil.example',
  'content-type: application/json', 'content-type: text/plain', 'content-type: multipart/form-data', 'content-encoding: gzip',
  'transfer-encoding: chunked', 'transfer-encoding: gzip', 'content-length: 5',
  'content-length: -1', 'content-length: 99999999999', 'content-length: abc',
];
const HEADER = mix(
  [6, fc.constantFrom(...HEADERS)], [1, fc.tuple(fc.string({ maxLength: 12 }), fc.string({ maxLength: 30 })).map(([n, v]) => `${n}: ${v}`)],
  [1, fc.constantFrom(`x: ${'a'.repeat(20_000)}`, 'no-colon', ' folded', 'x:\u0000y', 'bad header: 1')],
);
const METHOD = mix(
  [8, fc.constant('GET')], [2, fc.constantFrom('HEAD', 'POST', 'OPTIONS')],
  [1, fc.constantFrom('PUT', 'DELETE', 'PATCH', 'TRACE', 'CONNECT', 'PROPFIND', 'get', 'FOO', '', 'G ET')],
);
const VERSION = mix([12, fc.constant('HTTP/1.1')], [1, fc.constantFrom('HTTP/1.0', 'HTTP/0.9', 'HTTP/2.0', 'HTTP/9', '')]);
const HOST = mix<readonly string[]>(
  [8, fc.constant(['host: 127.0.0.1'])],
  [1, fc.constantFrom([], ['host: '], ['host: a b'], ['host: a', 'host: b'], ['host: [::1'], ['host: x/../y'], ['host: 安溪'])],
);
const BODIES = [
  '', '{', '{"known":1}', '[[[[', '{"known":"a.b.c","seen":"a.b.c"}', '{"__proto__":{}}', '"\ud800"', '\u0000', '['.repeat(5000),
  `{"known":"${'x'.repeat(30_000)}"}`,
];

/** About a third of what this makes is a request that should succeed; the rest is wrong in one way or in many. */
export function rawRequest(known: KnownThings): fc.Arbitrary<RawRequest> {
  const body = fc.oneof(fc.constant(JSON.stringify(known.report)), fc.json(), fc.string({ maxLength: 200 }), fc.constantFrom(...BODIES));
  const any = fc.record({
    method: METHOD, at: target(known), version: VERSION, host: HOST, more: fc.array(HEADER, { maxLength: 4 }), body: fc.option(body, { freq: 3 }),
  });
  const goodTargets = [
    '/', ...known.files, ...known.postings.map((p) => `/p/${p}`),
    ...known.boards.flatMap((b) => [`/b/${b}`, `/feed/${b}/chain.json`, `/feed/${b}/tail?after=0`]),
  ];
  const good = fc.record({ method: fc.constantFrom('GET', 'HEAD'), at: fc.constantFrom(...goodTargets) })
    .map((asked) => ({ ...asked, version: 'HTTP/1.1', host: ['host: 127.0.0.1', 'connection: close'], more: [], body: null }));
  const noise = fc.uint8Array({ minLength: 1, maxLength: 200 }).map((bytes) => ({ bytes: Buffer.from(bytes), about: 'noise' }));
  return mix([3, good.map(onTheWire)], [7, any.map(onTheWire)], [1, noise]);
}

interface Parts {
  readonly method: string;
  readonly at: string;
  readonly version: string;
  readonly host: readonly string[];
  readonly more: readonly string[];
  readonly body: string | null;
}

/** A body gets its type and length, unless the headers say something of their own about them. */
function onTheWire({ method, at, version, host, more, body }: Parts): RawRequest {
  const said = (name: RegExp) => more.some((line) => name.test(line));
  const own: string[] = [];
  if (body !== null && !said(/^(content-length|transfer-encoding)/)) own.push(`content-length: ${Buffer.byteLength(body)}`);
  if (body !== null && !said(/^content-type/)) own.push('content-type: application/json');
  const head = `${method} ${at} ${version}\r\n${[...host, ...own, ...more].join('\r\n')}\r\n\r\n`;
  return { bytes: Buffer.from(head + (body ?? ''), 'utf8'), about: head.slice(0, 300) };
}
