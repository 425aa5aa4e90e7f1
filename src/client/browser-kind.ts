/** Browsers as far as installing and saving files differ in them. `inApp`: inside WeChat, QQ, DingTalk or the like, where nothing can be installed. */
export type BrowserKind = 'chromeAndroid' | 'safariIos' | 'uc' | 'qq' | 'inApp' | 'desktop' | 'otherAndroid' | 'otherIos' | 'other';

/** Apps that open links inside themselves; WeCom says MicroMessenger too. QQ itself says `QQ/`, its browser `MQQBrowser/`. */
const IN_APP = /MicroMessenger|DingTalk|AlipayClient|Weibo|aweme|NewsArticle|(^|[\s;])QQ\/\d|Lark|Feishu/i;

/**
 * The kind of browser that sends this user agent. Order matters: WeChat on Android also names QQ's browser engine and Chrome, UC also Chrome or Safari.
 * @param touchPoints `navigator.maxTouchPoints`: an iPad says that it is a Mac
 */
export function browserKind(userAgent: string, touchPoints = 0): BrowserKind {
  if (IN_APP.test(userAgent)) return 'inApp';
  if (/UCBrowser|UCWEB|\bUBrowser/i.test(userAgent)) return 'uc';
  if (/M?QQBrowser/i.test(userAgent)) return 'qq';
  const ios = /iPhone|iPad|iPod/.test(userAgent) || (/Macintosh/.test(userAgent) && touchPoints > 1);
  if (ios) return /CriOS|FxiOS|EdgiOS|baiduboxapp|Quark|OPiOS|DuckDuckGo/.test(userAgent) ? 'otherIos' : 'safariIos';
  if (/Android|HarmonyOS|OpenHarmony/.test(userAgent)) {
    const renamed = /; wv\)|HuaweiBrowser|ArkWeb|MiuiBrowser|HeyTapBrowser|VivoBrowser|SamsungBrowser|Firefox|OPR\/|EdgA\/|Quark|baiduboxapp|Version\/\d/.test(userAgent);
    return /Chrome\/\d/.test(userAgent) && !renamed ? 'chromeAndroid' : 'otherAndroid';
  }
  return /Chrome\/\d/.test(userAgent) && !/OPR\//.test(userAgent) ? 'desktop' : 'other';
}

/** True where a picture can be handed to the browser as a download; elsewhere it is held down to save it. */
export function savesFiles(kind: BrowserKind): boolean {
  return kind !== 'inApp' && kind !== 'safariIos' && kind !== 'otherIos';
}
