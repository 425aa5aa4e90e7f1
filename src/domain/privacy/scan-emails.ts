import type { Stretch } from './partial-mask.ts';

const LOCAL = /[A-Za-z0-9._%+-]{1,64}$/, DOMAIN = /^[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,4}/;
/** Mailboxes that authorities publish: their own domains, and those that a text asks to write to. */
const PUBLIC_DOMAIN = /\.(?:gov|edu|org|mil)\.cn$/i;
const WRITE_TO = /(?:邮箱|信箱|邮件|[Ee]-?mail|发[送至到]|反馈|意见|投诉|举报)[^\n]{0,12}$/;

export interface EmailHints { readonly personal: (place: number) => boolean; readonly official: (place: number) => boolean }

/** Mail addresses of persons in a folded text: each that no authority gives as its own. 电子邮箱. */
export function scanEmails(text: string, hints: EmailHints): Stretch[] {
  const found: Stretch[] = [];
  for (let at = text.indexOf('@'); at !== -1; at = text.indexOf('@', at + 1)) {
    const local = LOCAL.exec(text.slice(Math.max(0, at - 64), at)), domain = DOMAIN.exec(text.slice(at + 1, at + 200));
    if (local === null || domain === null || PUBLIC_DOMAIN.test(domain[0])) continue;
    const first = at - local[0].length;
    const invited = !hints.personal(first) && (hints.official(first) || WRITE_TO.test(text.slice(Math.max(0, first - 24), first)));
    if (!invited) found.push({ first, last: at + domain[0].length });
  }
  return found;
}
