import { STATUS_CODES } from 'node:http';
import type { Problem } from '../../protocol/problem.ts';
import { MARK_HEADER, PROTOCOL_VERSION } from '../../protocol/version.ts';

export type ProblemStatus = 400 | 401 | 403 | 404 | 405 | 406 | 408 | 409 | 410 | 413 | 414 | 415 | 416 | 417 | 422 | 429 | 431 | 500 | 503;

export interface ProblemDetails {
  readonly detail?: string;
  readonly errors?: readonly { readonly path: string; readonly message: string }[];
  /** Members of the problem's own, for instance a tombstone. */
  readonly more?: Readonly<Record<string, unknown>>;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Thrown by what a request asks for and cannot have; becomes an RFC 9457 answer. */
export class HttpProblem extends Error {
  readonly status: ProblemStatus;
  readonly type: string;
  readonly details: ProblemDetails;
  constructor(status: ProblemStatus, type: string, details: ProblemDetails = {}) {
    super(`${status} ${type}`);
    this.name = 'HttpProblem';
    this.status = status;
    this.type = type;
    this.details = details;
  }
}

/** The JSON text of a problem. `type` is a URN: a stable word, not an address to fetch. */
export function problemJson(status: ProblemStatus, type: string, details: ProblemDetails = {}): string {
  const problem: Problem = {
    type: `urn:minglan:problem:${type}`, title: STATUS_CODES[status] ?? 'Error', status,
    ...(details.detail === undefined ? {} : { detail: details.detail }),
    ...(details.errors === undefined ? {} : { errors: [...details.errors] }),
  };
  return JSON.stringify({ ...problem, ...details.more });
}

/** An `application/problem+json` answer; `headers` come on top. Never cached unless the caller says so. */
export function problemResponse(
  status: ProblemStatus, type: string, details: ProblemDetails = {}, headers: Readonly<Record<string, string>> = {},
): Response {
  return new Response(problemJson(status, type, details), {
    status,
    headers: {
      'content-type': 'application/problem+json', [MARK_HEADER]: String(PROTOCOL_VERSION), 'cache-control': 'no-store',
      ...headers, ...details.headers,
    },
  });
}
