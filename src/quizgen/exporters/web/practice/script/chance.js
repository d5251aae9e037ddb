/* Orders that look random. The same text gives the same order. */

/** Return a function that gives numbers from 0 to 1, which depend on a text only. */
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
