/* Elements of the page. Strings become text, never markup; what has marks was made HTML when the page was built. */

/** Make an element: functions are listeners, true is an attribute without a value, false is none. */
function make(tag, attributes, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === "function") element.addEventListener(name, value);
    else if (value === true) element.setAttribute(name, "");
    else if (value !== false) element.setAttribute(name, value);
  }
  element.append(...children);
  return element;
}

/** What the texts with marks are shown as and read as, by the texts as written. */
const marks = new Map(Object.entries(quiz.marks || {}));

/** The plain reading of a text of the quiz. */
const readingOf = (text) => (marks.has(text) ? marks.get(text).plain : text);

/** A text of the quiz. It keeps its own direction. */
function bdi(text) {
  if (!marks.has(text)) return make("bdi", {}, text);
  const element = make("bdi", {});
  element.innerHTML = marks.get(text).html;
  return element;
}

/** What a sentence with a text in it consists of; the sentence is split where the text stands. */
function around(sentence, name, text) {
  const [before, after] = sentence.split(`{${name}}`);
  return [before, bdi(text), after || ""];
}
const button = (text, click, attributes = {}) => make("button", { type: "button", click, ...attributes }, text);

/** Fill a template's braces. What is filled in keeps its own direction. */
function filled(template, values) {
  return template.replace(/\{(\w+)\}/g, (_, name) => `\u2068${values[name]}\u2069`);
}

/** Mark an answer as right or wrong, by colour and by a sign. */
function marked(element, isRight) {
  element.classList.add(isRight ? "is-right" : "is-wrong");
  const mark = make("span", { class: "mark" }, make("span", { "aria-hidden": "true" }, isRight ? "✓" : "✗"));
  mark.append(make("span", { class: "unseen" }, isRight ? words.right : words.wrong));
  element.append(mark);
}
