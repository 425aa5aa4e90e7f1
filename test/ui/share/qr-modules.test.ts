import { decodeQR } from 'qr/decode.js';
import { describe, expect, it } from 'vitest';
import { qrModules } from '../../../src/ui/share/qr-modules.ts';

function pixels(modules: readonly (readonly boolean[])[], scale: number) {
  const size = modules.length * scale;
  const data = new Uint8ClampedArray(size * size * 4).fill(255);
  for (let y = 0; y < size; y += 1) for (let x = 0; x < size; x += 1) if (modules[Math.floor(y / scale)]?.[Math.floor(x / scale)]) data.fill(0, (y * size + x) * 4, (y * size + x) * 4 + 3);
  return { width: size, height: size, data };
}

describe('a QR code', () => {
  it.each(['https://example.gov.cn/p/0000000000000171', 'http://192.168.1.7:8080/b/350524102215', `https://example.gov.cn/${'a'.repeat(180)}/b/350524`])('of %s is read by another’s program as that address', (address) => {
    expect(decodeQR(pixels(qrModules(address), 4), { timeLimit: 5000 })).toBe(address);
  });

  it('has four light modules around it', () => {
    const modules = qrModules('https://example.gov.cn/');
    const edge = [...modules.slice(0, 4), ...modules.slice(-4)].flat();
    expect([...edge, ...modules.flatMap((row) => [...row.slice(0, 4), ...row.slice(-4)])].some(Boolean)).toBe(false);
  });
});
