/** Signs of units and how they are said; longer ones first, so that `km/h` is not read as kilometres. */
const UNITS: readonly (readonly [string, string])[] = [
  ['km/h', '公里每小时'], ['公里/小时', '公里每小时'], ['μg/m³', '微克每立方米'], ['mg/m³', '毫克每立方米'], ['mg/L', '毫克每升'], ['m/s', '米每秒'],
  ['m³/s', '立方米每秒'], ['kW·h', '千瓦时'], ['kWh', '千瓦时'], ['km²', '平方公里'], ['hm²', '公顷'], ['cm²', '平方厘米'], ['m²', '平方米'], ['m2', '平方米'],
  ['㎡', '平方米'], ['m³', '立方米'], ['m3', '立方米'], ['㎥', '立方米'], ['㎏', '千克'], ['㎜', '毫米'], ['㎝', '厘米'], ['㎞', '公里'], ['km', '公里'],
  ['cm', '厘米'], ['mm', '毫米'], ['kg', '千克'], ['mg', '毫克'], ['mL', '毫升'], ['ml', '毫升'], ['kW', '千瓦'], ['MW', '兆瓦'], ['kV', '千伏'], ['KV', '千伏'],
  ['℃', '摄氏度'], ['°C', '摄氏度'], ['dB', '分贝'], ['kB', '千字节'], ['KB', '千字节'], ['MB', '兆字节'], ['m', '米'], ['g', '克'], ['t', '吨'], ['L', '升'], ['V', '伏'], ['W', '瓦'],
  ['°', '度'], ['′', '分'], ['″', '秒'],
];

/** A pattern for every sign. */
export const UNIT = [...UNITS].sort((a, b) => b[0].length - a[0].length).map(([sign]) => sign.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')).join('|');

export function unitWords(sign: string): string {
  return UNITS.find(([s]) => s === sign)?.[1] ?? sign;
}
