import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../src/protocol/canonical-json.ts';

describe('canonical JSON', () => {
  it('orders keys by UTF-16 code units, as in RFC 8785, 3.2.3', () => {
    const value = { '\u20ac': 'Euro Sign', '\r': 'Carriage Return', '\ufb33': 'Hebrew Letter Dalet With Dagesh', '1': 'One', '\ud83d\ude00': 'Emoji: Grinning Face', '\u0080': 'Control', '\u00f6': 'Latin Small Letter O With Diaeresis' };
    expect(Object.values(JSON.parse(canonicalJson(value)) as object)).toContain('One');
    expect([...canonicalJson(value).matchAll(/:"([^"]+)"/g)].map((m) => m[1])).toEqual([
      'Carriage Return', 'One', 'Control', 'Latin Small Letter O With Diaeresis', 'Euro Sign', 'Emoji: Grinning Face', 'Hebrew Letter Dalet With Dagesh',
    ]);
  });

  it('escapes as RFC 8785, 3.2.2.2 does', () => {
    expect(canonicalJson({ string: '\u20ac$\u000f\nA\'B"\\\\"/' })).toBe('{"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}');
  });

  it('writes integers plainly, and minus zero as zero', () => {
    expect(canonicalJson([0, -0, -7, Number.MAX_SAFE_INTEGER])).toBe('[0,0,-7,9007199254740991]');
  });

  it.each([
    ['a fraction', 1.5], ['an integer past 2^53', 2 ** 53], ['NaN', Number.NaN], ['infinity', Infinity], ['undefined', undefined],
    ['an undefined member', { a: undefined }], ['a hole', [, 1]], ['a function', () => 1], ['a symbol', Symbol('a')], ['a bigint', 1n], // oxlint-disable-line no-sparse-arrays
    ['a date', new Date(0)], ['a map', new Map()], ['bytes', new Uint8Array(1)], ['half a character', 'a\ud800b'], ['half a character in a key', { '\udc00': 1 }],
  ])('refuses %s', (_, value) => {
    expect(() => canonicalJson(value)).toThrow(TypeError);
  });

  it('is the same text for the same value, however it was written', () => {
    fc.assert(fc.property(fc.jsonValue({ maxDepth: 3 }), (value) => {
      const whole = JSON.parse(JSON.stringify(value), (_, v: unknown) => (typeof v === 'number' ? Math.trunc(v) % 1e9 : v)) as unknown;
      fc.pre(!/[\ud800-\udfff]/u.test(JSON.stringify(whole)) && !/\\ud[89a-f]/.test(JSON.stringify(whole)));
      const text = canonicalJson(whole);
      expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(whole)));
      expect(canonicalJson(JSON.parse(JSON.stringify(reversed(whole))))).toBe(text);
    }), { numRuns: 200 });
  });
});

function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).reverse().map(([k, v]) => [k, reversed(v)]));
}
