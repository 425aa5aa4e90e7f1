import type { Instant } from '../../domain/civil-date.ts';
import { MARK_HEADER, PROTOCOL_VERSION } from '../../protocol/version.ts';
import frame from '../../ui/frame/frame.css?raw';
import ground from '../../ui/theme/base.css?raw';
import tokens from '../../ui/theme/tokens.css?raw';
import recover from '../pages/recover.css?raw';
import { renderRecoverDocument } from '../pages/render-recover-document.tsx';
import { entityOf, replyEntity } from './entity.ts';
import { RECOVER_SCRIPT } from './recover-script.ts';
import type { Route } from './route.ts';

// A way out of a broken worker that needs nothing of the app: no bundle, no inline script or style. `Clear-Site-Data` alone is not
// enough (WebViews and Safari leave it undone), and its "storage" would wipe IndexedDB: unsent work must survive every recovery.

export interface RecoverDeps {
  readonly base: string;
  readonly now: () => Instant;
  readonly headers: Readonly<Record<string, string>>;
}

/** `/recover` unregisters the service worker and clears Cache Storage, and never touches IndexedDB. */
export function recoverRoutes({ base, now, headers }: RecoverDeps): readonly Route[] {
  const never = { cache: 'no-store', json: false, headers: { ...headers, [MARK_HEADER]: String(PROTOCOL_VERSION) } };
  const fixed = (path: string, text: string, type: string): Route => {
    const entity = entityOf(text);
    return { method: 'GET', path, produces: [], handle: (c) => replyEntity(c.req.raw, entity, { ...never, type }) };
  };
  return [
    {
      method: 'GET', path: '/recover', produces: ['text/html'],
      handle: (c) => {
        const locale = c.req.query('lang') === 'en' ? 'en' : 'zh-CN';
        const html = renderRecoverDocument({ base, locale, now: now() });
        return replyEntity(c.req.raw, entityOf(html), { ...never, type: 'text/html; charset=utf-8' });
      },
    },
    fixed('/recover.js', RECOVER_SCRIPT, 'text/javascript; charset=utf-8'),
    fixed('/recover.css', [tokens, ground, frame, recover].join('\n'), 'text/css; charset=utf-8'),
  ];
}
