import { type Instant, instantMs, instantOf, isCivilDate, startOfDay } from '../civil-date.ts';
import type { Warning, WarningLevel } from '../posting/posting.ts';
import { type Result, err, ok } from '../result.ts';

type Element = 'hazard' | 'level' | 'startsAt' | 'area' | 'caution' | 'measures' | 'issuedBy' | 'sentAt' | 'expiresAt';

/** The labels under which a notice gives each element (突发事件应对法 art. 64), and the end that a device needs to take a warning down. */
const LABELS: Readonly<Record<Element, { readonly name: string; readonly label: string }>> = {
  hazard: { name: '类别', label: '(?:预警)?类别|预警种类|灾害种类' },
  level: { name: '级别', label: '(?:预警)?(?:级别|等级)' },
  startsAt: { name: '起始时间', label: '(?:预警)?(?:起始|开始|生效)时间' },
  area: { name: '可能影响的范围', label: '(?:可能)?影响(?:的)?(?:范围|区域)|预警范围' },
  caution: { name: '警示事项', label: '警示事项' },
  measures: { name: '应当采取的措施', label: '(?:应当采取的|应对|防御)措施|防御指南' },
  issuedBy: { name: '发布单位', label: '发布(?:单位|机构|机关)' },
  sentAt: { name: '发布时间', label: '发布时间' },
  expiresAt: { name: '失效时间', label: '(?:失效|预计结束|结束|截止)时间|有效期至' },
};
const LEVELS: readonly (readonly [RegExp, WarningLevel])[] = [
  [/红|Ⅰ级|I级(?!I)|一级|特别严重/u, 'red'], [/橙|Ⅱ级|II级|二级/u, 'orange'], [/黄|Ⅲ级|III级|三级/u, 'yellow'], [/蓝|Ⅳ级|IV级|四级/u, 'blue'],
];
const MOMENT = /(\d{4})[年-](\d{1,2})[月-](\d{1,2})日?\s*(\d{1,2})(?:[:：时点](\d{1,2})?)?/u;

/** Reads a warning whose elements are each given on a line of their own; else the names of those that are not. */
export function readWarningElements(lines: readonly string[]): Result<Warning, readonly string[]> {
  const values = new Map<Element, string>();
  for (const line of lines) {
    for (const key of Object.keys(LABELS) as Element[]) {
      const m = new RegExp(`^(?:[（(]?[\\d一二三四五六七八九十]{1,2}[）)]?[、.．]?)?(?:${LABELS[key].label})\\s*[：:]\\s*(.+)$`, 'u').exec(line);
      if (m && !values.has(key)) values.set(key, (m[1] ?? '').trim());
    }
  }
  const level = LEVELS.find(([word]) => word.test(values.get('level') ?? ''))?.[1];
  const startsAt = moment(values.get('startsAt')), sentAt = moment(values.get('sentAt')), expiresAt = moment(values.get('expiresAt'));
  const bad = (Object.keys(LABELS) as Element[]).filter((key) => values.get(key) === undefined);
  if (level === undefined) bad.push('level');
  if (startsAt === null) bad.push('startsAt');
  if (sentAt === null) bad.push('sentAt');
  if (expiresAt === null) bad.push('expiresAt');
  if (bad.length > 0 || level === undefined || startsAt === null || sentAt === null || expiresAt === null) {
    return err([...new Set(bad)].map((key) => LABELS[key].name));
  }
  const text = (key: Element) => values.get(key) ?? '';
  return ok({
    hazard: text('hazard'), level, startsAt, area: text('area'), caution: text('caution'), measures: text('measures'),
    issuedBy: text('issuedBy'), sentAt, expiresAt,
    // The board never authors a weather warning (气象灾害防御条例 art. 30): one that a station issued is passed on.
    ...(/气象/u.test(text('issuedBy')) ? { relayed: { source: text('issuedBy') } } : {}),
  });
}

function moment(text: string | undefined): Instant | null {
  const m = MOMENT.exec(text ?? '');
  if (!m) return null;
  const day = `${m[1] ?? ''}-${(m[2] ?? '').padStart(2, '0')}-${(m[3] ?? '').padStart(2, '0')}`;
  const hour = Number(m[4]), minute = Number(m[5] ?? 0);
  if (!isCivilDate(day) || hour > 24 || minute > 59) return null;
  return instantOf(instantMs(startOfDay(day)) + (hour * 60 + minute) * 60_000);
}
