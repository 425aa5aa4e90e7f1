/** `certain`: 张某, 李某某; the given name goes. `star`: 张*, 李*华; the last character stays. 姓名脱敏. */
type NameStyle = 'certain' | 'star';

/** Family names of two characters 复姓 that are in use. */
const COMPOUND = new Set([
  '欧阳', '上官', '司马', '诸葛', '司徒', '皇甫', '尉迟', '公孙', '慕容', '令狐', '宇文', '长孙', '夏侯', '东方', '独孤', '南宫',
  '端木', '轩辕', '百里', '呼延', '闻人', '澹台', '公冶', '宗政', '濮阳', '淳于', '单于', '太叔', '申屠', '公羊', '钟离', '鲜于',
  '闾丘', '司空', '司寇', '仲孙', '东郭', '西门', '拓跋', '第五', '梁丘', '左丘', '东门', '赫连', '完颜', '纳兰', '万俟',
]);
const MASKED = /[*＊某×]/;
const SPACES = /\s+/g;

/** How many characters of a Chinese name are the family name. A name of two characters has one of one: 司马 can be 司 and 马. */
function familyNameLength(name: string): number {
  return name.length > 2 && COMPOUND.has(name.slice(0, 2)) ? 2 : 1;
}

/**
 * A name as it may be shown. Names with a dot (阿依古丽·买买提) keep their first character and lose the rest.
 * What is masked already stays as it is; spaces within a Chinese name go first.
 */
export function maskName(name: string, style: NameStyle = 'certain'): string {
  if (MASKED.test(name)) return name;
  const whole = /^[\u3400-\u9fff\s]+$/.test(name) ? name.replaceAll(SPACES, '') : name.trim();
  if (whole.length === 0) return whole;
  const first = String.fromCodePoint(whole.codePointAt(0) ?? 0);
  const hide = (count: number) => (style === 'star' ? '*' : '某').repeat(count);
  if (!/^[\u3400-\u9fff]+$/.test(whole)) return first + hide(2);
  const family = whole.slice(0, familyNameLength(whole)), given = whole.slice(family.length);
  if (style === 'star' && given.length > 1) return family + hide(given.length - 1) + given.slice(-1);
  return family + hide(Math.max(1, given.length));
}
