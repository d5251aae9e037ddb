"""The state of a deck as one HTML file, for screen and paper, without network and script."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from importlib.resources import files
from itertools import groupby
from string import ascii_uppercase

from attrs import frozen
from jinja2 import Environment, FunctionLoader, StrictUndefined
from markupsafe import Markup

from quizgen.checks import RULES, SEVERITIES, Finding
from quizgen.exporters.page_texts import PageTexts
from quizgen.exporters.pages import marks_styles
from quizgen.language import direction_of
from quizgen.quiz import Option, Question, Quiz
from quizgen.report.charts import charts_of
from quizgen.report.coverage import coverage_of, skipped_beside_facts
from quizgen.sheet import FactSheet
from quizgen.values.media import media_uri

PROOFS = {
    "stated": "as the sheet states",
    "said-true": "as its author says",
    "said-false": "its author says that it is wrong",
    "one-value": "there is one right value, and this is another",
    "one-value-assumed": "one right value is assumed, and this is another",
    "all-listed": "all right values are listed, and this is none of them",
    "all-listed-assumed": "all right values are assumed to be listed, and this is none of them",
    "compared": "by comparing what the sheet states",
    "another-time": "it was so at another time only",
}
"""What each rule of proof means, in words for people."""


@frozen
class FindingGroup:
    """What one rule found, at one severity."""

    rule: str
    """The id of the rule."""
    severity: str
    """How bad all of it is."""
    reason: str
    """Why the rule calls it a flaw; empty for a rule that is not in RULES."""
    findings: tuple[Finding, ...]
    """In the order in which they were found."""

    @property
    def shared_fix(self) -> str:
        """What to do about all of them, where it is the same; else empty."""
        fixes = {finding.fix for finding in self.findings}
        return fixes.pop() if len(fixes) == 1 else ""


@frozen
class ShownOption:
    """An option as the page shows it."""

    letter: str
    """A for the first option of a question."""
    option: Option
    """Its text, and whether it is right."""
    proof: str
    """The rule of its proof, in words."""


def report_page(sheet: FactSheet, quiz: Quiz, findings: Sequence[Finding]) -> bytes:
    """Return the page: the findings, the balance and the coverage of the quiz, and each question with its proofs."""
    plain = quiz.plain
    coverage = coverage_of(sheet, plain)
    html = (
        _environment()
        .get_template("report.html")
        .render(
            css=Markup(_resource("report.css") + marks_styles(quiz)),  # noqa: S704 - our own files
            texts=PageTexts.of(quiz),
            sheet=sheet,
            quiz=quiz,
            language=quiz.language.replace("_", "-"),
            direction=direction_of(quiz.language),
            coverage=coverage,
            asked=sum(relation.asked for relation in coverage),
            to_ask=sum(relation.to_ask for relation in coverage),
            beside=skipped_beside_facts(sheet, plain),
            groups=tuple(groups_of(findings)),
            severities=_severities(findings),
            verdict=verdict_on(findings) if quiz.questions else "Not ready: there is no question.",
            remarks=[remark for remark in sheet.remarks if not remark.rule],
            proofs=_proofs(quiz),
            charts=charts_of(plain),
            by_question=_by_question(findings),
            anchors={question.id: f"q{n}" for n, question in enumerate(quiz.questions, start=1)},
            fact_anchors={fact.id: f"f{n}" for n, fact in enumerate(sheet.facts, start=1)},
            options_of=_options_of,
            media_uri=media_uri,
        )
    )
    return html.encode("utf-8", errors="replace")


def groups_of(findings: Iterable[Finding]) -> Iterator[FindingGroup]:
    """Yield findings in groups: by severity, the worst first, then by rule, in the order of RULES."""
    reasons = {rule.id: rule.reason for rule in RULES}
    order = {identity: number for number, identity in enumerate(reasons)}

    def place(finding: Finding) -> tuple[int, int]:
        return SEVERITIES.index(finding.severity), order.get(finding.rule, len(order))

    for _, group in groupby(sorted(findings, key=place), key=place):
        found = tuple(group)
        yield FindingGroup(
            rule=found[0].rule,
            severity=found[0].severity,
            reason=reasons.get(found[0].rule, ""),
            findings=found,
        )


def verdict_on(findings: Iterable[Finding]) -> str:
    """Say in a sentence whether a deck can be used."""
    counts = Counter(finding.severity for finding in findings)
    if counts["error"]:
        return f"Not ready: {_counted(counts['error'], 'error')} must be mended first."
    if counts["medium"]:
        return f"Usable, but look at {_counted(counts['medium'], 'finding')} of medium weight."
    return "Ready to use: nothing that matters was found."


def _counted(count: int, noun: str) -> str:
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"


def _severities(findings: Iterable[Finding]) -> list[tuple[str, int]]:
    counts = Counter(finding.severity for finding in findings)
    return [(severity, counts[severity]) for severity in SEVERITIES if counts[severity]]


def _proofs(quiz: Quiz) -> list[tuple[str, int]]:
    """Return how many wrong options rest on each rule."""
    wrong = (option for question in quiz.questions for option in question.options if not option.correct)
    counts = Counter(option.proof.rule for option in wrong)
    return [(PROOFS.get(rule, rule), count) for rule, count in counts.most_common()]


def _by_question(findings: Iterable[Finding]) -> dict[str, list[Finding]]:
    found: dict[str, list[Finding]] = {}
    for finding in findings:
        if finding.question:
            found.setdefault(finding.question, []).append(finding)
    return found


def _options_of(question: Question) -> list[ShownOption]:
    letters = [*ascii_uppercase, *(f"{first}{second}" for first in ascii_uppercase for second in ascii_uppercase)]
    return [
        ShownOption(letter=letter, option=option, proof=PROOFS.get(option.proof.rule, option.proof.rule))
        for letter, option in zip(letters, question.options, strict=False)
    ]


def _environment() -> Environment:
    return Environment(
        loader=FunctionLoader(_resource),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


def _resource(name: str) -> str:
    return (files(__package__) / name).read_text(encoding="utf-8")
