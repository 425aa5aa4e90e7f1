const LETTERS = '0123456789abcdefghijklmnopqrstuvwxyz';

/** A key for a new block of a draft, by chance: 8 characters of 0–9 and a–z. */
export function newKey(): string {
  return [...crypto.getRandomValues(new Uint8Array(8))].map((byte) => LETTERS[byte % LETTERS.length]).join('');
}
