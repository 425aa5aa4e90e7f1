// Content negotiation (RFC 9110, 12.5): pure, and short for the headers that browsers really send.

export type Encoding = 'br' | 'gzip' | 'identity';

const remembered = new Map<string, Encoding>();

/** The best encoding that the client takes: brotli before gzip at equal weight; identity when it takes neither. */
export function pickEncoding(header: string | null | undefined): Encoding {
  if (!header) return 'identity';
  const known = remembered.get(header);
  if (known !== undefined) return known;
  const picked = pick(header);
  if (header.length <= 100 && remembered.size < 200) remembered.set(header, picked);
  return picked;
}

function pick(header: string): Encoding {
  const weights = readWeights(header);
  const star = weights.get('*') ?? 0;
  const br = weights.get('br') ?? star;
  const gzip = Math.max(weights.get('gzip') ?? star, weights.get('x-gzip') ?? 0);
  const identity = weights.get('identity') ?? 0;
  if (br > 0 && br >= gzip && br >= identity) return 'br';
  return gzip > 0 && gzip >= identity ? 'gzip' : 'identity';
}

/** True when an `Accept` header allows a media type, e.g. `application/json`. No header allows all. */
export function accepts(header: string | null | undefined, type: string): boolean {
  if (!header || header === '*/*') return true;
  const weights = readWeights(header);
  const [family = ''] = type.split('/');
  const weight = weights.get(type) ?? weights.get(`${family}/*`) ?? weights.get('*/*') ?? 0;
  return weight > 0;
}

/** Names of a weighted list, in lower case, with their q-values (1 when absent, 0 when unreadable). */
function readWeights(header: string): Map<string, number> {
  const weights = new Map<string, number>();
  for (const part of header.slice(0, 2000).split(',')) {
    const [name = '', ...parameters] = part.split(';').map((p) => p.trim().toLowerCase());
    if (name === '') continue;
    const q = parameters.find((p) => p.startsWith('q='))?.slice(2);
    const weight = q === undefined ? 1 : /^(0(\.\d{0,3})?|1(\.0{0,3})?)$/.test(q) ? Number(q) : 0;
    weights.set(name, Math.max(weight, weights.get(name) ?? 0));
  }
  return weights;
}
