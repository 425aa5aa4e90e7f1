/**
 * What the built files use though Chrome 64 or Safari 12 lack it, and what happens there without it. Each line is needed: one that nothing uses any more
 * fails the test, so does a use without a line. 'filled' means that the program brings its own before it is called (fillGaps, fillAllSettled).
 */
export const HANDLED: Readonly<Record<'reader' | 'worker' | 'style', Readonly<Record<string, string>>>> = {
  reader: {
    '.flat': 'filled',
    '.flatMap': 'filled',
    '.matchAll': 'filled',
    'Object.fromEntries': 'filled',
    'Object.hasOwn': 'filled; asked for by name to know whether anything must be filled in',
    queueMicrotask: 'filled',
    '.createPolicy': 'of trustedTypes, looked for before it is called',
    '.fallback': 'a member that valibot’s own descriptions may have',
    '.moveBefore': 'looked for by preact, which inserts where it is missing',
    '.toHex': 'looked for by @noble/hashes, which counts in script where it is missing',
    AbortController: 'looked for; where it is missing a lost answer is given up, not stopped (unlessStalled). With locks, which are younger, it is there',
    BroadcastChannel: 'looked for; tabs then hear of news from the server alone',
    'Symbol.dispose': 'a key that nobody asks for: preact-signals writes a member of the name "undefined"',
    'Uint8Array.fromHex': 'looked for by @noble/hashes, which counts in script where it is missing',
    'navigator.locks': 'looked for; two tabs then fetch the same once each',
    'window.trustedTypes': 'looked for',
  },
  worker: {
    'Promise.allSettled': 'filled',
    '.matchAll': 'Clients.matchAll, which is older; known by name alone',
    '.preloadResponse': 'undefined where it is missing, and then the page is fetched',
  },
  style: {
    'function env()': 'no space is left for a phone’s rounded corners; these phones have none',
    'media prefers-color-scheme': 'light until the reader chooses dark in the display settings',
    'media prefers-reduced-motion': 'guards the only transition, which is then left out',
    'property accent-color': 'choices keep the system’s colour',
    'property appearance': 'the prefixed one stands before it',
    'property color-scheme': 'scroll bars and fields stay light; text and ground do not depend on it',
    'property cursor': 'no pointer on a phone',
    'property scroll-padding-top': 'a place jumped to stands at the very edge',
    'property text-decoration-color': 'the line under a link has the colour of the text',
    'property text-decoration-thickness': 'the line under a link has its own thickness',
    'property text-size-adjust': 'larger text in landscape on an iPhone; nothing is cut off',
    'property text-underline-offset': 'the line under a link stands closer',
    'property text-wrap': 'titles break where the line is full',
    'selector :focus-visible': 'alone in its rule, which takes the ring away after a click: the ring stays',
    'value break-after: avoid': 'on paper a heading may stand at the foot of a page',
    'value overflow-wrap: anywhere': 'word-break: break-word stands beside it',
    'value position: sticky': 'the prefixed one stands before it',
  },
};
