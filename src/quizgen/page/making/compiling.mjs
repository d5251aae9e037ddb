// Compiles Python sources by Pyodide itself, so that no other Python of its version is needed.
// Usage: node compiling.mjs <folder of pyodide> <compiling.py> <in.tar> <out> [<in.tar> <out> …]
import fs from 'node:fs';
import {pathToFileURL} from 'node:url';

const [pyodideFolder, script, ...pairs] = process.argv.slice(2);
const {loadPyodide} = await import(pathToFileURL(`${pyodideFolder}/pyodide.mjs`).href);
const python = await loadPyodide({stdout: () => {}});
python.runPython(fs.readFileSync(script, 'utf8'));
const compiled = python.globals.get('compiled');
for (let i = 0; i < pairs.length; i += 2) {
  python.FS.writeFile('/sources.tar', new Uint8Array(fs.readFileSync(pairs[i])));
  compiled('/sources.tar', pairs[i + 1].endsWith('.zip'), '/made');
  fs.writeFileSync(pairs[i + 1], python.FS.readFile('/made'));
}
