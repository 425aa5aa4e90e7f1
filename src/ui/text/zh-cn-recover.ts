/** What the repair page says. A page of its own, which the server draws without the program: no face loads these strings. */
export const zhCnRecover = {
  title: '修复明栏',
  when: '页面打不开、一直是旧的，或者按了没有反应时，在这里修复。要连着网，一般一分钟以内。',
  safe: '已收到的信息、关注的村、字号等设置，还有您填写而未送出的内容，都不会动。',
  start: '开始修复',
  again: '再试一次',
  preparing: '正在准备。如果按钮一直按不动，请换个网络重新打开这一页，或在浏览器设置中只清除“缓存的图片和文件”，不要清除“网站数据”。',
  noScript: '这个浏览器没有启用脚本，不能在这里修复。请在浏览器设置中只清除“缓存的图片和文件”，不要清除“网站数据”。',
  stepsTitle: '修复分四步',
  steps: ['看能不能连上本站', '停用旧程序', '清除程序的缓存', '重新取程序文件'],
  doing: '正在进行',
  done: '完成',
  failed: '没有成功',
  finished: '修复完成。请回到首页。',
  offline: '现在连不上本站：可能没有网，或者网络要先登录。什么都没有改动。连上网以后再试一次。',
  unfinished: '旧程序已停用，但新文件没有取全。您的内容都在。请换个网络再试一次；仍不行时，请关掉本站的其他窗口后再试。',
  home: '回到首页',
  otherLanguage: 'English',
};

export type RecoverTexts = typeof zhCnRecover;
