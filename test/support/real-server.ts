import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

export interface RealServerOptions {
  readonly dataDir?: string;
  /** Folder of a build; `dist` without one. */
  readonly dist?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** The product as an operator runs it: a process of its own, a database file, a port of its own. */
export class RealServer {
  readonly url: string;
  readonly dataDir: string;
  readonly #child: ChildProcess;

  private constructor(url: string, dataDir: string, child: ChildProcess) {
    this.url = url;
    this.dataDir = dataDir;
    this.#child = child;
  }

  static async start({ dataDir = mkdtempSync(path.join(tmpdir(), 'minglan-data-')), dist = 'dist', env = {} }: RealServerOptions = {}): Promise<RealServer> {
    const child = spawn('node', [path.resolve(dist, 'server/cli.js'), 'serve'], {
      env: { PATH: process.env['PATH'] ?? '', PORT: '0', DATA_DIR: dataDir, LOG_LEVEL: 'silent', ...env }, stdio: ['ignore', 'pipe', 'pipe'],
    });
    let said = '';
    child.stderr.on('data', (part: Buffer) => (said += part.toString()));
    const url = await new Promise<string>((resolve, reject) => {
      child.stdout.on('data', (part: Buffer) => {
        const found = /(http:\/\/\S+?)\/?\n/.exec(part.toString());
        if (found?.[1]) resolve(found[1]);
      });
      child.on('exit', (code) => reject(new Error(`the server ended with ${code}: ${said}`)));
    });
    return new RealServer(url, dataDir, child);
  }

  get pid(): number {
    return this.#child.pid ?? 0;
  }

  /** Asks it to stop, and waits until it has; answers its exit code. */
  async stop(): Promise<number | null> {
    if (this.#child.exitCode !== null) return this.#child.exitCode;
    const ended = new Promise<number | null>((resolve) => this.#child.on('exit', resolve));
    this.#child.kill('SIGTERM');
    return ended;
  }

  async destroy(): Promise<void> {
    await this.stop();
    rmSync(this.dataDir, { recursive: true, force: true });
  }
}
