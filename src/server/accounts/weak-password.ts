/** Characters that a password has at least (ASVS 5.0, 6.2.1 asks 8, recommends 15), and at most. */
export const PASSWORD_LENGTH = { least: 12, most: 128 } as const;

export type Weakness = 'too-short' | 'too-long' | 'easy-to-guess';

/** Words that an attacker of this very board tries first. */
const OWN_WORDS = ['minglan', '明栏', 'anxi', '安溪', 'fujian', '福建', '350524', 'gonggao', 'gongshi', 'password', 'mima'];

/** Guesses below which a password falls to a patient guesser although attempts are slowed down: 10^8 (zxcvbn's third step of four). */
const LEAST_SCORE = 3;

/**
 * What is wrong with a new password, or null. `about`: words of the account (its name). Common passwords, keyboard runs, repeats, days
 * and what is made of them are found by zxcvbn; there are no rules about kinds of characters (ASVS 5.0, 6.2.5).
 */
export async function weaknessOf(password: string, about: readonly string[]): Promise<Weakness | null> {
  const length = [...password.normalize('NFKC')].length;
  if (length < PASSWORD_LENGTH.least) return 'too-short';
  if (length > PASSWORD_LENGTH.most) return 'too-long';
  const checker = await (loading ??= loadChecker());
  return checker(password, [...OWN_WORDS, ...about]) < LEAST_SCORE ? 'easy-to-guess' : null;
}

let loading: Promise<(password: string, words: readonly string[]) => number> | undefined;

/** The word lists take some MB and a moment: they are read when somebody first chooses a password. */
async function loadChecker(): Promise<(password: string, words: readonly string[]) => number> {
  const [{ ZxcvbnFactory }, { adjacencyGraphs, dictionary }] = await Promise.all([import('@zxcvbn-ts/core'), import('@zxcvbn-ts/language-common')]);
  const zxcvbn = new ZxcvbnFactory({ dictionary: { ...dictionary }, graphs: adjacencyGraphs });
  return (password, words) => zxcvbn.check(password, [...words]).score;
}
