/** True for the same JSON value, whatever the order of its members; a member that is undefined is as good as absent. */
export function sameValue(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null || Array.isArray(a) !== Array.isArray(b)) return false;
  if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((one: unknown, i) => sameValue(one, b[i]));
  const left = a as Readonly<Record<string, unknown>>, right = b as Readonly<Record<string, unknown>>;
  return Object.keys({ ...left, ...right }).every((key) => sameValue(left[key], right[key]));
}
