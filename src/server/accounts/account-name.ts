/** A name as it is compared and kept: in one form, small letters, without spaces around it. */
export function accountName(typed: string): string {
  return typed.normalize('NFKC').trim().toLowerCase();
}

/** True for a name that an account may have: 2 to 40 letters (Chinese ones too), digits, dots, dashes and underscores. */
export function isAccountName(name: string): boolean {
  return name === accountName(name) && /^[\p{L}\p{N}][\p{L}\p{N}._-]{1,39}$/u.test(name);
}
