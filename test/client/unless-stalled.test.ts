import { describe, expect, it } from 'vitest';
import { unlessStalled } from '../../src/client/unless-stalled.ts';

const never = new Promise<never>(() => undefined);
const after = (ms: number) => new Promise<void>((resolve) => {
  setTimeout(resolve, ms);
});

describe('waiting for an answer that may stall', () => {
  it('hands on what comes, and what goes wrong', async () => {
    await expect(unlessStalled(1000, async () => 7)).resolves.toBe(7);
    await expect(unlessStalled(1000, async () => Promise.reject(new Error('cut')))).rejects.toThrow('cut');
  });

  it('stops what shows no life', async () => {
    let stopped = false;
    const work = unlessStalled(20, async ({ signal }) => {
      signal?.addEventListener('abort', () => {
        stopped = true;
      });
      return never;
    });
    await expect(work).rejects.toThrow('stalled');
    expect(stopped).toBe(true);
  });

  it('waits longer than its limit for what does', async () => {
    const work = unlessStalled(200, async ({ alive }) => {
      for (let i = 0; i < 5; i += 1) {
        await after(80);
        alive();
      }
      return 'slow';
    });
    await expect(work).resolves.toBe('slow');
  });

  it('gives up without an AbortSignal too', async () => {
    const own = globalThis.AbortSignal;
    Reflect.deleteProperty(globalThis, 'AbortSignal');
    const work = unlessStalled(20, async ({ signal }) => (signal === null ? never : 'has one'));
    Object.defineProperty(globalThis, 'AbortSignal', { value: own, configurable: true, writable: true });
    await expect(work).rejects.toThrow('stalled');
  });
});
