"""Retired questions, exported once more with a tag, by which learners find their notes of them in Anki.

A note of which nothing is asked any more is exported again, as it was. One that lives on gets a tag for each kind that
was withdrawn from it: its card is empty by then.
"""

from collections.abc import Collection

from attrs import evolve

from quizgen.lock.digest import digest_of
from quizgen.lock.lock import Lock
from quizgen.lock.locked_question import LockedQuestion
from quizgen.lock.text import MEDIA_FIELDS
from quizgen.quiz import Question, Quiz

RETIRED_TAG = "quizgen::retired"
"""The tag that a retired question's note gets in Anki; with the kind behind it where others of the note live on."""


def marked(lock: Lock, now: int) -> Lock:
    """Return a lock whose retired questions have the tag. A question that gets it now is stamped with `now`.

    A note with a picture or a sound of which nothing is asked is left as it is: the lock does not have their bytes, and
    a note without them would wipe them from the learner's card.
    """
    living, with_media = _living(lock), _with_media(lock)
    return evolve(lock, questions=tuple(_marked(each, lock, living, with_media, now) for each in lock.questions))


def left_as_they_are(lock: Lock) -> tuple[str, ...]:
    """Return the families of which nothing is asked any more, and that can't be marked, as they have media."""
    gone = {locked.family for locked in lock.retired if not locked.emptied}
    gone = gone - _living(lock) if gone else gone
    left = {locked.family for locked in lock.questions if locked.family in gone and _has_media(locked)}
    return tuple(sorted(left))


def _with_media(lock: Lock) -> frozenset[str]:
    return frozenset([locked.family for locked in lock.questions if _has_media(locked)])


def _has_media(locked: LockedQuestion) -> bool:
    return bool(locked.option_pictures) or any(getattr(locked, name) for name in MEDIA_FIELDS)


def with_retired(quiz: Quiz, lock: Lock) -> Quiz:
    """Return the quiz with the tags of its withdrawn kinds, and with the notes that its lock has marked at its end."""
    living = _living(lock)
    gone = tuple(each.question for each in lock.retired if is_marked(each) and each.family not in living)
    latest = max((question.changed or 0 for question in gone), default=0)
    tagged = with_tags(quiz, lock)
    return evolve(tagged, questions=(*tagged.questions, *gone), stamp=max(tagged.stamp, latest))


def is_marked(locked: LockedQuestion) -> bool:
    """Tell whether a question has gone with its whole note, and that note has the tag."""
    return locked.retired and not locked.emptied and RETIRED_TAG in locked.question.tags


def with_tags(quiz: Quiz, lock: Lock) -> Quiz:
    """Return the quiz with a tag for each kind that was withdrawn from a note that lives on, if the lock has it marked.

    Once marked, a note keeps the tag in all later builds: an update would else take it away.
    """
    retired, tags, seconds = lock.retired, dict[str, tuple[str, ...]](), dict(quiz.withdrawn)
    living = _living(lock) if retired else ()
    for question in (locked.question for locked in retired):
        family, tag = question.family, kind_tag(question)
        if family in living and tag in question.tags:
            tags[family] = (*tags.get(family, ()), tag)
            seconds[family] = max(seconds.get(family, 0), question.changed or 0)
    if not tags:
        return quiz
    questions = tuple([evolve(q, tags=(*q.tags, *tags[q.family])) if q.family in tags else q for q in quiz.questions])
    stamp = max(quiz.stamp, *seconds.values())
    return evolve(quiz, questions=questions, withdrawn=tuple(sorted(seconds.items())), stamp=stamp)


def kind_tag(question: Question) -> str:
    """Return the tag of a question that was withdrawn from a note that lives on: quizgen::retired::recall."""
    return f"{RETIRED_TAG}::{question.kind}"


def _living(lock: Lock) -> frozenset[str]:
    """Return the families of which anything is asked."""
    return frozenset([locked.family for locked in lock.questions if not locked.retired])


def _marked(
    locked: LockedQuestion, lock: Lock, living: Collection[str], with_media: Collection[str], now: int
) -> LockedQuestion:
    question = locked.question
    lives_on = question.family in living
    tag = kind_tag(question) if lives_on else RETIRED_TAG
    if (
        not locked.retired
        or tag in question.tags
        or (not lives_on and (locked.emptied or question.family in with_media))
    ):
        return locked
    changed = max(now, lock.last_changes[question.family] + 1)
    tagged = evolve(question, tags=(*question.tags, tag), changed=changed)
    return evolve(locked, question=tagged, digest=digest_of(tagged, lock.language))
