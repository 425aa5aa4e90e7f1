import { describe, expect, it } from 'vitest';
import { addressOf, placeAt } from '../../../src/faces/reader/place.ts';

describe('places', () => {
  it.each(['', '/minglan', '/a/b'])('are found again by their address under %o', (base) => {
    for (const place of [{ screen: 'home' }, { screen: 'board', code: '350524102215' }, { screen: 'posting', id: '0123456789abcdef' }] as const) {
      expect(placeAt(addressOf(place, base), base)).toEqual(place);
      expect(placeAt(addressOf(place, base).split('?')[0]!.replace(/([^/])$/, '$1/'), base)).toEqual(place);
    }
  });

  it('are not the addresses that other parts of the product answer', () => {
    for (const path of ['/feed/350524.atom', '/console/', '/b/12', '/b/350524/x', '/p/', '/p/ÄÖ', '/media/ab/view', '/recover']) expect(placeAt(path, ''), path).toBeNull();
    expect(placeAt('/minglanx/b/350524', '/minglan')).toBeNull();
  });
});
