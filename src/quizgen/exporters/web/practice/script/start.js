/* The start: what comes today, what the learner should know, progress as charts and as a file, and settings. */

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
  const round = chosenFor(wanted(), progress.records, today, { size: Infinity, fresh: freshToday(today) });
  const due = round.filter(({ id }) => progress.records.has(id)).length;
  const heading = make("p", { tabindex: "-1" }, filled(words.known, countKnown(quiz.questions, progress.records)));
  const buttons = make("div", { class: "buttons" });
  const box = make("div", { class: "box" }, heading);
  box.append(make("p", { class: "soft" }, words.known_means));
  const begun = unfinished.round();
  if (begun) {
    const place = { number: Math.min(begun.index + 1, begun.total), total: begun.total };
    buttons.append(button(filled(words.resume, place), () => ask(begun), { class: "main" }));
  }
  const usual = begun ? {} : { class: "main" };
  if (round.length) {
    box.append(make("p", { class: "today" }, filled(words.due_today, { due, fresh: round.length - due })));
    buttons.append(button(words.start, () => play(chosen()), usual));
  } else {
    box.append(make("p", { class: "today" }, words.done_today));
    buttons.append(button(words.practise_anyway, () => play(anyway()), usual));
  }
  box.append(buttons);
  const kept = make("p", { class: "soft" }, progress.isKept ? words.kept : words.not_kept);
  show(isFirst ? null : heading, box, ...notices(today), progressView(today), settingsView(), make("p", { class: "soft keys" }, words.keys), kept);
}

/** What the learner should know: that the clock was set back, that questions have gone, that something can't be read. */
function notices(today) {
  const { records, unread } = progress.all();
  const ids = new Set(quiz.questions.map(({ id }) => id));
  const gone = Object.keys(records).filter((id) => !ids.has(id)).length;
  const isBack = Object.values(records).some((record) => record.last > today + 1);
  const told = [];
  if (isBack) told.push(words.clock_is_back);
  if (gone) told.push(filled(words.questions_gone, { count: gone }));
  if (unread) told.push(filled(words.not_readable, { count: unread }));
  return told.map((text) => make("p", { class: "notice" }, text));
}

function progressView(today) {
  const load = make("input", { type: "file", accept: ".json,application/json", hidden: true });
  load.addEventListener("change", async () => {
    const said = await taken(load.files[0]);
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

/** Take over a file of progress; return what to say about it. */
async function taken(file) {
  if (file.size > LARGEST_FILE) {
    const megabytes = { style: "unit", unit: "megabyte" };
    const limit = (LARGEST_FILE / 1000000).toLocaleString(document.documentElement.lang || undefined, megabytes);
    return filled(words.file_too_large, { limit });
  }
  const text = await file.text().catch(() => ""); // what can't be read holds nothing
  return progress.takeOver(text);
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
  const controls = () => [...app.querySelectorAll(".settings input, .settings select")];
  const changed = (change) => {
    const at = controls().indexOf(document.activeElement);
    const top = window.scrollY;
    progress.set(change);
    start(true);
    app.querySelector(".settings").open = true;
    window.scrollTo(0, top);
    if (at >= 0) controls()[at].focus(); // the learner goes on from there
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
  unfinished.drop();
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

/** Show the start anew when another tab has changed what is kept, unless the learner is looking at a part of it. */
function seenElsewhere() {
  if (app.querySelector(".today") && !app.querySelector("details[open]")) start(true);
}
