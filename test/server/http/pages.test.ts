import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { issuePosting } from '../../../src/server/use-cases/issue-postings.ts';
import { withdrawPosting } from '../../../src/server/use-cases/withdraw-posting.ts';
import { newAnnouncement, newWarning } from '../../support/new-posting.ts';
import { type TestApp, testApp } from '../../support/test-app.ts';
import { COUNTY, ISSUER, VILLAGE } from '../../support/test-deps.ts';

const CLIENT = {
  'index.html': '<!doctype html><script type="module" src="__BASE__/assets/index-abcdefgh.js"></script>',
  'assets/index-abcdefgh.js': 'console.log("minglan")\n'.repeat(100),
  'assets/index-12345678.css': 'body{}',
  'assets/create-later-12345678.css': 'p{}',
  'mend.js': 'void 0',
  'sw.js': 'self.x = 1',
  'kill-sw.js': 'self.kill = 1',
  'manifest.webmanifest': '{"id":"__BASE__/"}',
  'manifest.vite.json': JSON.stringify({
    'index.html': { file: 'assets/index-abcdefgh.js', isEntry: true, imports: ['_shared.js'], css: ['assets/index-12345678.css'] },
    '_shared.js': { file: 'assets/shared-abcdefgh.js' },
    'create-later.ts': { file: 'assets/create-later-abcdefgh.js', css: ['assets/create-later-12345678.css'] },
  }),
  '.secret': 'x',
};

const POLICY = [
  "default-src 'none'", "script-src 'self';", "base-uri 'none'", "frame-ancestors 'none'", "require-trusted-types-for 'script'",
];

async function issue({ deps }: TestApp, title: string, board = VILLAGE): Promise<string> {
  const issued = await issuePosting(deps, ISSUER, newAnnouncement({ title, board }));
  return issued.ok ? issued.value.posting.id : '';
}

