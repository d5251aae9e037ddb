// A table: its rows by the page, and above each column what it was read as, to be changed by a click.
import {$, button, choice, el} from './elements.js';
import {number, word} from './words.js';

const AT_ONCE = 100;
const TYPES = ['number', 'year', 'date', 'text', 'yes_no'];

export class Grid {
  // `call` has rows(first, count), declare(column, says) and edit(line, column, text).
  constructor(call) {
    Object.assign(this, {call, first: 0, total: 0, columns: [], problems: []});
  }

  async show(answer, problems) {
    Object.assign(this, {total: answer.rows, columns: answer.columns, problems});
    if (this.first >= this.total) this.first = 0;
    const rows = await this.call.rows(this.first, AT_ONCE);
    const width = Math.max(0, ...rows.map(row => row.length));
    const heads = Array.from({length: width}, (_, index) => this.head(this.columns.find(column => column.index === index)));
    $('grid').tHead.replaceChildren(el('tr', {}, el('th', {scope: 'col', className: 'corner'}, el('span', {className: 'hidden', textContent: word('row')})), ...heads));
    $('grid').tBodies[0].replaceChildren(...rows.map(row => this.row(row)));
    this.pages();
  }

  head(column) {
    if (!column) return el('td', {});
    const cell = el('th', {scope: 'col'}, el('strong', {textContent: column.key}));
    if (column.role === 'ignore') cell.append(button(word('ask_again'), () => this.call.declare(column, {ignored: false}), {className: 'link'}));
    else if (!column.is_relation) cell.append(el('small', {textContent: column.role || (column.names_subjects ? word('names_subjects') : column.said)}));
    else cell.append(...this.controls(column));
    return cell;
  }

  controls(column) {
    const label = name => ({'aria-label': `${column.key}: ${word(name)}`});
    const type = TYPES.includes(column.type) ? column.type : 'names';
    const types = (type === 'names' ? ['names', ...TYPES] : TYPES).map(name => [name, word(`type_${name}`)]);
    const counts = ['one', 'all', 'some'].map(name => [name, word(`values_${name}`)]);
    const parts = [
      choice('', types, type, value => value !== 'names' && this.call.declare(column, {value}), label('column_type')),
      choice('', counts, column.values, values => this.call.declare(column, {values}), label('column_values')),
    ];
    if (column.type === 'number') parts.push(el('input', {size: 8, value: column.unit, placeholder: word('column_unit'), ...label('column_unit'), onchange: event => this.call.declare(column, {unit: event.target.value.trim()})}));
    else if (column.unit) parts.push(el('small', {textContent: column.unit}));
    if (!column.values_declared) {
      const so = button(word('it_is_so'), () => this.call.declare(column, {values: column.values}), {className: 'link', 'aria-label': `${column.key}: ${word('it_is_so')}`});
      parts.push(el('small', {className: 'assumed', textContent: word('assumed')}), so);
    }
    parts.push(button(word('leave_column'), () => this.call.declare(column, {ignored: true}), {className: 'link', 'aria-label': `${column.key}: ${word('leave_column')}`}));
    return parts;
  }

  row(cells) {
    const line = cells[0]?.[1];
    const row = el('tr', {}, el('th', {scope: 'row', textContent: line}));
    const isHead = this.columns.some(column => column.line === line);
    if (isHead) row.className = 'header';
    for (const [text, at, column] of cells) row.append(this.cell(text, at, column));
    return row;
  }

  cell(text, line, column) {
    const wrong = this.problems.filter(problem => problem.line === line && (problem.column ?? column) === column && problem.severity === 'error');
    const cell = el('td', {tabIndex: -1, textContent: text, data: {line, column}});
    if (wrong.length) Object.assign(cell, {className: 'wrong', title: wrong.map(problem => problem.message).join('\n')});
    cell.ondblclick = () => this.edit(cell);
    return cell;
  }

  edit(cell) {
    if (cell.querySelector('input')) return;
    const before = cell.textContent;
    const field = el('input', {value: before, 'aria-label': word('cell')});
    const done = keep => {
      field.onblur = null;
      cell.replaceChildren(keep ? field.value : before);
      cell.focus();
      if (keep && field.value !== before) this.call.edit(+cell.dataset.line, +cell.dataset.column, field.value);
    };
    field.onkeydown = event => {
      event.stopPropagation();
      if (event.key === 'Enter') { event.preventDefault(); done(true); }
      if (event.key === 'Escape') done(false);
    };
    field.onblur = () => done(true);
    cell.replaceChildren(field);
    field.focus();
    field.select();
  }

  // Arrow keys go from cell to cell, Enter changes one.
  keys(event) {
    const cell = event.target.closest('tbody td');
    if (!cell || event.target.tagName === 'INPUT') return;
    const row = cell.parentElement;
    const index = [...row.children].indexOf(cell);
    const goal = {ArrowLeft: row.children[index - 1], ArrowRight: row.children[index + 1],
      ArrowUp: row.previousElementSibling?.children[index], ArrowDown: row.nextElementSibling?.children[index]}[event.key];
    if (goal?.tagName === 'TD') { event.preventDefault(); this.focus(goal); }
    else if (event.key === 'Enter' || event.key === 'F2') { event.preventDefault(); this.edit(cell); }
  }

  focus(cell) {
    for (const other of $('grid').querySelectorAll('tbody td[tabindex="0"]')) other.tabIndex = -1;
    cell.tabIndex = 0;
    cell.focus();
  }

  pages() {
    const last = Math.min(this.first + AT_ONCE, this.total);
    $('grid-pages').hidden = this.total <= AT_ONCE;
    $('grid-place').textContent = word('rows_shown', {first: number(this.first + 1), last: number(last), total: number(this.total)});
    $('grid-before').disabled = this.first === 0;
    $('grid-after').disabled = last >= this.total;
    const start = $('grid').querySelector('tbody td');
    if (start) start.tabIndex = 0;
  }

  turn(by) {
    this.first = Math.max(0, this.first + by * AT_ONCE);
    return this.show({rows: this.total, columns: this.columns}, this.problems);
  }

  // Shows a place; returns false where it is not on the table.
  async goTo(line, column) {
    const rowsBefore = line - (this.columns[0]?.line ?? 1);
    const wanted = Math.max(0, Math.floor(rowsBefore / AT_ONCE) * AT_ONCE);
    if (wanted !== this.first && wanted < this.total) { this.first = wanted; await this.turn(0); }
    const cells = [...$('grid').querySelectorAll(`td[data-line="${line}"]`)];
    const cell = cells.find(one => +one.dataset.column === column) ?? cells[0];
    if (!cell) return false;
    this.focus(cell);
    cell.scrollIntoView({block: 'center', inline: 'center'});
    return true;
  }
}
