import { connect } from 'node:net';

/** Asks for a path again and again over kept connections, each waiting for its answer. Rejects when an answer is not of the status. */
export async function requestMany(port: number, path: string, headers: readonly string[], options: { readonly requests: number; readonly connections: number; readonly status: number }): Promise<void> {
  let left = options.requests;
  const request = Buffer.from([`GET ${path} HTTP/1.1`, `host: 127.0.0.1:${port}`, ...headers, '', ''].join('\r\n'));
  await Promise.all(Array.from({ length: options.connections }, () => new Promise<void>((resolve, reject) => {
    const socket = connect(port, '127.0.0.1');
    socket.setNoDelay(true);
    let awaited = -1, head = Buffer.alloc(0);
    const next = () => {
      if (left <= 0) return void socket.end(resolve);
      left -= 1;
      awaited = -1;
      head = Buffer.alloc(0);
      socket.write(request);
    };
    socket.on('connect', next);
    socket.on('error', reject);
    socket.on('data', (part: Buffer) => {
      if (awaited >= 0) awaited -= part.length;
      else {
        head = Buffer.concat([head, part]);
        const end = head.indexOf('\r\n\r\n');
        if (end < 0) return;
        const text = head.subarray(0, end).toString('latin1');
        if (!text.startsWith(`HTTP/1.1 ${options.status}`)) return void socket.destroy(new Error(`not ${options.status}: ${text.split('\r\n')[0]}`));
        const length = options.status === 304 ? 0 : Number(/content-length: (\d+)/i.exec(text)?.[1] ?? NaN);
        if (Number.isNaN(length)) return void socket.destroy(new Error('an answer without a length'));
        awaited = length - (head.length - end - 4);
      }
      if (awaited === 0) next();
    });
  })));
}
