"""Notes that Anki would pass over, as the package that a build replaces has them of a later date, get a new date."""

from collections.abc import Collection, Mapping, Sequence
from typing import TYPE_CHECKING

from attrs import evolve

from quizgen.cli.output_files import File, Making
from quizgen.cli.outputs import Output
from quizgen.cli.replacing import Replaced
from quizgen.cli.speaking import say

if TYPE_CHECKING:
    from quizgen.quiz import Quiz


def arriving(making: Making, made: Sequence[File]) -> list[File]:
    """Return the files of a build, the lock first, so that each note arrives where the package before was imported.

    A lock that was taken back has older dates than the package, and an option of the exporter writes other content
    under the same ones.
    """
    from quizgen.lock.stamping import partial_families  # noqa: PLC0415 - commands load what they use

    if not making.request.locks:
        return list(made)
    partial = partial_families(making.quiz, making.chosen)
    seconds: dict[str, int] = {}
    rows: list[tuple[str, str]] = []
    for target, file in zip(making.targets, made[1:], strict=True):
        replaced = _replaced(making, file) if target in making.packages else None
        held_back = replaced.passed_over(partial, _whole(making, target, replaced, partial)) if replaced else {}
        for family, second in held_back.items():
            seconds[family] = max(seconds.get(family, 0), second + (family in partial))  # a part is a second older
        if held_back:
            why = "which this replaces, has other content for them under dates that are not older"
            rows.append(("restamped", f"{_notes(len(held_back))}: {file.path}, {why}"))
    return _anew(making, made, seconds, rows) if seconds else list(made)


def _replaced(making: Making, file: File) -> Replaced | None:
    quiz, request = making.quiz, making.request
    if file.content is None or (request.lock and _is_as_it_was(file)):
        return None
    families = {question.family for question in quiz.questions}
    families |= request.lock.last_changes.keys() if request.lock else set()
    replaced = Replaced.at(file.path, file.content, quiz.id, families)
    if replaced and request.lock is None:
        say(
            f"note: there is no lock, though {file.path} was built from this sheet: choices are made anew, and who has "
            f"that deck gets {_notes(replaced.count)} updated "
            f"(restore {request.lock_path} from version control or a backup)"
        )
    return replaced


def _whole(making: Making, target: Output, replaced: Replaced, partial: Collection[str]) -> bytes:
    """Return a package in which notes have the questions that they have in the old one; empty without any to compare.

    Args:
        making: the build.
        target: where the package goes.
        replaced: the package that is there.
        partial: the families of which a selection left questions out.
    """
    from quizgen.lock.stamping import of_kinds  # noqa: PLC0415 - commands load what they use

    asked = of_kinds(making.quiz, replaced.kinds(partial)) if partial else None
    return evolve(making, chosen=asked).file_of(target).content or b"" if asked and asked.questions else b""


def _is_as_it_was(file: File) -> bool:
    try:
        return file.path.stat().st_size == len(file.content or b"") and file.path.read_bytes() == file.content
    except OSError:
        return False


def _anew(
    making: Making, made: Sequence[File], seconds: Mapping[str, int], rows: Sequence[tuple[str, str]]
) -> list[File]:
    """Return the files of a build in which some families change now: the lock and the packages are made again."""
    from quizgen.lock.stamping import raised  # noqa: PLC0415 - commands load what they use

    now = making.request.now or making.quiz.stamp
    quiz = raised(making.quiz, seconds, now)
    again = evolve(making, quiz=quiz, chosen=_as_in(quiz, making.chosen))
    packages = again.packages
    files = [again.file_of(t) if t in packages else file for t, file in zip(making.targets, made[1:], strict=True)]
    new_lock = again.lock_file()
    return [evolve(new_lock, rows=(*new_lock.rows, *rows)), *files]


def _as_in(quiz: "Quiz", chosen: "Quiz") -> "Quiz":
    """Return a selection of a quiz with its questions as they are in the quiz now."""
    questions = tuple([quiz.by_id[question.id] for question in chosen.questions])
    return evolve(chosen, questions=questions, stamp=quiz.stamp)


def _notes(count: int) -> str:
    return "1 note" if count == 1 else f"{count} notes"
