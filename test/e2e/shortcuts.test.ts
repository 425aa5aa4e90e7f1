import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { RealServer } from '../support/real-server.ts';
import { Phone } from './support/browser.ts';

const VILLAGE = '350524102211';
const { start_url: start, shortcuts } = JSON.parse(readFileSync('public/manifest.webmanifest', 'utf8')) as { start_url: string; shortcuts: { name: string; url: string }[] };

let server: RealServer;
let phone: Phone;

beforeAll(async () => {
  server = await RealServer.start({ env: { MINGLAN_DEMO: '1' } });
  phone = await Phone.create();
  const page = await phone.open(`${server.url}/b/${VILLAGE}`);
  await page.getByText('全部信息已在本机').waitFor({ timeout: 20_000 });
  await page.evaluate(async () => navigator.serviceWorker.ready);
  await page.close();
});
afterAll(async () => {
  await phone.destroy();
  await server.destroy();
});

/** Opened from the icon on the home screen: Chromium offers no other way to say so. */
async function openInstalled(address: string) {
  const page = await phone.open('about:blank');
  await page.addInitScript(() => {
    const real = window.matchMedia.bind(window);
    window.matchMedia = (query) => real(query.includes('standalone') ? 'all' : query);
  });
  await page.goto(new URL(address, `${server.url}/`).href);
  return page;
}

describe('the installed app', () => {
  it('opens with the board that was read last, and each shortcut with the screen of its name', async () => {
    const first = await openInstalled(start);
    await first.getByRole('heading', { level: 1, name: '横山村公开栏' }).waitFor({ timeout: 20_000 });
    const shown: Record<string, { readonly level: number; readonly name: string }> = {
      关注的公开栏: { level: 1, name: '请选择公开栏' }, 预警: { level: 2, name: '预警' }, 搜索: { level: 1, name: '搜索' },
    };
    expect(shortcuts.map((s) => s.name)).toEqual(Object.keys(shown));
    for (const { name, url } of shortcuts) {
      const page = await openInstalled(url);
      await page.getByRole('heading', { ...shown[name], exact: true }).waitFor({ timeout: 20_000 });
      await page.close();
    }
  });
});
