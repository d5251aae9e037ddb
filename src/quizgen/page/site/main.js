// What happens on the page, and when.
import {$, button, el, saveAs} from './elements.js';
import {dropped, inFolder, pastedName, Refused, sheetAmong, tableIn} from './intake.js';
import * as keeping from './keeping.js';
import {enginePart, EXAMPLES, licences} from 'quizgen-parts';
import {holdsSheet, linkTo, LinkError, MOST_CHARACTERS, sheetOf} from './sharing.js';
import {bytesOf, isYaml, sheet, stem} from './sheet.js';
import {chooseLanguage, keepLanguage, languages, number, usualLanguage, word} from './words.js';
import {Working} from './working.js';

chooseLanguage(usualLanguage());

async function openEditor(changed) {
  const {Editor} = await import('./editor.js');
  return new Editor($('editor'), word('text_of_sheet'), changed);
}

const working = new Working(enginePart, openEditor);
window.quizgen = working; // for tests

const refuse = error => {
  const text = error instanceof Refused ? word(error.word, error.values) : error instanceof LinkError ? word(error.message) : error.message;
  $('intake-said').textContent = text;
};

async function take(list, more = {}) {
  $('intake-said').textContent = '';
  try {
    const found = await sheetAmong(list);
    if (found.packed) return await unpack(found.packed);
    if (found.name) return await working.open(found.name, found.files, more, found.decks);
    if (!sheet.name) throw new Refused('deck_alone');
    working.decks = found.decks;
    await working.withDecks();
  } catch (error) {
    refuse(error);
  }
}

async function unpack(content) {
  const {data, files} = await working.engine.ask('unpack', {}, {file: content});
  if (!data.ok) throw new Error(data.problems.map(problem => problem.message).join(' '));
  const {name, quizgen_page: _, ...settings} = data.settings;
  await working.open(name, files, {settings});
}

async function takeText(text, html) {
  const cells = (html && tableIn(html)) || text;
  if (!cells.trim()) return refuse(new Refused('nothing_pasted'));
  $('intake-said').textContent = '';
  const name = pastedName(cells);
  await working.open(name, {[name]: bytesOf(cells)});
}

async function fromLink() {
  if (!holdsSheet(location.hash)) return false;
  try {
    const {name, files, settings} = await sheetOf(location.hash);
    await working.open(name, files, {settings, isCopy: true});
  } catch (error) {
    refuse(error);
  }
  return true;
}

async function share() {
  const files = Object.fromEntries(Object.entries(sheet.files).filter(([name]) => !/\.lock\.json$/.test(name)));
  const link = await linkTo(location.href, sheet.name, files, sheet.settings);
  if (link.length > MOST_CHARACTERS) return working.said(word('share_too_long', {count: number(link.length), most: number(MOST_CHARACTERS)}));
  history.replaceState(null, '', link);
  try { await navigator.clipboard.writeText(link); } catch { /* it stands in the address, from where it can be copied */ }
  working.said(word('shared', {count: number(link.length)}));
}

async function pack() {
  const {name, settings} = sheet;
  const {files} = await working.engine.ask('pack', {...settings, name});
  saveAs(`${stem(name)}.quizgen.zip`, files.file, 'application/zip');
}

async function leaveSheet() {
  await keeping.forgetDraft();
  location.hash ? location.replace(location.pathname + location.search) : location.reload();
}

async function listKept() {
  const kept = await keeping.keptSheets();
  $('kept-box').hidden = !kept.length;
  $('kept').replaceChildren(...kept.map(record => el('span', {className: 'row'},
    button(record.title || record.name, () => working.open(record.name, record.files, {settings: record.settings, keptVersion: record.version}), {className: 'link'}),
    button('×', async () => { await keeping.forgetSheet(record.id); listKept(); }, {className: 'link', 'aria-label': word('forget', {name: record.title || record.name})}))));
}

function wire() {
  $('choose').onclick = () => $('files').click();
  $('files').onchange = () => { take($('files').files); $('files').value = ''; }; // so that the same file can be chosen anew
  $('folder').hidden = !keeping.canOpenFolders();
  $('folder').onclick = async () => {
    try {
      const folder = await showDirectoryPicker({mode: 'readwrite'});
      await take(await inFolder(folder), {folder});
    } catch (error) { if (error.name !== 'AbortError') refuse(error); }
  };
  $('paste').onclick = () => { $('paste-form').hidden = false; $('pasted').focus(); };
  $('pasted').onpaste = event => { const cells = tableIn(event.clipboardData.getData('text/html')); if (cells) { event.preventDefault(); $('pasted').setRangeText(cells); } };
  $('paste-form').onsubmit = event => { event.preventDefault(); takeText($('pasted').value); };
  $('other').onclick = leaveSheet;
  $('share').onclick = share;
  $('pack').onclick = pack;
  $('keep-copy').onclick = async () => {
    sheet.isCopy = false;
    if (!isYaml(sheet.name)) sheet.settings.identity = `${stem(sheet.name)}-${Math.random().toString(36).slice(2, 6)}`;
    $('copy').hidden = true;
    await working.refresh();
    await working.keep();
    working.lockLine();
  };
  $('stop').onclick = () => working.stop();
  $('more').onclick = () => working.cards.more();
  $('grid-before').onclick = () => working.grid.turn(-1);
  $('grid-after').onclick = () => working.grid.turn(1);
  $('grid').onkeydown = event => working.grid.keys(event);
  $('filters').onsubmit = event => event.preventDefault();
  $('filters').oninput = () => working.cards.refill();
  $('settings').onsubmit = event => event.preventDefault();
  $('output-close').onclick = () => $('output').close();
  $('language').replaceChildren(...languages().map(([code, name]) => el('option', {value: code, textContent: name, lang: code, selected: code === usualLanguage()})));
  $('language').onchange = async () => {
    keepLanguage($('language').value);
    working.outputs.list(working.outputs.formats);
    if (working.answer) await working.show(working.run);
    if (working.engine.isReady) working.ready();
  };
  $('examples').replaceChildren(...EXAMPLES.map(({name, title, text}) => button(title, () => working.open(name, {[name]: bytesOf(text)}), {className: 'link'})));
  $('licences').closest('details').ontoggle = async () => { $('licences').textContent ||= await licences(); };
}

function listen() {
  addEventListener('dragover', event => { event.preventDefault(); document.body.classList.add('over'); });
  addEventListener('dragleave', event => { if (!event.relatedTarget) document.body.classList.remove('over'); });
  addEventListener('drop', async event => {
    event.preventDefault();
    document.body.classList.remove('over');
    const {dataTransfer: transfer} = event;
    if (transfer.items.length && [...transfer.items].some(item => item.kind === 'file')) return take(await dropped(transfer));
    await takeText(transfer.getData('text/plain'), transfer.getData('text/html'));
  });
  addEventListener('paste', event => {
    if (event.target.closest('textarea, input, [contenteditable="true"]')) return;
    const {clipboardData: data} = event;
    if (data.files.length) take(data.files);
    else takeText(data.getData('text/plain'), data.getData('text/html'));
  });
  addEventListener('hashchange', fromLink);
}

async function begin() {
  wire();
  listen();
  if (!__SINGLE__ && 'serviceWorker' in navigator) navigator.serviceWorker.register('sw.js').catch(() => {});
  if (await fromLink()) return;
  await listKept();
  const before = await keeping.draft();
  if (before?.name) await working.open(before.name, before.files, {settings: before.settings, keptVersion: before.keptVersion});
}

begin();
