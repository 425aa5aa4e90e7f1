import { describe, expect, it } from 'vitest';
import { browserKind, savesFiles } from '../../src/client/browser-kind.ts';

const ANDROID = 'Mozilla/5.0 (Linux; Android 13; V2203A Build/TP1A.220624.014; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0';
const IPHONE = 'Mozilla/5.0 (iPhone; CPU iPhone OS 16_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)';

/** User agents as the browsers send them. */
const SEEN = [
  ['chromeAndroid', 'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/124.0.0.0 Mobile Safari/537.36'],
  ['chromeAndroid', 'Mozilla/5.0 (Linux; Android 8.1.0; OPPO A83) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/64.0.3282.137 Mobile Safari/537.36'],
  ['safariIos', `${IPHONE} Version/16.6 Mobile/15E148 Safari/604.1`],
  ['safariIos', 'Mozilla/5.0 (iPhone; CPU iPhone OS 12_5_7 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/12.1.2 Mobile/15E148 Safari/604.1'],
  ['otherIos', `${IPHONE} CriOS/124.0.6367.88 Mobile/15E148 Safari/604.1`],
  ['uc', 'Mozilla/5.0 (Linux; U; Android 12; zh-CN; PEQM00 Build/SP1A.210812.016) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/100.0.4896.58 UCBrowser/16.4.6.1290 Mobile Safari/537.36'],
  ['uc', `${IPHONE} Mobile/20G75 UCBrowser/16.2.5.2145 Mobile AliApp(TUnionSDK/0.1.20.4)`],
  ['qq', 'Mozilla/5.0 (Linux; U; Android 11; zh-cn; M2012K11AC Build/RKQ1.200826.002) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/98.0.4758.102 MQQBrowser/14.3 Mobile Safari/537.36'],
  ['qq', `${IPHONE} Version/16.0 MQQBrowser/14.2.1 Mobile/15E148 Safari/604.1 QBWebViewUA/2 QBWebViewType/1 WKType/1`],
  ['inApp', `${ANDROID} Chrome/116.0.0.0 Mobile Safari/537.36 XWEB/1160083 MMWEBSDK/20231202 MMWEBID/4201 MicroMessenger/8.0.47.2560(0x28002F30) WeChat/arm64 Weixin NetType/WIFI Language/zh_CN ABI/arm64`],
  ['inApp', `${ANDROID} Chrome/89.0.4389.72 MQQBrowser/6.2 TBS/045811 Mobile Safari/537.36 MMWEBID/2521 MicroMessenger/8.0.16.2040 Language/zh_CN`],
  ['inApp', `${IPHONE} Mobile/15E148 MicroMessenger/8.0.42(0x18002a2f) NetType/WIFI Language/zh_CN`],
  ['inApp', `${ANDROID} Chrome/98.0.4758.102 MQQBrowser/6.2 TBS/046317 Mobile Safari/537.36 V1_AND_SQ_8.9.68_4264_YYB_D QQ/8.9.68.11450 NetType/4G`],
  ['inApp', `${IPHONE} Mobile/15E148 QQ/8.9.70.606 V1_IPH_SQ_8.9.70_1_APP_A Pixel/1170`],
  ['inApp', `${ANDROID} Chrome/91.0.4472.114 Mobile Safari/537.36 AliApp(DingTalk/7.0.40) com.alibaba.android.rimet/30160712`],
  ['otherAndroid', 'Mozilla/5.0 (Linux; Android 10; HarmonyOS; NOH-AN00; HMSCore 6.13.0.302) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/99.0.4844.88 HuaweiBrowser/14.0.5.302 Mobile Safari/537.36'],
  ['otherAndroid', 'Mozilla/5.0 (Linux; U; Android 13; zh-cn; 22101316C Build/TP1A.220624.014) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/100.0.4896.127 Mobile Safari/537.36 XiaoMi/MiuiBrowser/17.8.20'],
  ['otherAndroid', 'Mozilla/5.0 (Phone; OpenHarmony 5.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/114.0.0.0 Safari/537.36 ArkWeb/4.1.6.1 Mobile HuaweiBrowser/5.0.4.300'],
  ['otherAndroid', 'Mozilla/5.0 (Android 13; Mobile; rv:125.0) Gecko/125.0 Firefox/125.0'],
  ['desktop', 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/124.0.0.0 Safari/537.36'],
  ['desktop', 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/124.0.0.0 Safari/537.36 Edg/124.0.2478.51'],
  ['other', 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.4 Safari/605.1.15'],
  ['other', 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:125.0) Gecko/20100101 Firefox/125.0'],
] as const;

describe('a browser', () => {
  it.each(SEEN)('is known as %s by %s', (kind, userAgent) => {
    expect(browserKind(userAgent)).toBe(kind);
  });

  it('on an iPad says that it is a Mac, and is told by its touch screen', () => {
    const mac = 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.4 Safari/605.1.15';
    expect(browserKind(mac, 5)).toBe('safariIos');
    expect(browserKind(mac, 0)).toBe('other');
  });

  it('saves files, save in other apps and on iOS', () => {
    expect((['chromeAndroid', 'uc', 'qq', 'desktop', 'other', 'otherAndroid'] as const).every(savesFiles)).toBe(true);
    expect((['inApp', 'safariIos', 'otherIos'] as const).some(savesFiles)).toBe(false);
  });
});
