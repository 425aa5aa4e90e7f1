import { runCli } from './root.ts';

await runCli(process.argv.slice(2));
