import { generateCookie, getCookie } from 'hono/cookie';
import type { Ctx } from './context.ts';

const NAME = 'minglan';

/** The token that the request's browser holds; null without one. */
export function tokenOf(c: Ctx): string | null {
  return getCookie(c, NAME, 'host') ?? null;
}

/**
 * `Set-Cookie` of a token. `__Host-`: of this very host, over https (or on the machine itself) only. Scripts cannot read it, no other site's request carries
 * it, and it is gone with the browser: a tablet that is handed on keeps nothing.
 */
export function sessionCookie(token: string): Readonly<Record<string, string>> {
  return { 'set-cookie': generateCookie(NAME, token, { prefix: 'host', path: '/', secure: true, httpOnly: true, sameSite: 'Strict' }) };
}

/** `Set-Cookie` that takes it away. */
export function noSessionCookie(): Readonly<Record<string, string>> {
  return { 'set-cookie': generateCookie(NAME, '', { prefix: 'host', path: '/', secure: true, httpOnly: true, sameSite: 'Strict', maxAge: 0 }) };
}
