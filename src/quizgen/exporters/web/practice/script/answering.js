/*
 * One function a response. Each returns the nodes to show, and `check`. That gives null where nothing was answered yet,
 * else whether it was right (undefined: the learner says) and the reasons to show. `reveal` shows what is right among
 * the options, and returns why.
 */

/** Options of which one is right: each is a button, and a press answers. */
function askOne(question, random, answer) {
  const rows = arranged(question, random).map((option) => {
    const row = button("", () => pick(row), { class: "choice" });
    row.append(...shown(option));
    return { option, row };
  });
  let picked = null;
  const pick = (row) => {
    picked = row;
    answer();
  };
  const check = () => {
    if (!picked) return null;
    const { option: own } = rows.find(({ row }) => row === picked);
    for (const { option, row } of rows) if (option.correct || row === picked) marked(row, Boolean(option.correct));
    picked.setAttribute("aria-pressed", "true");
    const right = rows.map(({ option }) => option).filter((option) => option.correct && option !== own);
    return { isRight: Boolean(own.correct), reasons: [own, ...right].map(({ why }) => why) };
  };
  const nodes = [make("div", { class: "choices", role: "group" }, ...rows.map(({ row }) => row))];
  return { nodes, check, reveal: () => revealed(rows), isInstant: true };
}

/** Options of which several may be right. */
function askSeveral(question, random) {
  const rows = arranged(question, random).map((option) => {
    const input = make("input", { type: "checkbox" });
    return { option, input, row: make("label", { class: "choice" }, input, ...shown(option)) };
  });
  const check = () => {
    if (!rows.some(({ input }) => input.checked)) return null;
    for (const { option, input, row } of rows) if (option.correct || input.checked) marked(row, Boolean(option.correct));
    const wrong = rows.filter(({ option, input }) => input.checked !== Boolean(option.correct));
    return { isRight: !wrong.length, reasons: wrong.map(({ option }) => option.why) };
  };
  return { nodes: [make("div", { class: "choices" }, ...rows.map(({ row }) => row))], check, reveal: () => revealed(rows) };
}

/** Mark the right options where the learner has given up; return why they are right. */
function revealed(rows) {
  const right = rows.filter(({ option }) => option.correct);
  for (const { row } of right) marked(row, true);
  return right.map(({ option }) => option.why);
}

/** What an option shows: a picture, or its text. */
function shown(option) {
  return option.picture ? [make("img", { src: option.picture, alt: option.alt || option.text || "" })] : [bdi(option.text)];
}

function askText(question) {
  const input = make("input", { type: "text", autocomplete: "off", autocapitalize: "off", spellcheck: "false" });
  const check = () => {
    const typed = input.value.trim();
    if (typed && isAnswer(typed, question)) return { isRight: true, reasons: [] };
    return { isRight: undefined, reasons: [], typed };
  };
  return { nodes: [make("label", { class: "typed" }, words.your_answer, input)], check, focus: input, checkText: words.show_answer };
}

function askOrder(question, random) {
  let items = shuffled(question.options.map((option) => option.text), random);
  if (items.join("\n") === question.answer.join("\n")) items = [...items.slice(1), items[0]];
  const list = make("ol", { class: "items" });
  const move = (row, step) => {
    const rows = [...list.children];
    const place = rows.indexOf(row) + step;
    if (place < 0 || place >= rows.length) return;
    list.insertBefore(row, step < 0 ? rows[place] : rows[place].nextSibling);
    const [up, down] = row.querySelectorAll("button");
    refresh();
    (step < 0 ? (up.disabled ? down : up) : down.disabled ? up : down).focus();
    status.textContent = filled(words.moved, { item: readingOf(row.dataset.text), place: place + 1 });
  };
  const refresh = () => [...list.children].forEach((row, index, rows) => {
    const [up, down] = row.querySelectorAll("button");
    up.disabled = index === 0;
    down.disabled = index === rows.length - 1;
  });
  for (const item of items) {
    const up = button("↑", () => move(row, -1), { "aria-label": filled(words.move_up, { item: readingOf(item) }) });
    const down = button("↓", () => move(row, 1), { "aria-label": filled(words.move_down, { item: readingOf(item) }) });
    const row = make("li", { class: "item", "data-text": item }, bdi(item), up, down);
    list.append(row);
  }
  refresh();
  const check = () => {
    const rows = [...list.children];
    rows.forEach((row, index) => marked(row, row.dataset.text === question.answer[index]));
    return { isRight: rows.every((row, index) => row.dataset.text === question.answer[index]), reasons: [] };
  };
  return { nodes: [list], check };
}

