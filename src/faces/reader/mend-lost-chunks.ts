const TRIES = 'minglan-mended';
const MOST_TRIES = 5;

/**
 * A file of the program that did not come: a newer build has replaced it, or a network that wanted a login left its own page in the
 * browser's cache, where it would stay for hours. All files are asked for again, past that cache; once they are what they should be,
 * the page loads anew. Nothing is typed in this face, so nothing is lost. Part of the first load: it must not be among the lost.
 */
export async function mendLostChunks(error: unknown): Promise<void> {
  mending ??= mend(String(error)).finally(() => {
    mending = null;
  });
  await mending;
}

let mending: Promise<void> | null = null;

async function mend(message: string): Promise<void> {
  const named = /https?:\/\/[^\s'")]+/.exec(message)?.[0];
  const asked = performance.getEntriesByType('resource').map((entry) => entry.name).filter((name) => /\/assets\/[^?]+\.(js|css)$/.test(name));
  const whole = await Promise.all([...new Set([...(named === undefined ? [] : [named]), ...asked])].map(fetchAgain));
  const tries = Number(sessionStorage.getItem(TRIES) ?? '0');
  if (!whole.every(Boolean) || tries >= MOST_TRIES) return;
  sessionStorage.setItem(TRIES, String(tries + 1));
  window.location.reload();
}

async function fetchAgain(url: string): Promise<boolean> {
  try {
    const answer = await fetch(url, { cache: 'reload', redirect: 'error' });
    await answer.arrayBuffer();
    return answer.ok && /javascript|css/.test(answer.headers.get('content-type') ?? '');
  } catch {
    return false;
  }
}
