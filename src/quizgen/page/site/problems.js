// What is wrong with a sheet and what to know of it: as a list, each with its place and, where one click mends it, a button.
import {$, button, el, english} from './elements.js';
import {hasWord, number, word} from './words.js';

const MOST_SHOWN = 100;
const OF_PROGRAMS = /\b(decimal|header|id|language|limit|lock|reader|relock|subject|worksheet)=/; // an argument of the library, which is not written here
const ASSUMED = {'one-value-assumed': 'one', 'all-listed-assumed': 'all'};

export const ruleWord = rule => hasWord(ruleKey(rule)) ? word(ruleKey(rule)) : rule.replaceAll('-', ' ');
const ruleKey = rule => `rule_${rule.replaceAll('-', '_')}`;

// `call` has goTo(problem) and declare(key, says).
export function showProblems(isRead, problems, call) {
  const errors = problems.filter(problem => problem.severity === 'error');
  const others = problems.filter(problem => problem.severity !== 'error');
  const verdict = errors.length && !isRead ? word('to_mend', {count: number(errors.length)})
    : problems.length ? word('to_know', {count: number(problems.length)}) : word('nothing_to_say');
  $('verdict').textContent = verdict;
  $('verdict').className = errors.length ? 'bad' : 'good';
  $('in-english').hidden = !problems.length || document.documentElement.lang === 'en';
  const shown = [...errors, ...others].slice(0, MOST_SHOWN);
  $('problems').replaceChildren(...shown.map(problem => line(problem, call)));
  if (problems.length > MOST_SHOWN) $('problems').append(el('li', {textContent: word('and_more', {count: number(problems.length - MOST_SHOWN)})}));
}

function line(problem, call) {
  const item = el('li', {className: problem.severity});
  if (problem.line) item.append(button(placeOf(problem), () => call.goTo(problem), {className: 'link'}), ' ');
  if (problem.rule) item.append(el('strong', {textContent: ruleWord(problem.rule)}), ' · ');
  item.append(english('span', problem.message));
  if (problem.hint && !OF_PROGRAMS.test(problem.hint)) item.append(english('small', problem.hint));
  const values = ASSUMED[problem.rule];
  if (values && problem.key) item.append(' ', button(word('it_is_so'), () => call.declare(problem.key, {values}), {className: 'small'}));
  return item;
}

function placeOf({line: row, column, worksheet}) {
  if (!worksheet) return word('line', {line: row});
  let letters = '';
  for (let rest = column ?? 0; rest > 0; rest = Math.floor((rest - 1) / 26)) letters = String.fromCharCode(65 + (rest - 1) % 26) + letters;
  return word('cell_place', {place: `${letters}${row}`});
}
