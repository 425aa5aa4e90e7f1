/** What installing says; one guide for each kind of browser. 安装到桌面. */
export const zhCnInstall = {
  install: {
    why: '放到手机桌面，以后点图标就能看，没有网络也能打开。不占多少地方，也不用注册。',
    now: '安装到桌面', done: '已经安装在这台设备上了。', accepted: '正在安装，装好以后桌面上会有「明栏」图标。', declined: '没有安装。以后随时可以在这里安装。',
    yours: '这台设备这样做', others: '其他浏览器', sketch: (step: string): string => `示意图：${step}`,
    here: '地址', copy: '复制链接', copied: '链接已复制，可以粘贴到浏览器里。', copyFailed: '没能复制。请按住上面的网址，自己复制。',
    offer: { region: '安装到桌面', question: '把公开栏放到桌面，下次点图标就能看？', how: '看怎么安装', later: '不用了' },
    guides: {
      chromeAndroid: { name: '谷歌浏览器和其他安卓浏览器', steps: ['点右上角或底部的菜单', '点「安装应用」或「添加到主屏幕」', '点「安装」或「添加」'] },
      safariIos: { name: '苹果手机（Safari 浏览器）', steps: ['点底部中间的分享按钮', '往上滑，点「添加到主屏幕」', '点右上角的「添加」'] },
      uc: { name: 'UC 浏览器', steps: ['点底部的菜单', '点「分享」或「收藏」', '点「添加到桌面」，允许创建快捷方式'] },
      qq: { name: 'QQ 浏览器', steps: ['点底部的菜单', '点「收藏」或「工具箱」', '点「添加到桌面」，允许创建快捷方式'] },
      inApp: { name: '微信、QQ、钉钉里', steps: ['点右上角的 ···', '点「在浏览器打开」', '到了浏览器里，再按那个浏览器的办法安装'] },
      desktop: { name: '电脑（Chrome 或 Edge）', steps: ['看地址栏右边的安装图标', '点它，再点「安装」'] },
    },
  },
};
