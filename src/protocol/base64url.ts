const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** base64url without padding (RFC 4648, 5). */
export function toBase64Url(bytes: Uint8Array): string {
  let text = '';
  for (let i = 0; i < bytes.length; i += 3) {
    const [a, b, c] = [bytes[i] ?? 0, bytes[i + 1], bytes[i + 2]];
    text += char(a >> 2) + char((a & 3) << 4 | (b ?? 0) >> 4);
    if (b !== undefined) text += char((b & 15) << 2 | (c ?? 0) >> 6);
    if (c !== undefined) text += char(c & 63);
  }
  return text;
}

/** The bytes of a base64url text; null when it is not the one text of those bytes (padding, other letters, stray bits). */
export function fromBase64Url(text: string): Uint8Array | null {
  if (text.length % 4 === 1) return null;
  const bytes = new Uint8Array(Math.floor(text.length * 3 / 4));
  let bits = 0, held = 0, at = 0;
  for (const letter of text) {
    const value = ALPHABET.indexOf(letter);
    if (value < 0) return null;
    held = (held << 6 | value) & 0xfff;
    bits += 6;
    if (bits >= 8) {
      bits -= 8;
      bytes[at++] = held >> bits & 255;
    }
  }
  return (held & (1 << bits) - 1) === 0 ? bytes : null;
}

function char(index: number): string {
  return ALPHABET.charAt(index);
}
