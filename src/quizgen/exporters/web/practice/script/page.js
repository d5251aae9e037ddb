/* A round of questions, one after the other, and its result. */

/** The stem, with a line for the gap of a cloze. */
function stemOf(question) {
  const gap = () => make("span", { class: "gap" }, make("span", { class: "unseen" }, "…"));
  if (marks.has(question.stem)) {
    const stem = bdi(question.stem);
    if (question.response === "cloze") stem.innerHTML = stem.innerHTML.split("_____").join(gap().outerHTML);
    return make("h2", { tabindex: "-1" }, stem);
  }
  const parts = question.response === "cloze" ? question.stem.split("_____") : [question.stem];
  const nodes = parts.flatMap((part, index) => (index ? [gap(), part] : [part]));
  return make("h2", { tabindex: "-1" }, make("bdi", {}, ...nodes));
}

function show(heading, ...nodes) {
  status.textContent = "";
  app.replaceChildren(...nodes);
  window.scrollTo(0, 0);
  if (heading) heading.focus();
}

function play(questions) {
  if (!questions.length) {
    start(false);
    return;
  }
  ask({ questions: [...questions], index: 0, total: questions.length, missed: [], salt: `${quiz.seed}/${Date.now()}` });
}

function ask(round) {
  unfinished.keep(round);
  const question = round.questions[round.index];
  const after = make("div", {});
  const fieldset = make("fieldset", {});
  const give = () => {
    if (fieldset.disabled) return;
    const result = asked.check();
    if (!result) {
      status.textContent = words[question.response];
      const empty = [...fieldset.elements].find((control) => !control.value || control.type !== "select-one");
      if (empty) empty.focus();
      return;
    }
    end();
    answered(round, question, result, after);
  };
  const end = () => {
    fieldset.disabled = true;
    controls.remove();
  };
  const asked = ASKING[question.response](question, randomBy(`${round.salt}/${question.id}`), give);
  const heading = stemOf(question);
  fieldset.append(make("legend", {}, heading), ...mediaOf(question.picture, question.alt, question.sound), ...aloud(question.stem));
  fieldset.append(make("p", { class: "soft" }, words[question.response]), ...asked.nodes);
  const controls = make("div", { class: "buttons" });
  if (!asked.isInstant) controls.append(make("button", { type: "submit", class: "main" }, asked.checkText || words.check));
  controls.append(button(words.dont_know, () => {
    const reasons = asked.reveal ? asked.reveal() : [];
    end();
    answered(round, question, { isRight: false, isGivenUp: true, reasons }, after);
  }));
  const form = make("form", { class: "box" }, fieldset, controls, after);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    give();
  });
  const text = filled(words.progress, { number: Math.min(round.index + 1, round.total), total: round.total });
  const bar = make("progress", { value: Math.min(round.index, round.total), max: round.total, "aria-label": text });
  show(asked.focus || heading, make("p", { class: "soft progress" }, text), bar, form);
}

/** Show whether it was right and why. Where only the learner can tell, ask for that. */
function answered(round, question, { isRight, isGivenUp, reasons, typed }, after) {
  const box = make("div", { class: "feedback" });
  const spoken = [];
  const say = (text, attributes = {}) => {
    box.append(make(marks.has(text) ? "div" : "p", attributes, bdi(text)));
    spoken.push(readingOf(text));
  };
  const isAgain = round.index >= round.total;
  const next = (right) => {
    progress.learn(question, right, chanceOf(question));
    if (!right && !isAgain) { // once more at the end of the round
      round.missed.push(question);
      round.questions.push(question);
    }
    round.index += 1;
    if (round.index < round.questions.length) ask(round);
    else finish(round);
  };
  const buttons = make("div", { class: "buttons" });
  if (isRight !== undefined) {
    if (!isGivenUp) { // who says so is told the answer, and not that it was wrong
      box.classList.add(isRight ? "is-right" : "is-wrong");
      say(`${isRight ? "✓" : "✗"} ${isRight ? words.right : words.wrong}`, { class: "verdict" });
    }
    const isLast = (isRight || isAgain) && round.index + 1 === round.questions.length;
    buttons.append(button(isLast ? words.finish : words.next, () => next(isRight), { class: "main" }));
  } else {
    // neither is the main one; that in focus says that it was not known: pressing Enter twice proves nothing
    buttons.append(button(words.did_not_know, () => next(false)), button(words.knew, () => next(true)));
  }
  if (typed) say(`${words.your_answer}: ${typed}`, { class: "soft" });
  if (!isRight && !marks.has(question.answerText)) say(filled(words.right_answer, { answer: question.answerText }));
  if (!isRight && marks.has(question.answerText)) {
    box.append(make("div", {}, ...around(words.right_answer, "answer", question.answerText)));
    spoken.push(filled(words.right_answer, { answer: readingOf(question.answerText) }));
  }
  const told = new Set([question.answerText]);
  for (const text of [...reasons, question.explanation, question.note]) {
    if (text && !told.has(text)) say(text);
    told.add(text);
  }
  box.append(...mediaOf(question.pictureBack, question.altBack, question.soundBack, true));
  if (!question.soundBack) box.append(...aloud(question.answerText));
  if (question.source) say(filled(words.cited, { source: question.source }), { class: "soft" });
  after.append(box, buttons);
  status.textContent = spoken.join(" ");
  buttons.firstChild.focus();
  buttons.scrollIntoView({ block: "nearest" });
}

function finish(round) {
  unfinished.drop();
  const right = round.total - round.missed.length;
  const heading = make("h2", { tabindex: "-1" }, filled(words.result, { right, total: round.total }));
  const box = make("div", { class: "box" }, heading);
  if (round.missed.length) {
    const list = make("ul", { class: "missed" });
    for (const question of round.missed) {
      const stem = marks.has(question.stem) ? question.stem : question.stem.split("_____").join("…");
      list.append(make("li", {}, bdi(stem), make("br", {}), make("strong", {}, bdi(question.answerText))));
    }
    box.append(list);
  } else {
    box.append(make("p", {}, words.all_right));
  }
  box.append(make("p", { class: "soft" }, filled(words.known, countKnown(quiz.questions, progress.records))));
  if (!progress.isKept) box.append(make("p", { class: "notice" }, words.not_kept));
  box.append(make("div", { class: "buttons" }, button(words.on, () => start(false), { class: "main" })));
  show(heading, box);
}

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const main = app.querySelector("button.main");
  if (event.key === "Enter" && !event.repeat && event.target.matches("h2, p, body") && main) {
    event.preventDefault(); // what the button shows may have a button in focus, which Enter would press as well
    main.click();
    return;
  }
  if (event.target.matches("input[type=text], select")) return;
  const choices = [...app.querySelectorAll("fieldset:enabled .choice")];
  if (/^[1-9]$/.test(event.key) && choices[event.key - 1]) {
    choices[event.key - 1].click();
    return;
  }
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const at = choices.indexOf(event.target);
  if (!step || !choices.length || (at < 0 && !event.target.matches("h2"))) return;
  event.preventDefault();
  choices[(at + step + choices.length) % choices.length].focus();
});

let waiting = 0;
window.addEventListener("storage", ({ key, newValue }) => { // another tab has changed what is kept
  if (newValue === null) progress.drop(key);
  clearTimeout(waiting);
  waiting = setTimeout(seenElsewhere, 50); // many entries may change at once
});

progress.load();
start(true);