function askMatching(question, random) {
  const offered = shuffled([...new Set(question.answer.map(([, right]) => right))], random);
  const rows = shuffled(question.answer, random).map(([left, right], index) => {
    const select = make("select", { id: `pair${index}` }, make("option", { value: "" }, words.pick));
    for (const text of offered) select.append(make("option", { value: text, lang: languages.get(text) || false }, readingOf(text)));
    return { select, right, row: make("div", { class: "pair" }, make("label", { for: `pair${index}` }, bdi(left)), select) };
  });
  const check = () => {
    if (rows.some(({ select }) => !select.value)) return null;
    for (const { select, right, row } of rows) marked(row, select.value === right);
    return { isRight: rows.every(({ select, right }) => select.value === right), reasons: [] };
  };
  return { nodes: [make("div", { class: "items" }, ...rows.map(({ row }) => row))], check };
}

const ASKING = {
  choice: askOne, true_false: askOne, select_all: askSeveral, recall: askText, cloze: askText, order: askOrder,
  matching: askMatching,
};

/**
 * Tell whether a typed text is the answer, or another name of it. Spaces, quotes, kinds of dashes and a last stop do not
 * count; case does where it tells things apart (Co, CO), as it does in signs of one or two letters.
 */
function isAnswer(typed, question) {
  const list = Array.isArray(question.answer);
  const answers = list ? question.answer.map(readingOf) : [readingOf(question.answer)];
  const right = list ? [answers.join("; "), answers.join(", ")] : [...answers, ...(question.alsoRight || [])];
  const found = right.filter((answer) => plain(answer) === plain(typed) && !isOtherSign(typed, answer));
  if (!found.length) return false;
  const others = new Set(quiz.questions.map((each) => each.answer).filter((each) => typeof each === "string").map(readingOf));
  const isDoubtful = found.some((answer) => [...others].some((other) => plain(other) === plain(answer) && spaced(other) !== spaced(answer)));
  return !isDoubtful || found.some((answer) => spaced(answer) === spaced(typed));
}

/** Tell whether a typed sign of one or two letters is another one by its case: CO for Co, MW for mW, but not co, Sí or 5 KM. */
function isOtherSign(typed, answer) {
  const [own, right] = [typed, answer].map((text) => spaced(text.replace(ENGLISH_MARKS, "")).replace(/\P{L}/gu, ""));
  const small = right.toLocaleLowerCase();
  if (own === right || own === small || right.length > 2 || /^[-+]?\d/.test(spaced(answer))) return false;
  return right.length < 2 || right !== small || own !== small[0].toLocaleUpperCase() + small.slice(1);
}

/** What people type for a sign that their keyboard lacks. */
const SIGNS = { "⁄": "/", "×": "*", "·": "*", "≤": "<=", "≥": ">=", "≠": "!=", "→": "->", "⇒": "=>" };

/**
 * A text without what does not count in any case: spaces, kinds of quotes and dashes, stops of an abbreviation and a last
 * one. x^2 is x², and 2 x 10^3 is 2 × 10³.
 */
function spaced(text) {
  const raised = text.replace(/(\d)([⁰¹²³⁴-⁹⁺⁻]+)/g, "$1^$2").normalize("NFKC").replace(/(^|[^\d])\^/g, "$1");
  return raised.replace(/[⁄×·≤≥≠→⇒]/g, (sign) => SIGNS[sign]).replace(/[\s\u200e\u200f\u2066-\u2069]+/g, "")
    .replace(/(\d)x(?=\d)/g, "$1*").replace(/[’‘ʼ`]/g, "'").replace(/[‐-―−]/g, "-").replace(/^["“”«».]+|["“”«».]+$/g, "")
    .replace(/^(?:\p{L}\.)+\p{L}$/u, (letters) => letters.replaceAll(".", ""));
}

/** What tells nothing before an English word: a learner may write "sea" for "the sea", and "go" for "to go". */
const ENGLISH_MARKS = /^\s*(?:the|an?|to)\s+(?=\S)/iu;

function plain(text) {
  return spaced(text.replace(ENGLISH_MARKS, "")).toLocaleLowerCase();
}
