/** Numbers in [0, 1) that are the same in each run (mulberry32). */
export type Draw = () => number;

export function drawFrom(seed: number): Draw {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export function pick<T>(draw: Draw, from: readonly T[]): T {
  const one = from[Math.floor(draw() * from.length)];
  if (one === undefined) throw new Error('nothing to pick from');
  return one;
}

/** `n` bytes of the same sequence: for salts and ids. */
export function bytesFrom(seed: number): (n: number) => Uint8Array {
  const draw = drawFrom(seed);
  return (n) => Uint8Array.from({ length: n }, () => Math.floor(draw() * 256));
}
