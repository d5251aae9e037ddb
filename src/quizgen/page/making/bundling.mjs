// Bundles one script with all that it imports, by esbuild.
// Usage: node bundling.mjs <job.json>, with {modules, entry, format, splitting, outdir, alias, define}
import fs from 'node:fs';
import {createRequire} from 'node:module';
import path from 'node:path';

const {modules, entry, ...options} = JSON.parse(fs.readFileSync(process.argv[2], 'utf8'));
const esbuild = createRequire(path.join(modules, 'x.js'))('esbuild-wasm');
await esbuild.build({
  ...options, entryPoints: [entry], nodePaths: [modules], bundle: true, minify: true, legalComments: 'none', charset: 'utf8',
  target: 'es2022', platform: 'browser', external: ['node:*', 'ws', 'module', 'worker_threads'], logLevel: 'error',
  chunkNames: 'part-[hash]', logOverride: {'empty-import-meta': 'silent'},
});
process.exit(0);
