const SYSTEMS: readonly (readonly [RegExp, string])[] = [
  [/HarmonyOS|OpenHarmony/, 'HarmonyOS'], [/Android/, 'Android'], [/iPhone/, 'iPhone'], [/iPad/, 'iPad'], [/Windows/, 'Windows'], [/Macintosh/, 'Mac'], [/Linux/, 'Linux'],
];
const BROWSERS: readonly (readonly [RegExp, string])[] = [
  [/MicroMessenger/, 'WeChat'], [/Edg\//, 'Edge'], [/HuaweiBrowser/, 'Huawei'], [/QQBrowser/, 'QQ'], [/UCBrowser/, 'UC'], [/Firefox/, 'Firefox'], [/Chrome/, 'Chrome'], [/Safari/, 'Safari'],
];

/** System and browser by their names, for the list of sessions: enough to know one's own tablet again, and no more. */
export function deviceName(userAgent: string | null): string {
  const named = (list: typeof SYSTEMS) => list.find(([pattern]) => pattern.test(userAgent ?? ''))?.[1];
  return [named(SYSTEMS), named(BROWSERS)].filter((name) => name !== undefined).join(' · ');
}
