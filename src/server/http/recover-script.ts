/** The repair itself, ES5, served as it stands: it must run where the program does not. */
export const RECOVER_SCRIPT = `'use strict';
(function () {
  var page = document.documentElement;
  var base = page.getAttribute('data-base') || '';
  var scope = location.origin + base + '/';
  var chosen = {};
  try { chosen = JSON.parse(localStorage.getItem('minglan-display')) || {}; } catch (e) { /* Forbidden: the page is shown as it is. */ }
  page.setAttribute('data-size', String(chosen.size));
  page.setAttribute('data-theme', String(chosen.theme));
  if (chosen.locale === 'en' && location.search.indexOf('lang=') === -1) location.replace('?lang=en');

  // The worker does not know this address: what answers is the network.
  function reach() {
    return fetch(scope + 'recover.js?t=' + Date.now(), { cache: 'no-store', redirect: 'error' }).then(function (answer) {
      if (!answer.ok || !answer.headers.has('x-minglan')) throw new Error('not ours');
    });
  }
  // Another site may live on the same origin: only what is ours is touched.
  function stop() {
    if (!('serviceWorker' in navigator)) return;
    return navigator.serviceWorker.getRegistrations().then(function (all) {
      return Promise.all(all.filter(function (r) { return r.scope.indexOf(scope) === 0; }).map(function (r) { return r.unregister(); }));
    });
  }
  function clear() {
    if (!('caches' in window)) return;
    return caches.keys().then(function (names) {
      var ours = names.filter(function (n) { return base === '' || n.indexOf(scope) !== -1; });
      return Promise.all(ours.map(function (n) { return caches.delete(n); }));
    });
  }
  // The HTTP cache may hold a captive portal's page under our addresses: ask for each again, past it.
  function again(url) {
    return fetch(url, { cache: 'reload', redirect: 'error' }).then(function (answer) {
      if (!answer.ok) throw new Error(String(answer.status));
      if (url !== scope && !answer.headers.has('x-minglan')) throw new Error('not ours');
      return answer.text();
    });
  }
  // Until this page is left the old worker still answers it, and keeps what it fetches: the caches are cleared once more at the end.
  function files() {
    return again(scope + 'index.html').then(function (html) {
      var links = html.replace(/__BASE__/g, base).match(/(?:src|href)="[^"]+\\.(?:js|css)"/g) || [];
      return Promise.all([scope].concat(links.map(function (m) { return m.replace(/^[^"]*"|"$/g, ''); })).map(again));
    }).then(clear);
  }

  document.addEventListener('DOMContentLoaded', function () {
    var button = document.getElementById('repair'), outcome = document.getElementById('outcome'), home = document.getElementById('home');
    var list = document.querySelector('.recover-steps'), states = document.querySelectorAll('.recover-state');
    var work = [reach, stop, clear, files];

    function say(name, alert) {
      outcome.className = 'recover-outcome' + (alert ? ' is-alert' : '');
      outcome.textContent = name ? outcome.getAttribute('data-' + name) : '';
    }
    function mark(at, state) { states[at].textContent = list.getAttribute('data-' + state); }
    function step(at) {
      if (at === work.length) return finish();
      mark(at, 'doing');
      Promise.resolve().then(work[at]).then(function () {
        mark(at, 'done');
        step(at + 1);
      }, function () {
        mark(at, 'failed');
        button.disabled = false;
        button.textContent = button.getAttribute('data-again');
        say(at === 0 ? 'offline' : 'unfinished', true);
        button.focus();
      });
    }
    function finish() {
      button.hidden = true;
      home.className = 'button is-primary';
      say('finished');
      home.focus();
    }
    button.addEventListener('click', function () {
      button.disabled = true;
      say('');
      for (var i = 0; i < states.length; i += 1) states[i].textContent = '';
      step(0);
    });
    button.disabled = false;
    say('');
  });
})();
`;
