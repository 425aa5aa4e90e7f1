import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromBase64Url, toBase64Url } from '../../src/protocol/base64url.ts';

describe('base64url', () => {
  it('is what Node writes, and reads back', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 70 }), (bytes) => {
      const text = toBase64Url(bytes);
      expect(text).toBe(Buffer.from(bytes).toString('base64url'));
      expect([...fromBase64Url(text) ?? []]).toEqual([...bytes]);
    }));
  });

  it('has one text per value: any other text that is read at all means other bytes', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom(...'AZaz09-_QgwB'), maxLength: 12 }), (text) => {
      const bytes = fromBase64Url(text);
      if (bytes) expect(toBase64Url(bytes)).toBe(text);
    }));
  });

  it.each(['A', 'AB==', 'A+', 'A/', 'AB', 'AA A', 'AAB', 'é'])('refuses %s', (text) => {
    expect(fromBase64Url(text)).toBeNull();
  });
});
