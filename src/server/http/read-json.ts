import * as v from 'valibot';
import { HttpProblem } from './problem.ts';
import { readBytes, refuseForeign } from './read-bytes.ts';

/**
 * Parses the JSON body of a write. Refuses what a form of a foreign site could send (JSON only, and `Sec-Fetch-Site`
 * of browsers), and reads no more than `maxBytes`.
 */
export async function readJson<S extends v.GenericSchema>(request: Request, schema: S, maxBytes: number): Promise<v.InferOutput<S>> {
  refuseForeign(request);
  const [type = '', ...parameters] = (request.headers.get('content-type') ?? '').toLowerCase().split(';').map((p) => p.trim());
  const charset = parameters.find((p) => p.startsWith('charset='))?.slice(8).replaceAll('"', '');
  if (type !== 'application/json' || (charset !== undefined && charset !== 'utf-8' && charset !== 'utf8')) {
    throw new HttpProblem(415, 'not-json', { detail: 'Send application/json in UTF-8.', headers: { accept: 'application/json' } });
  }
  const value = parse(await readBytes(request, maxBytes));
  const parsed = v.safeParse(schema, value);
  if (parsed.success) return parsed.output;
  // What was sent is not echoed: it may be personal.
  const errors = parsed.issues.slice(0, 20).map((i) => ({
    path: v.getDotPath(i) ?? '', message: i.message.replace(/ but received .*/s, '').slice(0, 200),
  }));
  throw new HttpProblem(422, 'does-not-fit', { detail: 'The body is JSON, but not of the form asked for.', errors });
}

function parse(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw new HttpProblem(400, 'unreadable-json', { detail: 'The body is not JSON in UTF-8.' });
  }
}
