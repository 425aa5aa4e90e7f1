import type { InstallTexts } from './texts.ts';

export const enInstall: InstallTexts = {
  install: {
    why: 'Put the board on the home screen: one tap opens it, also without a network. It takes little room and needs no account.',
    now: 'Install', done: 'It is installed on this device.', accepted: 'Installing. The icon will appear on the home screen.', declined: 'Not installed. You can do it here at any time.',
    yours: 'On this device', others: 'Other browsers', sketch: (step) => `Sketch: ${step}`,
    here: 'Address', copy: 'Copy link', copied: 'The link is copied and can be pasted into a browser.', copyFailed: 'It could not be copied. Press and hold the address above to copy it yourself.',
    offer: { region: 'Install', question: 'Put the board on the home screen, one tap away?', how: 'Show me how', later: 'No thanks' },
    guides: {
      chromeAndroid: { name: 'Chrome and other browsers on Android', steps: ['Open the menu, top right or at the bottom', 'Choose “Install app” or “Add to Home screen”', 'Confirm with “Install” or “Add”'] },
      safariIos: { name: 'iPhone and iPad (Safari)', steps: ['Tap the share button at the bottom', 'Scroll up and choose “Add to Home Screen”', 'Tap “Add” at the top right'] },
      uc: { name: 'UC Browser', steps: ['Open the menu at the bottom', 'Choose “Share” or “Bookmark”', 'Choose “Add to home screen” and allow the shortcut'] },
      qq: { name: 'QQ Browser', steps: ['Open the menu at the bottom', 'Choose “Bookmark” or “Toolbox”', 'Choose “Add to home screen” and allow the shortcut'] },
      inApp: { name: 'Inside WeChat, QQ or DingTalk', steps: ['Tap ··· at the top right', 'Choose “Open in browser”', 'In the browser, install as that browser does'] },
      desktop: { name: 'Computer (Chrome or Edge)', steps: ['Find the install icon at the right of the address bar', 'Click it, then “Install”'] },
    },
  },
};
