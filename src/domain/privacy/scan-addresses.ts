import type { Stretch } from './partial-mask.ts';
import { hasLabel } from './scan-hints.ts';

/** What the surroundings of an address say; places are in the folded text. */
export interface AddressHints {
  readonly label: (place: number) => string;
  readonly official: (place: number) => boolean;
}

const NUMBER = '(?:\\d{1,5}|[一二三四五六七八九十百〇零]{1,5})';
/** The door, up to and with 号: what stands between the place's name and the end of the number. */
const DOOR = new RegExp(`(?:门牌号?|第)?[甲乙丙丁]? ?${NUMBER}(?:[-之附]\\d{1,3})? ?$`);
/** A village group with its number. 村民小组. */
const GROUP = new RegExp(`第?${NUMBER} ?(?:村民小?|生产小?|小)?[组队] ?$`);
const VILLAGE = /(?:村|寨|屯|庄|厝|寮|自然村|社区|角落) ?$/;
const STREET = /(?:路|街|巷|弄|胡同|大道|[^公英华海里]里|小区|花园|公寓|新村|苑|新城) ?$/;
/** Building and room; the number of a building alone is no door. */
const BUILDING = new RegExp(`(?:\\d{1,5}号)? ?${NUMBER}(?:栋|幢|座|号楼)$`);
const ROOM = /^ ?[-,]? ?(?:\d{1,2}(?:单元|梯|层|楼))? ?(?:\d{3,4}(?:室|号房|房|号)?|\d{1,2}(?:室|号房|房))(?!\d|年|元|户|人|平|㎡|万)/;
const REST = /^ ?[-,]? ?(?:\d{1,3}(?:栋|幢|座|号楼|楼))? ?(?:\d{1,2}(?:单元|梯))? ?(?:\d{2,4}(?:室|号房|房))?/;
/** A number that counts or names a thing, not a door: 1号水池, 2号线, 3号桥. */
const A_THING = /^ ?(?:[楼线文令桥井池泵机塘库渠坝闸点灯厂厅窗宗图标段台车球船路洞涵沟山沙矿坑塔站仓棚窑墓碑会教展项工合批样监采断水变电配支主次干蓄泄引取饮污垃过加发崩滑隐]|公[告示厕]|通[知告]|地[块质]|信[号访]|排[水涝]|风[机力])/;
/** A day of the month: 12号前报送. */
const A_DAY = /^ ?(?:[前起至到开上下晚早凌以召举停]|之[前后间])/;
const AUTHORITY = /局|政府|委员会|村委|居委|党委|支部|中心|办公|医院|卫生|学校|中学|小学|幼儿园|大厅|服务|派出所|法院|检察|公司|合作社|信用社|银行|邮政|邮编|信箱|车站|电视台|图书馆|文化馆|敬老院|福利院/;
const WRITE_TO = /(?:办公|通讯|通信|邮寄|来信|联系|单位|受理|收件|报名|咨询|投诉|举报|寄送|寄至|寄到|送至|送达)[^,.;\n]{0,24}$/;
const LIVES = /住|户籍|户口|家庭/;
const REACH = 24;

/** Doors of dwellings in a folded text: house numbers, village group with number, building with room. Names of places are none. 住址. */
export function scanAddresses(text: string, hints: AddressHints): Stretch[] {
  const found: Stretch[] = [];
  for (let at = text.indexOf('号'); at !== -1; at = text.indexOf('号', at + 1)) {
    const stretch = doorAt(text, at, hints);
    if (stretch !== null) found.push(stretch);
  }
  for (const sign of ['栋', '幢', '座', '号楼']) {
    for (let at = text.indexOf(sign); at !== -1; at = text.indexOf(sign, at + 1)) {
      const stretch = roomAt(text, at + sign.length - 1, hints);
      if (stretch !== null) found.push(stretch);
    }
  }
  return found;
}

function doorAt(text: string, at: number, hints: AddressHints): Stretch | null {
  if (!mayEndNumber(text.charCodeAt(at - 1), text.charCodeAt(at - 2))) return null;
  const before = text.slice(Math.max(0, at - REACH), at);
  const door = DOOR.exec(before);
  if (door === null) return null;
  const place = before.slice(0, door.index), after = text.slice(at + 1, at + 1 + REACH);
  if (A_THING.test(after)) return null;
  const rest = REST.exec(after)?.[0].length ?? 0;
  const doorFirst = at - door[0].length;
  const group = GROUP.exec(place);
  const isDay = rest === 0 && A_DAY.test(after);
  if (isDay) return null;
  const last = at + rest;
  if (group !== null) return { first: doorFirst - group[0].length, last };
  const isVillage = VILLAGE.test(place), isStreet = STREET.test(place);
  const isHome = /[\u4e00-\u9fff]$/.test(place) && hasLabel('home', text, homeFrom(text, doorFirst), hints.label(doorFirst));
  if (!isVillage && !isStreet && !(isHome && !/[第编]$/.test(place))) return null;
  return isOfficial(text, doorFirst, last, hints) ? null : { first: doorFirst, last };
}

function roomAt(text: string, at: number, hints: AddressHints): Stretch | null {
  if (!mayEndNumber(text.charCodeAt(text.charCodeAt(at) === 0x697c ? at - 2 : at - 1), 0x20)) return null;
  const before = text.slice(Math.max(0, at - REACH), at + 1);
  const building = BUILDING.exec(before);
  if (building === null) return null;
  const room = ROOM.exec(text.slice(at + 1, at + 1 + REACH));
  const place = before.slice(0, building.index);
  if (room === null || !(VILLAGE.test(place) || STREET.test(place) || hasLabel('home', text, homeFrom(text, at), hints.label(at)))) return null;
  const first = at + 1 - building[0].length, last = at + room[0].length;
  return isOfficial(text, first, last, hints) ? null : { first, last };
}

/** The place after the label of the clause, so that 住址：山兜58号 is read as labelled although a name stands between. */
function homeFrom(text: string, at: number): number {
  const from = Math.max(0, at - REACH), near = text.slice(from, at + 1);
  const colon = Math.max(near.lastIndexOf(':'), near.lastIndexOf('住'));
  return colon === -1 ? at : from + colon + 1;
}

/** The address of an authority: it says so itself, before or behind. Where somebody lives is never one. */
function isOfficial(text: string, first: number, last: number, hints: AddressHints): boolean {
  if (hints.official(first)) return true;
  const before = clauseBefore(text, first);
  if (LIVES.test(before)) return false;
  const after = /^[^,.;:\n\t]{0,16}/.exec(text.slice(last + 1, last + 18))?.[0] ?? '';
  return AUTHORITY.test(after) || AUTHORITY.test(before) || WRITE_TO.test(before) || /^[,.; ]{0,2}邮编/.test(text.slice(last + 1, last + 6));
}

function clauseBefore(text: string, first: number): string {
  return /[^,.;\n\t]*$/.exec(text.slice(Math.max(0, first - 2 * REACH), first))?.[0] ?? '';
}

/** Quick look: most 号 stand behind something else. */
function mayEndNumber(unit: number, before: number): boolean {
  const u = unit === 0x20 ? before : unit;
  return (u >= 0x30 && u <= 0x39) || '一二三四五六七八九十百〇零'.includes(String.fromCharCode(u));
}
