// Where sheets and their locks are kept: a folder that the person has opened, or else the browser's own store.
const DATABASE = 'quizgen';

export class ChangedElsewhere extends Error {}

function opened() {
  return new Promise((yes, no) => {
    const request = indexedDB.open(DATABASE, 1);
    request.onupgradeneeded = () => {
      request.result.createObjectStore('sheets', {keyPath: 'id'});
      request.result.createObjectStore('drafts', {keyPath: 'id'});
    };
    request.onsuccess = () => yes(request.result);
    request.onerror = () => no(request.error);
    request.onblocked = () => no(new Error('blocked'));
  });
}

async function inStore(name, mode, work) {
  const database = await opened();
  try {
    return await new Promise((yes, no) => {
      const transaction = database.transaction(name, mode);
      let result;
      transaction.oncomplete = () => yes(result);
      transaction.onabort = transaction.onerror = () => no(result instanceof Error ? result : transaction.error);
      work(transaction.objectStore(name), value => { result = value; }, transaction);
    });
  } finally {
    database.close();
  }
}

const fetched = (request, tell) => { request.onsuccess = () => tell(request.result); };

export const keptSheet = id => inStore('sheets', 'readonly', (store, tell) => fetched(store.get(id), tell)).catch(() => undefined);
export const keptSheets = () => inStore('sheets', 'readonly', (store, tell) => fetched(store.getAll(), tell)).catch(() => []);
export const forgetSheet = id => inStore('sheets', 'readwrite', store => store.delete(id)).catch(() => {});

// Keeps a sheet under its id. Another tab may have kept a newer one meanwhile: then nothing is written.
export function keepSheet(record, version) {
  return inStore('sheets', 'readwrite', (store, tell, transaction) => {
    const before = store.get(record.id);
    before.onsuccess = () => {
      if ((before.result?.version ?? null) !== version) { tell(new ChangedElsewhere()); transaction.abort(); return; }
      const next = (version ?? 0) + 1;
      store.put({...record, version: next});
      tell(next);
    };
  });
}

export async function isLasting() {
  try { return await navigator.storage?.persist?.() ?? false; } catch { return false; }
}

// The sheet of this tab, for when the page is loaded anew.
const tabKey = () => { try { return sessionStorage.quizgen ??= Math.random().toString(36).slice(2); } catch { return null; } };
export const keepDraft = record => tabKey() && inStore('drafts', 'readwrite', store => store.put({...record, id: tabKey()})).catch(() => {});
export const forgetDraft = () => tabKey() && inStore('drafts', 'readwrite', store => store.delete(tabKey())).catch(() => {});
export const draft = async () => tabKey() && inStore('drafts', 'readonly', (store, tell) => fetched(store.get(tabKey()), tell)).catch(() => undefined);

export const canOpenFolders = () => 'showDirectoryPicker' in window;

export async function writeInto(folder, name, content) {
  const file = await folder.getFileHandle(name, {create: true});
  const writer = await file.createWritable();
  await writer.write(content);
  await writer.close();
}
