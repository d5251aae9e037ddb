// Unpacks what the browser has inflated: Python's own way takes ten times as long, and would have to wait for Python.
const BLOCK = 512;
const text = (archive, from, length) => new TextDecoder().decode(archive.subarray(from, from + length)).split('\0', 1)[0];

export async function inflated(answer) {
  return new Uint8Array(await new Response(answer.body.pipeThrough(new DecompressionStream('gzip'))).arrayBuffer());
}

// Writes the files of a tar archive (ustar, which compiling.py makes) into a folder of Pyodide.
export function unpack(FS, archive, folder) {
  const made = new Set();
  for (let at = 0; archive[at]; ) {
    const path = `${folder}/${[text(archive, at + 345, 155), text(archive, at, 100)].filter(Boolean).join('/')}`;
    const size = parseInt(text(archive, at + 124, 12), 8);
    const parent = path.slice(0, path.lastIndexOf('/'));
    if (!made.has(parent)) FS.mkdirTree(parent);
    made.add(parent);
    FS.writeFile(path, archive.subarray(at + BLOCK, at + BLOCK + size), {canOwn: true});
    at += BLOCK * (1 + Math.ceil(size / BLOCK));
  }
}