describe('what a browser opens', () => {
  it('is readable without JavaScript: the boards, a board with what stands above it, a posting', async () => {
    const t = await testApp({ files: CLIENT });
    const id = await issue(t, '村里的公告');
    await issue(t, '县里的公告', COUNTY);
    await issuePosting(t.deps, ISSUER, newWarning());
    const home = await (await t.get('/')).text();
    for (const name of ['安溪县', '湖头镇', '玉湖村']) expect(home).toContain(name);
    const board = await (await t.get(`/b/${VILLAGE}`)).text();
    for (const title of ['村里的公告', '县里的公告', '暴雨']) expect(board).toContain(title);
    expect(await (await t.get(`/p/${id}`)).text()).toContain('全村林区禁止一切野外用火');
  });

  it('is a form that searches titles, without a script', async () => {
    const t = await testApp({ files: CLIENT });
    await issue(t, '低保<b>公示');
    await issue(t, '别的公告', COUNTY);
    const empty = await (await t.get('/search')).text();
    expect(empty).toMatch(/<form[^>]* action="\/search" method="get"/);
    expect(empty).toContain('查全县各公开栏的标题');
    const html = await (await t.get(`/search?q=${encodeURIComponent('低保')}`)).text();
    expect(html).toContain('<mark class="found">低保</mark>&lt;b>公示');
    expect(html).not.toContain('别的公告');
    expect(html).toContain('noindex');
    expect(await (await t.get('/search?q=%22%3E%3Cscript%3E')).text()).not.toContain('<script>');
    expect((await t.get('/search?q=a&page=21')).status).toBe(404);
  });

  it('links its own scripts and the county root’s public half only', async () => {
    const t = await testApp({ files: CLIENT });
    await issue(t, '公告');
    const html = await (await t.get(`/b/${VILLAGE}`)).text();
    const scripts = [...html.matchAll(/<script[^>]*src="([^"]+)"/g)].map((m) => m[1]);
    expect(scripts).toEqual([expect.stringMatching(/^\/mend\.js\?t=\w+$/), '/assets/index-abcdefgh.js', '/assets/shared-abcdefgh.js']);
    expect(html).toMatch(/name="minglan-root" content="\{&quot;kty/);
    expect(html).not.toContain('&quot;d&quot;');
    expect(html).not.toMatch(/<script(?![^>]*src=)|style="|onclick=/);
  });

  it('brings the styles of a text where there is a text, not where there is only a list, and allows no others', async () => {
    const t = await testApp({ files: CLIENT });
    const id = await issue(t, '公告'), gone = await issue(t, '会被撤回的公告');
    await withdrawPosting(t.deps, ISSUER, { id: gone, reason: '内容有误' });
    const styles = async (address: string) => {
      const page = await t.get(address);
      const held = [...(await page.text()).matchAll(/<style>([^<]*)<\/style>/g)].map(([, style = '']) => style);
      const csp = page.headers.get('content-security-policy') ?? '';
      for (const style of held) expect(csp).toContain(`'sha256-${createHash('sha256').update(style).digest('base64')}'`);
      return held;
    };
    expect(await styles(`/b/${VILLAGE}`)).toEqual(['body{}']);
    for (const address of ['/', `/p/${id}`, `/p/${gone}`]) expect(await styles(address), address).toEqual(['body{}', 'p{}']);
  });

  it('names what mends it by a new address in each drawing, and marks every part of the program as ours', async () => {
    const t = await testApp({ files: CLIENT });
    const mender = async () => /\/mend\.js\?t=\w+/.exec(await (await t.get('/')).text())?.[0] ?? '';
    const first = await mender();
    t.deps.pass(1);
    await issue(t, '公告');
    expect(await mender()).not.toBe(first);
    const script = await t.get(first);
    expect([script.status, script.headers.get('cache-control')]).toEqual([200, 'no-store']);
    for (const at of [first, '/assets/index-abcdefgh.js', '/assets/index-12345678.css', '/index.html']) expect((await t.get(at)).headers.get('x-minglan'), at).toBe('1');
  });

  it('answers a withdrawn posting with 410 and a tombstone, an unknown address with 404 and a page', async () => {
    const t = await testApp();
    const id = await issue(t, '会被撤回的公告');
    await withdrawPosting(t.deps, ISSUER, { id, reason: '内容有误' });
    const gone = await t.get(`/p/${id}`);
    expect(gone.status).toBe(410);
    expect(await gone.text()).toContain('内容有误');
    for (const at of ['/p/0000000000000000', '/p/x', '/b/350524999', '/b/x', `/b/${VILLAGE}?page=99`, `/b/${VILLAGE}?page=abc`]) {
      const missing = await t.get(at);
      expect([at, missing.status, missing.headers.get('content-type')]).toEqual([at, 404, 'text/html; charset=utf-8']);
    }
    expect((await t.get(`/b/${VILLAGE}?from=singlemessage&isappinstalled=0`)).status).toBe(200);
  });

  it('carries the headers that keep foreign code, frames and sniffing away', async () => {
    const t = await testApp({ files: CLIENT });
    for (const at of ['/', `/b/${VILLAGE}`, '/recover', '/index.html', '/sw.js']) {
      const { headers } = await t.get(at);
      const csp = headers.get('content-security-policy') ?? '';
      for (const part of POLICY) expect([at, csp]).toEqual([at, expect.stringContaining(part)]);
      expect(csp).not.toContain('unsafe');
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
      expect(headers.get('strict-transport-security')).toBeNull();
    }
    const secure = await testApp({ config: { publicUrl: 'https://example.gov.cn' } });
    expect((await secure.get('/')).headers.get('strict-transport-security')).toMatch(/max-age=\d+/);
  });

  it('keeps hashed assets for ever, the worker and the manifest never, and the build’s notes to itself', async () => {
    const t = await testApp({ files: CLIENT });
    const cache = async (at: string) => (await t.get(at)).headers.get('cache-control');
    expect(await cache('/assets/index-abcdefgh.js')).toBe('public, max-age=31536000, immutable');
    expect(await cache('/sw.js')).toBe('no-store');
    expect(await cache('/manifest.webmanifest')).toBe('no-store');
    expect(await cache('/index.html')).toBe('no-cache');
    const hidden = ['/manifest.vite.json', '/.secret', '/kill-sw.js', '/assets/', '/assets/..%2f.secret', '/assets/nothing-abcdefgh.js'];
    for (const at of hidden) expect((await t.get(at)).status).toBe(404);
    const packed = await t.get('/assets/index-abcdefgh.js', { 'accept-encoding': 'br' });
    expect(packed.headers.get('content-encoding')).toBe('br');
    expect(await (await t.get('/index.html')).text()).toBe(CLIENT['index.html']);
  });

  it('names the installed app by the path under which the board stands', async () => {
    for (const base of ['', '/anxi']) {
      const t = await testApp({ files: CLIENT, config: { base } });
      expect(await (await t.get(`${base}/manifest.webmanifest`)).json()).toEqual({ id: `${base}/` });
    }
  });

  it('lets the page look for a code with the camera, and with nothing else', async () => {
    const policy = (await (await testApp()).get('/')).headers.get('permissions-policy') ?? '';
    expect(policy.split(', ').filter((feature) => !feature.endsWith('=()'))).toEqual(['camera=(self)']);
    expect(policy).toContain('microphone=()');
  });

  it('hands out the worker that removes itself when the operator throws the switch', async () => {
    const t = await testApp({ files: CLIENT, config: { killSwitch: true } });
    expect(await (await t.get('/sw.js')).text()).toBe(CLIENT['kill-sw.js']);
  });

  it('offers a way out of a broken worker that leaves IndexedDB alone', async () => {
    const t = await testApp();
    const page = await t.get('/recover');
    const html = await page.text();
    expect(html).toMatch(/<script src="\/recover\.js\?t=\w+">/);
    expect(html).toMatch(/<link rel="stylesheet" href="\/recover\.css\?t=\w+"/);
    expect(html).not.toMatch(/<script(?![^>]*src=)|style="|<style|onclick=/);
    expect(await (await t.get('/recover?lang=en')).text()).toContain('Repair Minglan');
    const style = await t.get('/recover.css');
    expect([style.headers.get('content-type'), style.headers.get('cache-control'), style.headers.get('x-minglan')]).toEqual(['text/css; charset=utf-8', 'no-store', '1']);
    expect(page.headers.get('clear-site-data')).toBeNull();
    const script = await (await t.get('/recover.js')).text();
    expect(script).toContain('unregister');
    expect(script.toLowerCase()).not.toContain('indexeddb');
  });

  it('stands under the path of PUBLIC_URL, and nowhere else', async () => {
    const t = await testApp({ files: CLIENT, config: { publicUrl: 'https://example.gov.cn/minglan', base: '/minglan' } });
    await issue(t, '公告');
    for (const at of ['/', `/b/${VILLAGE}`, `/feed/${VILLAGE}/chain.json`, '/api/v1/boards', '/healthz', '/sw.js', '/recover']) {
      expect([at, (await t.get(`/minglan${at}`)).status, (await t.get(at)).status]).toEqual([at, 200, 404]);
    }
    expect((await t.get('/minglan')).headers.get('location')).toBe('/minglan/');
    expect((await t.get(`/minglan/b/${VILLAGE}/`)).headers.get('location')).toBe(`/minglan/b/${VILLAGE}`);
    const html = await (await t.get(`/minglan/b/${VILLAGE}`)).text();
    for (const [, address = ''] of html.matchAll(/(?:href|src)="(\/[^"]*)"/g)) expect(address).toMatch(/^\/minglan\//);
  });
});
