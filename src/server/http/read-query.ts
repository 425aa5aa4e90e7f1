import * as v from 'valibot';
import { HttpProblem } from './problem.ts';

/** Query values by name. Each may stand once; unreadable percent signs, repeats and values that do not fit get 400. Unknown names are left alone. */
export function readQuery<S extends v.GenericSchema>(url: string, names: readonly string[], schema: S): v.InferOutput<S> {
  const at = url.indexOf('?');
  const search = at === -1 ? '' : url.slice(at + 1);
  const values: Record<string, string> = {};
  for (const pair of search.split('&')) {
    if (pair === '') continue;
    const eq = pair.indexOf('=');
    const name = decode(eq === -1 ? pair : pair.slice(0, eq));
    if (!names.includes(name)) continue;
    if (Object.hasOwn(values, name)) throw badQuery([{ path: name, message: 'stands more than once' }]);
    values[name] = decode(eq === -1 ? '' : pair.slice(eq + 1));
  }
  const parsed = v.safeParse(schema, values);
  if (!parsed.success) throw badQuery(parsed.issues.map((i) => ({ path: v.getDotPath(i) ?? '', message: i.message })));
  return parsed.output;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    throw badQuery([{ path: '', message: 'not UTF-8 under its percent signs' }]);
  }
}

function badQuery(errors: { path: string; message: string }[]): HttpProblem {
  return new HttpProblem(400, 'bad-query', { detail: 'The query cannot be read.', errors: errors.slice(0, 10) });
}

/** A count in a query: decimal digits only, no sign, no leading zero, safe as a number. */
export const QueryCountSchema = v.pipe(
  v.string(), v.regex(/^(0|[1-9]\d{0,15})$/, 'not a count'), v.transform(Number), v.safeInteger('not a count'),
);
