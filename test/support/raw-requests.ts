import { connect } from 'node:net';
import fc from 'fast-check';

/** A request as bytes on the wire, good or bad. */
export interface RawRequest { readonly bytes: Buffer; readonly about: string }

/** What came back: the status, or how the connection ended. */
export interface RawAnswer { readonly status: number | null; readonly text: string }

/** Sends bytes on a connection of their own and reads the first answer's head and body, or until the server closes; half-sent bodies are cut after a moment. */
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
  if (/^content-type: text\/event-stream/im.test(text.slice(0, end))) return true;
  const length = /^content-length: (\d+)/im.exec(text.slice(0, end))?.[1];
  return length !== undefined ? text.length - end - 4 >= Number(length) || text.length === end + 4 : /^HTTP\/1\.1 (204|304)/.test(text) || text.endsWith('0\r\n\r\n');
}

const HEX64 = fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: 64, maxLength: 64 });
const ID = fc.string({ unit: fc.constantFrom(...'0123456789abcdefghjkmnpqrstvwxyz'), minLength: 16, maxLength: 16 });

/** Things that are in the store, so that a share of the requests is good. */
export interface KnownThings { readonly boards: readonly string[]; readonly postings: readonly string[]; readonly files: readonly string[]; readonly report: object }

/** Bits that break parsers: percent signs, NUL, dots, slashes, other scripts, very long, very large. */
const nasty = fc.constantFrom(
  '%', '%%', '%0', '%zz', '%00', '%0d%0a', '%ff%fe', '%c0%ae%c0%ae', '%E5%AE%89', '..', '../..', '..%2f..%2fetc%2fpasswd', '\\..\\', '//', '///x', ';', '?', '#', '&', '=', ' ', '\t', '*', '{}', '[', '|', '"', "'",
  '-1', '0', '1e309', '99999999999999999999', '0x10', 'NaN', 'Infinity', '１２', 'null', 'undefined', '__proto__', 'constructor', '安溪', '\u202e', 'a'.repeat(300), 'a'.repeat(3000), '<script>', '${7*7}', "' or 1=1--",
);
const segment = fc.oneof({ weight: 3, arbitrary: nasty }, { weight: 1, arbitrary: fc.string({ maxLength: 40 }) }, { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 20 }) });

/** A target: an address that exists, one of the same shape with something wrong, or noise. */
function target(known: KnownThings): fc.Arbitrary<string> {
  const board = fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...known.boards) }, { weight: 1, arbitrary: fc.constantFrom('350524999', '1', '000000') }, { weight: 1, arbitrary: segment });
  const id = fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...known.postings) }, { weight: 1, arbitrary: ID }, { weight: 1, arbitrary: segment });
  const file = fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...known.files) }, { weight: 1, arbitrary: fc.tuple(fc.constantFrom('pages', 'indexes', 'headlines'), HEX64).map(([k, h]) => `/feed/${k}/${h}.json`) },
    { weight: 1, arbitrary: segment.map((s) => `/feed/pages/${s}.json`) });
  const count = fc.oneof({ weight: 2, arbitrary: fc.nat(5).map(String) }, { weight: 1, arbitrary: nasty });
  const path = fc.oneof(
    fc.constantFrom('/', '/healthz', '/readyz', '/metrics', '/recover', '/recover.js', '/api/openapi.json', '/api/v1/boards', '/feed/keys.json', '/index.html', '/nothing', '/console/', '/api/v1/fork-reports'),
    file, board.map((b) => `/b/${b}`), id.map((i) => `/p/${i}`), id.map((i) => `/api/v1/postings/${i}`), board.map((b) => `/api/v1/boards/${b}`),
    fc.tuple(board, fc.constantFrom('head.json', 'chain.json')).map(([b, f]) => `/feed/${b}/${f}`), board.map((b) => `/feed/${b}.atom`), board.map((b) => `/feed/${b}.json`),
    fc.tuple(board, count).map(([b, n]) => `/feed/${b}/tail?after=${n}`), fc.tuple(board, count).map(([b, n]) => `/feed/${b}/proof?seq=${n}`),
    fc.tuple(board, count, count).map(([b, n, m]) => `/feed/${b}/consistency?from=${n}&to=${m}`), board.map((b) => `/feed/live?boards=${b}`),
    fc.tuple(board, count, segment).map(([b, n, s]) => `/api/v1/boards?after=${b}&limit=${n}&q=${s}`), fc.tuple(board, count).map(([b, n]) => `/b/${b}?page=${n}`),
    fc.array(segment, { minLength: 1, maxLength: 4 }).map((parts) => `/${parts.join('/')}`),
  );
  const query = fc.array(fc.tuple(fc.oneof(fc.constantFrom('after', 'seq', 'from', 'to', 'limit', 'q', 'page', 'boards', 'level'), segment), segment).map(([k, v]) => `${k}=${v}`), { maxLength: 4 });
  return fc.oneof({ weight: 6, arbitrary: path }, { weight: 2, arbitrary: fc.tuple(path, query).map(([p, q]) => `${p}${p.includes('?') ? '&' : '?'}${q.join('&')}`) },
    { weight: 1, arbitrary: fc.constantFrom('*', 'http://example.com/', 'https://[::1]/', 'ftp://x', 'example.com:443', '', `/${'a'.repeat(9000)}`, `/${'%E5'.repeat(900)}`) });
}

