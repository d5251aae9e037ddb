// The sheet that is open: its files, what is set for it, and where it is kept.
export const sheet = {
  name: '', // the file that the quiz is made of
  files: {}, // all files by their names, as bytes
  settings: {}, // what Wishes on the Python side knows
  folder: null, // the folder that it was opened from, if the browser can write there
  isCopy: false, // it came by a link: nothing of it is kept, and nothing kept is used
  keptVersion: null, // the version in the browser's store that this came from
};

export const stem = name => name.replace(/\.[^.]+$/, '');
export const isYaml = name => /\.ya?ml$/i.test(name);
export const isText = name => /\.(ya?ml|gift|aiken|md|txt|xml)$/i.test(name);
export const lockName = () => `${stem(sheet.name)}.lock.json`;
export const hasLock = () => lockName() in sheet.files;

export const textOf = name => new TextDecoder().decode(sheet.files[name]);
export const bytesOf = text => new TextEncoder().encode(text);

export function openSheet(name, files, {settings = {}, folder = null, isCopy = false, keptVersion = null} = {}) {
  Object.assign(sheet, {name, files: {...files}, settings: {...settings}, folder, isCopy, keptVersion});
}

// What the Python side is asked with: the settings, and the second of this change.
export function wishes() {
  return {...sheet.settings, name: sheet.name, now: Math.floor(Date.now() / 1000)};
}
