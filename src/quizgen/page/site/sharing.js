// A link that holds a sheet behind #, which browsers never send.
const VERSION = 1;
export const MOST_CHARACTERS = 30_000; // longer links are cut by mail programs and chats
const MOST_BYTES = 4_000_000; // of the sheet, unpacked

export class LinkError extends Error {}

const through = (content, stream) => new Blob([content]).stream().pipeThrough(stream);

export async function linkTo(address, name, files, settings) {
  const packed = {name, settings, files: Object.fromEntries(Object.entries(files).map(([key, content]) => [key, toText(content)]))};
  const stream = through(new TextEncoder().encode(JSON.stringify(packed)), new CompressionStream('deflate-raw'));
  const content = new Uint8Array(await new Response(stream).arrayBuffer());
  return `${address.split('#')[0]}#sheet=${VERSION}.${toText(content).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')}`;
}

export const holdsSheet = hash => hash.startsWith('#sheet=');

// Returns {name, files, settings}. Throws LinkError('share_later') or LinkError('share_bad').
export async function sheetOf(hash) {
  const match = /^#sheet=(\d{1,6})\.([\w-]*)$/.exec(hash);
  if (match && +match[1] > VERSION) throw new LinkError('share_later');
  if (!match || +match[1] !== VERSION || hash.length > 2 * MOST_CHARACTERS) throw new LinkError('share_bad');
  try {
    const data = JSON.parse(await inflated(toBytes(match[2].replaceAll('-', '+').replaceAll('_', '/'))));
    const files = Object.fromEntries(Object.entries(data.files).map(([key, text]) => [key, toBytes(text)]));
    if (typeof data.name !== 'string' || !(data.name in files)) throw new Error();
    return {name: data.name, files, settings: settingsOf(data.settings)};
  } catch {
    throw new LinkError('share_bad');
  }
}

// Stops where a small link would become a huge text.
async function inflated(content) {
  const reader = through(content, new DecompressionStream('deflate-raw')).getReader();
  const parts = [];
  let size = 0;
  for (let {done, value} = await reader.read(); !done; {done, value} = await reader.read()) {
    size += value.length;
    if (size > MOST_BYTES) throw new Error();
    parts.push(value);
  }
  return new TextDecoder('utf-8', {fatal: true}).decode(await new Blob(parts).arrayBuffer());
}

function settingsOf(data) {
  const kept = {};
  for (const key of ['language', 'worksheet', 'decimal', 'difficulty']) if (typeof data?.[key] === 'string') kept[key] = data[key].slice(0, 200);
  for (const key of ['distractors', 'count']) if (Number.isInteger(data?.[key]) && data[key] > 0) kept[key] = Math.min(data[key], 10_000);
  return kept;
}

function toText(content) {
  let text = '';
  for (const byte of content) text += String.fromCharCode(byte);
  return btoa(text);
}

const toBytes = text => Uint8Array.from(atob(text), sign => sign.charCodeAt(0));
