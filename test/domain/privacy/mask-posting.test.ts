import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import type { Instant } from '../../../src/domain/civil-date.ts';
import type { Posting } from '../../../src/domain/posting/posting.ts';
import { maskFindings, maskPosting } from '../../../src/domain/privacy/mask-posting.ts';
import { maskText } from '../../../src/domain/privacy/mask-text.ts';
import { scanPosting } from '../../../src/domain/privacy/scan-posting.ts';
import { PostingSchema } from '../../../src/protocol/posting-schema.ts';
import { sampleId, samplePosting } from '../../support/sample-posting.ts';

const ID = '35052419790313123X', MOBILE = '13959812345';
const now = '2026-11-24T00:00:00.000Z' as Instant;
const whole = (): Posting => samplePosting({ board: '350524100201', id: sampleId(7), revision: 2, now, kind: 'publicity', listForHours: 48 });

describe('a masked posting', () => {
  it('is unchanged where nothing was found', () => {
    expect(maskPosting(whole())).toEqual(whole());
  });

  it('has the form of a posting, words in place of numbers, and leaves the given one as it was', () => {
    const planted = { ...whole(), title: `关于${ID}的公示`, summary: `电话${MOBILE}` };
    const masked = maskPosting(planted);
    expect(v.is(PostingSchema, masked)).toBe(true);
    expect([masked.title, masked.summary]).toEqual(['关于［身份证号已隐去］的公示', '电话［手机号已隐去］']);
    expect(planted.title).toContain(ID);
  });

  it('keeps in the partial style four digits of an ID number, and of a mobile what may be shown', () => {
    expect(maskPosting({ title: ID, summary: '+86 139-5981-2345' }, 'partial')).toEqual({ title: '**************123X', summary: '139****2345' });
  });

  it('masks only what it is told to', () => {
    const posting = { title: ID, summary: ID };
    expect(maskFindings(posting, scanPosting(posting).filter((f) => f.path === 'summary'))).toEqual({ title: ID, summary: '［身份证号已隐去］' });
  });
});

describe('a masked text', () => {
  it.each([
    [`见${ID}。`, '见［身份证号已隐去］。'], [`${ID}${MOBILE}`, '［身份证号已隐去］［手机号已隐去］'], ['玉湖村3组15号', '玉湖村［门牌号已隐去］'],
    ['张三 350524********1231', '张三 ［身份证号已隐去］'], ['无', '无'], ['', ''],
  ])('of %s is %s', (text, masked) => {
    expect(maskText(text)).toBe(masked);
  });

  it('leaves out all of two findings that overlap', () => {
    const finding = (index: number, length: number) => ({ kind: 'mobile' as const, match: '', index, length });
    expect(maskText('0123456789', [finding(4, 4), finding(2, 4)])).toBe('01［手机号已隐去］89');
    expect(maskText('0123456789', [finding(2, 6), finding(3, 2)])).toBe('01［手机号已隐去］89');
  });
});
