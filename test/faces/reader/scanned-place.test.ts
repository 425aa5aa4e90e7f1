import { describe, expect, it } from 'vitest';
import { scannedPlace } from '../../../src/faces/reader/scanned-place.ts';

const OWN = 'https://example.gov.cn/minglan';

describe('a scanned code', () => {
  it.each([
    ['https://example.gov.cn/minglan/b/350524102215', { screen: 'board', code: '350524102215' }],
    ['http://example.gov.cn/minglan/b/350524', { screen: 'board', code: '350524' }],
    ['/minglan/b/350524102', { screen: 'board', code: '350524102' }],
    [' https://example.gov.cn/minglan/p/0000000000000171\n', { screen: 'posting', id: '0000000000000171' }],
    ['HTTPS://EXAMPLE.GOV.CN/minglan/p/0000000000000171', { screen: 'posting', id: '0000000000000171' }],
  ])('%j leads to a board or posting of this place', (read, place) => {
    expect(scannedPlace(read, OWN)).toMatchObject(place);
  });

  it.each([
    'https://example.gov.cn/b/350524102215', 'https://example.com/minglan/b/350524102215', 'https://example.gov.cn.evil.com/minglan/b/350524', 'https://example.gov.cn@evil.com/minglan/b/350524',
    'https://pay@example.gov.cn/minglan/b/350524', 'https://example.gov.cn:8443/minglan/b/350524', '//evil.com/minglan/b/350524', '\\\\evil.com/minglan/b/350524', 'javascript:alert(1)', 'data:text/html,hi', 'tel:12345', 'https://example.gov.cn/minglan/settings',
    'https://example.gov.cn/minglan/', 'https://example.gov.cn/minglan/../b/350524', '350524102215', 'WIFI:S:net;P:secret;;', 'http://', '',
  ])('%j is nothing of this place', (read) => {
    expect(scannedPlace(read, OWN)).toBeNull();
  });

  it('is read alike where the product stands at the root', () => {
    expect(scannedPlace('http://192.168.1.7:8080/b/350524', 'http://192.168.1.7:8080')).toMatchObject({ screen: 'board' });
    expect(scannedPlace('http://192.168.1.8:8080/b/350524', 'http://192.168.1.7:8080')).toBeNull();
  });
});
