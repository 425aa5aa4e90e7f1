/** Lists cut to a length that one SQL statement can hold as parameters. */
export function inChunks<T>(list: readonly T[], length = 500): T[][] {
  const chunks: T[][] = [];
  for (let i = 0; i < list.length; i += length) chunks.push(list.slice(i, i + length));
  return chunks;
}
