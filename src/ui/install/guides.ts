/** The ways to put the board on a home screen, one for each kind of browser; `inApp`: inside another app (WeChat), which leads to a browser first. */
export const GUIDES = ['chromeAndroid', 'safariIos', 'uc', 'qq', 'inApp', 'desktop'] as const;
export type GuideName = (typeof GUIDES)[number];
