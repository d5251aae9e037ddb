// The way from the sheet to what the page shows of it: read, ask, show; again at each change.
import {Cards} from './cards.js';
import {$, button, choice, el, english} from './elements.js';
import {Engine, Superseded} from './engine.js';
import {Grid} from './grid.js';
import * as keeping from './keeping.js';
import {Outputs} from './outputs.js';
import {showProblems} from './problems.js';
import {bytesOf, hasLock, isText, isYaml, lockName, openSheet, sheet, stem, textOf, wishes} from './sheet.js';
import {number, word} from './words.js';

const DIFFICULTIES = ['easy', 'medium', 'hard'];
const PATIENCE = 1500; // ms after which work can be stopped
const TYPING = 350; // ms without a key before a changed text is read

export class Working {
  constructor(parts, openEditor) {
    Object.assign(this, {openEditor, editor: null, answer: null, findings: [], decks: []});
    const on = {loading: load => this.loading(load), building: build => this.building(build), ready: () => this.ready(),
      failed: why => this.tell(word('engine_failed', {reason: why})), restarted: () => { this.said(word('restarted')); this.refresh(); }};
    this.engine = new Engine(parts, on);
    this.grid = new Grid({rows: (first, count) => this.data('rows', {first, count}).then(told => told.rows),
      declare: (column, says) => this.declareColumn(column, says),
      edit: (line, column, text) => this.change({what: 'cell', line, column, text})});
    this.cards = new Cards({questions: filter => this.data('questions', {...filter, left_out: this.leftOut}),
      template: question => this.data('change', {what: 'template', name: sheet.name, question}),
      reword: (question, text) => this.change({what: 'wording', question, text}),
      leave: (id, out) => this.leave(id, out), goTo: place => this.goTo(place)});
    this.outputs = new Outputs({losses: (format, options) => this.data('losses', {format, options}),
      export: (format, options) => this.export(format, options), written: (format, content, lock) => this.written(format, content, lock)});
  }

  get leftOut() { return sheet.settings.left_out ?? []; }

  // --- the engine's state ----------------------------------------------------------------------------------------------
  loading({done, total}) {
    $('load').value = total ? done / total : 0;
    this.tell(word('loading', {percent: number(Math.min(100, Math.round(100 * done / Math.max(1, total))))}));
  }

  ready() {
    document.body.dataset.ready = performance.now().toFixed();
    $('load').hidden = true;
    this.tell(this.readyText);
    this.listFormats().catch(error => { if (!(error instanceof Superseded)) this.said(error.message, 'en'); });
  }

  // Early, while the person looks for a file: it loads what files are made with.
  async listFormats() {
    if (!this.outputs.formats.length) this.outputs.list((await this.data('formats', {})).formats);
  }

  get readyText() { return word(navigator.serviceWorker?.controller || __SINGLE__ ? 'ready_offline' : 'ready'); }

  building({done, total}) {
    $('load').hidden = done >= total;
    $('load').value = done / Math.max(1, total);
    this.tell(done >= total ? this.readyText : word('building', {done: number(done), total: number(total)}));
  }

  tell(text) { delete $('engine').dataset.word; $('engine').textContent = text; }
  said(text, lang = document.documentElement.lang) { Object.assign($('said'), {textContent: text, lang}); }

  // Ends the build. The engine starts anew; the sheet is asked again when it is changed.
  stop() {
    this.engine.stop();
    $('load').hidden = $('stop').hidden = true;
    this.said(word('stopped'));
  }

  async data(what, asked, files) {
    const {data} = await this.engine.ask(what, asked, files);
    if (!data.ok) throw Object.assign(new Error(data.problems.map(problem => problem.message + (problem.hint ? ` (${problem.hint})` : '')).join('\n')), data);
    return data;
  }

  // --- a sheet ---------------------------------------------------------------------------------------------------------
  async open(name, files, more = {}, decks = []) {
    openSheet(name, files, more);
    this.decks = decks;
    this.keptBefore = null;
    this.dropped = performance.now();
    $('drop').hidden = true;
    $('open').hidden = false;
    $('name').textContent = name;
    $('copy').hidden = !sheet.isCopy;
    this.said('');
    await this.showFile();
    await this.refresh();
  }

  async showFile() {
    $('name').textContent = sheet.name;
    $('editor').hidden = !isText(sheet.name);
    if ($('editor').hidden) return;
    this.editor ??= await this.openEditor(text => this.typed(text));
    this.editor.open(textOf(sheet.name));
  }

