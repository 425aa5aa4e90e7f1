import { hash, verify } from '@node-rs/argon2';
import { boundedQueue } from './bounded-queue.ts';

/** OWASP's smallest recommended setting of argon2id: 19 MiB, two passes, one lane. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** A hash that no password has (of random bytes, long forgotten), so that a name that is unknown costs as much as one that is known. */
const NOBODYS = '$argon2id$v=19$m=19456,t=2,p=1$lCTHQP2QabovAdUJcZdByQ$bkWob7TvCVgk4tZaltS3O2okkgh477ur47yWnTCQyB0';

// Each takes 19 MiB and a core for some 20 ms: a flood must not take all of either.
const queue = boundedQueue({ running: 2, waiting: 60 });

/** Argon2id of a password, with its salt and cost, as text. Throws QueueFull when too many are waiting. */
export function hashPassword(password: string): Promise<string> {
  return queue(() => hash(password.normalize('NFKC'), COST));
}

/** True when the password is that of the hash; `null` stands for nobody's, takes as long, and fits nothing. Throws QueueFull. */
export async function isPassword(password: string, hashed: string | null): Promise<boolean> {
  const fits = await queue(() => verify(hashed ?? NOBODYS, password.normalize('NFKC')));
  return fits && hashed !== null;
}
