import { boardLevel, isWithin } from '../unit/board-code.ts';
import { OPERATIONS, type Operation } from './operation.ts';
import { GUARDED_OPERATIONS, PERMISSIONS } from './permissions.ts';
import type { Grant, Role } from './role.ts';

/** True when one of the grants allows the operation on the board: its role can, and the board is the grant's own or lies under it. */
export function may(grants: readonly Grant[], operation: Operation, board: string): boolean {
  return grants.some((grant) => PERMISSIONS[grant.role].includes(operation) && isWithin(board, grant.board));
}

/** Everything that the grants allow on a board, in the order of {@link OPERATIONS}. */
export function operationsOn(grants: readonly Grant[], board: string): readonly Operation[] {
  return OPERATIONS.filter((operation) => may(grants, operation, board));
}

/** True when one of the grants allows the operation on some board. */
export function mayAnywhere(grants: readonly Grant[], operation: Operation): boolean {
  return grants.some((grant) => boardLevel(grant.board) !== null && PERMISSIONS[grant.role].includes(operation));
}

/** True for a role that works with a second factor only. 双因素. */
export function needsSecondFactor(role: Role): boolean {
  return PERMISSIONS[role].some((operation) => GUARDED_OPERATIONS.includes(operation));
}
