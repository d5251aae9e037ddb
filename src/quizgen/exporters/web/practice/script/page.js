/* What the page shows, one view after the other: the start, a round of questions, its result. */

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

/** The questions that the learner's settings leave: those of the topics that are not switched off. */
function wanted() {
  const without = new Set(progress.settings.without);
  const isWanted = ({ tags }) => !tags || tags.some((tag) => !without.has(tag));
  return quiz.questions.filter(isWanted);
}

/** How many new questions may still come today. */
function freshToday(today) {
  const begun = [...progress.records.values()].filter((record) => record.first === today).length;
  return progress.settings.onlyDue ? 0 : Math.max(0, progress.settings.perDay - begun);
}

function start(isFirst) {
  progress.load();
  const today = dayOf(new Date());
  const known = quiz.questions.filter(({ id }) => isKnown(progress.records.get(id))).length;
  const round = chosenFor(wanted(), progress.records, today, { size: Infinity, fresh: freshToday(today) });
  const due = round.filter(({ id }) => progress.records.has(id)).length;
  const heading = make("p", { tabindex: "-1" }, filled(words.known, { right: known, total: quiz.questions.length }));
  const buttons = make("div", { class: "buttons" });
  const box = make("div", { class: "box" }, heading);
  if (round.length) {
    box.append(make("p", { class: "today" }, filled(words.due_today, { due, fresh: round.length - due })));
    buttons.append(button(words.start, () => play(chosen()), { class: "main" }));
  } else {
    box.append(make("p", { class: "today" }, words.done_today));
    buttons.append(button(words.practise_anyway, () => play(anyway()), { class: "main" }));
  }
  box.append(buttons);
  const kept = make("p", { class: "soft" }, progress.isKept ? words.kept : words.not_kept);
  show(isFirst ? null : heading, box, ...notices(today), progressView(today), settingsView(), make("p", { class: "soft keys" }, words.keys), kept);
}

/** What the learner should know: that the clock was set back, that questions have gone. */
function notices(today) {
  const { records } = progress.all();
  const ids = new Set(quiz.questions.map(({ id }) => id));
  const gone = Object.keys(records).filter((id) => !ids.has(id)).length;
  const isBack = Object.values(records).some((record) => record.last > today + 1);
  const told = [];
  if (isBack) told.push(words.clock_is_back);
  if (gone) told.push(filled(words.questions_gone, { count: gone }));
  return told.map((text) => make("p", { class: "notice" }, text));
}

function progressView(today) {
  const load = make("input", { type: "file", accept: ".json,application/json", "aria-label": words.load_progress, class: "unseen", tabindex: "-1" });
  load.addEventListener("change", async () => {
    const said = load.files[0].size <= LARGEST_FILE ? progress.takeOver(await load.files[0].text()) : words.file_damaged;
    start(false);
    app.prepend(make("p", { class: "notice" }, said));
    status.textContent = said;
  });
  const save = () => {
    const address = URL.createObjectURL(new Blob([progress.file()], { type: "application/json" }));
    make("a", { href: address, download: `${quiz.id}.progress.json` }).click();
    setTimeout(() => URL.revokeObjectURL(address), 1000);
  };
  const buttons = make("div", { class: "buttons" });
  buttons.append(button(words.save_progress, save), button(words.load_progress, () => load.click()), load);
  if (progress.records.size) buttons.append(button(words.forget, forget));
  return make("details", { class: "box" }, make("summary", {}, words.progress_so_far), ...charts(today), ...topicsKnown(), buttons);
}

function settingsView() {
  const number = (label, name, choices) => {
    const select = make("select", {}, ...choices.map((value) => make("option", { value, selected: value === progress.settings[name] }, value)));
    select.addEventListener("change", () => changed({ [name]: Number(select.value) }));
    return make("label", { class: "setting" }, label, select);
  };
  const flag = (label, isOn, set) => {
    const input = make("input", { type: "checkbox", checked: isOn });
    input.addEventListener("change", () => set(input.checked));
    return make("label", { class: "setting" }, input, label);
  };
  const changed = (change) => {
    progress.set(change);
    start(false);
    app.querySelector(".settings").open = true;
  };
  const without = new Set(progress.settings.without);
  const topic = (tag) => flag(bdi(tag), !without.has(tag), (isOn) => {
    (isOn ? without.delete(tag) : without.add(tag));
    changed({ without: [...without] });
  });
  const sizes = sorted([5, 10, 20, 50, quiz.perRound, progress.settings.size]);
  const days = sorted([0, 5, 10, 20, 50, 100, quiz.newPerDay, progress.settings.perDay]);
  return make("details", { class: "box settings" }, make("summary", {}, words.settings),
    number(words.round_size, "size", sizes), number(words.new_per_day, "perDay", days),
    flag(words.only_due, progress.settings.onlyDue, (isOn) => changed({ onlyDue: isOn })),
    ...(topics().length > 1 ? [make("fieldset", {}, make("legend", {}, words.topics), ...topics().map(topic))] : []));
}

