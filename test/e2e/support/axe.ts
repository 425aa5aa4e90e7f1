import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Axe { run(what: Document, how: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> }

/** What axe finds on a page as it stands: each rule with where it is broken. Rules in `off` are not looked at. */
export async function axeFindings(page: Page, off: readonly string[] = []): Promise<string[]> {
  if (!await page.evaluate(() => 'axe' in globalThis)) await page.evaluate(AXE);
  return page.evaluate(async (rules) => {
    const { axe } = globalThis as unknown as { axe: Axe };
    const { violations } = await axe.run(document, { rules: Object.fromEntries(rules.map((id) => [id, { enabled: false }])) });
    return violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.html.slice(0, 160)).join(' | ')}`);
  }, off);
}
