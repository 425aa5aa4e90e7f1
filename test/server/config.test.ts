import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { ConfigError, readConfig, SETTINGS } from '../../src/server/config.ts';

const problemsOf = (env: Record<string, string>) => {
  try {
    readConfig(env);
    return [];
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
};

describe('the settings', () => {
  it('have safe values when nothing is set: this machine only, no demo, no proxy believed', () => {
    expect(readConfig({})).toMatchObject({
      port: 8080, host: '127.0.0.1', dataDir: path.resolve('data'), publicUrl: null, base: '', demo: false, trustProxy: { kind: 'none' }, logLevel: 'info',
    });
    expect(readConfig({ PORT: '', LOG_LEVEL: ' ' })).toMatchObject({ port: 8080, logLevel: 'info' });
  });

  it('tell all that is wrong at once, each by its name, without the secret', () => {
    const wrong = { PORT: '99999', PUBLIC_URL: 'ftp://x', TRUST_PROXY: 'all', LOG_LEVEL: 'loud', MINGLAN_DEMO: 'yes', DEMO_TOTP_SECRET: 'geheim' };
    const problems = problemsOf(wrong);
    for (const name of Object.keys(wrong)) expect(problems.filter((p) => p.startsWith(name))).toHaveLength(1);
    expect(problems.join()).not.toContain('geheim');
  });

  it('refuse PostgreSQL in plain words, without printing the address with its password', () => {
    const [problem = ''] = problemsOf({ DATABASE_URL: 'postgres://minglan:secret@db/minglan' });
    expect(problem).toMatch(/^DATABASE_URL .*PostgreSQL/);
    expect(problem).not.toContain('secret');
  });

  it('take a public address that ends in a path, with or without a slash', () => {
    const under = readConfig({ PUBLIC_URL: 'https://www.example.gov.cn/minglan/' });
    expect(under).toMatchObject({ publicUrl: 'https://www.example.gov.cn/minglan', base: '/minglan' });
    expect(readConfig({ PUBLIC_URL: 'http://localhost:8080' })).toMatchObject({ publicUrl: 'http://localhost:8080', base: '' });
    for (const bad of ['https://x/?a=1', 'https://x/#a', 'https://u:p@x/', 'https://x//y', 'https://x/a b', 'example.gov.cn']) {
      expect([bad, problemsOf({ PUBLIC_URL: bad })]).toEqual([bad, [expect.stringMatching(/^PUBLIC_URL/)]]);
    }
  });

  it('take hops, addresses and networks as proxies', () => {
    expect(readConfig({ TRUST_PROXY: '2' }).trustProxy).toEqual({ kind: 'hops', hops: 2 });
    const proxies = readConfig({ TRUST_PROXY: '10.0.0.0/8, 2001:db8::1' }).trustProxy;
    const named = (address: string, family: 'ipv4' | 'ipv6') => proxies.kind === 'proxies' && proxies.list.check(address, family);
    expect([named('10.1.2.3', 'ipv4'), named('2001:db8::1', 'ipv6'), named('11.0.0.1', 'ipv4')]).toEqual([true, true, false]);
    for (const bad of ['10', '10.0.0.0/33', '10.0.0', 'localhost']) expect(problemsOf({ TRUST_PROXY: bad })).toHaveLength(1);
  });

  it('keep the demo’s credentials to the demo', () => {
    expect(problemsOf({ DEMO_PASSWORD: 'long enough' })).toHaveLength(1);
    expect(problemsOf({ DEMO_PASSWORD: 'long enough', MINGLAN_DEMO: '1' })).toEqual([]);
  });

  it('are each explained', () => {
    for (const { name, about } of SETTINGS) expect(`${name} ${about}`.length).toBeGreaterThan(name.length + 10);
  });
});
