// Builds sheets in Pyodide under Node, and prints the SHA-256 of every file that the page makes of each, as JSON.
// Usage: node parity.mjs <folder of pyodide> <folder with the engine's parts> <folder of sheets> <second> <wishes by sheet>
import {createHash} from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import {pathToFileURL} from 'node:url';

const [pyodideFolder, parts, sheets, now, wishes] = process.argv.slice(2);
const {loadPyodide} = await import(pathToFileURL(path.join(pyodideFolder, 'pyodide.mjs')).href);
const python = await loadPyodide({stdLibURL: path.join(parts, 'stdlib.zip'), stdout: () => {}});
const packages = '/lib/python3.14/site-packages';
python.unpackArchive(new Uint8Array(fs.readFileSync(path.join(parts, 'packages.tar.gz'))), 'gztar', {extractDir: packages});
const late = () => python.toPy(new Uint8Array(fs.readFileSync(path.join(parts, 'late.tar.gz')))).tobytes();
const desk = python.pyimport('quizgen.page.desk.start').started(packages, 'pint flexcache flexparser platformdirs typing_extensions', late, () => {});

function ask(what, asked, files = {}) {
  const given = python.toPy({});
  for (const [name, content] of Object.entries(files)) given.set(name, python.toPy(new Uint8Array(content)).tobytes());
  const pair = desk.answer(what, JSON.stringify(asked), given);
  const made = {};
  for (const name of pair.get(1).keys()) made[name] = createHash('sha256').update(pair.get(1).get(name).toJs()).digest('hex');
  return [JSON.parse(pair.get(0)), made];
}

const found = {};
for (const name of fs.readdirSync(sheets).filter(each => !each.endsWith('.lock.json')).sort()) {
  const files = Object.fromEntries(fs.readdirSync(sheets).map(each => [each, fs.readFileSync(path.join(sheets, each))]));
  ask('put', {}, files);
  const [answer] = ask('build', {name, now: +now, ...JSON.parse(wishes)[name]});
  if (!answer.ok) throw new Error(`${name}: ${JSON.stringify(answer.problems)}`);
  for (const {name: format, not_here: missing} of ask('formats', {})[0].formats) {
    if (missing) continue;
    const [told, made] = ask('export', {format, options: {forms: 2}});
    found[`${name} ${format}`] = told.ok ? made : told.problems.map(problem => problem.message);
  }
}
console.log(JSON.stringify(found));
