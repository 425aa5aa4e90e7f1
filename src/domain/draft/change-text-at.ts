/** The same value with another text at `path` (`groups[0].rows[12][1]`); all that does not lead there stays the same object. */
export function changeTextAt<T extends object>(value: T, path: string, change: (text: string) => string): T {
  return changed(value, path.match(/[^.[\]]+/g) ?? [], change) as T;
}

function changed(value: unknown, [step, ...rest]: readonly string[], change: (text: string) => string): unknown {
  if (step === undefined) return typeof value === 'string' ? change(value) : value;
  if (Array.isArray(value)) return value.map((member: unknown, i) => (String(i) === step ? changed(member, rest, change) : member));
  if (typeof value !== 'object' || value === null || !(step in value)) return value;
  return { ...value, [step]: changed((value as Readonly<Record<string, unknown>>)[step], rest, change) };
}
