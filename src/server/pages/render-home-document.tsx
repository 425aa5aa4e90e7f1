import { HomeView } from '../../ui/home/home-view.tsx';
import { renderDocument, viewFor } from './document.tsx';
import type { HomePage } from './home-page.ts';
import type { PageOptions, RenderedPage } from './page-options.ts';

/** `/`: choose a board. */
export function renderHomeDocument(page: HomePage, options: PageOptions): RenderedPage {
  const view = viewFor(options);
  const { text } = view;
  const head = { title: text.page.homeTitle, description: text.home.hint, path: '/', index: true, reads: true };
  return { status: 200, html: renderDocument(head, <HomeView view={view} counties={page.counties} />, options) };
}
