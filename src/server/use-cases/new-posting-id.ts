import type { ReadTx } from '../store/store.ts';

/** Crockford's base 32, lower case: no i, l, o and u. */
const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';
const BYTES = 10;

/** 80 random bits as 16 characters. */
export function postingIdOf(bytes: Uint8Array): string {
  let bits = bytes.slice(0, BYTES).reduce((all, byte) => (all << 8n) | BigInt(byte), 0n);
  let id = '';
  for (let i = 0; i < 16; i += 1) {
    id = ALPHABET.charAt(Number(bits & 31n)) + id;
    bits >>= 5n;
  }
  return id;
}

/** An id that no posting has and that is not in `taken`; adds it to `taken`. Throws when chance keeps repeating itself. */
export async function newPostingId(tx: ReadTx, random: (n: number) => Uint8Array, taken: Set<string>): Promise<string> {
  for (let attempt = 0; attempt < 8; attempt += 1) {
    const id = postingIdOf(random(BYTES));
    if (taken.has(id) || await tx.selectFrom('posting').select('id').where('id', '=', id).executeTakeFirst()) continue;
    taken.add(id);
    return id;
  }
  throw new Error('the source of randomness repeats itself');
}
