const UNSEEN = new Set(['SCRIPT', 'STYLE', 'NOSCRIPT', 'TEMPLATE', 'HEAD', 'TITLE', 'META', 'LINK', 'XML', 'IFRAME', 'OBJECT', 'EMBED', 'SVG', 'CANVAS', 'AUDIO', 'VIDEO', 'SELECT', 'DATALIST', 'INPUT', 'TEXTAREA']);
const HIDDEN = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all|mso-list\s*:\s*ignore)/i;

/** True for what nobody saw where it was copied: programs, styles, hidden text; and for a list's marker in Word's own way, which is read by itself. */
export function isUnseen(element: Element): boolean {
  return UNSEEN.has(element.tagName.toUpperCase()) || element.hasAttribute('hidden') || HIDDEN.test(element.getAttribute('style') ?? '');
}
