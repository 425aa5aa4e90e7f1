/** The precached start page with its addresses made absolute under `base`. The stored copy keeps the placeholder, so that its hash holds at any address. */
export async function shellFor(stored: Response, base: string): Promise<Response> {
  const html = (await stored.text()).split('__BASE__').join(base);
  return new Response(html, { status: 200, headers: shellHeaders(stored) });
}

/** Keeps what protects the page (its content security policy), drops what described the stored bytes. */
function shellHeaders(stored: Response): Headers {
  const headers = new Headers(stored.headers);
  for (const name of ['content-encoding', 'content-length', 'etag', 'x-minglan-sha256']) headers.delete(name);
  return headers;
}
