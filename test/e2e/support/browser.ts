import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { findChromium } from '../../../scripts/chromium.js';

const ARGS = [
  '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync',
];

/** A phone of its own: a real Chromium with an empty profile that survives being closed and opened again. */
export class Phone {
  readonly #profile: string;
  readonly #options: PhoneOptions;
  #context: BrowserContext | null = null;

  private constructor(profile: string, options: PhoneOptions) {
    this.#profile = profile;
    this.#options = options;
  }

  static async create(options: PhoneOptions = {}): Promise<Phone> {
    return new Phone(await mkdtemp(path.join(tmpdir(), 'minglan-phone-')), options);
  }

  /** Switches it on (again) and opens a page. */
  async open(url: string): Promise<Page> {
    this.#context ??= await chromium.launchPersistentContext(this.#profile, {
      executablePath: findChromium(), headless: true, args: ARGS, locale: 'zh-CN', timezoneId: this.#options.timezone ?? 'Asia/Shanghai',
      viewport: this.#options.viewport ?? { width: 360, height: 640 }, javaScriptEnabled: this.#options.javaScript ?? true,
      serviceWorkers: this.#options.serviceWorkers ?? 'allow',
      colorScheme: this.#options.dark ? 'dark' : 'light',
    });
    const page = await this.#context.newPage();
    await page.goto(url, { waitUntil: 'domcontentloaded' });
    return page;
  }

  get context(): BrowserContext {
    if (!this.#context) throw new Error('the phone is off');
    return this.#context;
  }

  /** Switches it off; what is stored stays. */
  async off(): Promise<void> {
    await this.#context?.close();
    this.#context = null;
  }

  async destroy(): Promise<void> {
    await this.off();
    await rm(this.#profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

export interface PhoneOptions {
  readonly viewport?: { readonly width: number; readonly height: number };
  readonly javaScript?: boolean;
  readonly serviceWorkers?: 'allow' | 'block';
  readonly timezone?: string;
  readonly dark?: boolean;
}
