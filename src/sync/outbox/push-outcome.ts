/**
 * How a push ended: `sent`: everything that could go has its answer. `offline`: no network, a login page in its place, or a server in trouble.
 * `busy`: the server asks to wait. `signed-out`: nobody is signed in; all waits. `again`: more came meanwhile, or something has to be sent anew.
 */
export type PushOutcome =
  | { readonly end: 'sent' | 'offline' | 'again' }
  | { readonly end: 'busy'; readonly retryAfterMs: number }
  | { readonly end: 'signed-out'; readonly problem: string };
