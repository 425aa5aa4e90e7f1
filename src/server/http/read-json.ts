import * as v from 'valibot';
import { HttpProblem } from './problem.ts';

/**
 * Parses the JSON body of a write. Refuses what a form of a foreign site could send (JSON only, and `Sec-Fetch-Site`
 * of browsers), and reads no more than `maxBytes`.
 */
export async function readJson<S extends v.GenericSchema>(request: Request, schema: S, maxBytes: number): Promise<v.InferOutput<S>> {
  const site = request.headers.get('sec-fetch-site');
  if (site !== null && site !== 'same-origin' && site !== 'none') {
    throw new HttpProblem(403, 'foreign-site', { detail: 'Only pages of this site may send this.' });
  }
  const [type = '', ...parameters] = (request.headers.get('content-type') ?? '').toLowerCase().split(';').map((p) => p.trim());
  const charset = parameters.find((p) => p.startsWith('charset='))?.slice(8).replaceAll('"', '');
  if (type !== 'application/json' || (charset !== undefined && charset !== 'utf-8' && charset !== 'utf8')) {
    throw new HttpProblem(415, 'not-json', { detail: 'Send application/json in UTF-8.', headers: { accept: 'application/json' } });
  }
  if (request.headers.has('content-encoding')) throw new HttpProblem(415, 'encoded-body', { detail: 'Send the body without an encoding.' });
  const value = parse(await readBytes(request, maxBytes));
  const parsed = v.safeParse(schema, value);
  if (parsed.success) return parsed.output;
  // What was sent is not echoed: it may be personal.
  const errors = parsed.issues.slice(0, 20).map((i) => ({
    path: v.getDotPath(i) ?? '', message: i.message.replace(/ but received .*/s, '').slice(0, 200),
  }));
  throw new HttpProblem(422, 'does-not-fit', { detail: 'The body is JSON, but not of the form asked for.', errors });
}

async function readBytes(request: Request, maxBytes: number): Promise<Uint8Array> {
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

function parse(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw new HttpProblem(400, 'unreadable-json', { detail: 'The body is not JSON in UTF-8.' });
  }
}
