/*
 * What is kept on the device: a record for each question, the answers of each day, the learner's settings.
 *
 * Each has an entry of its own in the browser's storage, and only what changes is written, after it was read anew. So
 * no page writes over what another tab has kept. Where storage is denied or full, the page works without, and says so.
 */

const FORMAT = 1; // of the file of progress
const LARGEST_FILE = 8000000; // characters
const USUAL = { size: quiz.perRound, perDay: quiz.newPerDay, onlyDue: false, without: [] };

const progress = {
  records: new Map(),
  settings: { ...USUAL },
  isKept: true,

  key: (...names) => `quizgen:${JSON.stringify([quiz.id, ...names])}`,

  /** Read all that is kept. What can't be read stays as it is, in the storage and in the page. */
  load() {
    this.attempt((store) => {
      for (const { id } of quiz.questions) {
        const record = recordOf(store.getItem(this.key(id)));
        if (record) this.records.set(id, record);
      }
      this.settings = { ...USUAL, ...objectOf(store.getItem(this.key("", "settings"))) };
    });
  },

  /** Take an answer down. */
  learn(question, isRight, chance) {
    this.attempt((store) => {
      const kept = recordOf(store.getItem(this.key(question.id)));
      if (kept) this.records.set(question.id, kept);
    });
    const now = new Date();
    const record = learned(this.records.get(question.id), { isRight, chance }, now);
    this.records.set(question.id, record);
    this.attempt((store) => {
      store.setItem(this.key(question.id), JSON.stringify(record));
      const day = this.key("", String(dayOf(now)));
      const { answers = 0, right = 0 } = objectOf(store.getItem(day));
      store.setItem(day, JSON.stringify({ answers: answers + 1, right: right + Number(isRight) }));
    });
  },

  set(change) {
    this.settings = { ...this.settings, ...change };
    this.attempt((store) => store.setItem(this.key("", "settings"), JSON.stringify(this.settings)));
  },

  forget() {
    this.records.clear();
    this.attempt((store) => this.keys(store).forEach((key) => store.removeItem(key)));
  },

  attempt(work) {
    try {
      work(localStorage);
      this.isKept = true;
    } catch (error) {
      this.isKept = false;
    }
  },

  keys(store) {
    const beginning = this.key().slice(0, -1);
    return Object.keys(store).filter((key) => key.startsWith(`${beginning},`) || key === this.key());
  },

  /** Return what is kept as plain data: records by question (also of questions that have gone), answers by day. */
  all() {
    const found = { records: Object.fromEntries(this.records), days: {} };
    this.attempt((store) => {
      for (const key of this.keys(store)) {
        const [, first, second] = JSON.parse(key.slice("quizgen:".length));
        if (first === "" && /^\d+$/.test(second)) found.days[second] = objectOf(store.getItem(key));
        else if (first && recordOf(store.getItem(key))) found.records[first] = recordOf(store.getItem(key));
      }
    });
    return found;
  },

  file() {
    return JSON.stringify({ quizgen_progress: FORMAT, id: quiz.id, title: document.title, ...this.all() }, null, 1);
  },

  /**
   * Take over a file of progress: of each question what was answered last, here or there. Returns what to say about it.
   */
  takeOver(text) {
    const data = text.length <= LARGEST_FILE ? objectOf(text) : {};
    if (data.quizgen_progress > FORMAT) return words.file_too_new;
    if (data.quizgen_progress !== FORMAT || typeof data.records !== "object") return words.file_damaged;
    if (data.id !== quiz.id) return filled(words.file_of_another, { title: data.title || data.id });
    const here = this.all();
    let count = 0;
    for (const [id, told] of Object.entries(data.records)) {
      const record = recordOf(JSON.stringify(told));
      if (!record || record.at > Date.now() + MILLISECONDS || (here.records[id] || { at: 0 }).at >= record.at) continue;
      count += 1;
      if (quiz.questions.some((question) => question.id === id)) this.records.set(id, record);
      this.attempt((store) => store.setItem(this.key(id), JSON.stringify(record)));
    }
    for (const [day, { answers = 0, right = 0 }] of Object.entries(data.days || {})) {
      if (!/^\d+$/.test(day) || (here.days[day] || { answers: 0 }).answers >= answers) continue;
      this.attempt((store) => store.setItem(this.key("", day), JSON.stringify({ answers, right })));
    }
    return filled(words.taken_over, { count });
  },
};

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
  return isWhole ? record : null;
}

/** Return the object that a text holds, an empty one where it holds none. */
function objectOf(text) {
  try {
    const value = JSON.parse(text);
    return value && typeof value === "object" && !Array.isArray(value) ? value : {};
  } catch (error) {
    return {};
  }
}
