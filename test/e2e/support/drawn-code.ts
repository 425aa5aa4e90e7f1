import sharp from 'sharp';
import { qrModules } from '../../../src/ui/share/qr-modules.ts';

/** A QR code as a camera might see it on a wall: on grey, a little turned and blurred. PNG. */
export async function drawnCode(text: string): Promise<Buffer> {
  const modules = qrModules(text);
  const size = modules.length;
  const bytes = Buffer.from(modules.flatMap((row) => row.map((dark) => (dark ? 20 : 245))));
  const code = await sharp(bytes, { raw: { width: size, height: size, channels: 1 } }).resize(400, 400, { kernel: 'nearest' }).toColourspace('srgb').png().toBuffer();
  return sharp(code).rotate(4, { background: '#999' }).extend({ top: 20, bottom: 20, left: 30, right: 30, background: '#999' }).blur(0.8).png().toBuffer();
}
