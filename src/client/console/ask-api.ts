import { type Problem, ProblemSchema } from '../../protocol/problem.ts';
import { readValue } from '../../protocol/read-json.ts';
import { MARK_HEADER, PROTOCOL_VERSION } from '../../protocol/version.ts';
import { baseAddress } from '../base-address.ts';

/** What came of a request: the answer, our server's refusal, or nothing that is ours: no network, or one that wants a login. */
export type Asked<T> =
  | { readonly kind: 'answer'; readonly value: T }
  | { readonly kind: 'problem'; readonly problem: Problem; readonly retryAfterSeconds: number | null }
  | { readonly kind: 'offline' };

export type Method = 'GET' | 'POST' | 'DELETE';

/** Asks addresses under `/api/` with the session's cookie and our own header. Never rejects. */
export interface Api {
  ask<T>(method: Method, path: string, form: Parameters<typeof readValue<T>>[0], body?: object): Promise<Asked<T>>;
}

const PATIENCE_MS = 30_000;

/** @param base path of the product: '' or '/minglan' */
export function createApi(base: string): Api {
  const address = baseAddress(base);
  return {
    ask: async (method, path, form, body) => {
      const abort = new AbortController();
      const timer = setTimeout(() => abort.abort(), PATIENCE_MS);
      const headers: Record<string, string> = { [MARK_HEADER]: String(PROTOCOL_VERSION), accept: 'application/json' };
      if (method !== 'GET') headers['content-type'] = 'application/json';
      try {
        const answer = await fetch(address + path, {
          method, headers, signal: abort.signal, credentials: 'same-origin', redirect: 'error', cache: 'no-store', ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        });
        // Whatever lacks our mark is a portal's or a gateway's word.
        if (answer.redirected || answer.headers.get(MARK_HEADER) !== String(PROTOCOL_VERSION)) return { kind: 'offline' };
        const said: unknown = await answer.json();
        if (answer.ok) {
          const read = readValue(form, said);
          return read.ok ? { kind: 'answer', value: read.value } : { kind: 'offline' };
        }
        const problem = readValue(ProblemSchema, said);
        const retry = Number(answer.headers.get('retry-after') ?? NaN);
        return !problem.ok ? { kind: 'offline' } : { kind: 'problem', problem: problem.value, retryAfterSeconds: Number.isFinite(retry) ? retry : null };
      } catch {
        return { kind: 'offline' };
      } finally {
        clearTimeout(timer);
      }
    },
  };
}
