import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { may, mayAnywhere, needsSecondFactor, operationsOn } from '../../../src/domain/access/may.ts';
import { OPERATIONS } from '../../../src/domain/access/operation.ts';
import { GUARDED_OPERATIONS, PERMISSIONS } from '../../../src/domain/access/permissions.ts';
import { ROLES } from '../../../src/domain/access/role.ts';

const COUNTY = '350524', TOWNSHIP = '350524101', VILLAGE = '350524101200', SISTER = '350524102';

const boardCode = fc.tuple(fc.constantFrom('350524', '350525'), fc.array(fc.constantFrom('101', '102'), { maxLength: 2 })).map(([c, rest]) => c + rest.join(''));
const grants = fc.array(fc.record({ role: fc.constantFrom(...ROLES), board: boardCode }), { maxLength: 4 });

describe('what a role may do', () => {
  it.each(ROLES)('%s reaches its own board and those under it, and none above or beside', (role) => {
    const held = [{ role, board: TOWNSHIP }];
    for (const operation of OPERATIONS) {
      const can = PERMISSIONS[role].includes(operation);
      expect([may(held, operation, TOWNSHIP), may(held, operation, VILLAGE)]).toEqual([can, can]);
      expect([may(held, operation, COUNTY), may(held, operation, SISTER), may(held, operation, '3505241012001'), may(held, operation, '')]).toEqual([false, false, false, false]);
    }
  });

  it('keeps writing, reviewing, issuing and administering apart', () => {
    const publishes = (role: (typeof ROLES)[number]) => PERMISSIONS[role].some((o) => o.startsWith('posting.') || o === 'warning.lift');
    expect(ROLES.filter(publishes)).toEqual(['issuer']);
    expect(ROLES.filter((r) => PERMISSIONS[r].includes('draft.review'))).toEqual(['reviewer']);
    expect(ROLES.filter((r) => PERMISSIONS[r].includes('draft.write'))).toEqual(['author']);
    expect(ROLES.filter((r) => PERMISSIONS[r].includes('user.manage'))).toEqual(['admin']);
  });

  it('asks a second factor of every role that can review, issue, answer, appraise or administer', () => {
    expect(ROLES.filter(needsSecondFactor)).toEqual(['reviewer', 'issuer', 'county', 'admin']);
    for (const operation of GUARDED_OPERATIONS) expect(OPERATIONS).toContain(operation);
  });

  it('gives every operation to somebody, and none twice to one role', () => {
    for (const operation of OPERATIONS) expect(ROLES.some((role) => PERMISSIONS[role].includes(operation))).toBe(true);
    for (const role of ROLES) expect(new Set(PERMISSIONS[role]).size).toBe(PERMISSIONS[role].length);
  });

  it('adds up over several grants, and says the same whichever way it is asked', () => {
    fc.assert(fc.property(grants, boardCode, fc.constantFrom(...OPERATIONS), (held, board, operation) => {
      const allowed = may(held, operation, board);
      expect(allowed).toBe(held.some((grant) => may([grant], operation, board)));
      expect(operationsOn(held, board).includes(operation)).toBe(allowed);
      if (allowed) expect(mayAnywhere(held, operation)).toBe(true);
    }));
  });

  it('allows nothing without a grant, nor by one on what is no board', () => {
    for (const operation of OPERATIONS) {
      expect(may([], operation, VILLAGE)).toBe(false);
      expect(may([{ role: 'issuer', board: '' }, { role: 'admin', board: '3505' }], operation, '350524')).toBe(false);
      expect(mayAnywhere([{ role: 'issuer', board: '3505' }], operation)).toBe(false);
    }
  });
});
