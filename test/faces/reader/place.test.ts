import { describe, expect, it } from 'vitest';
import { addressOf, type Place, placeAt } from '../../../src/faces/reader/place.ts';

const PLACES: readonly Place[] = [
  { screen: 'home' }, { screen: 'board', code: '350524102215', filter: {} }, { screen: 'posting', id: '0123456789abcdef' },
  { screen: 'board', code: '350524', filter: { question: 'money', field: 'poverty', kind: 'disclosure', year: '2026', issuer: '安溪县民政局&财政局' } },
  { screen: 'search', query: '' }, { screen: 'search', query: '低保 50%' },
  { screen: 'settings', page: 'display' }, { screen: 'settings', page: 'storage' }, { screen: 'settings', page: 'install' },
];
const at = (path: string) => new URL(path, 'https://example.gov.cn');

describe('places', () => {
  it.each(['', '/minglan', '/a/b'])('are found again by their address under %o', (base) => {
    for (const place of PLACES) {
      const address = addressOf(place, base);
      expect(placeAt(at(address), base)).toEqual(place);
      expect(placeAt(at(address.replace(/([^/?])(\?|$)/, '$1/$2')), base)).toEqual(place);
    }
  });

  it('are not the addresses that other parts of the product answer', () => {
    for (const path of ['/feed/350524.atom', '/console/', '/b/12', '/b/350524/x', '/p/', '/p/ÄÖ', '/media/ab/view', '/recover', '/settings/x', '/searching']) {
      expect(placeAt(at(path), ''), path).toBeNull();
    }
    expect(placeAt(at('/minglanx/b/350524'), '/minglan')).toBeNull();
  });

  it('leave out of a filter what nobody knows', () => {
    expect(placeAt(at('/b/350524?ask=everything&field=x&kind=&year=26&unit=&utm_source=wechat'), '')).toEqual({ screen: 'board', code: '350524', filter: {} });
  });
});
