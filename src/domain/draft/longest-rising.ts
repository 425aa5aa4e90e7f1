/** Places of a longest rising run of different numbers, in order: what did not move when these are new places of things in their old order. */
export function longestRising(numbers: readonly number[]): readonly number[] {
  const tails: number[] = [];
  const before: number[] = [];
  numbers.forEach((number, i) => {
    let low = 0, high = tails.length;
    while (low < high) {
      const half = (low + high) >> 1;
      if ((numbers[tails[half] ?? 0] ?? 0) < number) low = half + 1;
      else high = half;
    }
    before[i] = low > 0 ? tails[low - 1] ?? -1 : -1;
    tails[low] = i;
  });
  const places: number[] = [];
  for (let i = tails[tails.length - 1] ?? -1; i >= 0; i = before[i] ?? -1) places.push(i);
  return places.reverse();
}
