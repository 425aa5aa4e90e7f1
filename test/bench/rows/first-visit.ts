import type { Row } from '../row.ts';
import { figure, ratio } from '../statistics.ts';
import { chainData, VILLAGE } from '../data/datasets.ts';
import type { PageWatch } from '../support/watch-page.ts';
import { bundled } from '../support/bundle.ts';
import { withPhone } from '../support/phone.ts';
import { serverOn } from '../support/product.ts';
import { Site } from '../support/site.ts';
import { SLOW_3G, SlowLine } from '../slow-line.ts';

declare const watch: PageWatch;

/** As many as a small screen shows. */
const READABLE = 8;
/** As many as a page of the server holds. */
const ALL = 50;

export const firstVisit: Row = {
  name: 'first-visit',
  title: 'First visit: from the link to readable postings',
  how: 'A new profile opens a village\'s board (1,200 postings on three boards) over Slow 3G at 6×; the clock stops when the rows that fill the screen have been painted; when all fifty of the page have is told as well. The static page is the same words as one bare HTML file; the bare Preact list is a page, its script and its JSON, without styles.',
  lines: [
    { what: 'first visit, to the static page', target: '≤ 1.3 × the static page', limit: 1.3, value: ratio('ours.ms', 'static.ms') },
    { what: 'first visit, to the bare Preact list', target: '≤ 0.8 × the bare Preact list', limit: 0.8, value: ratio('ours.ms', 'preact.ms') },
    { what: 'first visit', target: '—', limit: null, value: figure('ours.ms', 'ms') },
    { what: 'first visit, all fifty rows, to the static page', target: '—', limit: null, value: ratio('ours.all', 'static.all') },
  ],
  async prepare() {
    const server = await serverOn(await chainData(1200));
    const site = await Site.start();
    const rows = rowsOf(await (await fetch(`${server.url}/b/${VILLAGE}`)).text());
    site.put('/static', { type: 'text/html; charset=utf-8', body: staticPage(rows) });
    site.put('/rows.json', { type: 'application/json', body: JSON.stringify(rows) });
    site.page('/preact', await bundled('floors/preact-list.ts'));
    const visit = (target: string, path: string) => async () => {
      const line = await SlowLine.before(target, SLOW_3G);
      try {
        return await withPhone(async (phone) => {
          const { page } = await phone.page();
          await page.goto(line.url + path, { waitUntil: 'commit' });
          return page.evaluate(async ([some, all]) => ({ ms: await watch.rows(some), all: await watch.rows(all) }), [READABLE, ALL] as const);
        });
      } finally {
        await line.close();
      }
    };
    return {
      cases: [
        { name: 'static', sample: visit(site.url, '/static') },
        { name: 'preact', sample: visit(site.url, '/preact') },
        { name: 'ours', sample: visit(server.url, `/b/${VILLAGE}`) },
      ],
      close: async () => {
        await site.close();
        await server.destroy();
      },
    };
  },
};

/** The words of the rows that the server drew. */
function rowsOf(html: string): { id: string; title: string; meta: string }[] {
  return [...html.matchAll(/<li class="headline">(.*?)<\/li>/gs)].map(([, row = '']) => {
    const words = (from: string) => from.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ').trim();
    const [title = '', meta = ''] = row.split('class="headline-meta"');
    return { id: /\/p\/([0-9a-z]+)/.exec(row)?.[1] ?? '', title: words(title), meta: words(meta.slice(meta.indexOf('>') + 1)) };
  });
}

function staticPage(rows: ReturnType<typeof rowsOf>): string {
  const list = rows.map(({ id, title, meta }) => `<li data-row><a href="p/${id}">${title}</a> <span>${meta}</span></li>`).join('');
  return `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>明栏</title><body><h1>横山村公开栏</h1><ul>${list}</ul></body></html>`;
}
