// The questions as cards, with filters, their wording to change, and what is not asked.
import {$, button, el} from './elements.js';
import {ruleWord} from './problems.js';
import {hasWord, inEnglish, number, word} from './words.js';

const AT_ONCE = 30;
export const kindWord = kind => hasWord(`kind_${kind}`) ? word(`kind_${kind}`) : kind.replaceAll('_', ' ');

export class Cards {
  // `call` has questions(filter), template(id), reword(id, text), leave(id, out) and goTo(question).
  constructor(call) {
    Object.assign(this, {call, shown: 0});
  }

  async show(answer, findings) {
    this.filters(answer, findings);
    await this.refill();
    $('summary').textContent = [
      word('question_count', {count: number(answer.total)}),
      answer.chosen < answer.total ? word('taken', {count: number(answer.chosen)}) : '',
      answer.assumed ? word('assumed_count', {count: number(answer.assumed)}) : word('all_proven'),
    ].filter(Boolean).join(' · ');
    $('even').hidden = !answer.positions.length;
    $('even').textContent = word('evenness', {places: answer.positions.map(number).join(' · ')});
    $('skipped-box').hidden = !answer.skipped.length;
    $('skipped').replaceChildren(...answer.skipped.map(each => el('li', {}, ...inEnglish('skipped', {kind: kindWord(each.kind), count: number(each.count)}, {reason: each.reason}))));
  }

  filters(answer, findings) {
    const rules = [...new Set(findings.filter(each => each.question).map(each => each.rule))];
    fill($('filter-kind'), Object.keys(answer.kinds), kindWord);
    fill($('filter-relation'), Object.keys(answer.relations), name => name);
    fill($('filter-rule'), rules, ruleWord);
    $('filter-rule').parentElement.hidden = !rules.length;
  }

  get filter() {
    return {kind: $('filter-kind').value, relation: $('filter-relation').value, rule: $('filter-rule').value,
      words: $('filter-words').value, assumed: $('filter-assumed').checked};
  }

  async refill() {
    const {count, questions} = await this.call.questions({...this.filter, first: 0, count: AT_ONCE});
    $('cards').replaceChildren(...questions.map(question => this.card(question)));
    this.after(questions.length, count);
    if (!count) $('cards').append(el('p', {className: 'empty', textContent: word('none_found')}));
  }

  async more() {
    const {count, questions} = await this.call.questions({...this.filter, first: this.shown, count: AT_ONCE});
    const cards = questions.map(question => this.card(question));
    $('cards').append(...cards);
    cards[0]?.querySelector('h3').focus();
    this.after(this.shown + questions.length, count);
  }

  after(shown, count) {
    this.shown = shown;
    $('more').hidden = shown >= count;
    $('shown').textContent = word('shown', {shown: number(shown), total: number(count)});
  }

  card(question) {
    const card = el('article', {className: question.left_out ? 'card out' : 'card'},
      el('p', {className: 'kind', textContent: `${kindWord(question.kind)}${question.relation ? ` · ${question.relation}` : ''}`}),
      el('h3', {textContent: question.stem, tabIndex: -1, dir: 'auto'}));
    if (question.options.length) card.append(el('ol', {className: 'options'}, ...question.options.map(option)));
    if (!question.options.some(each => each.correct) || question.response === 'order') card.append(el('p', {className: 'answer', textContent: `→ ${question.answer_text}`, dir: 'auto'}));
    if (question.note) card.append(el('p', {className: 'note', textContent: question.note, dir: 'auto'}));
    if (question.source) card.append(el('p', {className: 'source', textContent: question.source, dir: 'auto'}));
    card.append(this.buttons(question, card));
    return card;
  }

  buttons(question, card) {
    const label = text => ({className: 'link', 'aria-label': `${text}: ${question.stem}`});
    const row = el('p', {className: 'row'}, button(word('edit_wording'), () => this.reword(question, card), label(word('edit_wording'))));
    const leave = word(question.left_out ? 'take_in' : 'leave_out');
    row.append(button(leave, () => this.call.leave(question.id, !question.left_out), label(leave)));
    if (question.line) row.append(button(word('in_sheet'), () => this.call.goTo(question), label(word('in_sheet'))));
    return row;
  }

  async reword(question, card) {
    if (card.querySelector('form')) return;
    const {template, why, names} = await this.call.template(question.id);
    const form = el('form', {className: 'reword'});
    if (!template) form.append(el('p', {textContent: word(why === 'fact' ? 'cannot_reword_fact' : 'cannot_reword')}));
    else {
      const field = el('textarea', {value: template, rows: 2, 'aria-label': word('wording'), dir: 'auto'});
      form.append(field, el('small', {textContent: word(names ? 'template_hint' : 'template_hint_several')}), el('p', {className: 'row'},
        el('button', {type: 'submit', className: 'main', textContent: word('save')}), button(word('cancel'), () => form.remove())));
      form.onsubmit = event => { event.preventDefault(); this.call.reword(question.id, field.value); };
    }
    card.append(form);
    form.querySelector('textarea')?.focus();
  }
}

function option(each) {
  const item = el('li', {className: each.correct ? 'right' : 'wrong'}, el('span', {textContent: each.text, dir: 'auto'}));
  if (each.correct) item.append(el('span', {className: 'mark', textContent: `✓ ${word('right')}`}));
  else {
    const mark = each.proof.assumed ? 'assumed' : 'proven';
    item.append(el('span', {className: `mark ${mark}`, textContent: word(mark), title: each.proof.rule}));
  }
  if (each.feedback && each.feedback !== each.text) item.append(el('small', {textContent: each.feedback, dir: 'auto'}));
  return item;
}

function fill(list, values, name) {
  const chosen = list.value;
  list.replaceChildren(el('option', {value: '', textContent: word('all')}), ...values.map(value => el('option', {value, textContent: name(value)})));
  list.value = values.includes(chosen) ? chosen : '';
}
