import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { heldTest, type Piece } from '../../src/sync/cursor.ts';

const piece = fc.tuple(fc.nat({ max: 60 }), fc.integer({ min: 1, max: 20 }), fc.boolean()).map(([from, width, bad]): Piece => ({
  from, to: from + width, sha256: '', root: null, nextExpiry: null, bytes: 0, ...(bad ? { bad: 'bad-root' as const } : {}),
}));

describe('whether a place of the log is held', () => {
  it('is what looking at every piece says, for places asked in falling order', () => {
    fc.assert(fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
      const isHeld = heldTest(pieces);
      for (let seq = 90; seq >= 0; seq -= 1) expect(isHeld(seq)).toBe(pieces.some((p) => !p.bad && p.from <= seq && seq < p.to));
    }));
  });
});
