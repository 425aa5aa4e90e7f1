import type { ComponentChildren, VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { instantMs } from '../../domain/civil-date.ts';
import { Frame } from '../../ui/frame/frame.tsx';
import { textsFor } from '../../ui/text/texts-for.ts';
import type { View } from '../../ui/view.ts';
import type { PageOptions, StyleSheet } from './page-options.ts';

/** What a document says of itself in its head. */
export interface DocumentHead {
  readonly title: string;
  readonly description: string;
  /** Address under the base, with its leading slash: '/b/350524'. Null for pages that have no address of their own. */
  readonly path: string | null;
  /** Board whose feeds belong to the page. */
  readonly board?: { readonly code: string; readonly title: string };
  readonly links?: readonly { readonly rel: 'prev' | 'next'; readonly path: string }[];
  readonly index: boolean;
  /** True where more than a board's list is shown, which needs the later styles. */
  readonly reads?: boolean;
}

/** The surroundings that a server-rendered component is told of. */
export function viewFor(options: PageOptions): View {
  return { base: options.base, text: textsFor(options.locale), now: options.now, workingDaysLeft: options.workingDaysLeft };
}

/** A whole HTML document around one screen. No inline script; its styles stand in it, where a request of their own would keep a slow line's first screen waiting, and are known to the policy by their hashes. */
export function renderDocument(head: DocumentHead, body: VNode, options: PageOptions): string {
  const view = viewFor(options);
  return `<!doctype html>${renderToString(
    <html lang={options.locale} data-base={options.base}>
      <HeadOf head={head} options={options} product={view.text.product} />
      <body>
        <div id="app" data-board={head.board?.code}><Frame view={view}>{body}</Frame></div>
      </body>
    </html>,
  )}`;
}

function HeadOf({ head, options, product }: { readonly head: DocumentHead; readonly options: PageOptions; readonly product: string }) {
  const { base, origin, assets } = options;
  return (
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
      <title>{head.title === product ? product : `${head.title} · ${product}`}</title>
      <meta name="description" content={head.description} />
      <meta name="robots" content={head.index ? 'index, follow' : 'noindex'} />
      <meta name="format-detection" content="telephone=no" />
      <meta name="color-scheme" content="light dark" />
      <meta name="theme-color" content="#fbf8f1" media="(prefers-color-scheme: light)" />
      <meta name="theme-color" content="#171411" media="(prefers-color-scheme: dark)" />
      <meta name="minglan-version" content={options.version} />
      {options.rootKey !== undefined && <meta name="minglan-root" content={JSON.stringify(options.rootKey)} />}
      {assets.scripts.length > 0 && <script async src={menderAddress(options)} />}
      {[...assets.styles, ...(head.reads ? assets.laterStyles : [])].map((sheet) => <Style key={sheet.address} base={base} sheet={sheet} />)}
      <link rel="manifest" href={`${base}/manifest.webmanifest`} />
      <link rel="icon" href={`${base}/icons/icon.svg`} type="image/svg+xml" />
      <link rel="apple-touch-icon" href={`${base}/icons/icon-192.png`} />
      {head.path !== null && <link rel="canonical" href={`${origin ?? ''}${base}${head.path}`} />}
      {head.links?.map((l) => <link key={l.rel} rel={l.rel} href={`${base}${l.path}`} />)}
      {head.board && <Feeds base={base} code={head.board.code} title={head.board.title} />}
      {assets.scripts.map((s) => <script key={s} type="module" src={`${base}/${s}`} />)}
    </head>
  );
}

const NOT_LOADED = { disabled: true };

/** A style sheet in the page. The link, which loads nothing, tells the program's loader that it is there. */
function Style({ base, sheet: { address, text } }: { readonly base: string; readonly sheet: StyleSheet }): ComponentChildren {
  return [<style key="style" dangerouslySetInnerHTML={{ __html: text }} />, <link key="link" rel="stylesheet" href={`${base}/${address}`} {...NOT_LOADED} />];
}

/** An address of its own for each drawing: no captive portal's answer can lie in the browser's cache in place of what mends such things. */
function menderAddress({ base, now }: PageOptions): string {
  return `${base}/mend.js?t=${instantMs(now).toString(36)}`;
}

function Feeds({ base, code, title }: { readonly base: string; readonly code: string; readonly title: string }): ComponentChildren {
  return [
    <link key="atom" rel="alternate" type="application/atom+xml" title={title} href={`${base}/feed/${code}.atom`} />,
    <link key="json" rel="alternate" type="application/feed+json" title={title} href={`${base}/feed/${code}.json`} />,
  ];
}
