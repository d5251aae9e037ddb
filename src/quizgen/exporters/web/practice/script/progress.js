/*
 * What is kept on the device: a record for each question, the answers of each day, the learner's settings.
 *
 * Each has an entry of its own in the browser's storage, and only what changes is written, after it was read anew. So
 * no page writes over what another tab has kept. What this page can't read (a later page may have written it) stays as
 * it is: this page then writes to an entry beside it. Where storage is denied or full, the page works without, and says
 * so.
 */

const FORMAT = 1; // of the file of progress, of records and of days; one of a later format bears its number as `format`
const LARGEST_FILE = 8000000; // bytes
const LONGEST_WAIT = 36500; // days, FSRS waits no longer
const USUAL = { size: quiz.perRound, perDay: quiz.newPerDay, onlyDue: false, without: [] };

const progress = {
  records: new Map(),
  settings: { ...USUAL },
  failed: new Set(), // of "read" and "write", what the storage did not let the page do when last tried

  get isKept() {
    return !this.failed.size;
  },

  key: (...names) => `quizgen:${JSON.stringify([quiz.id, ...names])}`,

  /** Read all that is kept. What can't be read stays as it is, in the storage and in the page. */
  load() {
    this.attempt("read", (store) => {
      for (const { id } of quiz.questions) {
        const record = this.read(store, recordOf, id);
        if (record) this.records.set(id, record);
      }
      this.settings = settingsOf(objectOf(store.getItem(this.key("", "settings"))));
    });
  },

  /** The keys of the entries that may hold what this page reads: the usual one, and the one beside it. */
  keysOf(...names) {
    return [this.key(...names), this.key(...names, `format ${FORMAT}`)];
  },

  /** What is kept under names, as `parse` reads it; null where there is nothing that it reads. */
  read(store, parse, ...names) {
    const [usual, beside] = this.keysOf(...names).map((key) => store.getItem(key));
    return parse(usual) || parse(beside);
  },

  /** Keep a value under names. What is there and can't be read is not written over. */
  write(store, parse, value, ...names) {
    const [usual, beside] = this.keysOf(...names);
    const text = store.getItem(usual);
    store.setItem(text === null || parse(text) ? usual : beside, JSON.stringify(value));
  },

  /** Take an answer down. */
  learn(question, isRight, chance) {
    this.attempt("read", (store) => {
      const kept = this.read(store, recordOf, question.id);
      if (kept) this.records.set(question.id, kept);
    });
    const now = new Date();
    const before = this.records.get(question.id);
    const record = { ...before, ...learned(before, { isRight, chance }, now) };
    this.records.set(question.id, record);
    this.attempt("write", (store) => {
      this.write(store, recordOf, record, question.id);
      const names = ["", String(dayOf(now))];
      const day = this.read(store, countsOf, ...names) || { answers: 0, right: 0 };
      const counts = { ...day, answers: day.answers + 1, right: day.right + Number(isRight) };
      this.write(store, countsOf, counts, ...names);
    });
  },

  set(change) {
    this.settings = { ...this.settings, ...change };
    this.attempt("write", (store) => {
      const key = this.key("", "settings");
      store.setItem(key, JSON.stringify({ ...objectOf(store.getItem(key)), ...change }));
    });
  },

  forget() {
    this.records.clear();
    this.attempt("write", (store) => this.keys(store).forEach((key) => store.removeItem(key)));
  },

  /** Forget what another tab has forgotten: the entry of a key, or all (null). */
  drop(key) {
    if (key === null) this.records.clear();
    else if (this.isOwn(key)) this.records.delete(namesIn(key)[0]);
  },

  attempt(what, work) {
    try {
      work(localStorage);
      this.failed.delete(what);
    } catch (error) {
      this.failed.add(what);
    }
  },

  isOwn(key) {
    return key.startsWith(`${this.key().slice(0, -1)},`) || key === this.key();
  },

  keys(store) {
    return Object.keys(store).filter((key) => this.isOwn(key));
  },

  /**
   * Return what is kept as plain data: records by question (also of questions that have gone), answers by day, and how
   * many entries of questions and days this page can't read.
   */
  all() {
    const found = { records: Object.fromEntries(this.records), days: {}, unread: 0 };
    this.attempt("read", (store) => {
      for (const key of this.keys(store)) {
        const [first, second] = namesIn(key);
        const isDay = first === "" && /^\d+$/.test(second);
        if (!first && !isDay) continue;
        const parse = isDay ? countsOf : recordOf;
        const names = isDay ? [first, second] : [first];
        const value = this.read(store, parse, ...names);
        if (value) (isDay ? found.days : found.records)[isDay ? second : first] = value;
        if (!parse(store.getItem(key))) found.unread += 1;
      }
    });
    return found;
  },

  file() {
    const { records, days } = this.all();
    return JSON.stringify({ quizgen_progress: FORMAT, id: quiz.id, title: document.title, records, days }, null, 1);
  },

  /**
   * Take over a file of progress: of each question what was answered last, here or there. Returns what to say about it.
   */
  takeOver(text) {
    const data = objectOf(text);
    if (data.quizgen_progress > FORMAT) return words.file_too_new;
    if (data.quizgen_progress !== FORMAT || !isObject(data.records)) return words.file_damaged;
    if (data.id !== quiz.id) return filled(words.file_of_another, { title: data.title || data.id });
    const { taken, left } = this.newer(data.records);
    this.attempt("write", (store) => {
      for (const [id, record] of taken) this.write(store, recordOf, record, id);
      for (const [day, counts] of this.fuller(data.days)) this.write(store, countsOf, counts, "", day);
    });
    const told = [filled(words.taken_over, { count: taken.length })];
    if (left) told.push(filled(words.left_in_file, { count: left }));
    if (!this.isKept) told.push(words.not_kept);
    return told.join(". ");
  },

  /**
   * Return what a file tells that was answered later than what is known here, those of this deck first; and how many of
   * its records can't be taken over. Those of this deck are known from now on, also where they can't be kept.
   */
  newer(records) {
    const here = this.all().records;
    const ids = new Set(quiz.questions.map(({ id }) => id));
    const told = Object.entries(records).map(([id, value]) => [id, recordOf(JSON.stringify(value))]);
    const sound = told.filter(([, record]) => record && !isAhead(record, new Date()));
    const taken = sound.filter(([id, { at }]) => (here[id] || { at: 0 }).at < at);
    taken.sort(([one], [other]) => ids.has(other) - ids.has(one));
    for (const [id, record] of taken) if (ids.has(id)) this.records.set(id, record);
    return { taken, left: told.length - sound.length };
  },

  /** Return the days of a file that have more answers than are known here. */
  fuller(days) {
    const here = this.all().days;
    const last = dayOf(new Date()) + 1;
    const told = Object.entries(isObject(days) ? days : {}).map(([day, value]) => [day, countsOf(JSON.stringify(value))]);
    return told.filter(([day, counts]) => /^\d+$/.test(day) && day <= last && counts && counts.answers > (here[day] || { answers: 0 }).answers);
  },
};

