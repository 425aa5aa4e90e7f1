import { describe, expect, it } from 'vitest';
import { testApp } from '../../support/test-app.ts';

const BROWSER = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' };

describe('an address where nothing stands', () => {
  it('says so to people as a page with a way on, under the strict policy, and to programs as a problem', async () => {
    const { get } = await testApp();
    const page = await get('/no/such/place', BROWSER);
    expect([page.status, page.headers.get('content-type')]).toEqual([404, 'text/html; charset=utf-8']);
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(await page.text()).toMatch(/没有找到这个页面[^]*<a class="button" href="\/">/);
    for (const accept of ['application/json', '*/*']) {
      const problem = await get('/no/such/place', { accept });
      expect([problem.status, problem.headers.get('content-type')]).toEqual([404, 'application/problem+json']);
    }
    expect((await get('/assets/index-gone1234.js', { accept: '*/*' })).headers.get('content-type')).toBe('application/problem+json');
  });
});
