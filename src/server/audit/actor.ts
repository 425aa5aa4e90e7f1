/** Who did it, as an id without a name: a user's id, a command's name, a job's name. */
export interface Actor {
  readonly kind: 'user' | 'import' | 'operator' | 'demo' | 'system';
  readonly id: string;
}

/** How an actor stands in the audit log. */
export function actorText(actor: Actor): string {
  return `${actor.kind}:${actor.id}`;
}
