import type { ProofRefused } from '../use-cases/accounts/account-deps.ts';
import { HttpProblem } from './problem.ts';

/** The one answer to a wrong name, password or code, and the one to too many of them. */
export function proofProblem(refused: ProofRefused): HttpProblem {
  if (refused.kind === 'throttled') {
    return new HttpProblem(429, 'too-many-attempts', { detail: `Try again in ${refused.seconds} s.`, headers: { 'retry-after': String(refused.seconds) } });
  }
  return new HttpProblem(401, 'not-proved', { detail: 'Name, password or code is wrong.', headers: { 'www-authenticate': 'Session realm="minglan"' } });
}
