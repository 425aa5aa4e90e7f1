import { createHash } from 'node:crypto';
import type { PageAssets } from '../pages/page-options.ts';

type PageStyles = Pick<PageAssets, 'styles' | 'laterStyles'>;

// No inline script, no style but ours, no foreign request, nothing framed. Trusted Types: the service worker's address is the only string that may become script.

const contentSecurityPolicy = ({ styles, laterStyles }: PageStyles) => [
  "default-src 'none'", "script-src 'self'", ["style-src 'self'", ...[...styles, ...laterStyles].map(({ text }) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`)].join(' '), "img-src 'self' data: blob:", "connect-src 'self'", "font-src 'self'",
  "media-src 'self' blob:", "worker-src 'self'", "manifest-src 'self'", "form-action 'self'", "base-uri 'none'", "frame-ancestors 'none'",
  "require-trusted-types-for 'script'", 'trusted-types minglan-worker',
].join('; ');

/** The camera reads a QR code when somebody asks for it, on the phone alone; no frame leaves it. */
const PERMISSIONS_POLICY = ['camera=(self)', ...['accelerometer', 'display-capture', 'geolocation', 'gyroscope', 'microphone', 'midi', 'payment', 'usb'].map((feature) => `${feature}=()`)].join(', ');

export interface SecurityHeaders {
  /** For documents and everything that a browser may draw. */
  readonly document: Readonly<Record<string, string>>;
  /** For data: short, because a phone pays for each byte. */
  readonly data: Readonly<Record<string, string>>;
}

/**
 * HSTS only when the operator says that the public address is https: it would lock out a plain one for a year.
 * @param styles what documents may hold in style elements
 */
export function securityHeaders(publicUrl: string | null, styles: PageStyles): SecurityHeaders {
  const transport = publicUrl?.startsWith('https:') ? { 'strict-transport-security': 'max-age=31536000' } : {};
  return {
    document: {
      'content-security-policy': contentSecurityPolicy(styles), 'x-content-type-options': 'nosniff', 'referrer-policy': 'same-origin',
      'permissions-policy': PERMISSIONS_POLICY, 'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin', ...transport,
    },
    data: {
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'", 'x-content-type-options': 'nosniff',
      'cross-origin-resource-policy': 'same-origin', ...transport,
    },
  };
}
