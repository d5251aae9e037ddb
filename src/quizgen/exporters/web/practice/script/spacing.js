/*
 * When a question comes again: FSRS, by whole days of the learner's own calendar. A day is a number, counted from
 * 1 January 1970.
 *
 * What is kept of a question is a record: `due` and `last` are days, `first` the day it was new, `s` and `d` its
 * stability and difficulty (FSRS), `ok` whether the last answer was right, `at` the millisecond of the last answer.
 * `luck` is the chance of all right answers since the last wrong one, had the learner only guessed: 1 for none, 1/4 for
 * one of four options, 1/16 for two of them on two days, 0 for an answer that was typed.
 */

const AGAIN = 1;
const GOOD = 3;
const MILLISECONDS = 86400000;
const LUCKY = 1 / 50; // a question counts as known where guessing alone would have brought so far no more often
const CLIMBED = 1 / 15; // what is asked with options gives way to recall
const LEVELS = { true_false: 0, cloze: 2, recall: 2, order: 2, recall_subject: 3 };

const memory = FSRS.fsrs({ enable_fuzz: false, enable_short_term: false });

const dayOf = (date) => Math.floor((date.getTime() - date.getTimezoneOffset() * 60000) / MILLISECONDS);
const dateOf = (day) => new Date(day * MILLISECONDS);
const isKnown = (record) => Boolean(record && record.ok && record.luck <= LUCKY);
const levelOf = (question) => LEVELS[question.kind] ?? LEVELS[question.response] ?? 1;

/** The chance to be right by guessing. What is written from memory is not guessed. */
function chanceOf(question) {
  const count = (question.options || []).length;
  switch (question.response) {
    case "choice": case "true_false": return 1 / Math.max(count, 1);
    case "select_all": return 1 / (2 ** count - 1);
    case "matching": return 1 / factorial(question.answer.length);
    case "order": return 1 / factorial(count);
    default: return 0;
  }
}

function factorial(number) {
  return number > 1 ? number * factorial(number - 1) : 1;
}

/**
 * Return a question's record after an answer.
 *
 * A right guess proves little, so it adds little: of what a right answer adds to the stability (beside a wrong one), a
 * choice of four gets three quarters. A right answer adds nothing on a day on which the question was answered before.
 */
function learned(record, { isRight, chance }, now) {
  const today = dayOf(now);
  const before = record && record.last <= today ? record : record && { ...record, last: today };
  if (before && isRight && before.last === today) return { ...before, at: now.getTime() };
  const state = before ? { stability: before.s, difficulty: before.d } : null;
  const elapsed = before ? today - before.last : 0;
  const after = memory.next_state(state, elapsed, isRight ? GOOD : AGAIN);
  const missed = isRight && chance ? memory.next_state(state, elapsed, AGAIN).stability : after.stability;
  const stability = missed + (after.stability - missed) * (1 - chance);
  const days = isRight ? Math.max(1, memory.next_interval(stability, elapsed)) : 1;
  const luck = isRight ? (before && before.ok ? before.luck : 1) * chance : 1;
  const first = before ? before.first : today;
  return { first, last: today, due: today + days, s: stability, d: after.difficulty, ok: isRight, luck, at: now.getTime() };
}

/**
 * Return the questions of a round: those that are due, the longest due first, then new ones in the order of the deck.
 *
 * No two are about one fact (of one family), and none is about a fact that was asked about today. A fact climbs: it is
 * asked with options first, then from memory, then for its subject. Of two questions that give one another away
 * (`apart`), a round has one.
 */
function chosenFor(questions, records, today, { size, fresh }) {
  const seen = new Set(questions.filter(({ id }) => (records.get(id) || {}).last === today).map(familyOf));
  const due = questions.filter((question) => isDue(records.get(question.id), today) && !seen.has(familyOf(question)));
  due.sort((one, other) => records.get(one.id).due - records.get(other.id).due);
  const families = grouped(questions, familyOf);
  const ids = new Set(questions.map(({ id }) => id));
  const news = questions.filter((question) => !records.has(question.id) && isOpen(question, families, records, ids));
  const found = [];
  for (const question of [...due, ...news]) {
    if (found.length === size || seen.has(familyOf(question))) continue;
    if (Number.isFinite(size) && found.some(({ id }) => (question.apart || []).includes(id))) continue;
    if (!records.has(question.id) && fresh-- <= 0) continue;
    seen.add(familyOf(question));
    found.push(question);
  }
  return found;
}

/**
 * Return how many facts the questions are about, and how many of them are known: of what has been asked about a fact, the
 * hardest question is.
 */
function countKnown(questions, records) {
  const families = [...grouped(questions, familyOf).values()];
  const known = families.filter((family) => {
    const asked = family.filter(({ id }) => records.has(id)).sort((one, other) => levelOf(other) - levelOf(one));
    return asked.length && asked.some((each) => levelOf(each) === levelOf(asked[0]) && isKnown(records.get(each.id)));
  });
  return { right: known.length, total: families.length };
}

const familyOf = (question) => question.family || question.id;

/** Tell whether a question is due. One that was asked last on a later day is: the clock was set back. */
function isDue(record, today) {
  return Boolean(record) && (record.due <= today || record.last > today);
}

/**
 * Tell whether a new question may be asked: what is easier about its fact has been climbed. Before a list is asked for
 * from memory, so have all questions on what is in it (`items`).
 */
function isOpen(question, families, records, ids) {
  const level = levelOf(question);
  const family = families.get(familyOf(question)).filter((each) => levelOf(each) > 0 && levelOf(each) < level);
  const easier = [...family, ...(question.items || []).filter((id) => ids.has(id)).map((id) => ({ id }))];
  return easier.every(({ id }) => records.has(id) && records.get(id).ok && records.get(id).luck <= CLIMBED);
}

/** Return items by what a function says of each. */
function grouped(items, by) {
  const groups = new Map();
  for (const item of items) {
    if (!groups.has(by(item))) groups.set(by(item), []);
    groups.get(by(item)).push(item);
  }
  return groups;
}
