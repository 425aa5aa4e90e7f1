import type { NameListBlock } from './block.ts';

/** All rows of a list, of all its groups, in order. */
export function rowsOfList({ groups }: NameListBlock): readonly (readonly string[])[] {
  return groups.reduce<readonly (readonly string[])[]>((all, group) => all.concat(group.rows), []);
}
