/** The path under which the product stands, as server and worker wrote it into the page. The built page itself still holds the placeholder. */
export function basePath(): string {
  const base = document.documentElement.dataset['base'] ?? '';
  return base.startsWith('_') ? '' : base;
}