  typed(text) {
    sheet.files[sheet.name] = bytesOf(text);
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.refresh(), TYPING);
  }

  async refresh() {
    const mine = this.run = (this.run ?? 0) + 1;
    this.engine.supersede();
    clearTimeout(this.slow);
    this.slow = setTimeout(() => { $('stop').hidden = false; }, PATIENCE);
    try {
      await this.read(mine);
    } catch (error) {
      if (!(error instanceof Superseded)) this.said(word('fault', {reason: error.message}));
    } finally {
      if (mine === this.run) {
        clearTimeout(this.slow);
        $('stop').hidden = true;
        document.body.dataset.run = mine;
      }
    }
  }

  async read(mine) {
    const put = this.engine.ask('put', {}, sheet.files);
    const [{data: answer}] = await Promise.all([this.engine.ask('build', wishes()), put]);
    if (mine !== this.run) return;
    if (answer.ok && await this.withKeptLock(answer)) return this.read(mine);
    this.answer = answer;
    await this.show(mine);
    if (answer.ok) await this.withDecks();
    this.keepDraft();
  }

  async show(mine) {
    const {answer} = this;
    this.findings = [];
    await this.showProblems();
    $('out').hidden = $('filters').hidden = !answer.ok;
    $('settings-box').hidden = !answer.ok && !answer.is_table;
    this.settings();
    this.lockLine();
    if (!answer.ok) { $('summary').textContent = word('mend_first'); return; }
    await this.cards.show(answer, []);
    this.painted = performance.now();
    await this.listFormats();
    const {findings} = await this.data('findings', {});
    if (mine !== this.run) return;
    this.findings = findings;
    await this.showProblems();
    this.cards.filters(answer, findings);
  }

  get problems() { // what the columns say stands above them
    const {answer} = this;
    const remarks = answer.problems.filter(problem => !(answer.is_table && problem.key) && (problem.severity === 'error' || !problem.hint.startsWith('id=')));
    return [...remarks, ...this.findings];
  }

  async showProblems() {
    const {answer, problems} = this;
    showProblems(answer.ok, problems, {goTo: problem => this.goTo(problem), declare: (key, says) => this.declare(key, says)});
    $('grid-box').hidden = !answer.is_table || !$('editor').hidden;
    if (!$('grid-box').hidden) await this.grid.show(answer, problems);
    if (!$('editor').hidden) this.editor.mark(problems.filter(problem => problem.file === sheet.name));
  }

  async goTo(place) {
    if (place.file === sheet.name && !$('editor').hidden) this.editor.goTo(place.line, place.column);
    else if (place.file !== sheet.name || $('grid-box').hidden || !await this.grid.goTo(place.line, place.column)) {
      this.said(word('elsewhere', {file: place.file, line: place.line}));
    }
  }

  declare(key, says) {
    const column = this.answer.columns.find(each => each.key === key) ?? {key};
    return this.declareColumn(column, says);
  }

  declareColumn({key, line, column}, says) {
    return this.change({what: 'declare', key, line, column, ...says});
  }

  async change(asked) {
    try {
      const {data, files} = await this.engine.ask('change', {...asked, name: sheet.name, identity: sheet.settings.identity ?? ''});
      if (!data.ok) return this.said(data.problems.map(problem => problem.message + (problem.hint ? ` (${problem.hint})` : '')).join(' · '), 'en');
      Object.assign(sheet.files, files);
      const isOther = data.name !== sheet.name;
      sheet.name = data.name;
      if (isOther) { await this.showFile(); this.said(word('became_yaml', {name: data.name})); }
      else if (isText(sheet.name)) { this.editor.replace(textOf(sheet.name)); }
      await this.refresh();
    } catch (error) {
      if (!(error instanceof Superseded)) this.said(error.message, 'en');
    }
  }

  leave(id, out) {
    sheet.settings.left_out = out ? [...this.leftOut, id] : this.leftOut.filter(each => each !== id);
    return this.refresh();
  }

  settings() {
    const settings = this.answer.settings ?? {};
    const set = name => value => { sheet.settings[name] = value; if (name !== 'count') sheet.settings.relock = true; this.refresh(); };
    const count = el('input', {type: 'number', min: 1, value: sheet.settings.count ?? '', placeholder: word('all'), onchange: () => set('count')(+count.value || null)});
    const parts = !this.answer.ok ? [] : [choice(word('options'), [2, 3, 4, 5].map(each => [String(each), String(each + 1)]), String(settings.distractors), value => set('distractors')(+value)),
      choice(word('difficulty'), DIFFICULTIES.map(name => [name, word(name)]), settings.difficulty, set('difficulty')),
      el('label', {}, word('draw'), count), button(word('shuffle'), () => set('seed')(Math.floor(Math.random() * 1e6)))];
    if (this.answer.is_table && !isYaml(sheet.name)) parts.push(...this.tableSettings());
    $('settings').replaceChildren(...parts);
    if (!this.answer.ok) $('settings-box').open = true;
  }

  // What a table has no place for.
  tableSettings() {
    const own = sheet.settings;
    const set = (name, value) => { own[name] = value; this.refresh(); };
    const field = (label, name, size, read = text => text) => {
      const input = el('input', {size, value: [own[name] ?? ''].flat().join(', '), onchange: () => set(name, read(input.value.trim()))});
      return el('label', {}, word(label), input);
    };
    const header = own.header === undefined || own.header === null ? '' : String(own.header);
    const rows = [['', word('found')], ['true', word('header_yes')], ['false', word('header_no')]];
    const marks = [['', word('found')], ['.', '1,234.5'], [',', '1.234,5']];
    return [field('sheet_language', 'language', 6), choice(word('first_row'), rows, header, value => set('header', value === '' ? null : value === 'true')),
      choice(word('decimal'), marks, own.decimal ?? '', value => set('decimal', value)), field('worksheet', 'worksheet', 12),
      field('subjects', 'subject', 16, text => text.split(',').map(name => name.trim()).filter(Boolean))];
  }

  // --- the lock --------------------------------------------------------------------------------------------------------
  // Takes the lock that the browser keeps of a sheet of this id and name; true where the sheet is to be read again.
  async withKeptLock(answer) {
    if (sheet.isCopy || hasLock() || this.keptBefore === answer.id) return false;
    this.keptBefore = answer.id;
    const kept = await keeping.keptSheet(answer.id);
    const lock = kept?.files?.[lockName()];
    if (!lock || stem(kept.name) !== stem(sheet.name)) return false;
    sheet.files[lockName()] = lock;
    sheet.keptVersion = kept.version;
    return true;
  }

  async withDecks() {
    for (const deck of this.decks.splice(0)) {
      try {
        const told = await this.data('deck', {}, {'deck.apkg': deck});
        this.said(word('deck_taken', {count: number(told.notes)}));
        this.deck = deck;
      } catch (error) {
        this.said(error.message, 'en');
      }
    }
  }

  lockLine() {
    const where = sheet.isCopy ? 'lock_copy' : sheet.folder ? 'lock_folder' : sheet.keptVersion ? (this.isLasting ? 'lock_browser' : 'lock_may_go') : hasLock() ? 'lock_file' : 'lock_none';
    const lock = this.answer?.lock ? english('span', this.answer.lock) : '';
    $('lock-line').replaceChildren(this.storeFailed ? word('lock_denied') : word(where), ' ', lock);
  }

  async export(format, options) {
    if (this.deck && format === 'anki') await this.data('deck', {}, {'deck.apkg': this.deck});
    const {data, files} = await this.engine.ask('export', {format, options});
    if (!data.ok) throw new Error(data.problems.map(problem => problem.message).join(' '));
    const {file, ...lock} = files;
    return {content: file, warnings: data.warnings, lock};
  }

  // A file is taken away: the lock stays, in the folder or in the browser, so that learners get updates.
  async written(format, content, lock) {
    const name = `${stem(sheet.name)}${format.ending}`;
    Object.assign(sheet.files, lock);
    delete sheet.settings.relock;
    await this.engine.ask('keep');
    if (sheet.folder) {
      for (const [each, bytes] of [[name, content], [sheet.name, sheet.files[sheet.name]], ...Object.entries(lock)]) await keeping.writeInto(sheet.folder, each, bytes);
    } else if (!sheet.isCopy) {
      await this.keep();
    }
    this.lockLine();
    return {name, folder: Boolean(sheet.folder)};
  }

  async keep() {
    try {
      // Firefox asks the person, who may never answer: nothing waits for it.
      keeping.isLasting().then(isLasting => { this.isLasting = isLasting; this.lockLine(); });
      const {name, files, settings} = sheet;
      sheet.keptVersion = await keeping.keepSheet({id: this.answer.id, title: this.answer.title, name, files, settings}, sheet.keptVersion);
    } catch (error) {
      if (error instanceof keeping.ChangedElsewhere) throw new Error(word('changed_elsewhere'));
      this.storeFailed = true;
    }
  }

  keepDraft() {
    const {name, files, settings, keptVersion, isCopy} = sheet;
    const size = Object.values(files).reduce((sum, content) => sum + content.length, 0);
    if (!isCopy && size < 20_000_000) keeping.keepDraft({name, files, settings, keptVersion});
  }
}
