// What a person drops, picks or pastes, as a sheet and what lies beside it.
import {stem} from './sheet.js';

const SHEETS = /\.(csv|tsv|tab|xlsx|xlsm|ods|ya?ml|gift|aiken|xml|md|txt|imscc|qti\.zip|xls|xlsb|numbers|gsheet|fods)$/i;
const BESIDE = /(\.lock\.json|\.png|\.jpe?g|\.gif|\.webp|\.svg|\.mp3|\.og[ga]|\.wav|\.m4a|\.flac|\.apkg)$/i;
const PACKED = /\.quizgen\.zip$/i;
export const MOST_BYTES = 64_000_000;
const MOST_FILES = 500;

export class Refused extends Error {
  constructor(word, values = {}) { super(word); Object.assign(this, {word, values}); }
}

// Returns {packed} or {name, files, decks}: the sheet is the YAML sheet, else the first file that can be one.
export async function sheetAmong(list) {
  const found = [...list];
  if (found.length > MOST_FILES) throw new Refused('too_many_files', {most: MOST_FILES});
  const tooLarge = found.find(file => file.size > MOST_BYTES);
  if (tooLarge) throw new Refused('too_large', {name: tooLarge.name, most: MOST_BYTES / 1e6});
  const packed = found.find(file => PACKED.test(file.name));
  if (packed) return {packed: await bytesIn(packed)};
  const decks = found.filter(file => /\.apkg$/i.test(file.name));
  const others = found.filter(file => !decks.includes(file));
  const main = others.find(file => /\.ya?ml$/i.test(file.name)) ?? others.find(file => SHEETS.test(pathOf(file)) && !BESIDE.test(file.name));
  if (!main && decks.length) return {name: null, files: {}, decks: await Promise.all(decks.map(bytesIn))};
  if (!main) throw new Refused('no_sheet', {names: found.map(file => file.name).join(', ').slice(0, 300) || '–'});
  const files = {};
  const folder = pathOf(main).slice(0, -main.name.length);
  for (const file of others) {
    if (file !== main && !BESIDE.test(file.name) && !SHEETS.test(file.name)) continue;
    const path = pathOf(file);
    files[path.startsWith(folder) ? path.slice(folder.length) : file.name] = await bytesIn(file);
  }
  return {name: main.name, files, decks: await Promise.all(decks.map(bytesIn))};
}

const pathOf = file => file.path ?? (file.webkitRelativePath || file.name);

async function bytesIn(file) {
  try { return new Uint8Array(await (file.file ?? file).arrayBuffer()); }
  catch { throw new Refused('unreadable', {name: file.name}); }
}

// The files of a drop, also those in folders.
export async function dropped(transfer) {
  const entries = [...transfer.items].map(item => item.webkitGetAsEntry?.()).filter(Boolean);
  if (!entries.some(entry => entry.isDirectory)) return [...transfer.files];
  const files = [];
  const walk = async (entry, depth) => {
    if (files.length > MOST_FILES || depth > 4) return; // one more than the most, which sheetAmong refuses
    if (entry.isFile) {
      const file = await new Promise((yes, no) => entry.file(yes, no));
      files.push({name: file.name, size: file.size, path: entry.fullPath.slice(1), file});
      return;
    }
    const reader = entry.createReader();
    for (let some = await listed(reader); some.length; some = await listed(reader)) for (const inner of some) await walk(inner, depth + 1);
  };
  for (const entry of entries) await walk(entry, 0);
  return files;
}

const listed = reader => new Promise((yes, no) => reader.readEntries(yes, no));

// The files of an opened folder, not of the folders in it but one deep, where pictures lie.
export async function inFolder(folder) {
  const files = [];
  const take = async (handle, before) => {
    for await (const entry of handle.values()) {
      if (files.length > MOST_FILES) return;
      if (entry.kind === 'file') { const file = await entry.getFile(); files.push({name: file.name, size: file.size, path: before + file.name, file}); }
      else if (!before && !entry.name.startsWith('.')) await take(entry, `${entry.name}/`);
    }
  };
  await take(folder, '');
  return files;
}

// A name for pasted cells. Each paste gets an id of its own, so that no two decks overwrite one another.
export function pastedName(text) {
  const suffix = Math.random().toString(36).slice(2, 6);
  if (/^quizgen\s*:/m.test(text)) return `pasted-${suffix}.yaml`;
  return text.split('\n', 1)[0].includes('\t') ? `pasted-${suffix}.tsv` : `pasted-${suffix}.csv`;
}

// The cells of a table that was copied from Word or a web page; null where what was copied has none.
export function tableIn(html) {
  const table = new DOMParser().parseFromString(html, 'text/html').querySelector('table');
  if (!table) return null;
  const quoted = text => /[\t"\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  const rows = [...table.rows].map(row => [...row.cells].map(cell => quoted(cell.textContent.trim().replace(/\s+/g, ' '))).join('\t'));
  return rows.length > 1 ? rows.join('\n') + '\n' : null;
}

export const deckName = name => stem(name);
