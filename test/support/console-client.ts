import type { App } from '../../src/server/app.ts';
import { type AccountTestDeps, codeNow, PASSWORD } from './test-accounts.ts';

/** A browser at the console, as far as the server sees it: a cookie of its own, and the headers that our pages send. */
export class ConsoleClient {
  /** What the browser holds; empty when nobody is signed in. */
  cookie = '';
  readonly #app: Pick<App, 'request'>;
  readonly #headers: Readonly<Record<string, string>>;

  constructor(app: Pick<App, 'request'>, headers: Readonly<Record<string, string>> = {}) {
    this.#app = app;
    this.#headers = { 'x-minglan': '1', 'sec-fetch-site': 'same-origin', ...headers };
  }

  async send(method: 'GET' | 'POST' | 'DELETE', path: string, body?: object): Promise<Response> {
    const headers = { ...this.#headers, ...(this.cookie === '' ? {} : { cookie: this.cookie }), ...(body === undefined ? {} : { 'content-type': 'application/json' }) };
    const answer = await this.#app.request(path, { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) });
    const set = answer.headers.get('set-cookie');
    if (set !== null) this.cookie = /max-age=0/i.test(set) ? '' : (set.split(';')[0] ?? '');
    return answer;
  }

  /** Signs in as an account of `makeAccount`. */
  async signIn(deps: AccountTestDeps, name: string, code = codeNow(deps)): Promise<Response> {
    return this.send('POST', '/api/v1/session', { name, password: PASSWORD, code });
  }
}
