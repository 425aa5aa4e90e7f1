import type { Evidence } from '../protocol/refusal.ts';
import { MARK_HEADER } from '../protocol/version.ts';
import type { ReportAnswer } from '../sync/ports.ts';
import { unlessStalled } from './unless-stalled.ts';

const PATIENCE_MS = 20_000;

/**
 * Sends two contradicting heads: both are public, and nothing else goes along, neither cookies nor the page's address.
 * @param base origin and path of the product, without a slash at the end
 */
export async function sendForkReport(base: string, { known, seen }: Evidence): Promise<ReportAnswer> {
  try {
    const { status, headers } = await unlessStalled(PATIENCE_MS, async ({ signal }) => fetch(`${base}/api/v1/fork-reports`, {
      method: 'POST', signal, credentials: 'omit', referrerPolicy: 'no-referrer', cache: 'no-store', redirect: 'error',
      headers: { 'content-type': 'application/json' }, body: JSON.stringify({ known, seen }),
    }));
    if (headers.get(MARK_HEADER) !== '1') return 'later';
    if (status === 200 || status === 201) return 'taken';
    return status === 413 || status === 422 ? 'refused' : 'later';
  } catch {
    return 'later';
  }
}
