import { MessagePage } from '../../ui/notice/message-page.tsx';
import { renderDocument, viewFor } from './document.tsx';
import type { PageOptions, RenderedPage } from './page-options.ts';

/** Any address of the reader's face that nothing stands at (404). */
export function renderNotFoundDocument(options: PageOptions): RenderedPage {
  const view = viewFor(options);
  const { title, said, next } = view.text.notFound;
  const head = { title, description: said, path: null, index: false };
  return { status: 404, html: renderDocument(head, <MessagePage view={view} title={title} said={said} next={next} />, options) };
}
