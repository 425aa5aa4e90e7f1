import { HttpProblem } from './problem.ts';

const MAX_TARGET = 2048;

/** Refuses addresses that nobody can mean: too long, not UTF-8 under their percent signs, or with control characters in them. */
export function checkTarget(url: string): void {
  const start = url.indexOf('/', url.indexOf('//') + 2);
  if (url.length - start > MAX_TARGET) {
    throw new HttpProblem(414, 'address-too-long', { detail: `An address here has at most ${MAX_TARGET} characters.` });
  }
  const query = url.indexOf('?', start);
  const path = query === -1 ? url.slice(start) : url.slice(start, query);
  if (!path.includes('%')) return;
  let decoded: string;
  try {
    decoded = decodeURIComponent(path);
  } catch {
    throw new HttpProblem(400, 'malformed-address', { detail: 'The path is not UTF-8 under its percent signs.' });
  }
  // oxlint-disable-next-line no-control-regex -- control characters are what it looks for
  if (/[\u0000-\u001f\u007f]/.test(decoded)) throw new HttpProblem(400, 'malformed-address', { detail: 'The path holds control characters.' });
}
