"""Wrong options: which values or subjects a question could offer, which of them are proven false, and which it gets.

The words of this room, by one example. A sheet gives the capitals of a hundred countries, and one of its questions is
"What is the capital of France?".

- **Asked relation**: `capital`, asked for its values. Asked for its subjects ("Bern is the capital of which country?"),
  the same relation has other options, and is another `AskedRelation`.
- **Candidate**: a fact, seen as the option that it gives. Asked for values: Paris, Rome, Bern, Oslo, Tokyo and so on.
  Asked for subjects: France, Italy, Switzerland.
- **Class**: what divides the candidates of a relation for good: their types, and in lists of words what the words are
  (verbs, nouns). Candidates of unlike class are never in one question.
- **Feature**: what the sheet says about a candidate apart from this relation, such as its type or its continent.
- **Pool**: candidates that look alike and share features: here the capitals of Europe. Tokyo is in another pool. How
  finely pools are divided is the difficulty.
- **Batch**: a part of a pool, usually twenty to forty candidates, chosen by a hash of each fact. A pool of fewer than
  forty candidates, or fewer than ten different options, is one batch. A new fact changes the questions of its own
  batch only.
- **Group**: candidates of a batch, in a circle, that can stand beside one another: Paris, Rome, Bern, Oslo. Each is
  proven false where another is the key, and none stands out. A question offers its key and those that follow it in the
  circle: France gets Rome, Bern and Oslo; Italy gets Bern, Oslo and Paris. So each is the key once and a distractor
  three times, and counting how often an option appears tells nobody which one is right. If a candidate fits no group
  by these tests, it may join one in which at least no option stands out by its length.
- **Told by likeness**: said of an asked relation whose answers look like what is asked about: FR for France, began for
  begin. Its wrong options look as much like it, or some more and some less; and where the answer could be short for
  what is asked about (HKD for Hong Kong dollar), they all could. Where there are no such options, the fact is asked
  from memory.
- **Distractor**: a candidate that a question gets, with the proof that it is false and the reason that a learner reads.
- **Reuse**: if the last build (the lock) gave France the options Rome, Bern and Oslo, it gets them again, as long as
  each is still proven false. New facts then leave old questions as they are.

What the author wrote as wrong for a fact comes first. Where the rows of a table are forms of words (begin, began,
begun), the other forms of the row are the only options besides.

A key without a group gets what can be proven false of its pool, then of the whole relation. Where that is too little,
numbers or dates are made up, or things of the same type are added, even if no fact of the relation mentions them. In a
large relation (`grouping.LARGE`), made-up numbers and dates come first, before the rest of the pool. A number that
several facts have, more of them than there are groups for it, gets made-up numbers or is asked from memory: beside real
ones, it would be right more often than they are.
"""

from quizgen.distractors.candidate import SUBJECT, VALUE
from quizgen.distractors.chooser import FEWEST_DISTRACTORS, Chooser
from quizgen.distractors.distractor import Distractor
from quizgen.distractors.pools import DIFFICULTIES, Difficulty
from quizgen.distractors.reuse import reused

__all__ = [
    "DIFFICULTIES",
    "FEWEST_DISTRACTORS",
    "SUBJECT",
    "VALUE",
    "Chooser",
    "Difficulty",
    "Distractor",
    "reused",
]
