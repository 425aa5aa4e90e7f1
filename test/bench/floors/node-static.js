// node:http with one file in memory, compressed before: the least that a server in Node can do.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';

const gz = readFileSync(process.argv[2]);
const etag = `"${createHash('sha256').update(gz).digest('hex').slice(0, 32)}"`;
const head = { 'content-type': 'application/json', 'content-encoding': 'gzip', 'content-length': gz.length, etag, 'cache-control': 'public, max-age=31536000, immutable', vary: 'Accept-Encoding' };
const server = createServer((request, response) => {
  if (request.headers['if-none-match'] === etag) response.writeHead(304, { etag }).end();
  else response.writeHead(200, head).end(gz);
});
server.listen(0, '127.0.0.1', () => process.stdout.write(`${JSON.stringify({ port: server.address().port, etag })}\n`));
