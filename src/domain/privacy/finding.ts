/**
 * What a piece of personal data is. 个人信息 (个人信息保护法 art. 4, 28).
 * `partialMask`: an ID number whose mask leaves so much readable that the rest can be guessed.
 */
export const FINDING_KINDS = ['idNumber', 'mobile', 'bankCard', 'address', 'email', 'partialMask'] as const;
export type FindingKind = (typeof FINDING_KINDS)[number];

/** `match` is the exact text found; `index` and `length` are UTF-16 units of the text as given. */
export interface Finding { readonly kind: FindingKind; readonly match: string; readonly index: number; readonly length: number }
