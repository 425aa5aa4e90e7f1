import { renderToString } from 'preact-render-to-string';
import { type Instant, instantMs } from '../../domain/civil-date.ts';
import { enRecover } from '../../ui/text/en-recover.ts';
import { Frame } from '../../ui/frame/frame.tsx';
import type { Locale } from '../../ui/text/locale.ts';
import { textsFor } from '../../ui/text/texts-for.ts';
import { type RecoverTexts, zhCnRecover } from '../../ui/text/zh-cn-recover.ts';
import type { ListView } from '../../ui/view.ts';

export interface RecoverOptions {
  readonly base: string;
  readonly locale: Locale;
  readonly now: Instant;
}

/**
 * The repair page, `/recover`. It needs nothing of the program: a style sheet and a script of its own, no inline ones. Their addresses are
 * new in each drawing: no captive portal's answer can lie in the browser's cache in their place.
 */
export function renderRecoverDocument(options: RecoverOptions): string {
  const { base, locale, now } = options;
  const stamp = instantMs(now).toString(36);
  const text = locale === 'en' ? enRecover : zhCnRecover;
  const view: ListView = { base, text: textsFor(locale), now, workingDaysLeft: () => null };
  return `<!doctype html>${renderToString(
    <html lang={locale} data-base={base}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        <meta name="robots" content="noindex" />
        <meta name="color-scheme" content="light dark" />
        <title>{text.title}</title>
        <link rel="stylesheet" href={`${base}/recover.css?t=${stamp}`} />
        <script src={`${base}/recover.js?t=${stamp}`} />
      </head>
      <body><Frame view={view}><Body text={text} locale={locale} base={base} /></Frame></body>
    </html>,
  )}`;
}

function Body({ text, locale, base }: { readonly text: RecoverTexts; readonly locale: Locale; readonly base: string }) {
  const other: Locale = locale === 'en' ? 'zh-CN' : 'en';
  return (
    <div class="recover">
      <h1>{text.title}</h1>
      <p>{text.when}</p>
      <p>{text.safe}</p>
      <p><button id="repair" class="button is-primary" type="button" disabled data-again={text.again}>{text.start}</button></p>
      <p id="outcome" class="recover-outcome" role="status" data-finished={text.finished} data-offline={text.offline} data-unfinished={text.unfinished}>{text.preparing}</p>
      <noscript><p>{text.noScript}</p></noscript>
      <h2>{text.stepsTitle}</h2>
      <ol class="recover-steps" data-doing={text.doing} data-done={text.done} data-failed={text.failed}>
        {text.steps.map((step) => <li key={step}><span class="recover-step">{step}</span><span class="recover-state" /></li>)}
      </ol>
      <p><a id="home" class="button" href={`${base}/`}>{text.home}</a></p>
      <p><a class="recover-language" href={`?lang=${other}`} hreflang={other} lang={other}>{text.otherLanguage}</a></p>
    </div>
  );
}
