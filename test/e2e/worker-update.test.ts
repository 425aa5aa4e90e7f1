import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FAULTS, FaultProxy } from '../support/fault-proxy.ts';
import { RealServer } from '../support/real-server.ts';
import { Phone } from './support/browser.ts';

// One address, the builds behind it change, as in an upgrade. The next build is a copy of this one with a mark on its start page.
const BOARD = '350524';
let dist: string;
let first: RealServer;
let second: RealServer | null;
let proxy: FaultProxy;
let phone: Phone;

beforeEach(async () => {
  dist = mkdtempSync(path.resolve('.cache/next-build-'));
  cpSync('dist', dist, { recursive: true });
  first = await RealServer.start();
  second = null;
  proxy = await FaultProxy.before(first.url);
  phone = await Phone.create();
});
afterEach(async () => {
  await phone.destroy();
  await proxy.close();
  await second?.stop();
  await first.destroy();
  rmSync(dist, { recursive: true });
});

/** Marks the start page of the copied build, and renews its hash in the worker's list. */
function nextBuild(mark: string): void {
  const file = path.join(dist, 'client/index.html'), worker = path.join(dist, 'client/sw.js');
  const before = readFileSync(file);
  const after = Buffer.from(before.toString().replace('<body>', `<body data-build="${mark}">`));
  const hash = (bytes: Buffer) => createHash('sha256').update(bytes).digest();
  const script = readFileSync(worker, 'utf8').replace(hash(before).toString('base64'), hash(after).toString('base64')).replace(hash(before).toString('hex').slice(0, 16), hash(after).toString('hex').slice(0, 16));
  for (const [name, bytes] of [[file, after], [worker, Buffer.from(script)]] as const) {
    writeFileSync(name, bytes);
    for (const ending of ['.br', '.gz']) rmSync(name + ending, { force: true });
  }
}

async function upgrade(env: Readonly<Record<string, string>> = {}): Promise<void> {
  second = await RealServer.start({ dist, dataDir: first.dataDir, env });
  proxy.retarget(second.url);
}

async function installed(): Promise<Page> {
  const page = await phone.open(`${proxy.url}/b/${BOARD}`);
  await page.evaluate(async () => navigator.serviceWorker.ready);
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null || true);
  await page.reload();
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  return page;
}

const build = (page: Page) => page.evaluate(() => document.body.dataset['build'] ?? 'first');
const workers = (page: Page) => page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length);

describe('an upgrade', () => {
  it('waits until the reader says so, then loads the new build, once', async () => {
    const page = await installed();
    nextBuild('second');
    await upgrade();
    await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());
    const prompt = page.getByRole('button', { name: /更新|新版/ }).filter({ hasText: /新版|点此/ });
    await prompt.first().waitFor({ timeout: 30_000 });
    expect(await build(page)).toBe('first');
    // Whatever else stands at the lower edge gives way to it.
    for (const size of ['standard', 'elder-large']) {
      await page.evaluate((value) => void (document.documentElement.dataset['size'] = value), size);
      expect(await page.locator('.question-bar').evaluate((e) => getComputedStyle(e).position)).toBe('static');
      if (process.env['SHOTS']) await page.screenshot({ path: `${process.env['SHOTS']}/update-${size}.png` });
      await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
      expect(await page.locator('.question-bar').evaluate((e) => e.getBoundingClientRect().bottom <= document.querySelector('.update-prompt')!.getBoundingClientRect().top + 1)).toBe(true);
      await page.evaluate(() => window.scrollTo(0, 0));
    }
    await prompt.first().click();
    await expect.poll(() => build(page).catch(() => ''), { timeout: 20_000 }).toBe('second');
  });

  it('that the network gets in the way of, in whatever manner, leaves the old build in place, and comes through later', async () => {
    const page = await installed();
    nextBuild('second');
    await upgrade();
    for (const fault of FAULTS) {
      proxy.suffer(fault, /^\/(index\.html|assets\/)/);
      const state = await page.evaluate(async () => {
        const registration = await navigator.serviceWorker.getRegistration();
        await registration?.update().catch(() => undefined);
        const worker = registration?.installing;
        // Redundant: the install failed, as it should.
        if (worker && worker.state === 'installing') await new Promise((done) => worker.addEventListener('statechange', done));
        return worker?.state ?? 'not even begun';
      });
      expect(['redundant', 'not even begun'], fault).toContain(state);
      await page.reload();
      expect(await build(page), fault).toBe('first');
      expect(await page.locator('h1').innerText(), fault).toContain('安溪县');
    }
    proxy.suffer(null);
    await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());
    await page.waitForFunction(async () => (await navigator.serviceWorker.getRegistration())?.waiting !== null, undefined, { timeout: 20_000 });
  });
});

describe('a bad release', () => {
  it('is recalled by the kill switch, and what is stored stays', async () => {
    const page = await installed();
    const stored = await page.evaluate(async () => (await indexedDB.databases()).length);
    await upgrade({ WORKER_KILL_SWITCH: '1' });
    await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());
    await expect.poll(() => page.evaluate(async () => (await caches.keys()).length).catch(() => -1), { timeout: 20_000 }).toBe(0);
    await page.goto(`${proxy.url}/b/${BOARD}`);
    expect(await page.locator('h1').innerText()).toContain('安溪县');
    expect(await page.evaluate(async () => (await indexedDB.databases()).length)).toBe(stored);
  });

  it('is repaired by hand at /recover, which leaves IndexedDB alone', async () => {
    const page = await installed();
    const stored = await page.evaluate(async () => (await indexedDB.databases()).map((d) => d.name ?? '').sort((a, b) => (a < b ? -1 : 1)));
    expect(await workers(page)).toBe(1);
    await page.goto(`${proxy.url}/recover`);
    await page.getByRole('button').click();
    await page.getByText('修复完成').waitFor({ timeout: 20_000 });
    expect(await workers(page)).toBe(0);
    expect(await page.evaluate(async () => (await caches.keys()).length)).toBe(0);
    expect(await page.evaluate(async () => (await indexedDB.databases()).map((d) => d.name ?? '').sort((a, b) => (a < b ? -1 : 1)))).toEqual(stored);
  });
});
