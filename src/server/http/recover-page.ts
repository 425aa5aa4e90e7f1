import { entityOf, replyEntity } from './entity.ts';
import type { Route } from './route.ts';

// A way out of a broken worker that needs nothing of the app: no bundle, no inline script, no style. `Clear-Site-Data` alone is not
// enough (WebViews and Safari leave it undone), and its "storage" would wipe IndexedDB: unsent work must survive every recovery.

const page = (base: string) => `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>修复明栏 · Repair Minglan</title>
<script src="${base}/recover.js" defer></script>
</head>
<body>
<main>
<h1>修复明栏</h1>
<p>打不开、一直是旧页面时，在这里修复。只清除网页程序的缓存，您填写而未送出的内容、关注的村和已下载的公开信息都会保留。</p>
<p lang="en">Repairs the app when it does not open or stays old. Only the app's own files are cleared; what you wrote and have not sent yet stays.</p>
<p><button id="repair" type="button" disabled>开始修复 · Repair</button></p>
<p id="outcome" role="status"></p>
<noscript><p>此浏览器未启用脚本：请在浏览器设置中清除“缓存的图片和文件”，不要清除“网站数据”。</p></noscript>
<p><a href="${base}/">返回首页 · Home</a></p>
</main>
</body>
</html>
`;

const script = `'use strict';
(function () {
  var base = location.pathname.replace(/\\/recover\\/?$/, '');
  var scope = location.origin + base + '/';
  var button = document.getElementById('repair');
  var outcome = document.getElementById('outcome');
  function say(text) { outcome.textContent = text; }

  // Another site may live on the same origin: only what is ours is touched.
  function workers() {
    if (!('serviceWorker' in navigator)) return Promise.resolve();
    return navigator.serviceWorker.getRegistrations().then(function (all) {
      return Promise.all(all.filter(function (r) { return r.scope.indexOf(scope) === 0; }).map(function (r) { return r.unregister(); }));
    });
  }
  function caches_() {
    if (!('caches' in window)) return Promise.resolve();
    return caches.keys().then(function (names) {
      var ours = names.filter(function (n) { return base === '' || n.indexOf(scope) !== -1; });
      return Promise.all(ours.map(function (n) { return caches.delete(n); }));
    });
  }
  // The HTTP cache may hold a captive portal's page under our addresses: ask for each again, past it.
  function again(url) {
    return fetch(url, { cache: 'reload', credentials: 'same-origin' }).then(function (answer) { return answer.text(); });
  }
  function files() {
    return again(scope + 'index.html').then(function (html) {
      var links = html.replace(/__BASE__/g, base).match(/(?:src|href)="[^"]+\\.(?:js|css)"/g) || [];
      var names = links.map(function (m) { return m.replace(/^[^"]*"|"$/g, ''); });
      return Promise.all([again(scope)].concat(names.map(again)));
    }).catch(function () { return undefined; });
  }
  function repair() {
    button.disabled = true;
    say('正在修复… · Working…');
    // Until this page is left the old worker still answers it, and keeps what it fetches: the caches are cleared once more at the end.
    workers().then(caches_).then(files).then(caches_).then(function () {
      say('修复完成，请返回首页。 · Done. Go back to the home page.');
    }, function () {
      button.disabled = false;
      say('没有成功。请关闭本站的其他窗口后再试。 · It did not work. Close other windows of this site and try again.');
    });
  }
  button.addEventListener('click', repair);
  button.disabled = false;
})();
`;

/** `/recover` unregisters the service worker and clears Cache Storage, and never touches IndexedDB. */
export function recoverRoutes(base: string, headers: Readonly<Record<string, string>>): readonly Route[] {
  const html = entityOf(page(base));
  const js = entityOf(script);
  const never = { cache: 'no-store', json: false, headers };
  return [
    {
      method: 'GET', path: '/recover', produces: ['text/html'],
      handle: (c) => replyEntity(c.req.raw, html, { ...never, type: 'text/html; charset=utf-8' }),
    },
    {
      method: 'GET', path: '/recover.js', produces: [],
      handle: (c) => replyEntity(c.req.raw, js, { ...never, type: 'text/javascript; charset=utf-8' }),
    },
  ];
}
