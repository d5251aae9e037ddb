"""Headers of public tables: what each is asked, as read and approved by a person.

`public_headers.tsv` has all columns of 58 tables from packages of PyPI and npm, with the subject and the value of one
row, and the sentences that they make. A column without sentences is worded neutrally.
"""

import csv
from pathlib import Path

import pytest

from quizgen.wording.headers.choosing import default_sentences
from quizgen.wording.headers.default_sentences import DefaultSentences, HeaderTraits, Phrase
from quizgen.wording.headers.label_words import readable

FILE = Path(__file__).with_name("public_headers.tsv")
COLUMNS = list(csv.DictReader(FILE.read_text(encoding="utf-8").splitlines(), delimiter="\t", quoting=csv.QUOTE_NONE))

LEAST_SHARE = 0.85
"""How many of the headers make a whole sentence, at the least."""


def sentences_of(column: dict[str, str]) -> DefaultSentences:
    """Return the default sentences of a column."""
    looks = column["looks"]
    return default_sentences(
        HeaderTraits(
            header=column["header"],
            subject=column["subjects"],
            value=column["values"],
            several=column["cardinality"] == "all",
            precision="" if looks == "digits" else looks,
            has_digits=bool(looks),
            is_long=column["values"] == "text",
        )
    )


def filled(phrase: Phrase, found: DefaultSentences, column: dict[str, str]) -> str:
    """Return a sentence about the column's row."""
    subject, value = found.subject(column["subject"]), column["value"]
    template = phrase.of(inside=subject is not None)
    shown = {"subject": subject or column["subject"], "value": found.value(value) or value}
    for name, text in shown.items():
        template = template.replace("{{ " + name + " }}", text)
    return template


@pytest.mark.parametrize("column", COLUMNS, ids=lambda column: f"{column['table']}-{column['header']}")
def test_a_public_header_makes_the_sentences_that_were_read(column: dict[str, str]) -> None:
    """What a change of the rules rewords is read anew before it is approved here."""
    found = sentences_of(column)
    asked = found.say if column["values"] == "yes_no" else found.ask
    assert filled(asked, found, column) == column["ask"]
    assert filled(Phrase.alike(found.ask_subject), found, column) == column["ask_subject"]
    assert filled(found.say, found, column) == column["say"]


def is_quoted(column: dict[str, str]) -> bool:
    """Tell whether a column is asked with its header as it is written, in quotation marks."""
    return f"“{readable(column['header'])}”" in column["ask"]


def test_most_public_headers_make_a_whole_sentence(capsys: pytest.CaptureFixture[str]) -> None:
    """At least 300 headers of at least 30 tables; the share that is asked in a sentence is printed.

    A header that only stands in quotation marks, as it is written, makes none.
    """
    tables = {(column["package"], column["table"]) for column in COLUMNS}
    whole = sum(bool(column["ask"]) and not is_quoted(column) for column in COLUMNS)
    share, quoted = whole / len(COLUMNS), sum(map(is_quoted, COLUMNS))
    with capsys.disabled():
        print(  # noqa: T201 - for the reader of the test
            f"\n{whole} of {len(COLUMNS)} headers ({share:.1%}) of {len(tables)} public tables make a whole sentence; "
            f"{quoted} more stand in one in quotation marks"
        )
    assert (len(COLUMNS), len(tables)) >= (300, 30)
    assert share >= LEAST_SHARE
