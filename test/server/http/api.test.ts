import { describe, expect, it } from 'vitest';
import { registerBoards } from '../../../src/server/use-cases/register-boards.ts';
import { issuePosting } from '../../../src/server/use-cases/issue-postings.ts';
import { withdrawPosting } from '../../../src/server/use-cases/withdraw-posting.ts';
import { openApiPath } from '../../../src/server/http/openapi.ts';
import { newAnnouncement } from '../../support/new-posting.ts';
import { testApp } from '../../support/test-app.ts';
import { COUNTY, ISSUER, TOWNSHIP, VILLAGE } from '../../support/test-deps.ts';

interface Boards { boards: { code: string; name: string }[]; next: string | null }
type Schema = { $ref?: string };
interface OpenApi {
  openapi: string;
  paths: Record<string, Record<string, { operationId: string; responses: Record<string, { content: Record<string, { schema: Schema }> }> }>>;
  components: { schemas: Record<string, object> };
}

describe('the boards’ API', () => {
  it('lists boards by code, a page at a time, without gap or repeat', async () => {
    const { deps, get } = await testApp();
    await registerBoards(deps, ISSUER, Array.from({ length: 23 }, (_, i) => ({ code: `${TOWNSHIP}${300 + i}`, name: `第${i}村` })));
    const seen: string[] = [];
    let after = '';
    do {
      const page = await (await get(`/api/v1/boards?limit=7${after}`)).json() as Boards;
      expect(page.boards.length).toBeLessThanOrEqual(7);
      seen.push(...page.boards.map((b) => b.code));
      after = page.next === null ? '' : `&after=${page.next}`;
    } while (after !== '');
    expect(seen).toEqual([...new Set(seen)].sort());
    expect(seen).toHaveLength(26);
  });

  it('finds boards by a part of the name, by code, by level and by what they lie under', async () => {
    const { get } = await testApp();
    const codes = async (query: string) => ((await (await get(`/api/v1/boards?${query}`)).json()) as Boards).boards.map((b) => b.code);
    expect(await codes(`q=${encodeURIComponent('玉湖')}`)).toEqual([VILLAGE]);
    expect(await codes(`q=${TOWNSHIP}`)).toEqual([TOWNSHIP, VILLAGE]);
    expect(await codes('level=county')).toEqual([COUNTY]);
    expect(await codes(`parent=${COUNTY}`)).toEqual([TOWNSHIP]);
    for (const wild of ['%25', '_', '%5C', "'%20or%201=1--"]) expect(await codes(`q=${wild}`)).toEqual([]);
  });

  it('gives one board with those above it, nearest first', async () => {
    const { get } = await testApp();
    const { board, above } = await (await get(`/api/v1/boards/${VILLAGE}`)).json() as { board: { code: string }; above: { code: string }[] };
    expect([board.code, ...above.map((b) => b.code)]).toEqual([VILLAGE, TOWNSHIP, COUNTY]);
    expect((await get('/api/v1/boards/350524999')).status).toBe(404);
  });

  it('refuses what a query cannot mean with 400 and where', async () => {
    const { get } = await testApp();
    const limits = ['limit=0', 'limit=201', 'limit=-1', 'limit=1e2', 'limit=5&limit=6'];
    for (const query of [...limits, 'level=province', 'after=x', 'q=%00', 'q=%ff', 'q=%', `q=${'a'.repeat(61)}`]) {
      const answer = await get(`/api/v1/boards?${query}`);
      expect([query, answer.status, answer.headers.get('content-type')]).toEqual([query, 400, 'application/problem+json']);
      expect((await answer.json() as { errors: unknown[] }).errors.length).toBeGreaterThan(0);
    }
  });

  it('answers a withdrawn posting with 410 and its tombstone, an unknown one with 404', async () => {
    const { deps, get } = await testApp();
    const issued = await issuePosting(deps, ISSUER, newAnnouncement({ title: '会被撤回的公告' }));
    const id = issued.ok ? issued.value.posting.id : '';
    expect((await get(`/api/v1/postings/${id}`)).status).toBe(200);
    await withdrawPosting(deps, ISSUER, { id, reason: '内容有误' });
    const gone = await get(`/api/v1/postings/${id}`);
    expect(gone.status).toBe(410);
    expect(await gone.json()).toMatchObject({ status: 410, tombstone: { id, cause: 'withdrawn', reason: '内容有误' } });
    expect((await get('/api/v1/postings/0000000000000000')).status).toBe(404);
    expect((await get('/api/v1/postings/nonsense')).status).toBe(404);
  });
});

describe('/api/openapi.json', () => {
  it('names every route under /api, and nothing that is not mounted', async () => {
    const { app, get } = await testApp();
    const { openapi, paths } = await (await get('/api/openapi.json')).json() as OpenApi;
    expect(openapi).toMatch(/^3\.1\./);
    const described = Object.entries(paths).flatMap(([path, methods]) => Object.keys(methods).map((m) => `${m.toUpperCase()} ${path}`));
    const mounted = app.routes.filter((r) => r.path.startsWith('/api')).map((r) => `${r.method} ${openApiPath(r.path)}`);
    expect(described.sort()).toEqual(mounted.sort());
  });

  it('describes every answer by a schema that is in it, and gives each operation a name of its own', async () => {
    const { get } = await testApp();
    const document = await (await get('/api/openapi.json')).json() as OpenApi;
    const operations = Object.values(document.paths).flatMap((methods) => Object.values(methods));
    expect(new Set(operations.map((o) => o.operationId)).size).toBe(operations.length);
    const refs = JSON.stringify(document).matchAll(/"\$ref":"([^"]+)"/g);
    for (const [, ref = ''] of refs) expect(document.components.schemas).toHaveProperty([ref.replace('#/components/schemas/', '')]);
    for (const schema of Object.values(document.components.schemas)) expect(Object.keys(schema).length).toBeGreaterThan(0);
  });

  it('tells of each write whether it asks for a session and for our own header, as the server does', async () => {
    const { app, get } = await testApp();
    interface Operation { readonly security?: readonly object[]; readonly parameters?: readonly { readonly name: string; readonly in: string }[] }
    const { paths } = await (await get('/api/openapi.json')).json() as { paths: Record<string, Record<string, Operation>> };
    for (const { method, path } of app.routes.filter((r) => r.path.startsWith('/api/v1/') && r.method !== 'GET')) {
      const described = paths[openApiPath(path)]?.[method.toLowerCase()];
      const send = async (headers: Record<string, string>) => (await app.request(path.replaceAll(/:\w+/g, '0000000000000000'), { method, headers: { 'content-type': 'application/json', ...headers }, ...(method === 'POST' ? { body: '{}' } : {}) })).status;
      const asks = [described?.parameters?.some((p) => p.in === 'header' && p.name === 'x-minglan') ?? false, described?.security !== undefined];
      expect([method, path, ...asks]).toEqual([method, path, await send({}) === 403, await send({ 'x-minglan': '1' }) === 401]);
    }
  });
});
