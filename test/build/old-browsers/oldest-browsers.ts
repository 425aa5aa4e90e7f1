import compat, { type Identifier, type SimpleSupportStatement, type SupportStatement } from '@mdn/browser-compat-data' with { type: 'json' };

/** The oldest browsers that run the program, in the names of MDN's compatibility data. The build's target in vite.config.ts says the same. */
export const OLDEST = [['chrome', 64], ['chrome_android', 64], ['webview_android', 64], ['safari', 12], ['safari_ios', 12]] as const;

/** True if all of the oldest browsers have it, without prefix or flag. What MDN says nothing about counts as had. */
export function hasFeature(feature: Identifier): boolean {
  const statement = feature.__compat;
  return statement === undefined || OLDEST.every(([browser, version]) => hadBy(statement.support[browser], version));
}

function hadBy(support: SupportStatement | undefined, version: number): boolean {
  if (support === undefined) return true;
  const statements: readonly SimpleSupportStatement[] = Array.isArray(support) ? support : [support];
  return statements.some((s) => s.prefix === undefined && s.alternative_name === undefined && s.flags === undefined
    && atMost(s.version_added, version) && !(s.version_removed !== undefined && atMost(s.version_removed, version)));
}

function atMost(added: SimpleSupportStatement['version_added'], version: number): boolean {
  return typeof added === 'string' && Number.parseFloat(added.replace('≤', '')) <= version;
}

/** The features that stand below one, by name. */
export function below(feature: Identifier | undefined): [name: string, feature: Identifier][] {
  return Object.entries(feature ?? {}).filter((entry): entry is [string, Identifier] => entry[0] !== '__compat' && typeof entry[1] === 'object');
}

/** What MDN's tables hold under a path: which browser has it since when. */
export function compatAt(...path: readonly string[]): Identifier {
  let at: Identifier = compat as unknown as Identifier;
  for (const name of path) at = at[name] ?? {};
  return at;
}
