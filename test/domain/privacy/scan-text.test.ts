import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maskText } from '../../../src/domain/privacy/mask-text.ts';
import { scanText } from '../../../src/domain/privacy/scan-text.ts';
import { personalDocument } from '../../support/personal-documents.ts';
import { HARMLESS } from './harmless-lines.ts';

const RUNS = Number(process.env['PRIVACY_RUNS'] ?? 500);

describe('the privacy gate', () => {
  it('finds every planted number in every disguise, and nothing is left after masking', () => {
    fc.assert(fc.property(personalDocument, ({ planted, text }) => {
      const found = scanText(text);
      for (const { written, kind, number } of planted) {
        const at = text.indexOf(written);
        const hit = found.find((f) => f.index < at + written.length && f.index + f.length > at);
        expect(hit, `${kind} written ${JSON.stringify(written)} in ${JSON.stringify(text)}`).toBeDefined();
        expect(maskText(text).replace(/\D/g, '')).not.toContain(number.replace(/\D/g, ''));
      }
      expect(scanText(maskText(text))).toEqual([]);
    }), { numRuns: RUNS });
  });

  it('names places in the text as it was given', () => {
    fc.assert(fc.property(personalDocument, ({ text }) => {
      for (const { match, index, length } of scanText(text)) expect(text.slice(index, index + length)).toBe(match);
    }), { numRuns: 200 });
  });

  it('is not fooled by what only looks like a person’s number', () => {
    const alarms = HARMLESS.filter((line) => scanText(line).length > 0);
    expect(alarms.length / HARMLESS.length, alarms.join('\n')).toBeLessThanOrEqual(0.01);
  });

  it.each([
    ['35052419790313123X', 'idNumber'], ['35052419790313123x', 'idNumber'], ['350524790313123', 'idNumber'], ['13959812345', 'mobile'],
    ['350524********123X', 'partialMask'], ['湖头镇玉湖村3组15号', 'address'], ['八马路88号2栋301室', 'address'], ['zhang.san@example.com', 'email'],
  ])('%s is %s', (text, kind) => {
    expect(scanText(`见${text}。`).map((f) => f.kind)).toEqual([kind]);
  });

  it('refuses a wrong check character, an impossible birthday and an unknown region', () => {
    for (const text of ['350524197903131231', '35052419790230123X', '99052419790313123X']) expect(scanText(text).filter((f) => f.kind === 'idNumber')).toEqual([]);
  });

  it('leaves masked names and numbers alone', () => {
    for (const text of ['朱**', '张*祥', '138****5678', '李××', '3505**********123X']) expect(scanText(text)).toEqual([]);
  });
});
