/* Progress, shown: a small chart of days, with the same as text for who can't see it. */

const DAYS = 14; // how many are shown

/** A chart of bars, one a day: `counts` are [day, number, of which]. */
function chartOf(title, counts) {
  const most = Math.max(1, ...counts.map(([, count]) => count));
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  const text = counts.filter(([, count]) => count).map(([day, count]) => `${shortDate(day)}: ${count}`).join(", ") || "0";
  for (const [name, value] of [["viewBox", `0 0 ${DAYS * 10} 42`], ["preserveAspectRatio", "none"], ["role", "img"], ["aria-label", `${title}: ${text}`]]) svg.setAttribute(name, value);
  counts.forEach(([, count, part], index) => {
    for (const [height, kind] of [[count, "bar"], [part || 0, "bar part"]]) {
      const bar = document.createElementNS("http://www.w3.org/2000/svg", "rect");
      const tall = (40 * height) / most;
      for (const [name, value] of [["x", index * 10 + 1], ["y", 42 - tall], ["width", 8], ["height", tall], ["class", kind]]) bar.setAttribute(name, value);
      svg.append(bar);
    }
  });
  return make("figure", {}, make("figcaption", {}, title), svg, make("p", { class: "soft", "aria-hidden": "true" }, text));
}

/** A day as the learner's language writes it: 26 Nov. */
function shortDate(day) {
  return dateOf(day).toLocaleDateString(document.documentElement.lang || undefined, { day: "numeric", month: "short", timeZone: "UTC" });
}

/** What is due in the days to come, and what was answered in the days that have been. */
function charts(today) {
  const days = progress.all().days;
  const coming = Array.from({ length: DAYS }, (_, index) => {
    const day = today + index;
    const due = quiz.questions.filter(({ id }) => {
      const record = progress.records.get(id);
      return record && (record.due === day || (index === 0 && isDue(record, today)));
    });
    return [day, due.length];
  });
  const past = Array.from({ length: DAYS }, (_, index) => {
    const day = today - DAYS + 1 + index;
    const { answers = 0, right = 0 } = days[day] || {};
    return [day, answers, right];
  });
  return [chartOf(words.coming_days, coming), chartOf(words.past_days, past)];
}

/** How many facts of each topic are known. */
function topicsKnown() {
  const rows = topics().length < 2 ? [] : topics().map((topic) => {
    const asked = quiz.questions.filter((question) => (question.tags || []).includes(topic));
    return make("li", {}, bdi(topic), " ", filled(words.known, countKnown(asked, progress.records)));
  });
  return rows.length ? [make("ul", { class: "topics" }, ...rows)] : [];
}

function topics() {
  return [...new Set(quiz.questions.flatMap((question) => question.tags || []))];
}
