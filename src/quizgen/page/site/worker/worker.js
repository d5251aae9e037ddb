// The worker in which Python lives, so that the page never waits for it. The page sends first where the parts of the
// engine are ({start: {base}} or {start: {parts}}), then requests ({id, what, asked, files}), and is answered each.
import {loadPyodide} from 'pyodide/pyodide.mjs';
import createPyodideModule from 'pyodide/pyodide.asm.mjs';
import {Parts} from './parts.js';
import {inflated, unpack} from './unpacking.js';

const SITE_PACKAGES = '/lib/python3.14/site-packages';
const LATE = __LATE__;

async function start(from) {
  const parts = new Parts(from, (done, total) => postMessage({loading: {done, total}}));
  self.fetch = input => parts.get(String(input.url ?? input).split('/').pop());
  const packages = parts.get('packages.tar.gz').then(inflated);
  packages.catch(() => {}); // waited for below
  const python = await loadPyodide({
    indexURL: 'https://quizgen.invalid/', stdLibURL: 'https://quizgen.invalid/stdlib.zip', createPyodideModule,
    lockFileContents: {info: __INFO__, packages: {}}, packageBaseUrl: 'https://quizgen.invalid/',
  });
  unpack(python.FS, await packages, SITE_PACKAGES);
  const told = (done, total) => postMessage({building: {done, total}});
  const desk = python.pyimport('quizgen.page.desk.start').started(SITE_PACKAGES, LATE, () => python.toPy(parts.bytesNow('late.tar.gz')).tobytes(), told);
  return {python, desk};
}

function answer({python, desk}, {what, asked, files}) {
  const given = python.toPy(files, {depth: 1});
  for (const name of Object.keys(files)) given.set(name, python.toPy(files[name]).tobytes());
  const pair = desk.answer(what, asked, given);
  const [told, made] = [pair.get(0), pair.get(1)];
  const found = {};
  for (const name of made.keys()) found[name] = made.get(name).toJs();
  for (const proxy of [made, pair, given]) proxy.destroy();
  return {data: JSON.parse(told), files: found};
}

let ready;
let queue = Promise.resolve();
onmessage = ({data}) => {
  if (data.start) {
    ready = start(data.start);
    ready.then(() => postMessage({ready: true}), error => postMessage({failed: String(error?.message ?? error)}));
    return;
  }
  queue = queue.then(async () => {
    try {
      const result = answer(await ready, data);
      postMessage({id: data.id, result}, Object.values(result.files).map(content => content.buffer));
    } catch (error) {
      const lines = String(error?.message ?? error).trim().split('\n');
      postMessage({id: data.id, error: lines.at(-1), fatal: error?.name !== 'PythonError'});
    }
  });
};
