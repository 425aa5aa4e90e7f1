import { BlockList, isIP } from 'node:net';
import { resolve } from 'node:path';

export const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** Whose `X-Forwarded-For` is believed: nobody's, that of the last n proxies, or that of the proxies named. */
export type TrustProxy =
  | { readonly kind: 'none' } | { readonly kind: 'hops'; readonly hops: number } | { readonly kind: 'proxies'; readonly list: BlockList };

export interface Config {
  /** 0: any free port. */
  readonly port: number;
  readonly host: string;
  readonly dataDir: string;
  /** Origin and path without a trailing slash, as the world sees it; null: whatever address the request came to. */
  readonly publicUrl: string | null;
  /** Path under which every address stands: '' or `/minglan`. */
  readonly base: string;
  readonly demo: boolean;
  readonly demoPassword: string | null;
  readonly demoTotpSecret: string | null;
  readonly trustProxy: TrustProxy;
  /** Recalls a bad release: `/sw.js` becomes a worker that removes itself and the cached program. */
  readonly killSwitch: boolean;
  readonly logLevel: LogLevel;
}

/** What the operator can set, in the order of the help text. */
export const SETTINGS: readonly { readonly name: string; readonly fallback: string; readonly about: string }[] = [
  { name: 'PORT', fallback: '8080', about: 'port to listen on; 0 takes any free one' },
  { name: 'HOST', fallback: '127.0.0.1', about: 'address to listen on; 0.0.0.0 for every network' },
  { name: 'DATA_DIR', fallback: './data', about: 'folder of the database; made when missing' },
  { name: 'DATABASE_URL', fallback: '', about: 'PostgreSQL; not available in this version: leave it empty for SQLite in DATA_DIR' },
  { name: 'PUBLIC_URL', fallback: '', about: 'address that readers use; may end in a path, under which everything then stands' },
  { name: 'MINGLAN_DEMO', fallback: '0', about: '1 fills an empty data folder with the demo (1 under `minglan start`)' },
  { name: 'DEMO_PASSWORD', fallback: '', about: 'fixes the password of the demo, in demo mode only' },
  { name: 'DEMO_TOTP_SECRET', fallback: '', about: 'fixes the second factor of the demo (base 32), in demo mode only' },
  { name: 'TRUST_PROXY', fallback: '0', about: 'whose X-Forwarded-For is believed: a number of proxies, or their addresses and networks, with commas' },
  { name: 'WORKER_KILL_SWITCH', fallback: '0', about: '1 recalls a bad release: phones drop the cached program, and nothing else, and load from here' },
  { name: 'LOG_LEVEL', fallback: 'info', about: LOG_LEVELS.join(', ') },
];

/** Every problem of the settings at once, so that the operator mends them in one go. */
export class ConfigError extends Error {
  readonly problems: readonly string[];
  constructor(problems: readonly string[]) {
    super(`settings: ${problems.join('; ')}`);
    this.name = 'ConfigError';
    this.problems = problems;
  }
}

/** Reads the settings. Throws {@link ConfigError} with all that is wrong. An empty value counts as not set. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const problems: string[] = [];
  const get = (name: string) => env[name]?.trim() || (SETTINGS.find((s) => s.name === name)?.fallback ?? '');
  const wrong = (name: string, why: string) => problems.push(`${name} ${why}`);

  const port = /^\d{1,5}$/.test(get('PORT')) ? Number(get('PORT')) : -1;
  if (port < 0 || port > 65_535) wrong('PORT', 'is not a port: 0 to 65535');
  if (/[\s/]/.test(get('HOST'))) wrong('HOST', 'is not an address or a host name');
  if (get('DATA_DIR').includes('\0')) wrong('DATA_DIR', 'is not a path');
  if (get('DATABASE_URL') !== '') {
    wrong('DATABASE_URL', 'is set, but PostgreSQL is not available in this version: unset it to use SQLite in DATA_DIR');
  }
  const publicUrl = readPublicUrl(get('PUBLIC_URL'));
  if (publicUrl === undefined) wrong('PUBLIC_URL', 'is not an http or https address without query, fragment and user');
  const demo = readFlag(get('MINGLAN_DEMO'));
  if (demo === undefined) wrong('MINGLAN_DEMO', 'is neither 0 nor 1');
  const killSwitch = readFlag(get('WORKER_KILL_SWITCH'));
  if (killSwitch === undefined) wrong('WORKER_KILL_SWITCH', 'is neither 0 nor 1');
  const demoPassword = get('DEMO_PASSWORD') || null;
  if (demoPassword !== null && demoPassword.length < 8) wrong('DEMO_PASSWORD', 'is shorter than 8 characters');
  const demoTotpSecret = get('DEMO_TOTP_SECRET') || null;
  if (demoTotpSecret !== null && !/^[A-Z2-7]{16,}$/.test(demoTotpSecret)) wrong('DEMO_TOTP_SECRET', 'is not base 32 of at least 16 characters');
  if (demo === false && (demoPassword ?? demoTotpSecret) !== null) {
    problems.push('DEMO_PASSWORD and DEMO_TOTP_SECRET are for the demo only: unset them, or set MINGLAN_DEMO=1');
  }
  const trustProxy = readTrustProxy(get('TRUST_PROXY'));
  if (trustProxy === undefined) wrong('TRUST_PROXY', 'is neither a number of hops (0 to 9) nor a list of addresses or networks');
  const logLevel = LOG_LEVELS.find((level) => level === get('LOG_LEVEL'));
  if (logLevel === undefined) wrong('LOG_LEVEL', `is none of ${LOG_LEVELS.join(', ')}`);

  if (publicUrl === undefined || demo === undefined || killSwitch === undefined || trustProxy === undefined || logLevel === undefined || problems.length > 0) {
    throw new ConfigError(problems);
  }
  return {
    port, host: get('HOST'), dataDir: resolve(get('DATA_DIR')), publicUrl,
    base: publicUrl === null ? '' : new URL(publicUrl).pathname.replace(/\/$/, ''),
    demo, demoPassword, demoTotpSecret, trustProxy, killSwitch, logLevel,
  };
}

function readPublicUrl(text: string): string | null | undefined {
  if (text === '') return null;
  if (!URL.canParse(text)) return undefined;
  const url = new URL(text);
  const plain = url.search === '' && url.hash === '' && url.username === '' && url.password === '';
  if (!plain || !/^https?:$/.test(url.protocol) || !/^[\w\-./~]*$/.test(url.pathname) || url.pathname.includes('//')) return undefined;
  return url.origin + url.pathname.replace(/\/$/, '');
}

function readFlag(text: string): boolean | undefined {
  if (text === '1' || text === 'true') return true;
  return text === '0' || text === 'false' ? false : undefined;
}

function readTrustProxy(text: string): TrustProxy | undefined {
  if (text === '0' || text === 'false') return { kind: 'none' };
  if (/^[1-9]$/.test(text)) return { kind: 'hops', hops: Number(text) };
  const list = new BlockList();
  for (const part of text.split(',').map((p) => p.trim())) {
    const [address = '', prefix] = part.split('/');
    const version = isIP(address);
    const bits = prefix === undefined ? (version === 4 ? 32 : 128) : Number(/^\d{1,3}$/.test(prefix) ? prefix : 'NaN');
    if (version === 0 || !(bits >= 0 && bits <= (version === 4 ? 32 : 128))) return undefined;
    list.addSubnet(address, bits, version === 4 ? 'ipv4' : 'ipv6');
  }
  return { kind: 'proxies', list };
}
