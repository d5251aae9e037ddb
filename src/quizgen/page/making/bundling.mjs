// Bundles the page's scripts by esbuild.
// Usage: node bundling.mjs <job.json>, with {modules, entries, outdir, alias, define, splitting}
import fs from 'node:fs';
import {createRequire} from 'node:module';
import path from 'node:path';

const job = JSON.parse(fs.readFileSync(process.argv[2], 'utf8'));
const esbuild = createRequire(path.join(job.modules, 'x.js'))('esbuild-wasm');
for (const [entryPoints, format, splitting] of [[[job.page], 'esm', job.splitting], [[job.worker], 'iife', false]]) {
  await esbuild.build({
    entryPoints, format, splitting, outdir: job.outdir, bundle: true, minify: true, legalComments: 'none', charset: 'utf8',
    target: 'es2022', platform: 'browser', nodePaths: [job.modules], alias: job.alias, define: job.define,
    external: ['node:*', 'ws', 'module', 'worker_threads'], logLevel: 'error', chunkNames: 'part-[hash]',
    logOverride: {'empty-import-meta': 'silent'},
  });
}
process.exit(0);