const header = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(
    'accept: */*', 'accept: application/json', 'accept: text/html', 'accept: image/png', 'accept: ;;;,,,q=', 'accept-encoding: br', 'accept-encoding: gzip;q=9, *;q=x', 'accept-encoding: identity;q=0',
    'if-none-match: *', 'if-none-match: "x', 'if-none-match: W/"a", "b"', 'range: bytes=0-1', 'range: bytes=x', 'expect: 100-continue', 'expect: x', 'connection: upgrade', 'upgrade: websocket', 'upgrade: h2c',
    'x-forwarded-for: ,,,', 'x-forwarded-for: 1.2.3.4', 'forwarded: for="[::1]"', 'cookie: a=b; =; x', 'origin: null', 'sec-fetch-site: cross-site', 'content-type: application/json', 'content-type: text/plain', 'content-type: multipart/form-data',
    'content-encoding: gzip', 'transfer-encoding: chunked', 'transfer-encoding: gzip', 'content-length: 5', 'content-length: -1', 'content-length: 99999999999', 'content-length: abc', 'te: trailers', 'last-event-id: 99', 'x-minglan: 1', 'host: evil.example',
  ) },
  { weight: 1, arbitrary: fc.tuple(fc.string({ maxLength: 12 }), fc.string({ maxLength: 30 })).map(([n, v]) => `${n}: ${v}`) },
  { weight: 1, arbitrary: fc.constantFrom(`x: ${'a'.repeat(20_000)}`, 'no-colon', ' folded', 'x:\u0000y', 'bad header: 1') },
);

function body(known: KnownThings): fc.Arbitrary<string> {
  return fc.oneof(
    fc.constant(JSON.stringify(known.report)), fc.json(), fc.string({ maxLength: 200 }), fc.constantFrom('', '{', '{"known":1}', '[[[[', '{"known":"a.b.c","seen":"a.b.c"}', '{"__proto__":{}}', '"\ud800"', '\u0000', '[' .repeat(5000), `{"known":"${'x'.repeat(30_000)}"}`),
  );
}

/** About a third of what this makes is a request that should succeed; the rest is wrong in one way or in many. */
export function rawRequest(known: KnownThings): fc.Arbitrary<RawRequest> {
  const method = fc.oneof({ weight: 8, arbitrary: fc.constant('GET') }, { weight: 2, arbitrary: fc.constantFrom('HEAD', 'POST', 'OPTIONS') },
    { weight: 1, arbitrary: fc.constantFrom('PUT', 'DELETE', 'PATCH', 'TRACE', 'CONNECT', 'PROPFIND', 'get', 'FOO', '', 'G ET') });
  const version = fc.oneof({ weight: 12, arbitrary: fc.constant('HTTP/1.1') }, { weight: 1, arbitrary: fc.constantFrom('HTTP/1.0', 'HTTP/0.9', 'HTTP/2.0', 'HTTP/9', '') });
  const host = fc.oneof({ weight: 8, arbitrary: fc.constant(['host: 127.0.0.1']) }, { weight: 1, arbitrary: fc.constantFrom([], ['host: '], ['host: a b'], ['host: a', 'host: b'], ['host: [::1'], ['host: x/../y'], ['host: 安溪']) });
  const http = fc.tuple(method, target(known), version, host, fc.array(header, { maxLength: 4 }), fc.option(body(known), { freq: 3 })).map(([m, t, v, h, more, b]) => {
    const text = b === null ? '' : b;
    const length = b === null || more.some((x) => /^(content-length|transfer-encoding)/.test(x)) ? [] : [`content-length: ${Buffer.byteLength(text)}`];
    const kind = b !== null && !more.some((x) => x.startsWith('content-type')) ? ['content-type: application/json'] : [];
    const head = `${m} ${t} ${v}\r\n${[...h, ...length, ...kind, ...more].join('\r\n')}\r\n\r\n`;
    return { bytes: Buffer.concat([Buffer.from(head, 'utf8'), Buffer.from(text, 'utf8')]), about: head.slice(0, 300) };
  });
  const good = fc.tuple(fc.constantFrom('GET', 'HEAD'), fc.oneof(fc.constantFrom('/', ...known.files, ...known.boards.flatMap((b) => [`/b/${b}`, `/feed/${b}/chain.json`, `/feed/${b}/tail?after=0`]), ...known.postings.map((p) => `/p/${p}`))))
    .map(([m, t]) => ({ bytes: Buffer.from(`${m} ${t} HTTP/1.1\r\nhost: 127.0.0.1\r\nconnection: close\r\n\r\n`), about: `${m} ${t}` }));
  const noise = fc.uint8Array({ minLength: 1, maxLength: 200 }).map((bytes) => ({ bytes: Buffer.from(bytes), about: 'noise' }));
  return fc.oneof({ weight: 3, arbitrary: good }, { weight: 7, arbitrary: http }, { weight: 1, arbitrary: noise });
}
