import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type BrowserContext, type CDPSession, chromium, type Page } from 'playwright-core';
import { findChromium } from '../../../scripts/chromium.js';
import { folderBytes } from './folder-bytes.ts';
import { watchPage } from './watch-page.ts';

const ARGS = [
  '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update',
  '--disable-sync', '--disable-extensions', '--disable-default-apps', '--disable-features=Translate,OptimizationHints,MediaRouter',
];

/** The slowdown of the processor by which every figure on a cheap phone is taken. */
export const SLOWDOWN = 6;

/** A cheap phone: a real Chromium with a profile of its own on the disk, whose pages run at a sixth of this machine's speed. */
export class BenchPhone {
  readonly profile = mkdtempSync(path.join(tmpdir(), 'minglan-bench-phone-'));
  #context: BrowserContext | null = null;

  /** @param like a phone, switched off, of which this one is a copy */
  constructor(like?: BenchPhone) {
    if (like) cpSync(like.profile, this.profile, { recursive: true });
  }

  /** A new page, slowed down, nothing in it yet. */
  async page(slowdown = SLOWDOWN): Promise<BenchPage> {
    this.#context ??= await chromium.launchPersistentContext(this.profile, {
      executablePath: findChromium(), headless: true, args: ARGS, locale: 'zh-CN', timezoneId: 'Asia/Shanghai', viewport: { width: 360, height: 640 },
    });
    const page = await this.#context.newPage();
    const cdp = await this.#context.newCDPSession(page);
    await page.addInitScript(watchPage);
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
    return { page, cdp };
  }

  /** Closes the browser, so that everything is written; the profile stays. */
  async off(): Promise<void> {
    await this.#context?.close();
    this.#context = null;
  }

  /** Bytes on the disk of a part of the profile, switched off. */
  bytes(...parts: string[]): number {
    return folderBytes(path.join(this.profile, ...parts));
  }

  async destroy(): Promise<void> {
    await this.off();
    rmSync(this.profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

export interface BenchPage { readonly page: Page; readonly cdp: CDPSession }

/** Runs `work` with a new phone, and removes it afterwards. */
export async function withPhone<T>(work: (phone: BenchPhone) => Promise<T>, like?: BenchPhone): Promise<T> {
  const phone = new BenchPhone(like);
  try {
    return await work(phone);
  } finally {
    await phone.destroy();
  }
}
