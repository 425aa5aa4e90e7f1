import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** Where the keyboard is: what it is called, and what is wrong with how it shows. */
interface Stop { readonly name: string; readonly matches: boolean; readonly faults: readonly string[] }

/** The focused element, held against a selector and words; faults are a focus that nobody sees. */
function look(page: Page, selector: string, words: string): Promise<Stop> {
  return page.evaluate(([wanted, said]) => {
    const at = document.activeElement;
    if (!(at instanceof HTMLElement) || at === document.body) return { name: 'nothing', matches: false, faults: [] };
    const name = (at.getAttribute('aria-label') ?? (at.textContent || at.id)).trim();
    const faults: string[] = [];
    // A control that stands in a label or draws itself is seen by its own line; a screen that was just reached needs none.
    const { outlineStyle, outlineWidth } = getComputedStyle(at);
    if (at.id !== 'main' && (outlineStyle === 'none' || parseFloat(outlineWidth) < 2)) faults.push('no outline');
    const { left, top, right, bottom } = at.getBoundingClientRect();
    const points = [[(left + right) / 2, (top + bottom) / 2], [left + 4, top + 4], [right - 4, top + 4], [left + 4, bottom - 4], [right - 4, bottom - 4]];
    const seen = points.some(([x = 0, y = 0]) => {
      const hit = document.elementFromPoint(x, y);
      return hit !== null && (at.contains(hit) || hit.contains(at));
    });
    if (!seen) faults.push(`out of sight at ${Math.round(top)}–${Math.round(bottom)}`);
    return { name, matches: at.matches(wanted ?? '') && name.includes(said ?? ''), faults };
  }, [selector, words]);
}

/** Presses Tab until the wanted control has the focus; every stop on the way must be seen. */
export async function tabTo(page: Page, selector: string, words = '', back = false): Promise<void> {
  const passed: string[] = [];
  for (let i = 0; i < 90; i += 1) {
    await page.keyboard.press(back ? 'Shift+Tab' : 'Tab');
    const stop = await look(page, selector, words);
    expect(stop.faults, `the focus on “${stop.name.slice(0, 40)}” after ${passed.slice(-3).join(' → ')}`).toEqual([]);
    if (stop.matches) return;
    passed.push(stop.name.slice(0, 20));
  }
  throw new Error(`the keyboard does not reach ${selector} ${words}: ${passed.join(' → ')}`);
}

/** The keyboard stands on something of this page, not on nothing: a screen that went took the focus along. */
export async function expectFocusKept(page: Page): Promise<void> {
  await expect.poll(async () => (await look(page, '*', '')).name, { timeout: 10_000 }).not.toBe('nothing');
}
