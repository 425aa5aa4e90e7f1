import { HttpProblem } from './problem.ts';

/** Refuses what a page of a foreign site could send with the reader's own rights (`Sec-Fetch-Site` of browsers), and bodies with an encoding. */
export function refuseForeign({ headers }: Request): void {
  const site = headers.get('sec-fetch-site');
  if (site !== null && site !== 'same-origin' && site !== 'none') {
    throw new HttpProblem(403, 'foreign-site', { detail: 'Only pages of this site may send this.' });
  }
  if (headers.has('content-encoding')) throw new HttpProblem(415, 'encoded-body', { detail: 'Send the body without an encoding.' });
}

/** The body of a write, of no more than `maxBytes`. */
export async function readBytes(request: Request, maxBytes: number): Promise<Uint8Array> {
  const tooLarge = () => new HttpProblem(413, 'too-large', { detail: `At most ${maxBytes} bytes.` });
  if (Number(request.headers.get('content-length') ?? 0) > maxBytes) throw tooLarge();
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of request.body ?? []) {
      size += chunk.byteLength;
      if (size > maxBytes) throw tooLarge();
      chunks.push(chunk);
    }
  } catch (error) {
    if (error instanceof HttpProblem) throw error;
    throw new HttpProblem(400, 'body-cut-short', { detail: 'The body did not arrive whole.' });
  }
  return Buffer.concat(chunks);
}
