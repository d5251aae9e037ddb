"use strict";
(() => {
  const quiz = JSON.parse(document.getElementById("quiz").textContent);
  const words = quiz.words;
  const app = document.getElementById("app");
  const status = document.getElementById("status");

  /** Make an element. Strings become text, never markup. */
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

  const bdi = (text) => make("bdi", {}, text);
  const button = (text, click, attributes = {}) => make("button", { type: "button", click, ...attributes }, text);

  /** Fill a template's braces; what is filled in keeps its own direction. */
  function filled(template, values) {
    return template.replace(/\{(\w+)\}/g, (_, name) => `\u2068${values[name]}\u2069`);
  }

  /** Return numbers from 0 to 1 that hang on a text only. */
  function randomBy(text) {
    let state = 2166136261;
    for (let i = 0; i < text.length; i++) state = Math.imul(state ^ text.charCodeAt(i), 16777619);
    return () => {
      state = (state + 0x6d2b79f5) | 0;
      let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
      mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
      return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
    };
  }

  function shuffled(items, random) {
    const result = [...items];
    for (let i = result.length - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1));
      [result[i], result[j]] = [result[j], result[i]];
    }
    return result;
  }

  /** Options in the order of this round: fixed ones as they are, pinned ones in their place. */
  function arranged(question, random) {
    if (question.fixed) return question.options;
    const free = shuffled(question.options.filter((option) => !option.pinned), random);
    return question.options.map((option) => (option.pinned ? option : free.shift()));
  }

  /**
   * What is kept on the device: by question, whether it was known last; and how many rounds there were. Each has an
   * entry of its own, and only what changes is written: no page writes over what another has kept, however late it
   * comes to know of it. Works without, where storage is denied.
   */
  const progress = {
    known: new Map(),
    round: 0,
    isKept: true,
    key: (...names) => `quizgen:${JSON.stringify([quiz.id, ...names])}`,
    load() {
      this.attempt((store) => {
        this.round = Math.max(this.round, Number(store.getItem(this.key())) || 0);
        for (const { id } of quiz.questions) {
          const kept = store.getItem(this.key(id));
          if (kept) this.known.set(id, kept === "known");
        }
      });
    },
    learn(question, isKnown) {
      this.known.set(question.id, isKnown);
      this.attempt((store) => store.setItem(this.key(question.id), isKnown ? "known" : "missed"));
    },
    nextRound() {
      this.round += 1;
      this.attempt((store) => store.setItem(this.key(), this.round));
    },
    forget() {
      this.known.clear();
      const beginning = this.key().slice(0, -1);
      this.attempt((store) => Object.keys(store).filter((key) => key.startsWith(beginning)).forEach((key) => store.removeItem(key)));
    },
    attempt(work) {
      try {
        work(localStorage);
        this.isKept = true;
      } catch (error) {
        this.isKept = false;
      }
    },
    count() {
      return quiz.questions.filter((question) => this.known.get(question.id) === true).length;
    },
  };

  /** Compare typed answers: case, space, quotes and a last stop do not count. */
  function plain(text) {
    return text.normalize("NFKC").toLocaleLowerCase().replace(/[\s\u200e\u200f]+/g, " ").replace(/[’‘]/g, "'")
      .replace(/^[\s"“”«».]+|[\s"“”«».]+$/g, "");
  }

  function marked(element, isRight, isShown = true) {
    element.classList.add(isRight ? "is-right" : "is-wrong");
    if (isShown) {
      const mark = make("span", { class: "mark" }, make("span", { "aria-hidden": "true" }, isRight ? "✓" : "✗"));
      mark.append(make("span", { class: "unseen" }, isRight ? words.right : words.wrong));
      element.append(mark);
    }
  }

  /*
   * One function a response. Each returns the nodes to show and `check`, which gives null where nothing was answered
   * yet, else whether it was right (undefined: the learner says) and the reasons to show.
   */

  function askOptions(question, random) {
    const isOne = question.response !== "select_all";
    const rows = arranged(question, random).map((option, index) => {
      const input = make("input", { type: isOne ? "radio" : "checkbox", name: "answer", value: index });
      const row = make("label", { class: "choice" }, input, bdi(option.text));
      return { option, input, row };
    });
    const check = () => {
      const picked = rows.filter(({ input }) => input.checked);
      if (!picked.length) return null;
      const isRight = rows.every(({ option, input }) => input.checked === Boolean(option.correct));
      for (const { option, input, row } of rows) if (option.correct || input.checked) marked(row, option.correct);
      const told = isOne
        ? [...picked, ...rows.filter(({ option, input }) => option.correct && !input.checked)]
        : rows.filter(({ option, input }) => input.checked !== Boolean(option.correct));
      return { isRight, reasons: told.map(({ option }) => option.why) };
    };
    return { nodes: [make("div", { class: "choices" }, ...rows.map(({ row }) => row))], check };
  }

  function askText(question) {
    const input = make("input", { type: "text", autocomplete: "off", autocapitalize: "off", spellcheck: "false" });
    const answers = Array.isArray(question.answer) ? [question.answer.join("; "), question.answer.join(", ")] : [question.answer];
    const check = () => {
      const isRight = answers.some((answer) => plain(answer) === plain(input.value)) || undefined;
      return { isRight, reasons: [] };
    };
    return { nodes: [make("label", { class: "typed" }, words.your_answer, input)], check, checkText: words.show_answer };
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
      status.textContent = filled(words.moved, { item: row.dataset.text, place: place + 1 });
    };
    const refresh = () => [...list.children].forEach((row, index, rows) => {
      const [up, down] = row.querySelectorAll("button");
      up.disabled = index === 0;
      down.disabled = index === rows.length - 1;
    });
    for (const item of items) {
      const up = button("↑", () => move(row, -1), { "aria-label": filled(words.move_up, { item }) });
      const down = button("↓", () => move(row, 1), { "aria-label": filled(words.move_down, { item }) });
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
      for (const text of offered) select.append(make("option", { value: text }, text));
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
    choice: askOptions, true_false: askOptions, select_all: askOptions, recall: askText, cloze: askText,
    order: askOrder, matching: askMatching,
  };

  /** The stem, with a line for the gap of a cloze. */
  function stemOf(question) {
    const parts = question.response === "cloze" ? question.stem.split("_____") : [question.stem];
    const nodes = parts.flatMap((part, index) => (index
      ? [make("span", { class: "gap" }, make("span", { class: "unseen" }, "…")), part]
      : [part]));
    return make("h2", { tabindex: "-1" }, make("bdi", {}, ...nodes));
  }

  function show(heading, ...nodes) {
    status.textContent = "";
    app.replaceChildren(...nodes);
    window.scrollTo(0, 0);
    if (heading) heading.focus();
  }

  function start(isFirst) {
    const total = quiz.questions.length;
    const known = progress.count();
    const heading = make("p", { tabindex: "-1" }, filled(words.known, { right: known, total }));
    const buttons = make("div", { class: "buttons" }, button(words.start, () => play(chosen()), { class: "main" }));
    if (progress.known.size) buttons.append(button(words.forget, forget));
    const kept = make("p", { class: "soft" }, progress.isKept ? words.kept : words.not_kept);
    const keys = make("p", { class: "soft keys" }, words.keys);
    show(isFirst ? null : heading, make("div", { class: "box" }, heading, buttons), keys, kept);
  }

  function forget() {
    if (!window.confirm(words.forget)) return;
    progress.forget();
    start(false);
  }

  /** The questions of the next round: those not known come first. */
  function chosen() {
    progress.load();
    const random = randomBy(`${quiz.seed}/${progress.round}/${quiz.id}`);
    const mixed = shuffled(quiz.questions, random);
    const isKnown = (question) => progress.known.get(question.id) === true;
    const ranked = [...mixed.filter((question) => !isKnown(question)), ...mixed.filter(isKnown)];
    return shuffled(ranked.slice(0, quiz.perRound), random);
  }

  function play(questions) {
    progress.nextRound();
    ask({ questions, index: 0, missed: [] });
  }

  /** A picture and a sound, where there are any. */
  function media(picture, alt, sound) {
    const nodes = picture ? [make("img", { src: picture, alt: alt || "" })] : [];
    return sound ? [...nodes, make("audio", { controls: true, src: sound })] : nodes;
  }

  function ask(round) {
    const question = round.questions[round.index];
    const total = round.questions.length;
    const asked = ASKING[question.response](question, randomBy(`${quiz.seed}/${progress.round}/${question.id}`));
    const heading = stemOf(question);
    const fieldset = make("fieldset", {}, make("legend", {}, heading));
    fieldset.append(...media(question.picture, question.alt, question.sound));
    fieldset.append(make("p", { class: "soft" }, words[question.response]), ...asked.nodes);
    const check = make("button", { type: "submit", class: "main" }, asked.checkText || words.check);
    const after = make("div", {});
    const form = make("form", { class: "box" }, fieldset, make("div", { class: "buttons" }, check), after);
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      if (fieldset.disabled) return;
      const result = asked.check();
      if (!result) {
        status.textContent = words[question.response];
        const empty = [...fieldset.elements].find((control) => !control.value || control.type !== "select-one");
        if (empty) empty.focus();
        return;
      }
      fieldset.disabled = true;
      check.parentNode.remove();
      answered(round, question, result, after);
    });
    const text = filled(words.progress, { number: round.index + 1, total });
    const bar = make("progress", { value: round.index, max: total, "aria-label": text });
    show(heading, make("p", { class: "soft progress" }, text), bar, form);
  }

  /** Show whether it was right and why; where only the learner can tell, ask for that first. */
  function answered(round, question, { isRight, reasons }, after) {
    const box = make("div", { class: "feedback" });
    const say = (text, attributes = {}) => box.append(make("p", attributes, bdi(text)));
    const next = (right) => {
      progress.learn(question, right);
      if (!right) round.missed.push(question);
      round.index += 1;
      if (round.index < round.questions.length) ask(round);
      else finish(round);
    };
    const buttons = make("div", { class: "buttons" });
    if (isRight !== undefined) {
      box.classList.add(isRight ? "is-right" : "is-wrong");
      say(`${isRight ? "✓" : "✗"} ${isRight ? words.right : words.wrong}`, { class: "verdict" });
      const isLast = round.index + 1 === round.questions.length;
      buttons.append(button(isLast ? words.finish : words.next, () => next(isRight), { class: "main" }));
    } else {
      buttons.append(button(words.knew, () => next(true), { class: "main" }), button(words.did_not_know, () => next(false)));
    }
    if (!isRight) say(filled(words.right_answer, { answer: question.answerText }));
    box.append(...media(question.pictureBack, question.altBack, question.soundBack));
    const told = new Set();
    for (const text of [...reasons, question.explanation, question.note]) {
      if (text && text !== question.answerText && !told.has(text)) say(text);
      told.add(text);
    }
    if (question.source) say(filled(words.cited, { source: question.source }), { class: "soft" });
    after.append(box, buttons);
    status.textContent = [...box.children].map((part) => part.textContent).join(" ");
    buttons.firstChild.focus();
    buttons.scrollIntoView({ block: "nearest" });
  }

  function finish(round) {
    const total = round.questions.length;
    const right = total - round.missed.length;
    const heading = make("h2", { tabindex: "-1" }, filled(words.result, { right, total }));
    const box = make("div", { class: "box" }, heading);
    const buttons = make("div", { class: "buttons" });
    if (round.missed.length) {
      const list = make("ul", { class: "missed" });
      for (const question of round.missed) {
        const stem = question.stem.split("_____").join("…");
        list.append(make("li", {}, bdi(stem), make("br", {}), make("strong", {}, bdi(question.answerText))));
      }
      box.append(list);
      buttons.append(button(words.again_missed, () => play(round.missed), { class: "main" }));
    } else {
      box.append(make("p", {}, words.all_right));
    }
    buttons.append(button(words.again, () => play(chosen()), round.missed.length ? {} : { class: "main" }));
    box.append(make("p", { class: "soft" }, filled(words.known, { right: progress.count(), total: quiz.questions.length })), buttons);
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
    if (!/^[1-9]$/.test(event.key)) return;
    if (event.target.matches("input[type=text], select")) return;
    const inputs = app.querySelectorAll("fieldset:enabled .choice input");
    const input = inputs[Number(event.key) - 1];
    if (!input) return;
    input.click();
    input.focus();
  });

  progress.load();
  start(true);
})();
