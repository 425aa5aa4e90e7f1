import type { ReadingRule } from './reading-rule.ts';

const ROMAN: Readonly<Record<string, string>> = { Ⅰ: '一', Ⅱ: '二', Ⅲ: '三', Ⅳ: '四', Ⅴ: '五', Ⅵ: '六', Ⅶ: '七', Ⅷ: '八', Ⅸ: '九', Ⅹ: '十', Ⅺ: '十一', Ⅻ: '十二' };
const CIRCLED = '①②③④⑤⑥⑦⑧⑨⑩';
const TO_TEN = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'] as const;
/** Signs that are said. */
const SAID: Readonly<Record<string, string>> = {
  '〇': '零', '℃': '摄氏度', '㎡': '平方米', '㎥': '立方米', '㎏': '千克', '㎜': '毫米', '㎝': '厘米', '㎞': '公里', '²': '平方', '³': '立方', '%': '百分号', '‰': '千分号', '°': '度',
  '+': '加', '=': '等于', '<': '小于', '>': '大于', '≤': '小于等于', '≥': '大于等于', '≈': '约', '±': '正负', '−': '减', '÷': '除以', '&': '和', '№': '编号', '√': '打勾', '✓': '打勾', '☑': '打勾',
  '¥': '元', '￥': '元', 'μ': '微',
};

/** Signs: masked names, multiplication, ordinals, punctuation, and what has no sound. */
export const signRules: readonly ReadingRule[] = [
  { pattern: /\n+/y, say: () => '。' },
  { pattern: /\s+/y, say: (_, before, after) => (/[A-Za-z]$/.test(before) && /^[A-Za-z]/.test(after) ? ' ' : '') },
  // 张×× → 张某某; between figures it multiplies.
  { pattern: /[×✕╳xX*＊]/y, say: (_, before, after) => (/[\dA-Za-z米㎡]\s*$/.test(before) && /^\s*\d/.test(after) ? '乘' : null) },
  { pattern: /[×✕╳*＊○]+/y, say: ([marks], before, after) => (/[一-鿿]$/.test(before) || /^[一-鿿]/.test(after) ? '某'.repeat(marks.length) : '') },
  { pattern: /[Ⅰ-Ⅻ]/y, say: ([sign]) => ROMAN[sign] ?? sign },
  { pattern: /[①-⑩]/y, say: ([sign]) => `${TO_TEN[CIRCLED.indexOf(sign)] ?? ''}，` },
  // 元/人·月: each.
  { pattern: /\//y, say: (_, before, after) => (/[元斤吨里米克角升]$/.test(before) && /^[一-鿿]/.test(after) ? '每' : '，') },
  { pattern: /·/y, say: (_, before) => (/\/[一-鿿]+$/.test(before) ? '每' : '') },
  { pattern: /[。！？；：，、!?;]/y, say: ([sign]) => sign },
  { pattern: /[,:]/y, say: ([sign]) => (sign === ',' ? '，' : '：') },
  { pattern: /\.(?=\s|$|[一-鿿A-Za-z（(“《])/y, say: () => '，' },
  { pattern: /[（）()…]+/y, say: () => '，' },
  { pattern: /[〇℃㎡㎥㎏㎜㎝㎞²³%‰°+=<>≤≥≈±−÷&№√✓☑¥￥μ]/y, say: ([sign]) => SAID[sign] ?? '' },
  { pattern: /[一-鿿㐀-䶿]/y, say: ([sign]) => sign },
];
