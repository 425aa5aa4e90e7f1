import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fillGaps } from '../../src/client/fill-gaps.ts';
import { HANDLED } from '../build/old-browsers/handled.ts';

const PLACES = {
  flat: Array.prototype, flatMap: Array.prototype, matchAll: String.prototype, replaceAll: String.prototype, fromEntries: Object, hasOwn: Object, queueMicrotask: globalThis,
  AbortController: globalThis,
} as const;
const NAMES = Object.keys(PLACES) as (keyof typeof PLACES)[];

/** The stand-ins, made while the language's own are taken away. */
const filled = takeAndFill();

function takeAndFill(): Record<keyof typeof PLACES, (...args: unknown[]) => unknown> {
  const world = globalThis as { self?: unknown };
  world.self ??= globalThis;
  const own = NAMES.map((name) => Object.getOwnPropertyDescriptor(PLACES[name], name)!);
  for (const name of NAMES) Reflect.deleteProperty(PLACES[name], name);
  fillGaps();
  const made = {} as ReturnType<typeof takeAndFill>;
  NAMES.forEach((name, i) => {
    made[name] = Reflect.get(PLACES[name], name) as (typeof made)[typeof name];
    Object.defineProperty(PLACES[name], name, own[i]!);
  });
  return made;
}

describe('what is filled in for old browsers', () => {
  it('covers each name that the build needs filled in, and leaves alone what is there', () => {
    const needed = Object.entries(HANDLED.reader).filter(([name, how]) => how.startsWith('filled') && name !== 'globalThis').map(([name]) => name.split('.').pop());
    expect(NAMES).toEqual(expect.arrayContaining(needed));
    const before = NAMES.map((name) => Reflect.get(PLACES[name], name) as unknown);
    fillGaps();
    expect(NAMES.map((name) => Reflect.get(PLACES[name], name) as unknown)).toEqual(before);
    for (const [i, name] of NAMES.entries()) expect(filled[name], name).not.toBe(before[i]);
  });

  it('flattens lists as the language does', () => {
    fc.assert(fc.property(fc.array(fc.oneof(fc.integer(), fc.array(fc.oneof(fc.integer(), fc.array(fc.string()))))), fc.integer({ min: 1, max: 3 }), (list, depth) => {
      expect(filled.flat.call(list, depth)).toEqual(list.flat(depth));
      expect(filled.flat.call(list)).toEqual(list.flat());
      const twice = (value: unknown, index: number) => [value, index];
      expect(filled.flatMap.call(list, twice)).toEqual(list.flatMap(twice));
      expect(filled.flatMap.call(list, (value: unknown) => value)).toEqual(list.flatMap((value) => value));
    }));
  });

  it('makes objects of entries, and asks for members, as the language does', () => {
    fc.assert(fc.property(fc.array(fc.tuple(fc.oneof(fc.string(), fc.constant('__proto__')), fc.integer())), fc.string(), (entries, name) => {
      const made = filled.fromEntries(new Map(entries)) as Record<string, number>;
      expect(Object.entries(made)).toEqual(Object.entries(Object.fromEntries(new Map(entries))));
      for (const key of [name, 'toString', '__proto__']) expect(filled.hasOwn(made, key)).toBe(Object.hasOwn(made, key));
    }));
  });

  it('finds and replaces as the language does', () => {
    const text = fc.array(fc.constantFrom('a', 'b', '$', '&', '村')).map((signs) => signs.join(''));
    fc.assert(fc.property(text, fc.constantFrom(/a+/g, /b|$/g, /(?:)/g, /(a)(b)?/g), (given, pattern) => {
      expect([...filled.matchAll.call(given, pattern) as Iterable<RegExpMatchArray>]).toEqual([...given.matchAll(pattern)]);
      expect(filled.replaceAll.call(given, pattern, '村')).toBe(given.replaceAll(pattern, '村'));
      expect(filled.replaceAll.call(given, 'a', '村')).toBe(given.replaceAll('a', '村'));
    }));
  });

  it('marks what is over', () => {
    const stop = new (filled.AbortController as unknown as typeof AbortController)();
    expect(stop.signal.aborted).toBe(false);
    stop.abort();
    expect(stop.signal.aborted).toBe(true);
  });

  it('runs small work after what is running, in its order', async () => {
    const order: number[] = [];
    filled.queueMicrotask(() => order.push(2));
    filled.queueMicrotask(() => order.push(3));
    order.push(1);
    await Promise.resolve();
    expect(order).toEqual([1, 2, 3]);
  });
});