const sorted = (numbers) => [...new Set(numbers)].sort((one, other) => one - other);

function forget() {
  if (!window.confirm(words.forget)) return;
  progress.forget();
  start(false);
}

/** The questions of the next round. */
function chosen() {
  progress.load();
  const today = dayOf(new Date());
  const round = chosenFor(wanted(), progress.records, today, { size: progress.settings.size, fresh: freshToday(today) });
  return shuffled(round, randomBy(`${quiz.seed}/${today}/${progress.records.size}/${quiz.id}`));
}

/** A round where nothing is due: of each fact one question, those first that were seen longest ago. */
function anyway() {
  const seen = ({ id }) => (progress.records.get(id) || { at: 0 }).at;
  const mixed = shuffled(wanted(), randomBy(`${quiz.seed}/${Date.now()}`)).sort((one, other) => seen(one) - seen(other));
  const families = grouped(mixed, familyOf);
  return [...families.values()].map(([first]) => first).slice(0, progress.settings.size);
}

function play(questions) {
  if (!questions.length) {
    start(false);
    return;
  }
  ask({ questions: [...questions], index: 0, total: questions.length, missed: [], salt: `${quiz.seed}/${Date.now()}` });
}

function ask(round) {
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
  fieldset.append(make("legend", {}, heading), ...mediaOf(question.picture, question.alt, question.sound), ...aloud(readingOf(question.stem)));
  fieldset.append(make("p", { class: "soft" }, words[question.response]), ...asked.nodes);
  const controls = make("div", { class: "buttons" });
  if (!asked.isInstant) controls.append(make("button", { type: "submit", class: "main" }, asked.checkText || words.check));
  controls.append(button(words.dont_know, () => {
    end();
    answered(round, question, { isRight: false, reasons: [] }, after);
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

function mediaOf(picture, alt, sound, plays = false) {
  const nodes = [];
  if (picture) nodes.push(make("img", { src: picture, alt: alt || "" }));
  if (sound) nodes.push(make("audio", { controls: true, src: sound, autoplay: plays }));
  return nodes;
}

/** A button that reads a text aloud, where the browser has a voice of the page's language. */
function aloud(text) {
  const language = document.documentElement.lang;
  const speech = window.speechSynthesis;
  const voice = speech && speech.getVoices().find(({ lang }) => lang.slice(0, 2) === language.slice(0, 2));
  if (!voice) return [];
  const speak = () => {
    const said = new SpeechSynthesisUtterance(text.replace("_____", "…"));
    said.voice = voice;
    said.lang = voice.lang;
    speech.cancel();
    speech.speak(said);
  };
  return [button("🔊", speak, { "aria-label": words.read_aloud, class: "aloud" })];
}

/** Show whether it was right and why. Where only the learner can tell, ask for that. */
function answered(round, question, { isRight, reasons, typed }, after) {
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
    box.classList.add(isRight ? "is-right" : "is-wrong");
    say(`${isRight ? "✓" : "✗"} ${isRight ? words.right : words.wrong}`, { class: "verdict" });
    const isLast = (isRight || isAgain) && round.index + 1 === round.questions.length;
    buttons.append(button(isLast ? words.finish : words.next, () => next(isRight), { class: "main" }));
  } else {
    // the button in focus says that it was not known: pressing Enter twice proves nothing
    buttons.append(button(words.did_not_know, () => next(false), { class: "main" }), button(words.knew, () => next(true)));
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
  if (question.source) say(filled(words.cited, { source: question.source }), { class: "soft" });
  after.append(box, buttons);
  status.textContent = spoken.join(" ");
  buttons.firstChild.focus();
  buttons.scrollIntoView({ block: "nearest" });
}

function finish(round) {
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
  const known = quiz.questions.filter(({ id }) => isKnown(progress.records.get(id))).length;
  box.append(make("p", { class: "soft" }, filled(words.known, { right: known, total: quiz.questions.length })));
  if (!progress.isKept) box.append(make("p", { class: "notice" }, words.not_kept));
  box.append(make("div", { class: "buttons" }, button(words.on, () => start(false), { class: "main" })));
  show(heading, box);
}

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const main = app.querySelector("button.main");
  if (event.key === "Enter" && !event.repeat && event.target.matches("h2, body") && main) {
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

progress.load();
start(true);
