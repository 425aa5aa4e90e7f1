/**
 * The wire's version. History, one line each:
 *  1  first release: log, pages, index, headlines, head, chain, tail, keys.
 */
export const PROTOCOL_VERSION = 1;

/** The oldest client that is still served. */
export const OLDEST_CLIENT = 1;

/** Every JSON answer carries this header; one without it is not ours (a captive portal's page). */
export const MARK_HEADER = 'x-minglan';
/** SHA-256 (hex) of an answer's JSON bytes, before any transfer encoding. */
export const DIGEST_HEADER = 'x-minglan-sha256';
