import { MARK_HEADER } from '../../protocol/version.ts';
import { HttpProblem } from './problem.ts';
import { refuseForeign } from './read-bytes.ts';

/** Refuses a write that a page of a foreign site could have sent with a cadre's session: `Sec-Fetch-Site`, and a header that no form can set. */
export function requireOwnRequest(request: Request): void {
  refuseForeign(request);
  if (!/^\d{1,6}$/.test(request.headers.get(MARK_HEADER) ?? '')) {
    throw new HttpProblem(403, 'own-header-missing', { detail: `Send the header ${MARK_HEADER}: 1.` });
  }
}
