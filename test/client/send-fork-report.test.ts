import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { sendForkReport } from '../../src/client/send-fork-report.ts';
import { encodeJws } from '../../src/protocol/jws.ts';
import { JWS_TYPES } from '../../src/protocol/keys.ts';
import { signerOf } from '../../src/server/feed/keys/es256.ts';
import { reportText } from '../../src/server/cli/verify.ts';
import { issuePosting } from '../../src/server/use-cases/issue-postings.ts';
import { verifyData } from '../../src/server/use-cases/verify-data.ts';
import { newAnnouncement } from '../support/new-posting.ts';
import { listening, type TestApp, testApp } from '../support/test-app.ts';
import { ISSUER, VILLAGE } from '../support/test-deps.ts';

/** The board's head, and another root for the same size under the same key. */
async function twoHeads({ deps, get }: TestApp) {
  await issuePosting(deps, ISSUER, newAnnouncement());
  const { head: known } = await (await get(`/feed/${VILLAGE}/head.json`)).json() as { head: string };
  const head = JSON.parse(Buffer.from(known.split('.')[1] ?? '', 'base64url').toString()) as { keyId: string };
  const key = await deps.store.read((tx) => tx.selectFrom('signing_key').select('private_jwk').where('key_id', '=', head.keyId).executeTakeFirstOrThrow());
  return { known, seen: await encodeJws(JWS_TYPES.head, { ...head, root: 'ab'.repeat(32) }, signerOf(key.private_jwk ?? '')) };
}

describe('a report of a fork', () => {
  it('reaches the server, which keeps it once, counts it, logs it, and names it when its data are checked', async () => {
    const t = await testApp();
    const evidence = await twoHeads(t);
    const { url } = await listening(t);
    expect(await sendForkReport(url, evidence)).toBe('taken');
    expect(await sendForkReport(url, evidence)).toBe('taken');
    expect(await (await t.get('/metrics')).text()).toContain('minglan_fork_reports_total{kind="fork"} 1');
    expect(t.logged.filter((line) => line.includes('a log was rewritten'))).toHaveLength(1);
    const report = await verifyData(t.deps.store, t.deps.clock());
    expect(report.forkReports).toMatchObject([{ board: VILLAGE, kind: 'fork' }]);
    expect(reportText(report)).toContain(`fork ${VILLAGE}: fork: reported by a reader`);
    expect(reportText(report)).toContain('all well, 1 fork reports');
  });

  it('is given up when the server says that it proves nothing, and kept for later where no answer of ours comes', async () => {
    const t = await testApp();
    const { known } = await twoHeads(t);
    const { url } = await listening(t);
    expect(await sendForkReport(url, { known, seen: known })).toBe('refused');
    const portal = createServer((_, answer) => answer.writeHead(200, { 'content-type': 'text/html' }).end('login'));
    await new Promise<void>((resolve) => void portal.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void portal.close());
    const { port } = portal.address() as AddressInfo;
    expect(await sendForkReport(`http://127.0.0.1:${port}`, { known, seen: known })).toBe('later');
    portal.close();
    portal.closeAllConnections();
    expect(await sendForkReport(`http://127.0.0.1:${port}`, { known, seen: known })).toBe('later');
  });
});
