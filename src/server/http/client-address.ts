import { isIP } from 'node:net';
import type { TrustProxy } from '../config.ts';

/**
 * Who sent a request, as far as it can be believed. Without trust, the socket's other end; `X-Forwarded-For` counts only
 * for the proxies that the operator named, read from the right, because its left part is whatever the client wrote.
 */
export function clientAddress(remote: string | undefined, forwardedFor: string | undefined | null, trust: TrustProxy): string {
  const own = plain(remote ?? '');
  if (trust.kind === 'none' || !forwardedFor) return own;
  const path = [...forwardedFor.split(',').slice(-20).map((a) => plain(a.trim())), own];
  if (trust.kind === 'hops') {
    const named = path[Math.max(0, path.length - 1 - trust.hops)] ?? own;
    return isIP(named) === 0 ? own : named;
  }
  let at = path.length - 1;
  while (at > 0 && isTrusted(path[at] ?? '', trust)) at--;
  const named = path[at] ?? own;
  return isIP(named) === 0 ? own : named;
}

function isTrusted(address: string, trust: TrustProxy & { kind: 'proxies' }): boolean {
  const version = isIP(address);
  return version !== 0 && trust.list.check(address, version === 4 ? 'ipv4' : 'ipv6');
}

/** IPv4 mapped into IPv6, and brackets, taken off. */
function plain(address: string): string {
  return address.replace(/^\[(.*)\](:\d+)?$/, '$1').replace(/^::ffff:(?=\d+\.)/i, '');
}

/** What a limit counts by: an IPv6 household holds a /64. */
export function limitKey(address: string): string {
  if (isIP(address) !== 6) return address;
  const [left = '', right = ''] = address.split('%')[0]?.split('::') ?? [];
  const head = left === '' ? [] : left.split(':');
  const tail = right === '' ? [] : right.split(':');
  const full = address.includes('::') ? [...head, ...Array.from({ length: Math.max(0, 8 - head.length - tail.length) }, () => '0'), ...tail] : head;
  return `${full.slice(0, 4).join(':')}::/64`;
}
