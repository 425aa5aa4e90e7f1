import { describe, expect, it } from 'vitest';
import { instantOf } from '../../../src/domain/civil-date.ts';
import { accountName, isAccountName } from '../../../src/server/accounts/account-name.ts';
import { forgetAttempts, nameKey, takeAttempt } from '../../../src/server/accounts/attempts.ts';
import { boundedQueue, QueueFull } from '../../../src/server/accounts/bounded-queue.ts';
import { deviceName } from '../../../src/server/accounts/device-name.ts';
import { hashPassword, isPassword } from '../../../src/server/accounts/password-hash.ts';
import { renewCodes, useCode } from '../../../src/server/accounts/recovery-codes.ts';
import { isTotpSecret, stepOfCode, totpSecretOf, totpUri } from '../../../src/server/accounts/totp.ts';
import { weaknessOf } from '../../../src/server/accounts/weak-password.ts';
import { countyWithAccounts, makeAccount } from '../../support/test-accounts.ts';

/** Appendix B of RFC 6238, the last six of its eight digits. */
const RFC_6238 = [[59, '287082'], [1_111_111_109, '081804'], [1_111_111_111, '050471'], [1_234_567_890, '005924'], [2_000_000_000, '279037']] as const;
const RFC_SECRET = totpSecretOf(new TextEncoder().encode('12345678901234567890'));

describe('codes of an authenticator', () => {
  it.each(RFC_6238)('are those of RFC 6238 at %i s', (seconds, code) => {
    expect(stepOfCode(RFC_SECRET, code, instantOf(seconds * 1000), 0)).toBe(Math.floor(seconds / 30));
  });

  it('are taken one step early and one step late, and no more', () => {
    const at = (steps: number) => stepOfCode(RFC_SECRET, '050471', instantOf((1_111_111_111 + steps * 30) * 1000), 0);
    expect([at(-2), at(-1), at(0), at(1), at(2)]).toEqual([null, 37037037, 37037037, 37037037, null]);
  });

  it('serve once: neither the same step nor an older one is taken again', () => {
    const now = instantOf(1_111_111_111_000);
    expect(stepOfCode(RFC_SECRET, '050471', now, 37037036)).toBe(37037037);
    expect(stepOfCode(RFC_SECRET, '050471', now, 37037037)).toBeNull();
    expect(stepOfCode(RFC_SECRET, '081804', now, 37037037)).toBeNull();
  });

  it('may be typed with a gap, and are six digits', () => {
    const now = instantOf(59_000);
    expect(stepOfCode(RFC_SECRET, ' 287 082 ', now, 0)).toBe(1);
    for (const wrong of ['', '28708', '2870822', '28708a', '２８７０８２']) expect(stepOfCode(RFC_SECRET, wrong, now, 0)).toBeNull();
  });

  it('are made from an address that authenticators read', () => {
    const uri = new URL(totpUri(RFC_SECRET, '林某'));
    expect([uri.protocol, uri.host, decodeURIComponent(uri.pathname)]).toEqual(['otpauth:', 'totp', '/Minglan:林某']);
    expect(Object.fromEntries(uri.searchParams)).toEqual({ issuer: 'Minglan', secret: RFC_SECRET, algorithm: 'SHA1', digits: '6', period: '30' });
    expect([isTotpSecret(RFC_SECRET), isTotpSecret('short'), isTotpSecret(RFC_SECRET.toLowerCase())]).toEqual([true, false, false]);
  });
});

describe('a password', () => {
  it('is kept as argon2id of 19 MiB, two passes, one lane, with a salt of its own', async () => {
    const [one, two] = [await hashPassword('the same password'), await hashPassword('the same password')];
    for (const hash of [one, two]) expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(one).not.toBe(two);
    expect([await isPassword('the same password', one), await isPassword('The same password', one), await isPassword('the same password', null)]).toEqual([true, false, false]);
  });

  it('is the same however the keyboard composes it', async () => {
    expect(await isPassword('caf\u00e9 und mehr caf\u00e9', await hashPassword('cafe\u0301 und mehr cafe\u0301'))).toBe(true);
  });

  it('has at least twelve characters, and is not one that others try first', async () => {
    const weak = async (password: string) => weaknessOf(password, ['linmou']);
    expect(await weak('short pass1')).toBe('too-short');
    expect(await weak('长'.repeat(11))).toBe('too-short');
    expect(await weak('x'.repeat(129))).toBe('too-long');
    for (const easy of ['password1234', '123456789012', 'qwertyuiop12', 'aaaaaaaaaaaaaa', 'minglan350524', 'linmoulinmou', 'iloveyou1234']) expect([easy, await weak(easy)]).toEqual([easy, 'easy-to-guess']);
    for (const good of ['a heron on the fourth terrace', '茶山上有三只白鹭飞过溪水去', 'x7-Krokus.laterne']) expect([good, await weak(good)]).toEqual([good, null]);
  });
});

