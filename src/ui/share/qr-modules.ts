import { encode } from 'uqr';

/** White modules around a code, ISO/IEC 18004 6.3.8. */
const QUIET_ZONE = 4;

/**
 * The modules of an address's QR code 二维码, quiet zone included: rows of dark (true) and light ones.
 * Level M, which also survives a crease in paper.
 */
export function qrModules(address: string): readonly (readonly boolean[])[] {
  return encode(address, { ecc: 'M', border: QUIET_ZONE }).data;
}
