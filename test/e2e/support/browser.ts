import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll } from 'vitest';
import { findChromium } from '../../../scripts/chromium.js';

const ARGS = [
  '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync',
];

const LAUNCH = { executablePath: findChromium(), headless: true, args: ARGS };

// Starting a Chromium takes longer than most tests: phones that are never switched off share the one of their file.
let shared: Promise<Browser> | null = null;
afterAll(async () => (await shared)?.close());

/** A phone of its own: a context of a real Chromium, empty at first; with `keeps`, a Chromium and a profile that survives being closed and opened again. */
export class Phone {
  readonly #profile: string | null;
  readonly #options: PhoneOptions;
  #context: BrowserContext | null = null;

  private constructor(profile: string | null, options: PhoneOptions) {
    this.#profile = profile;
    this.#options = options;
  }

  static async create(options: PhoneOptions = {}): Promise<Phone> {
    return new Phone(options.keeps ? await mkdtemp(path.join(tmpdir(), 'minglan-phone-')) : null, options);
  }

  /** Switches it on (again) and opens a page. */
  async open(url: string): Promise<Page> {
    this.#context ??= await this.#start();
    const page = await this.#context.newPage();
    await page.goto(url, { waitUntil: 'domcontentloaded' });
    return page;
  }

  async #start(): Promise<BrowserContext> {
    const { timezone, viewport, javaScript, serviceWorkers, dark } = this.#options;
    const how = {
      locale: 'zh-CN', timezoneId: timezone ?? 'Asia/Shanghai', viewport: viewport ?? { width: 360, height: 640 }, javaScriptEnabled: javaScript ?? true,
      serviceWorkers: serviceWorkers ?? 'allow', colorScheme: dark ? 'dark' : 'light',
    } as const;
    if (this.#profile !== null) return chromium.launchPersistentContext(this.#profile, { ...LAUNCH, ...how });
    shared ??= chromium.launch(LAUNCH);
    return (await shared).newContext(how);
  }

  get context(): BrowserContext {
    if (!this.#context) throw new Error('the phone is off');
    return this.#context;
  }

  /** Switches it off; what is stored stays, on a phone that keeps it. */
  async off(): Promise<void> {
    if (this.#profile === null) throw new Error('this phone keeps nothing: create it with keeps');
    await this.#close();
  }

  async destroy(): Promise<void> {
    await this.#close();
    if (this.#profile !== null) await rm(this.#profile, { recursive: true, force: true, maxRetries: 5 });
  }

  async #close(): Promise<void> {
    await this.#context?.close();
    this.#context = null;
  }
}

export interface PhoneOptions {
  /** Has a profile on the disk, so that it can be switched off and on. */
  readonly keeps?: boolean;
  readonly viewport?: { readonly width: number; readonly height: number };
  readonly javaScript?: boolean;
  readonly serviceWorkers?: 'allow' | 'block';
  readonly timezone?: string;
  readonly dark?: boolean;
}
