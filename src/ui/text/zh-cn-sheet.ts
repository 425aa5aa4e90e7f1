import type { FindingKind } from '../../domain/privacy/finding.ts';
import type { BuildProblem } from '../../domain/sheet/build-block.ts';
import type { ColumnRole, SheetTarget } from '../../domain/sheet/column-mapping.ts';
import type { DamageKind } from '../../domain/sheet/find-damage.ts';
import type { LeftOut, SheetProblem, SheetStage } from '../../domain/sheet/sheet-session.ts';

/** What the import of sheets says. Loaded with it. */
export const zhCnSheet = {
  title: '导入表格',
  choose: '选择文件', chooseHint: '可以导入 .xlsx、.xls 和 .csv，每个文件最多 12 MB。文件只在这台设备上读取，不保存，也不发送。',
  another: '换一个文件', cancel: '不导入了', stop: '停止读取', back: '上一步', next: '下一步',
  progress: { open: '正在打开文件', read: '正在读工作表', check: '正在检查个人信息和数字', build: '正在做成版块' } satisfies Record<SheetStage, string>,
  steps: ['选工作表', '看检查结果', '对应各列', '确认'],
  stepOf: (n: number, of: number): string => `第 ${n} 步，共 ${of} 步`,
  sheetTitle: '要导入哪个工作表？',
  hiddenSheets: (n: number): string => `${n} 个隐藏的工作表没有读`,
  pictures: (n: number): string => `${n} 张图片没有读`, notes: '批注没有读',
  findings: {
    title: '检查结果', none: '没有发现个人信息，也没有发现受损的数字。', leftOutTitle: '没有读的内容', privacyTitle: '已隐去的个人信息', damageTitle: '受损的数字', totalsTitle: '合计对不上',
    privacyNote: '依法不得公开的个人信息已经隐去，不会进入草稿。',
    dropped: (letters: string, title: string, kind: string, cells: number): string => `${letters} 列“${title}”整列去掉：${cells} 格有${kind}`,
    masked: (n: number): string => `${n} 格中的个人信息已隐去`,
    damageNote: (n: number): string => `${n} 格的数字被电子表格软件改坏了。请在原表中把该列设为“文本”，重新填写后再导入；也可以继续，之后在草稿中改。`,
    total: (title: string, said: string, sum: string): string => `“${title}”的合计写 ${said}，各行相加是 ${sum}`,
    more: (n: number): string => `还有 ${n} 格`,
    cell: '单元格', kind: '问题', shown: '现在的内容',
  },
  leftOut: ({ rows, columns, cells, unread }: LeftOut): readonly string[] => [
    ...(rows > 0 ? [`隐藏的行 ${rows} 行`] : []), ...(columns > 0 ? [`隐藏的列 ${columns} 列`] : []), ...(cells > 0 ? [`用格式隐藏的单元格 ${cells} 个`] : []), ...(unread > 0 ? [`末尾的空行 ${unread} 行`] : []),
  ],
  kinds: { idNumber: '身份证号', mobile: '手机号', bankCard: '银行卡号', address: '门牌号', email: '邮箱', partialMask: '没有遮全的身份证号' } satisfies Record<FindingKind, string>,
  damage: { scientific: '写成了科学计数', rounded: '15 位以后的数字丢了', lostZeros: '开头的 0 丢了', madeDate: '变成了日期', error: '公式出错或显示不全' } satisfies Record<DamageKind, string>,
  header: '表头', headFrom: '表头从第几行开始', bodyFrom: '内容从第几行开始', rowName: (n: number): string => `第 ${n} 行`,
  target: '做成', targets: { nameList: '名单', table: '表格', fundTable: '资金表' } satisfies Record<SheetTarget, string>,
  targetHints: { nameList: '有姓名的名单，到公示期满自动隐藏', table: '照原样的表格', fundTable: '钱用到哪里去了，按用途列出' } satisfies Record<SheetTarget, string>,
  roles: { keep: '照样公开', drop: '不公开', name: '姓名', group: '分组（村组）', purpose: '用途', receiver: '收款方', amount: '金额', spent: '已支出' } satisfies Record<ColumnRole, string>,
  mappingTitle: '每一列作什么用？', remembered: '已按上次同样表头的设置对应好。', noTitle: (letters: string): string => `（${letters} 列没有标题）`, example: (text: string): string => `例如：${text}`,
  caption: '标题', unit: '单位', note: '说明或评定依据', captionNeeded: '请写一个标题。',
  previewTitle: '确认', rowsOf: (n: number): string => `共 ${n} 行`, first: (n: number): string => `先列出前 ${n} 行`, use: '放进草稿',
  tableHint: '左右移动可看全表',
  failedTitle: '没有导入', safe: '草稿没有改动，文件也没有保存。',
  problems: {
    empty: '文件或工作表是空的。', tooLarge: '文件超过 12 MB。请删去其中的图片，或者分成几个文件。',
    inflates: '文件展开后太大，已停止读取。请把要公开的工作表另存为一个新文件再导入。',
    notASheet: '这不是电子表格。请选择 .xlsx、.xls 或 .csv 文件。', webPage: '这其实是网页，只是用了表格的名字。请用 WPS 或 Excel 打开它，另存为 .xlsx 再导入。',
    encrypted: '文件加了密码。请去掉密码，另存后再导入。', damaged: '文件损坏或没有下载完整。请重新取得文件，或者用 WPS、Excel 打开后另存。',
    encoding: '认不出文字的编码。请用 WPS 或 Excel 打开，另存为 .xlsx 再导入。', tooManySheets: '工作表超过 60 个。请只留下要公开的。', tooManyRows: '一个工作表最多 20,000 行。请分成几份。',
    tooManyColumns: '一个工作表最多 60 列。请只留下要公开的列。', noSheets: '没有可以读的工作表；隐藏的工作表不读。', tooLong: '读了一分钟还没有读完，已停止。请分成几个文件。',
    noWorker: '这个浏览器读不了表格，或者程序没有取全。请连网后再试，或者换一个浏览器。', cancelled: '已停止读取。',
  } satisfies Record<SheetProblem, string>,
  build: {
    noRows: '表头以下没有内容。请看看表头的行数对不对。', noColumns: '请至少留下一列。', noName: '名单要有一列是姓名。', noPurpose: '资金表要有一列是用途。', noAmount: '资金表要有一列是金额。', noHeader: '表格要有表头。请改表头的行数。',
  } satisfies Record<Exclude<BuildProblem['is'], 'notAnAmount'>, string>,
  notAmounts: (cells: readonly string[], count: number): string => `${cells.join('、')}${count > cells.length ? ` 等 ${count} 格` : ''} 不是金额。请在原表中改好，或者给该列换一个用途。`,
};

export type SheetTexts = typeof zhCnSheet;
