// Lines in the manner of real notices, none of which names a person. Numbers vary, so that luck is not mistaken for judgement.

const SHAPES: readonly ((n: number) => string)[] = [
  (n) => `安政办〔20${10 + n % 16}〕${n}号`, (n) => `明汛电﹝2024﹞${n}号文件已转发各乡镇`, (n) => `统一社会信用代码91350524MA2X${String(1000 + n * 7)}5T`,
  (n) => `下达资金${n * 137_000}.${n % 100}元，其中中央资金${n * 98_000}元`, (n) => `2024年${1 + n % 12}月${1 + n % 28}日至2025年${1 + n % 12}月${1 + n % 28}日`,
  (n) => `联系电话：0595-2300${String(1000 + n)}，监督电话12345`, (n) => `上午8:00-12:00，下午14:30-17:${10 + n % 50}`, (n) => `索引号SM04126-3000-2024-${String(n).padStart(5, '0')}`,
  (n) => `依据GB5749-2006和GB/T 9704-2012，检测${n}项`, (n) => `统计区划代码350524${String(100 + n % 30)}${String(200 + n % 50)}`, (n) => `共${n}户${n * 3}人，发放${n * 12}.${n % 10}万元`,
  (n) => `东经118.${String(100_000 + n)}，北纬25.${String(200_000 + n)}`, (n) => `合同编号AX-2024-${String(n).padStart(6, '0')}`, (n) => `${n}.湖头镇横山村 ${n * 3} ${n * 40} ${n * 500}`,
  (n) => `村组公路长${n}.${n % 10}公里，桥${n % 9}座，编号Y${String(100 + n)}`, (n) => `第${n}号台风中心附近最大风力${n % 17}级`, (n) => `项目代码2024-350524-48-01-${String(100_000 + n * 31)}`,
  (n) => `环评批复泉安环评表〔2024〕${n}号，2024${String(1 + n % 12).padStart(2, '0')}${String(1 + n % 28).padStart(2, '0')}`, (n) => `湖头镇玉湖村第${n}村民小组道路硬化`, (n) => `县行政服务中心位于凤城镇中山街${n}号`,
];

export const HARMLESS: readonly string[] = Array.from({ length: 20 }, (_, n) => SHAPES.map((shape) => shape(n * 13 + 1))).flat();
