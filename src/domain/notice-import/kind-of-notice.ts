import type { PostingKind } from '../posting/kind.ts';

/** What other portals call a kind of notice, and what it is here. Names not in this table are told by the title. */
const KINDS: Readonly<Record<string, PostingKind>> = {
  'fund-allotment': 'disclosure', 'fund-use': 'disclosure', 'relief-fund': 'disclosure', 'donation': 'disclosure',
  'project-list': 'disclosure', 'standard': 'disclosure', 'bulletin': 'disclosure', 'licence': 'disclosure', 'penalty': 'disclosure',
  'inspection': 'disclosure', 'facility-list': 'disclosure', 'comment-result': 'disclosure', 'annual-report': 'disclosure', 'plan': 'disclosure',
  'policy': 'disclosure', 'budget': 'disclosure', 'monitoring': 'disclosure', 'appraisal': 'disclosure',
  'enrolment': 'announcement', 'vaccination': 'announcement', 'fire-ban': 'announcement', 'event': 'announcement', 'safety-tip': 'announcement',
  'announcement': 'announcement', 'notice': 'announcement',
  'warning': 'warning', 'publicity': 'publicity', 'name-list': 'publicity', 'consultation': 'consultation', 'draft': 'consultation',
  'interpretation': 'interpretation', 'guide': 'guide', 'disclosure': 'disclosure',
};

/** Kinds that stay what they are, though titles like to call them 公示: opening hours are not open to objection. */
const SETTLED: ReadonlySet<string> = new Set([
  'facility-list', 'comment-result', 'annual-report', 'standard', 'warning', 'fire-ban', 'vaccination', 'enrolment',
]);

const TITLES: readonly (readonly [RegExp, PostingKind])[] = [
  [/(?:征求|征集).{0,40}(?:意见|建议)|意见(?:征求|征集)/u, 'consultation'],
  [/解读|一图读懂|政策问答/u, 'interpretation'],
  [/(?:办事|服务|申报|申请|办理)指南|指南$/u, 'guide'],
  [/预警(?:信号|信息)?(?:的.{0,4})?$|发布.{0,20}预警/u, 'warning'],
  [/公示/u, 'publicity'],
];
const OUTCOME = /结果|采纳|反馈|汇总/u;

/** The kind of a notice, from the portal's name for it, its title, and whether its text sets a period open to objection. */
export function kindOfNotice(kind: string, title: string, hasPeriod: boolean): PostingKind {
  const mapped = KINDS[kind];
  if (SETTLED.has(kind) && mapped) return mapped;
  for (const [word, of] of TITLES) {
    if (!word.test(title)) continue;
    return of === 'consultation' && OUTCOME.test(title) ? 'disclosure' : of;
  }
  if (hasPeriod && (mapped === undefined || mapped === 'disclosure')) return 'publicity';
  return mapped ?? (/公告|通告|通知|令$/u.test(title) ? 'announcement' : 'disclosure');
}
