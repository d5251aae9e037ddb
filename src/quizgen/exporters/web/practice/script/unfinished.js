/* A round that was begun: kept in the tab until it ends, so that loading the page anew loses nothing. */

const unfinished = {
  key: () => progress.key("", "round"),

  /** Keep a round as it is before its next question. */
  keep(round) {
    const idsOf = (questions) => questions.map(({ id }) => id);
    const kept = { ...round, day: dayOf(new Date()), questions: idsOf(round.questions), missed: idsOf(round.missed) };
    this.attempt((store) => store.setItem(this.key(), JSON.stringify(kept)));
  },

  drop() {
    this.attempt((store) => store.removeItem(this.key()));
  },

  /** Return the round that was begun today and not ended; null where there is none, or the deck has changed. */
  round() {
    const kept = objectOf(this.attempt((store) => store.getItem(this.key())));
    const byId = new Map(quiz.questions.map((question) => [question.id, question]));
    const listed = (ids) => (Array.isArray(ids) && ids.every((id) => byId.has(id)) ? ids.map((id) => byId.get(id)) : null);
    const [questions, missed] = [listed(kept.questions), listed(kept.missed)];
    if (!questions || !missed || kept.day !== dayOf(new Date())) return null;
    const isWhole = Number.isInteger(kept.index) && kept.index >= 0 && kept.index < questions.length;
    return isWhole && Number.isInteger(kept.total) ? { ...kept, questions, missed } : null;
  },

  /** Do something with the tab's storage; without one, a round is lost with the page. */
  attempt(work) {
    try {
      return work(sessionStorage);
    } catch (error) {
      return null;
    }
  },
};
