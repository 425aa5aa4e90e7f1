// Stands outside the program, so that it runs when the program does not: a network that wants a login may have left its own page in the
// browser's cache in place of the entry, of a style sheet, or of a part loaded later. All of them are asked for again, past that cache;
// once all are ours, the page loads anew. Until then nothing is done: the page that the server drew can be read. ES5, because it is not built.
(function () {
  'use strict';
  var SHEETS = 'link[rel=stylesheet]:not([disabled])';
  var NAME = 'minglan-mended', MOST = 5, WITHIN_MS = 600000, FIRST_WAIT_MS = 4000, LONGEST_WAIT_MS = 256000;
  var page = document.documentElement;
  var assets = location.origin + (page.getAttribute('data-base') || '') + '/assets/';
  var whole = {}, named = [], wanted = false, busy = false, wait = FIRST_WAIT_MS, timer;

  // A browser without modules cannot start the program at all: for it, nothing is lost.
  if (!('noModule' in document.createElement('script'))) return;

  // The entry marks the page as soon as it runs, and with what it failed to load before this script came.
  window.addEventListener('vite:preloadError', function (event) { miss(String(event.payload)); });
  window.addEventListener('error', function (event) {
    var of = event.target;
    if (isOurs(of.src || of.href)) miss('');
  }, true);
  // A login page in place of a style sheet is no error to the browser: the sheet has come, and is empty.
  document.addEventListener('load', function (event) {
    if (event.target.rel === 'stylesheet' && isOurs(event.target.href) && isEmpty(event.target)) miss('');
  }, true);
  window.addEventListener('online', function () {
    wait = FIRST_WAIT_MS;
    if (wanted) mend();
  });
  if (document.readyState === 'complete') look();
  else window.addEventListener('load', look);

  function look() {
    var lost = page.getAttribute('data-lost');
    if (lost || !page.hasAttribute('data-runs') || linked(SHEETS).some(isEmpty)) miss(lost || '');
  }

  function isEmpty(link) {
    return !link.sheet || !link.sheet.cssRules.length;
  }

  function isOurs(url) { return String(url).indexOf(assets) === 0; }

  function linked(selector) { return [].slice.call(document.querySelectorAll(selector)); }

  function miss(message) {
    named = named.concat(message.match(/http[^\s'")]+/g) || []);
    wanted = true;
    mend();
  }

  function files() {
    var links = linked('script[type=module],' + SHEETS).map(function (e) { return e.src || e.href; });
    var asked = performance.getEntriesByType('resource').map(function (e) { return e.name; });
    return links.concat(named, asked).filter(function (url, at, all) {
      return isOurs(url) && /\.(js|css)$/.test(url) && all.indexOf(url) === at;
    });
  }

  function fetchAgain(url) {
    return fetch(url, { cache: 'reload', redirect: 'error' }).then(function (answer) {
      var ours = answer.ok && answer.headers.has('x-minglan') && /javascript|css/.test(answer.headers.get('content-type'));
      return answer.arrayBuffer().then(function () { whole[url] = ours;
        return ours; });
    }).then(null, function () { return false; });
  }

  function mend() {
    if (busy) return;
    busy = true;
    clearTimeout(timer);
    void Promise.all(files().map(function (url) { return whole[url] || fetchAgain(url); })).then(function (all) {
      busy = false;
      if (all.indexOf(false) !== -1) {
        timer = setTimeout(mend, wait * (0.5 + Math.random()));
        wait = Math.min(LONGEST_WAIT_MS, wait * 2);
      } else if (mayReload()) {
        location.reload();
      }
    });
  }

  // Whatever is wrong, the page never goes round in circles: a few times in ten minutes, and where nothing can be counted, once.
  function mayReload() {
    try {
      var now = Date.now();
      var before = (sessionStorage.getItem(NAME) || '').split(' ').filter(function (at) { return at && Math.abs(now - at) < WITHIN_MS; });
      if (before.length >= MOST) return false;
      sessionStorage.setItem(NAME, before.concat(now).join(' '));
      return true;
    } catch (forbidden) {
      return !!forbidden && performance.navigation.type !== 1;
    }
  }
})();