/** Return the names that a key of this deck was made of. */
function namesIn(key) {
  return JSON.parse(key.slice("quizgen:".length)).slice(1);
}

/** Return the record that a text holds; null where it holds none. Pages of before kept just known or missed. */
function recordOf(text) {
  if (text === "known" || text === "missed") {
    const today = dayOf(new Date());
    const { stability, difficulty } = memory.next_state(null, 0, text === "known" ? GOOD : AGAIN);
    const isRight = text === "known";
    return { first: today - 1, last: today - 1, due: today, s: stability, d: difficulty, ok: isRight, luck: isRight ? 0 : 1, at: 0 };
  }
  const record = objectOf(text);
  const numbers = ["first", "last", "due", "s", "d", "luck", "at"];
  const isWhole = numbers.every((name) => Number.isFinite(record[name])) && record.s > 0 && typeof record.ok === "boolean";
  return isWhole && !("format" in record) ? record : null;
}

/** Return the answers of a day that a text holds; null where it holds none. */
function countsOf(text) {
  const counts = objectOf(text);
  return counts.answers >= 0 && counts.right >= 0 && Number.isFinite(counts.answers + counts.right) && !("format" in counts) ? counts : null;
}

/** Return a learner's settings: of those that are kept the ones this page can read, else the usual ones. */
function settingsOf(kept) {
  const isRead = ([name, usual]) => typeof kept[name] === typeof usual && Array.isArray(kept[name]) === Array.isArray(usual);
  const read = Object.entries(USUAL).filter(isRead).map(([name]) => [name, kept[name]]);
  return { ...USUAL, ...Object.fromEntries(read) };
}

/** Tell whether a record is dated ahead of the clock (a day of difference is a matter of zones), or due in no lifetime. */
function isAhead(record, now) {
  return record.at > now.getTime() + MILLISECONDS || record.last > dayOf(now) + 1 || record.due > record.last + LONGEST_WAIT;
}

const isObject = (value) => Boolean(value) && typeof value === "object" && !Array.isArray(value);

/** Return the object that a text holds, an empty one where it holds none. */
function objectOf(text) {
  try {
    const value = JSON.parse(text);
    return isObject(value) ? value : {};
  } catch (error) {
    return {};
  }
}
