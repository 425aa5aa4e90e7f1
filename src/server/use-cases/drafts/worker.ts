import type { Operation } from '../../../domain/access/operation.ts';
import type { Actor } from '../../audit/actor.ts';

/** Who does something with drafts, and what they may do where at this very moment. */
export interface Worker {
  readonly actor: Actor;
  readonly may: (operation: Operation, board: string) => boolean;
}
