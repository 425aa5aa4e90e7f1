import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync('src/ui/theme/tokens.css', 'utf8');
const light = tokens(css.slice(css.indexOf(':root'), css.indexOf('}')));
const dark = { ...light, ...tokens(css.slice(css.indexOf("html[data-theme='dark']"))) };
const system = { ...light, ...tokens(css.slice(css.indexOf('@media'), css.indexOf("html[data-theme='dark']"))) };

describe.each([['light', light], ['dark', dark]] as const)('colours in %s', (_, t) => {
  it.each([['--ink', '--paper'], ['--ink-soft', '--paper'], ['--vermilion', '--paper'], ['--ink', '--paper-deep'], ['--ink-soft', '--paper-deep'], ['--on-vermilion', '--vermilion']])(
    '%s on %s reads at 7:1 or better', (ink, ground) => {
      expect(contrast(t[ink]!, t[ground]!)).toBeGreaterThanOrEqual(7);
    },
  );

  it.each([['--line-strong', '--paper'], ['--focus', '--paper']])('%s on %s is seen at 3:1 or better', (line, ground) => {
    expect(contrast(t[line]!, t[ground]!)).toBeGreaterThanOrEqual(3);
  });

  it.each([['--warn-red', '--on-dark-sign'], ['--warn-orange', '--on-light-sign'], ['--warn-yellow', '--on-light-sign'], ['--warn-blue', '--on-dark-sign']])(
    'the mark on a %s sign is seen at 3:1 or better', (sign, mark) => {
      expect(contrast(t[sign]!, t[mark]!)).toBeGreaterThanOrEqual(3);
    },
  );
});

const high = readFileSync('src/ui/theme/contrast.css', 'utf8').split('\n').filter((line) => line.includes('--paper:')).map((line) => tokens(line));

describe('high contrast', () => {
  it.each(high.map((t, i) => [i, { ...light, ...t }] as const))('sheet %i: ink at 15:1, vermilion and its own ink at 7:1, every line as plain as the text', (_, t) => {
    for (const ink of ['--ink', '--ink-soft', '--line', '--line-strong']) for (const ground of ['--paper', '--paper-deep']) expect(contrast(t[ink]!, t[ground]!)).toBeGreaterThanOrEqual(15);
    expect(contrast(t['--vermilion']!, t['--paper']!)).toBeGreaterThanOrEqual(7);
    expect(contrast(t['--on-vermilion']!, t['--vermilion']!)).toBeGreaterThanOrEqual(7);
    expect(contrast(t['--focus']!, t['--paper']!)).toBeGreaterThanOrEqual(7);
  });

  it('is the same whether the device or the reader asks for it, in light and in dark', () => {
    expect(high).toHaveLength(6);
    expect(new Set(high.map((t) => JSON.stringify(t))).size).toBe(2);
  });
});

describe('movement', () => {
  it('is left to devices that have not asked for less of it', () => {
    const sheets = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((f) => f.endsWith('.css'));
    for (const sheet of sheets) {
      const still = readFileSync(`src/${sheet}`, 'utf8').replace(/@media \(prefers-reduced-motion: no-preference\) \{[^@]*?\n\}/g, '');
      expect(still, sheet).not.toMatch(/transition:|scroll-behavior: smooth|animation: \S+ (?!0s)/);
    }
  });
});

describe('dark', () => {
  it('is the same whether the device or the reader asks for it', () => {
    expect(system).toEqual(dark);
  });
});

function tokens(text: string): Record<string, string> {
  return Object.fromEntries([...text.matchAll(/(--[\w-]+):\s*(#[0-9a-f]{3,6});/g)].map((m) => [m[1]!, m[2]!]));
}

/** WCAG 2.2 contrast ratio of two colours. */
function contrast(a: string, b: string): number {
  const [hi, lo] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (hi + 0.05) / (lo + 0.05);
}

function luminance(hex: string): number {
  const full = hex.length === 4 ? Array.from(hex.slice(1), (c) => c + c).join('') : hex.slice(1);
  const [r, g, b] = [0, 2, 4].map((i) => {
    const c = parseInt(full.slice(i, i + 2), 16) / 255;
    return c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
