/** Numbers that choose where and how a value is changed; shrinkable and printable. */
export interface Choice { readonly node: number; readonly how: number; readonly extra: number }

type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

/** A copy of a JSON value with one thing changed somewhere inside it: a letter, a number, a member, an order. */
export function mutateJson(value: unknown, choice: Choice): unknown {
  const copy = { root: structuredClone(value) as Json };
  const places: { readonly holder: Json[] | { [key: string]: Json }; readonly key: string | number }[] = [];
  const walk = (holder: Json[] | { [key: string]: Json }, key: string | number) => {
    places.push({ holder, key });
    const here = (holder as Record<string | number, Json>)[key];
    if (Array.isArray(here)) here.forEach((_, i) => { walk(here, i); });
    else if (here !== null && typeof here === 'object') Object.keys(here).forEach((k) => { walk(here, k); });
  };
  walk(copy, 'root');
  const place = places[choice.node % places.length];
  if (!place) return copy.root;
  const holder = place.holder as Record<string | number, Json>;
  holder[place.key] = changed(holder[place.key] ?? null, choice);
  return copy.root;
}

function changed(here: Json, { how, extra }: Choice): Json {
  if (typeof here === 'string') return changedText(here, how, extra);
  if (typeof here === 'number') return [here + 1, here - 1, -here, here + 0.5, String(here), null][how % 6] ?? null;
  if (here === null || typeof here === 'boolean') return [!here, 'x', 0, {}][how % 4] ?? null;
  if (Array.isArray(here)) return changedList(here, how, extra);
  const keys = Object.keys(here);
  const key = keys[extra % Math.max(1, keys.length)] ?? 'x';
  if (how % 4 === 0) return null;
  if (how % 4 === 1) return { ...here, x: 1 };
  if (how % 4 === 2) return { ...here, [key]: here[keys[(extra + 1) % keys.length] ?? key] ?? null };
  const { [key]: _, ...rest } = here;
  return rest;
}

function changedText(text: string, how: number, extra: number): Json {
  const at = extra % (text.length + 1);
  const letter = text[at] === '1' ? '2' : '1';
  return [`${text.slice(0, at)}${letter}${text.slice(at + 1)}`, `${text.slice(0, at)}${text.slice(at + 1)}`, `${text}0`, '', null, text.toUpperCase(), [...text].reverse().join('')][how % 7] ?? null;
}

function changedList(list: Json[], how: number, extra: number): Json {
  const at = extra % Math.max(1, list.length), next = (at + 1) % Math.max(1, list.length);
  const swapped = list.map((x, i) => (i === at ? list[next] ?? null : i === next ? list[at] ?? null : x));
  return [list.filter((_, i) => i !== at), [...list, ...list.slice(at, at + 1)], swapped, [], [...list, null], null][how % 6] ?? null;
}
