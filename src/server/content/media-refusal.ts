/** Why a file is not taken in. Nothing of it was stored. */
export type MediaRefusal =
  | 'empty' | 'too-large' | 'unknown-type' | 'unreadable' | 'too-many-pixels'
  | 'has-video' | 'unknown-codec' | 'carries-data' | 'no-length' | 'too-long';