describe('recovery codes', () => {
  it('serve once, whatever case and dashes, and only their own account', async () => {
    const deps = await countyWithAccounts();
    const [one, two] = [await makeAccount(deps, 'one'), await makeAccount(deps, 'two')];
    const codes = await deps.store.write((tx) => renewCodes(tx, one, deps.random));
    expect([codes.length, new Set(codes).size]).toEqual([10, 10]);
    const [first = '', second = ''] = codes;
    expect(first).toMatch(/^([A-Z2-7]{4}-){5}[A-Z2-7]{4}$/);
    const use = (account: string, code: string) => deps.store.write((tx) => useCode(tx, account, code));
    expect([await use(two, first), await use(one, first), await use(one, first)]).toEqual([false, true, false]);
    expect(await use(one, ` ${second.toLowerCase().replaceAll('-', ' ')}`)).toBe(true);
    expect((await deps.store.read((tx) => tx.selectFrom('recovery_code').selectAll().execute())).some((row) => codes.some((c) => row.hash.includes(c.replaceAll('-', ''))))).toBe(false);
  });

  it('are worth nothing once there are new ones', async () => {
    const deps = await countyWithAccounts();
    const one = await makeAccount(deps, 'one');
    const [old = ''] = await deps.store.write((tx) => renewCodes(tx, one, deps.random));
    await deps.store.write((tx) => renewCodes(tx, one, deps.random));
    expect(await deps.store.write((tx) => useCode(tx, one, old))).toBe(false);
  });
});

describe('failed attempts', () => {
  it('cost nothing four times, then 30 s, and twice as long each time, up to a quarter of an hour', async () => {
    const deps = await countyWithAccounts();
    const take = () => deps.store.write((tx) => takeAttempt(tx, 'k', deps.clock()));
    const waits: number[] = [];
    for (let i = 0; i < 12; i += 1) {
      expect(await take()).toBe(0);
      const wait = await take();
      waits.push(wait);
      // While there is no wait, asking was an attempt of its own.
      if (wait === 0) i += 1;
      deps.pass(wait * 1000);
    }
    expect(waits.filter((w) => w > 0)).toEqual([30, 60, 120, 240, 480, 900, 900, 900]);
  });

  it('are forgotten after success, and after a day', async () => {
    const deps = await countyWithAccounts();
    const take = () => deps.store.write((tx) => takeAttempt(tx, 'k', deps.clock()));
    for (let i = 0; i < 5; i += 1) await take();
    expect(await take()).toBe(30);
    await deps.store.write((tx) => forgetAttempts(tx, 'k'));
    expect([await take(), await take()]).toEqual([0, 0]);
    for (let i = 0; i < 3; i += 1) await take();
    expect(await take()).toBe(30);
    deps.pass(24 * 3_600_000);
    expect([await take(), await take()]).toEqual([0, 0]);
  });

  it('are counted by too little of a name to find it out', () => {
    expect(nameKey('a password in the wrong field')).toMatch(/^name:[0-9a-f]{5}$/);
  });
});

describe('small parts', () => {
  it('run so many at once, in order, and refuse a crowd', async () => {
    const queue = boundedQueue({ running: 2, waiting: 2 });
    let running = 0, most = 0;
    const done: number[] = [];
    const work = (n: number) => queue(async () => {
      most = Math.max(most, running += 1);
      await new Promise((resolve) => setTimeout(resolve, 5));
      running -= 1;
      done.push(n);
      if (n === 1) throw new Error('its own');
    });
    const all = await Promise.allSettled([0, 1, 2, 3, 4].map(work));
    expect(all.map((r) => r.status)).toEqual(['fulfilled', 'rejected', 'fulfilled', 'fulfilled', 'rejected']);
    expect((all[4] as PromiseRejectedResult).reason).toBeInstanceOf(QueueFull);
    expect([most, done]).toEqual([2, [0, 1, 2, 3]]);
    await work(5);
    expect(running).toBe(0);
  });

  it('know a name however it is typed, and what is none', () => {
    expect(accountName('  Ｌin.Mou ')).toBe('lin.mou');
    for (const good of ['lin.mou', '林某某', 'a1', 'x-y_z']) expect([good, isAccountName(good)]).toEqual([good, true]);
    for (const bad of ['', 'a', 'Lin', 'a b', '.a', 'a@b', `a${'b'.repeat(40)}`, 'a\u202eb']) expect([bad, isAccountName(bad)]).toEqual([bad, false]);
  });

  it('name a device by system and browser', () => {
    const wechat = 'Mozilla/5.0 (Linux; Android 10; HLK-AL00) AppleWebKit/537.36 Chrome/86.0 Mobile Safari/537.36 MicroMessenger/8.0';
    expect([deviceName(wechat), deviceName(null), deviceName('curl/8')]).toEqual(['Android · WeChat', '', '']);
  });
});
