/**
 * What Chrome 64 and Safari 12 lack of the language and the program or its libraries call, each only where it is missing. The names are checked against
 * what is built (test/build/older-browsers). Asked for where `Object.hasOwn`, the youngest of them, is missing: other browsers never run this.
 */
export function fillGaps(): void {
  const world: object = self;
  fill(world, 'globalThis', world);
  // Dexie puts promises of its own in place of the language's: what was there before it came is kept.
  const now = Promise.resolve();
  const then = now.then.bind(now);
  fill(world, 'queueMicrotask', (work: () => void) => {
    void then(() => {
      try {
        work();
      } catch (error) {
        setTimeout(() => {
          throw error;
        });
      }
    });
  });
  // Dexie marks by it what is over, and stops listening where the browser knows how; here it does not. `fetch` is never handed one (unlessStalled).
  fill(world, 'AbortController', class {
    readonly signal = { aborted: false };
    abort(): void {
      this.signal.aborted = true;
    }
  });
  fill(Array.prototype, 'flat', function flat(this: unknown[], depth = 1): unknown[] {
    return this.reduce<unknown[]>((all, one) => all.concat(Array.isArray(one) && depth > 1 ? flat.call(one, depth - 1) : one), []);
  });
  fill(Array.prototype, 'flatMap', function flatMap(this: unknown[], change: (value: unknown, index: number, all: unknown[]) => unknown) {
    return this.map((value, index) => change(value, index, this)).reduce<unknown[]>((all, some) => all.concat(some), []);
  });
  fill(Object, 'fromEntries', (entries: Iterable<readonly [string, unknown]>) => {
    const made: Record<string, unknown> = {};
    for (const [key, value] of entries) Object.defineProperty(made, key, { value, configurable: true, enumerable: true, writable: true });
    return made;
  });
  fill(Object, 'hasOwn', (owner: object, key: PropertyKey) => Object.prototype.hasOwnProperty.call(owner, key));
  fill(String.prototype, 'matchAll', function* matchAll(this: string, pattern: RegExp) {
    const next = new RegExp(pattern.source, pattern.flags);
    for (let match = next.exec(this); match; match = next.exec(this)) {
      yield match;
      if (match[0] === '') next.lastIndex += 1;
    }
  });
  fill(String.prototype, 'replaceAll', function replaceAll(this: string, what: string | RegExp, by: string) {
    return typeof what === 'string' ? this.split(what).join(by) : this.replace(what, by);
  });
}

function fill(owner: object, name: string, value: unknown): void {
  if (!(name in owner)) Object.defineProperty(owner, name, { value, configurable: true, writable: true });
}
