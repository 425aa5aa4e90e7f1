import type { BrowserContext, Page } from 'playwright-core';
import type { Village } from './village.ts';

/** One screen to photograph. */
export interface Screen {
  readonly name: string;
  /** Address under the server, or how to find it. */
  readonly place: string | ((village: Village) => Promise<string>);
  /** False: the server's own page. */
  readonly script?: false;
  /** The device has been here before: the offer of large text is answered, unless said otherwise. */
  readonly firstRun?: true;
  /** With a service worker, as on a device that has the program. */
  readonly installed?: true;
  /** What comes before the first page. */
  readonly before?: (context: BrowserContext) => Promise<unknown>;
  /** What the reader does until the screen stands. */
  readonly act?: (page: Page, village: Village) => Promise<unknown>;
  /** What the photograph begins with, at the top of the screen. */
  readonly from?: string;
}

export const LOOKS = [
  { name: 'standard', size: 'standard', dark: false }, { name: 'elder', size: 'elder-large', dark: false }, { name: 'dark', size: 'standard', dark: true },
] as const;

export const VIEWPORTS = [{ width: 360, height: 640 }, { width: 390, height: 844 }] as const;
