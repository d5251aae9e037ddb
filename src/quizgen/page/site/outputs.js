// What can be taken away: every format, with what it can't hold said before it is saved, and a preview of pages.
import {$, button, choice, el, english, saveAs} from './elements.js';
import {inEnglish, number, word} from './words.js';

const FIRST = ['anki', 'worksheet', 'practice', 'flashcards'];
const PREVIEWED = ['worksheet', 'flashcards', 'bubbles'];
const TYPES = {html: 'text/html', csv: 'text/csv', json: 'application/json', xml: 'application/xml', tsv: 'text/tab-separated-values'};
const FLAGS = ['reasons', 'word_bank', 'large_print', 'easy_read', 'typed'];

export class Outputs {
  // `call` has losses(format, options), export(format, options) and written(name, content, lock).
  constructor(call) {
    Object.assign(this, {call, formats: [], options: {paper: navigator.language === 'en-US' ? 'Letter' : 'A4', forms: 1, reasons: true}});
  }

  list(formats) {
    this.formats = formats;
    const made = name => { const format = formats.find(each => each.name === name); return button(titleOf(format), () => this.open(format), {title: format.summary}); };
    $('first-formats').replaceChildren(...FIRST.map(made));
    const others = formats.filter(format => !FIRST.includes(format.name));
    $('other-formats').replaceChildren(...others.map(format => el('li', {}, format.not_here
      ? english('span', `${format.name}: ${format.not_here}`, {className: 'dim'})
      : button(titleOf(format), () => this.open(format), {className: 'link'}), format.not_here ? '' : english('small', `${format.ending} – ${format.summary}`))));
  }

  async open(format) {
    const dialog = $('output');
    $('output-title').textContent = titleOf(format);
    $('output-summary').textContent = format.summary;
    $('output-options').replaceChildren(...this.controls(format));
    $('output-frame').hidden = true;
    $('output-print').hidden = true;
    $('output-said').textContent = '';
    $('output-save').onclick = () => this.save(format);
    $('output-losses').replaceChildren();
    if (!dialog.open) dialog.showModal();
    await this.refresh(format);
  }

  controls(format) {
    const changed = name => value => { this.options[name] = value; this.refresh(format); };
    const parts = [];
    if (format.options.includes('paper')) parts.push(choice(word('paper'), ['A4', 'Letter'].map(name => [name, name]), this.options.paper, changed('paper')));
    if (format.options.includes('forms')) {
      const field = el('input', {type: 'number', min: 1, max: 26, value: this.options.forms, onchange: () => changed('forms')(Math.min(26, Math.max(1, +field.value || 1)))});
      parts.push(el('label', {}, word('forms'), field));
    }
    for (const name of FLAGS.filter(flag => format.options.includes(flag))) {
      const box = el('input', {type: 'checkbox', checked: this.options[name] ?? false, onchange: () => changed(name)(box.checked)});
      parts.push(el('label', {}, box, word(`option_${name}`)));
    }
    return parts;
  }

  async refresh(format) {
    try {
      this.showLosses(await this.call.losses(format.name, this.options));
      if (PREVIEWED.includes(format.name)) await this.preview(format);
    } catch (error) {
      this.said(error.message);
    }
  }

  showLosses({shown, left_out: out, lost}) {
    const lines = [[word('holds', {count: number(shown)})]];
    for (const each of out) lines.push(inEnglish('left_out_count', {count: number(each.count)}, {reason: each.reason}));
    for (const each of lost) lines.push(inEnglish('lost_count', {count: number(each.count)}, {detail: each.detail, reason: each.reason}));
    if (!out.length && !lost.length) lines.push([word('nothing_lost')]);
    $('output-losses').replaceChildren(...lines.map(parts => el('li', {}, ...parts)));
    $('output-save').disabled = !shown;
  }

  // The page itself, in a frame where no script runs.
  async preview(format) {
    const {content} = await this.call.export(format.name, this.options);
    const frame = $('output-frame');
    frame.srcdoc = new TextDecoder().decode(content);
    frame.hidden = false;
    $('output-print').hidden = false;
    $('output-print').onclick = () => frame.contentWindow.print();
  }

  async save(format) {
    this.said(word('making'));
    try {
      const {content, warnings, lock} = await this.call.export(format.name, this.options);
      const where = await this.call.written(format, content, lock);
      if (!where.folder) saveAs(where.name, content, TYPES[format.ending.split('.').pop()]);
      this.said([word(where.folder ? 'in_folder' : 'saved', {name: where.name, size: number(Math.ceil(content.length / 1024))}), ...warnings].join(' · '));
    } catch (error) {
      this.said(error.message);
    }
  }

  said(text) { $('output-said').textContent = text; }
}

const titleOf = format => word(`format_${format.name}`) === `format_${format.name}` ? format.name : word(`format_${format.name}`);
