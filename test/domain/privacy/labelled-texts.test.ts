import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { maskText } from '../../../src/domain/privacy/mask-text.ts';
import { scanText } from '../../../src/domain/privacy/scan-text.ts';

interface Labelled { readonly why: string; readonly text: string; readonly kind: string; readonly match: string }

const read = (name: string): unknown => JSON.parse(readFileSync(new URL(`../../vectors/privacy/${name}`, import.meta.url), 'utf8'));
const found = read('found.json') as readonly Labelled[];
const harmless = read('harmless.json') as readonly string[];

// All numbers are invented. `match` is what must be found, character for character.
describe('labelled texts', () => {
  it.each(found.map(({ why, text, kind, match }) => [why, text, kind, match] as const))('%s', (_, text, kind, match) => {
    const findings = scanText(text);
    expect(findings.filter((f) => f.kind === kind).map((f) => f.match)).toContain(match);
    for (const f of findings) expect(text.slice(f.index, f.index + f.length)).toBe(f.match);
    expect(scanText(maskText(text))).toEqual([]);
    expect(scanText(maskText(text, findings, 'partial'))).toEqual([]);
  });

  it('raises a false alarm in at most one harmless line of a hundred', () => {
    const alarms = harmless.filter((line) => scanText(line).length > 0);
    expect(harmless.length).toBeGreaterThanOrEqual(300);
    expect(alarms.length / harmless.length, alarms.join('\n')).toBeLessThanOrEqual(0.01);
  });

  it('raises none in all harmless lines together, read as one text, that it does not raise in them alone', () => {
    const quiet = harmless.filter((line) => scanText(line).length === 0);
    expect(scanText(quiet.join('。\n')).map((f) => f.match)).toEqual([]);
  });

  it('finds a number in the middle of every harmless line', () => {
    for (const line of harmless) {
      const at = Math.floor(line.length / 2);
      const text = `${line.slice(0, at)}：35052419790313123X；${line.slice(at)}`;
      expect(scanText(text).some((f) => f.match === '35052419790313123X'), text).toBe(true);
    }
  });
});
