/** What code readers look at. */
export interface Pixels { readonly data: Uint8ClampedArray; readonly width: number; readonly height: number }
type Source = HTMLVideoElement | HTMLCanvasElement;
/** Looks for a QR code 二维码 in a picture. Out: its text, or null when there is none. */
export type CodeReader = (source: Source) => Promise<string | null>;

interface Detector { detect(source: Source): Promise<readonly { readonly rawValue: string }[]> }
interface DetectorClass { new (options: { readonly formats: readonly string[] }): Detector; getSupportedFormats?(): Promise<readonly string[]> }

/** Longest side of a picture that is looked at, in pixels: more costs memory on a cheap phone and finds nothing more. */
const LONGEST = 2400;
/** Milliseconds that one picture may take, of which a moving one has many and a photo one. */
const EFFORT = { frame: 60, photo: 2000 };

/** The browser's own reader where it knows QR codes, else one that is loaded now. */
export async function openCodeReader(kind: keyof typeof EFFORT): Promise<CodeReader> {
  return await ownReader() ?? await loadedReader(EFFORT[kind]);
}

async function ownReader(): Promise<CodeReader | null> {
  const { BarcodeDetector } = globalThis as { BarcodeDetector?: DetectorClass };
  const formats = await BarcodeDetector?.getSupportedFormats?.().catch(() => []) ?? [];
  if (!BarcodeDetector || !formats.includes('qr_code')) return null;
  const detector = new BarcodeDetector({ formats: ['qr_code'] });
  return async (source) => (await detector.detect(source))[0]?.rawValue ?? null;
}

async function loadedReader(timeLimit: number): Promise<CodeReader> {
  const { decodeQR } = await import('qr/decode.js');
  const canvas = document.createElement('canvas');
  return async (source) => {
    const pixels = pixelsOf(source, canvas);
    if (!pixels) return null;
    try {
      return decodeQR(pixels, { timeLimit });
    } catch {
      // It throws where there is no code.
      return null;
    }
  };
}

function pixelsOf(source: Source, canvas: HTMLCanvasElement): Pixels | null {
  const [width, height] = source instanceof HTMLVideoElement ? [source.videoWidth, source.videoHeight] : [source.width, source.height];
  if (width === 0 || height === 0) return null;
  const scale = Math.min(1, LONGEST / Math.max(width, height));
  canvas.width = Math.round(width * scale);
  canvas.height = Math.round(height * scale);
  const context = canvas.getContext('2d');
  if (!context) return null;
  context.drawImage(source, 0, 0, canvas.width, canvas.height);
  return context.getImageData(0, 0, canvas.width, canvas.height);
}
