import type { Instant } from '../../domain/civil-date.ts';
import type { PublicJwk } from '../../protocol/keys.ts';
import type { Locale } from '../../ui/text/locale.ts';
import type { WorkingDaysLeft } from '../../ui/view.ts';

/** What every server-rendered document needs besides its content. */
export interface PageOptions {
  /** Path under which the board stands: '' or '/minglan'. */
  readonly base: string;
  /** Scheme and host of PUBLIC_URL for canonical links ('https://example.gov.cn'); null when unknown. */
  readonly origin: string | null;
  readonly locale: Locale;
  readonly now: Instant;
  readonly workingDaysLeft: WorkingDaysLeft;
  readonly assets: PageAssets;
  /** Build version, for the page's meta. */
  readonly version: string;
  /** The county root's public key, which the app pins on its first visit. */
  readonly rootKey?: PublicJwk;
}

/** What a document brings of the built reader; empty where it is not built. */
export interface PageAssets {
  /** Addresses relative to the base: 'assets/main-abc.js'. */
  readonly scripts: readonly string[];
  /** For a list. */
  readonly styles: readonly StyleSheet[];
  /** For what is more than a list; the app loads them after its first screen. */
  readonly laterStyles: readonly StyleSheet[];
}

/** A style sheet's text, and the address under which the program knows it. */
export interface StyleSheet { readonly address: string; readonly text: string }

/** A whole HTML document and the HTTP status it should be sent with. */
export interface RenderedPage { readonly status: 200 | 404 | 410; readonly html: string }
