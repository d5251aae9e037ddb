"""Sheets that are broken: each is refused with what is wrong, where, and what to do. One row for each."""

import re
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml
from sheets import HEAD

from quizgen import SheetError, read_facts

RELATIONS = """\
relations:
  mouth: {value: sea, values: one}
  length: {value: number, values: one, unit: km}
  born: {value: date, values: one}
  founded: {value: year, values: one}
  capitals: {value: city, values: all}
  flag: {value: yes_no}
"""
START = HEAD + RELATIONS
GOOD_FACTS = "facts:\n  Danube:\n    mouth: Black Sea\n"


def refused(path: Path, identity: str = "") -> str:
    """Read a broken sheet; return its problems, one a line, with the paths of its folder left out."""
    with pytest.raises(SheetError) as raised:
        read_facts(path, id=identity)
    assert raised.value.problems
    assert all(problem.place and problem.place.file for problem in raised.value.problems)
    return str(raised.value).replace(f"{path.parent}/", "")


def place_of(text: str) -> tuple[str, str]:
    """Take `⟦` out of a text, and return the rest and the place where it stood."""
    before, _, after = text.partition("⟦")
    return before + after, f"{before.count(chr(10)) + 1}:{len(before.rpartition(chr(10))[2]) + 1}"


def bad(name: str, text: str, *said: str) -> object:
    """Return a row: the sheet, with `⟦` where the first problem is, and what is said about the sheet, in this order."""
    return pytest.param(text, said, id=name)


def facts(text: str) -> str:
    """Return a sheet with these lines below `facts`."""
    return f"{START}facts:\n{text}\n"


def value(text: str) -> str:
    """Return a sheet with this value for Danube's mouth."""
    return facts(f"  Danube:\n    mouth: {text}")


def template(text: str) -> str:
    """Return a sheet with this for the template of a relation."""
    return f"{HEAD}relations:\n  mouth:\n    value: sea\n    ask: {text}\n{GOOD_FACTS}"


def question(text: str) -> str:
    """Return a sheet with a question of these keys."""
    return f"{HEAD}questions:\n  - ⟦{text}\n" if "⟦" not in text else f"{HEAD}questions:\n  - {text}\n"


KEYS = [
    bad("of the sheet", f"{HEAD}⟦tilte: x\n{RELATIONS}{GOOD_FACTS}", "no key 'tilte'", "did you mean 'title'?"),
    bad("in capitals", f"{START}{GOOD_FACTS}⟦TAGS: x\n", "no key 'TAGS'", "did you mean 'tags'?"),
    bad("of a source", f"{START}{GOOD_FACTS}sources:\n  a: {{title: A, ⟦pubished: 1}}\n", "did you mean 'published'?"),
    bad("of an entity", f"{START}{GOOD_FACTS}entities:\n  A:\n    ⟦alias: B\n", "an entity", "did you mean 'aliases'?"),
    bad("of a relation", f"{HEAD}relations:\n  mouth: {{⟦vlaue: sea}}\n{GOOD_FACTS}", "did you mean 'value'?"),
    bad("of a fact", value("{value: Black Sea, ⟦sorce: x}"), "a fact has no key 'sorce'", "did you mean 'source'?"),
    bad("of a question", question("{id: a, ask: b, answer: c, ⟦distractor: d}"), "did you mean 'distractors'?"),
    bad("unlike any", value("{value: Black Sea, ⟦xyz: x}"), "no key 'xyz'; it may have id, value, source"),
]

TWICE = [
    bad("key of the sheet", f"{START}{GOOD_FACTS}⟦title: x\n", "has 'title' twice", "the first is at sheet.yaml:3:1"),
    bad(
        "subject", f"{START}{GOOD_FACTS}  ⟦Danube: {{}}\n", "'facts' has 'Danube' twice", "sheet.yaml:12:3", "keep one"
    ),
    bad("relation", f"{START}{GOOD_FACTS}    ⟦mouth: x\n", "has 'mouth' twice", "several values stand in one list"),
    bad("reason", value("{value: B, distractors: {C: x, ⟦C: y}}"), "has 'C' twice"),
    bad("item", facts("  A:\n    capitals: [B, ⟦B]"), "'capitals' is said of 'A' twice under the id 'a/capitals/b'"),
    bad(
        "alias",
        facts("  A:\n    capitals: [Wien, ⟦Vienna]\nentities:\n  Vienna: {aliases: Wien}"),
        "twice under the id 'a/capitals/vienna'",
        "sheet.yaml:13:16",
    ),
    bad(
        "fact id",
        facts("  A: {mouth: {value: x, id: i}}\n  B:\n    mouth: {value: ⟦y, id: i}"),
        "two facts have the id 'i'",
        "sheet.yaml:12:22",
        "give one of them an id of its own: 'id: …'",
    ),
    bad(
        "question id",
        f"{HEAD}questions:\n  - {{id: a-b, ask: x, answer: y}}\n  - ⟦{{id: A B, ask: x, answer: y}}\n",
        "two questions have the id 'a-b'",
        "sheet.yaml:5:5",
        "'id: …'",
    ),
    bad(
        "alias of two",
        facts("  ⟦X: {mouth: y}\nentities: {A: {aliases: X}, B: {aliases: X}}"),
        "'X' may mean 'A' (sheet.yaml:13:15) and 'B' (sheet.yaml:13:32)",
        "write the key of the one that is meant",
    ),
]

VALUES = [
    bad("unknown relation", facts("  A:\n    ⟦muoth: x"), "no relation 'muoth'", "has mouth, length", "mean 'mouth'?"),
    bad("unlike any relation", facts("  A:\n    ⟦xyz: x"), "no relation 'xyz'", "write it under 'relations'"),
    bad("no relations", f"{HEAD}facts:\n  A: {{⟦x: y}}\n", "the sheet has none", "write it under 'relations'"),
    bad("month", facts("  A: {born: ⟦2019-13-01}"), "'2019-13-01' is not a date, as 'born' wants", "2019-08-21"),
    bad("day", facts("  A: {born: ⟦2019-02-29}"), "'2019-02-29' is not a date"),
    bad("order of a date", facts("  A: {born: ⟦21.13.2019}"), "'21.13.2019' is not a date"),
    bad("from", value("{value: x, from: ⟦last year}"), "'last year' is no date", "write a year, a month or a day"),
    bad("as_of", f"{START}{GOOD_FACTS}as_of: ⟦now\n", "'now' is no date"),
    bad("year", facts("  A: {founded: ⟦0}"), "'0' is not a year, as 'founded' wants", "from 1 to 9999"),
    bad("number", facts("  A: {length: ⟦long}"), "'long' is not a number, as 'length' wants", "2,850"),
    bad("decimal comma", facts("  A:\n    length: ⟦1,5 km"), "'1,5 km' is not a number", "with a decimal point"),
    bad("unit", facts("  A: {length: ⟦9 kg}"), "'9 kg' is not in km, as 'length' wants", "write the number in km"),
    bad("two numbers", facts("  A: {length: ⟦3 or 4 km}"), "'3 or 4 km' is not a number, as 'length' wants"),
    bad("yes or no", facts("  A: {flag: ⟦maybe}"), "'maybe' is not yes or no, as 'flag' wants", "write yes or no"),
    bad("distractor", facts("  A: {length: {value: 5, distractors: [⟦far]}}"), "'far' is not a number"),
    bad(
        "source of the sheet", f"{START}{GOOD_FACTS}source: ⟦atlsa\nsources: {{atlas: {{title: A}}}}\n", "mean 'atlas'?"
    ),
    bad("source of a fact", value("{value: x, source: ⟦wiki}"), "no source 'wiki' is listed", "wiki: {title: …}"),
    bad("source of a question", question("{id: a, ask: b, answer: c, source: ⟦w}"), "no source 'w' is listed"),
    bad("address", f"{START}{GOOD_FACTS}sources: {{a: {{title: A, url: ⟦www.x.org}}}}\n", "begin it with https://"),
    bad("title of a source", f"{START}{GOOD_FACTS}sources: {{a: ⟦{{author: A}}}}\n", "the source 'a' has no title"),
    bad("values", f"{HEAD}relations: {{mouth: {{values: ⟦on}}}}\n{GOOD_FACTS}", "not 'on'", "did you mean 'one'?"),
    bad("values unlike any", f"{HEAD}relations: {{mouth: {{values: ⟦2}}}}\n{GOOD_FACTS}", "one, all or some, not '2'"),
    bad("tolerance", f"{HEAD}relations: {{x: {{tolerance: ⟦2% or so}}}}\n", "'2% or so' is no tolerance", "(2%)"),
    bad("flag", f"{HEAD}relations: {{mouth: {{changes: ⟦maybe}}}}\n{GOOD_FACTS}", "expected true or false here"),
    bad(
        "flag in a list",
        f"{HEAD}relations: {{mouth: {{changes: ⟦[x]}}}}\n{GOOD_FACTS}",
        "expected text here, not a list",
    ),
    bad("off", f"{START}{GOOD_FACTS}off: [⟦length-cue]\n", "'length-cue' is switched off without a reason"),
    bad(
        "language",
        f"{START}{GOOD_FACTS}language: ⟦klingon\n",
        "no language has the code 'klingon'",
        "such as en, en-GB",
    ),
    bad("version", f"quizgen: ⟦2\nid: a\ntitle: b\n{RELATIONS}{GOOD_FACTS}", "reads format 1, not '2'"),
    bad("no version", f"⟦id: a\ntitle: b\n{RELATIONS}{GOOD_FACTS}", "which format", "begin it with 'quizgen: 1'"),
    bad("no id", f"⟦quizgen: 1\ntitle: b\n{RELATIONS}{GOOD_FACTS}", "this sheet has no 'id'", "write 'id: …'"),
    bad("id with a space", f"quizgen: 1\nid: ⟦my rivers\ntitle: b\n{RELATIONS}{GOOD_FACTS}", "'my rivers' is no id"),
    bad("fact id with a space", value("{value: x, id: ⟦a b}"), "'a b' is no id", "letters, digits and hyphens"),
    bad("one id for a list", facts("  A: {capitals: {id: ⟦i, value: [a, b]}}"), "one id can't serve several values"),
    bad("type", f"{HEAD}relations: {{mouth: {{value: ⟦numbr}}}}\n{GOOD_FACTS}", "no type of value", "mean 'number'?"),
    bad("types", f"{HEAD}relations: {{mouth: {{value: ⟦Dates}}}}\n{GOOD_FACTS}", "'Dates' is no", "mean 'date'?"),
    bad("inverse", f"{HEAD}relations: {{mouth: ⟦{{inverse: muoth}}}}\n{GOOD_FACTS}", "'muoth'", "mean 'mouth'?"),
    bad("inverse unlike any", f"{HEAD}relations: {{mouth: ⟦{{inverse: x}}}}\n{GOOD_FACTS}", "write it under"),
    bad(
        "speaker",
        f"{START}sources: {{article: {{title: A}}}}\nfacts: {{A: {{mouth: {{value: x, said_by: ⟦artcle}}}}}}\n",
        "no source 'artcle' is listed",
        "did you mean 'article'?",
    ),
    bad("revised long ago", f"{START}{GOOD_FACTS}revised: ⟦1969-12-31\n", "'1969-12-31' is before 1970", "2026-11-23"),
    bad("revised in a year", f"{START}{GOOD_FACTS}revised: ⟦2026\n", "'2026' is no day, but a whole year or month"),
    bad("revised some time", f"{START}{GOOD_FACTS}revised: ⟦soon\n", "'soon' is no date"),
]

MISSING = [
    bad("value", facts("  Danube:\n    ⟦mouth:"), "'Danube' has no value for 'mouth' here", "known to have none"),
    bad("item", facts("  A:\n    capitals:\n      - x\n      -⟦\n      - y"), "'A' has no value for 'capitals' here"),
    bad("text in quotes", facts("  A: {mouth: ⟦''}"), "this text is empty"),
    bad("value of a long form", value("⟦{at: p. 12}"), "long form of 'mouth' without a value", "write 'value: …'"),
    bad("all of a subject", facts("  ⟦Danube:"), "nothing is said of 'Danube'", "write 'relation: value' lines"),
    bad("name of a subject", facts("  ⟦'': {mouth: x}"), "'facts' has a key that is empty"),
    bad("answer", question("{id: a, ask: b}"), "this question has no 'answer'"),
    bad("facts", f"⟦{START}", "no facts and no questions", "'quizgen new NAME' shows how"),
]

SHAPES = [
    bad("a text", "⟦hello\n", "this is no fact sheet", "begin with 'quizgen: 1'"),
    bad("a list", "⟦- a\n- b\n", "this is no fact sheet", "begin with 'quizgen: 1'"),
    bad("list of facts", f"{START}facts:\n  ⟦- Danube\n", "'facts' is written as 'subject: …' lines"),
    bad(
        "text of a subject", facts("  Danube: ⟦Black Sea"), "what is said of 'Danube' is written as 'relation: …' lines"
    ),
    bad("text of a source", f"{START}{GOOD_FACTS}sources: {{a: ⟦A}}\n", "a source is written as 'key: value' lines"),
    bad("list in a list", facts("  A: {capitals: [⟦[x]]}"), "a list inside a list says nothing"),
    bad("map in a long list", facts("  A: {capitals: {value: [x, ⟦{a: b}]}}"), "expected text here"),
    bad("list of distractors", value("{value: x, distractors: [⟦[y]]}"), "expected text here, not a list"),
    bad("map in a value", value("{value: ⟦{a: b}}"), "a value is text or a list of texts"),
    bad("list of a text", f"{START}{GOOD_FACTS}deck: ⟦[a]\n", "expected text here, not a list", "in quotes"),
    bad("questions", f"{HEAD}questions:\n  ⟦a: b\n", "'questions' is a list", "begin each question with '- id: …'"),
    bad("list for a name", facts("  ⟦[a, b]: {mouth: c}"), "'facts' has a key that is empty or no text"),
]

SYNTAX = [
    bad("tab", f"{START}facts:\n⟦\tDanube:\n\t\tmouth: x\n", "a tab can't indent a line", "use spaces"),
    bad("tab behind spaces", f"{START}facts:\n  Danube:\n⟦\tmouth: x\n", "a tab can't indent a line"),
    bad("bracket", facts("  A:\n    capitals: ⟦[x, y\n  B: {}"), "the [ that begins here is never closed", "14:4"),
    bad("brace", facts("  A: ⟦{mouth: x\n  B: {mouth: y}"), "the { that begins here is never closed"),
    bad("double quote", value('⟦"Black Sea\n  B: {}'), "the quote that begins here is never closed"),
    bad("single quote", value("⟦'Black Sea\n  B: {}"), "the quote that begins here is never closed"),
    bad(
        "quote closed late", value('⟦"Black Sea\n  B: {mouth: "x"}'), "ends only in line 14", "look for a missing quote"
    ),
    bad("text behind a quote", value('"Black" ⟦Sea'), "nothing can stand behind the closing quote"),
    bad("a: b: c", value("a⟦: b: c"), "': ' can't stand here", "put a text that holds ': ' in quotes"),
    bad(
        "key of 1,100 characters",
        value(f"{{value: x, distractors:\n      ⟦{'k' * 1100}: no}}"),
        "what stands before this colon has 1,100 characters; 1,024 are the most",
        "shorten it; a long wrong answer stands in a list",
    ),
    bad("last key too long", f"{START}{GOOD_FACTS}⟦{'k' * 1100}: no\n", "has 1,100 characters; 1,024 are the most"),
    bad("key in braces too long", value(f"{{note: x, ⟦{'k' * 1100}: no}}"), "has 1,100 characters"),
    bad("long text with a colon", value(f"{'x' * 1100}⟦: y"), "': ' can't stand here"),
    bad("indent too deep", value("x\n      length⟦: 3"), "': ' can't stand here", "right below the other keys"),
    bad("indent too shallow", value("x\n   ⟦length: 3"), "this line doesn't fit the ones above", "uneven indent"),
    bad("no colon", value("x\n⟦length\n"), "expected 'key: value' here"),
    bad("@", value("⟦@x"), "a text can't begin with '@'", "put the whole text in quotes"),
    bad("%", value("⟦%x"), "a text can't begin with '%'", "put the whole text in quotes"),
    bad("`", value("⟦`x`"), "a text can't begin with '`'", "put the whole text in quotes"),
    bad("]", value("⟦]"), "a text can't begin with ']'", "put the whole text in quotes"),
    bad("list in the line", value("⟦- x"), "a list can't begin here", "in a line of its own"),
    bad("stars", value("*⟦*x**"), "a text can't begin with * or &", "in quotes"),
    bad("anchor", value("⟦&x Black Sea"), "no anchors and aliases (& and *)", "in quotes"),
    bad("alias", value("⟦*x"), "no anchors and aliases (& and *)", "write it out"),
    bad("YAML tag", value("⟦!!str 12"), "no YAML tags, such as !!str", "exclamation mark is put in quotes"),
    bad("exclamation mark", value("⟦!important"), "no YAML tags, such as !important", "is put in quotes"),
    bad("lone exclamation mark", value("⟦! x"), "no YAML tags", "is put in quotes"),
    bad("tag of its own", value("⟦!a!b c"), "a text can't begin with an exclamation mark"),
    bad(
        "two documents",
        f"{START}{GOOD_FACTS}⟦---\n{START}",
        "a fact sheet is one YAML document",
        "take out the line '---'",
    ),
    bad(
        "no such escape",
        value(r'"a\d"').replace(r"\d", r"⟦\d"),
        "no character is written like this",
        "in single quotes",
    ),
    bad("template without quotes", template("{{ subject }} ⟦flows?"), "this template is not in quotes"),
    bad("template alone without quotes", template("⟦{{ subject }}"), "expected text here", "begins with [ or {"),
]

NESTED = [
    bad("3,000 brackets", value("[" * 17) + "⟦" + "[" * 2983 + "]" * 3000, "nested more than 20 levels deep"),
    bad("100,000 brackets", "[" * 20 + "⟦" + "[" * 99_980, "nested more than 20 levels deep", "never closed"),
    bad("100,000 braces", "{a: " * 20 + "⟦" + "{a: " * 99_980, "nested more than 20 levels deep"),
    bad("100,000 dashes", "- " * 20 + "⟦" + "- " * 99_980, "nested more than 20 levels deep"),
    bad("100,000 question marks", "? " * 20 + "⟦" + "? " * 99_980, "nested more than 20 levels deep"),
    bad(
        "3,000 lines",
        "".join(" " * depth + ("⟦a:\n" if depth == 20 else "a:\n") for depth in range(3000)),
        "nested more than 20 levels deep",
    ),
    bad("template", template(f'⟦"{{{{ {"(" * 5000} }}}}"'), "this template can't be read", "too deeply"),
]

CHARACTERS = [
    bad("unit separator", value("Black ⟦\x1fSea"), "the character U+001F can't be shown", "delete it"),
    bad("NUL", value("Black ⟦\0Sea"), "the character U+0000 can't be shown", "delete it"),
    bad("non-character", value("Black ⟦\uffffSea"), "the character U+FFFF can't be shown"),
    bad("escaped NUL", value(r'⟦"Black \0Sea"'), "the character U+0000 can't be shown", "backslash", "single quotes"),
    bad("escaped unit separator", value(r'⟦"Black \x1fSea"'), "the character U+001F can't be shown"),
    bad(
        "formula in double quotes", value(r'⟦"\frac{1}{2}"'), "the character U+000C can't be shown", "use single quotes"
    ),
    bad("lone surrogate", value(r'"Black \u⟦d800Sea"'), "no character is written like this"),
    bad("NUL in a table's name", f'{START}{GOOD_FACTS}tables: [⟦"a\\0b.csv"]\n', "U+0000"),
]

SPLIT = [
    bad(
        "list",
        facts("  A: {capitals: [Vienna, ⟦which is big, Linz]}"),
        "'which is big' looks like the tail",
        "in quotes",
    ),
    bad("distractors", value("{value: x, distractors: [It is far, ⟦and cold]}"), "'and cold' looks like the tail"),
    bad("reasons", value("{value: x, distractors: {y: It is far, ⟦and cold}}"), "'and cold' looks like the tail"),
    bad("long form", value("{value: x, note: It is long, ⟦but shallow}"), "'but shallow' looks like the tail"),
    bad("relations", facts("  A: {mouth: Black Sea, ⟦but not always}"), "'but not always' looks like the tail"),
    bad("aliases", f"{START}{GOOD_FACTS}entities: {{A: {{aliases: [x, ⟦or so they say]}}}}\n", "'or so they say'"),
    bad("answers", question("{id: a, ask: b, answer: [c, ⟦because of d]}"), "'because of d' looks like the tail"),
    bad("value list", facts("  A: {capitals: {value: [x, ⟦while it was one]}}"), "'while it was one'"),
]

TEMPLATES = [
    bad("variable", template('⟦"Where is {{ subjct }}?"'), "a template knows subject, value, when", "mean 'subject'?"),
    bad(
        "brace", template('⟦"Where is {{ subject }?"'), "this template can't be read", "write names as in {{ subject }}"
    ),
    bad("statement", template('⟦"Where {% if %}?"'), "this template can't be read"),
    bad("long number", template(f'⟦"{{{{ {"9" * 5000} }}}}"'), "this template can't be read", "too long"),
    bad("of a fact", value('{value: x, ask: ⟦"{{ it }}?"}'), "a template knows subject, value, when, not 'it'"),
]

CONTRADICTIONS = [
    bad(
        "two values",
        value("[Black Sea, ⟦North Sea]"),
        "'Danube' has a second value for 'mouth', which has one per subject",
        "the first is at sheet.yaml:13:13",
        "say when each holds (from, until), or declare 'values: all'",
    ),
    bad(
        "two values at one time",
        value("[{value: A, from: 1990, until: 2000}, {value: ⟦B, from: 1999}]"),
        "'Danube' has a second value for 'mouth', which has one per subject",
        "the first is at sheet.yaml:13:21, and holds at the same time",
        "say until when the first holds",
    ),
    bad(
        "two values as of one date",
        value("[{value: A, as_of: 2019}, {value: ⟦B, as_of: 2019}]"),
        "the first is at sheet.yaml:13:21, and holds at the same time",
    ),
    bad(
        "a value at any time and one at some",
        value("[A, {value: ⟦B, from: 1999}]"),
        "'Danube' has a second value for 'mouth'",
        "say when each holds (from, until)",
    ),
    bad(
        "a second value from the other side",
        f"{HEAD}relations: {{spouse: {{value: person, values: one, symmetric: true}}}}\n"
        "facts: {Ann: {spouse: Bob}, Cid: {spouse: ⟦Bob}}\n",
        "'Bob' has a second value for 'spouse', by what the other side says; the first is at sheet.yaml:5:",
    ),
    bad(
        "not on the other side's list",
        f"{HEAD}relations: {{borders: {{value: country, values: all, symmetric: true}}}}\n"
        "facts: {France: {borders: [⟦Spain]}, Spain: {borders: [Portugal]}}\n",
        "'France' has 'Spain' by 'borders', but 'Spain' lists all of its 'borders' at sheet.yaml:5:",
        "'France' is not among them",
        "add it to the list",
    ),
    bad(
        "alias of two",
        f"{START}{GOOD_FACTS}entities:\n  A: {{aliases: [X]}}\n  B: ⟦{{aliases: [X]}}\n",
        "'X' is an alias of 'B', and a name of 'A' at sheet.yaml:15:6",
        "take it out of one of the two",
    ),
    bad("true distractor", value("{value: x, distractors: [⟦x]}"), "'x' is true by the fact at sheet.yaml:13:20"),
    bad(
        "distractor true by another fact",
        facts("  A:\n    capitals: [{value: x, distractors: [⟦y]}, y]"),
        "'y' is true by the fact at sheet.yaml:13:46",
        "take it out, or correct the fact",
    ),
    bad("coarser distractor", facts("  A: {born: {value: 2019-08-21, distractors: [⟦2019]}}"), "'2019' is true by"),
    bad(
        "doubtful distractor", value("{value: Black Sea, distractors: [⟦black sea]}"), "may be the same as 'Black Sea'"
    ),
    bad("end before start", value("{value: ⟦x, from: 2013, until: 1999}"), "ends (1999) before it starts (2013)"),
    bad(
        "circle",
        f"{START}{GOOD_FACTS}entities:\n  A: ⟦{{part_of: B}}\n  B: {{is_a: C}}\n  C: {{part_of: A}}\n",
        "'A' is a part or a kind of itself, by way of 'B' (sheet.yaml:16:6), 'C' (sheet.yaml:17:6)",
        "take out one part_of or is_a",
    ),
    bad(
        "part of itself", f"{START}{GOOD_FACTS}entities: {{A: ⟦{{part_of: A}}}}\n", "'A' is a part or a kind of itself"
    ),
    bad(
        "no time",
        f"{HEAD}relations: {{size: {{changes: true}}}}\nfacts: {{A: {{size: ⟦5}}}}\n",
        "'size' changes with time, so each of its facts says when it holds",
        "write from, until or as_of",
    ),
    bad(
        "same option twice",
        question("{id: a, ask: b, answer: Rhine, distractors: [d, ⟦the Rhine]}"),
        "'the Rhine' is the answer but for case",
    ),
    bad(
        "answer not among the options",
        question("{id: a, ask: b, answer: C, options: ⟦[d, c, e]}"),
        "the answer 'C' is not among the options (did you mean 'c'?)",
    ),
    bad(
        "option twice",
        question("{id: a, ask: b, answer: d, options: [d, e, ⟦e]}"),
        "the option 'e' stands here twice",
    ),
    bad(
        "options beside distractors",
        question("{id: a, ask: b, answer: d, distractors: [f], options: ⟦[d, e]}"),
        "this question has both 'options' and 'distractors'",
    ),
    bad(
        "no wrong option",
        question("{id: a, ask: b, answer: [d, e], options: ⟦[d, e]}"),
        "none of these options is wrong",
    ),
    bad("table above", f"{START}{GOOD_FACTS}tables: [⟦../x.csv]\n", "'../x.csv' is outside the sheet's folder"),
    bad("table elsewhere", f"{START}{GOOD_FACTS}tables: [⟦/etc/passwd]\n", "'/etc/passwd' is outside", "put it beside"),
    bad("table of a drive", f"{START}{GOOD_FACTS}tables: [⟦'C:\\x.csv']\n", "is outside the sheet's folder"),
    bad("no such table", f"{START}{GOOD_FACTS}tables: [⟦x.csv]\n", "there is no table 'x.csv' beside the sheet"),
    bad(
        "distractor true at another time",
        facts("  A:\n    mouth: [{value: x, distractors: {⟦y: no, z: no}}, {value: y, from: 2005, until: 2010}]"),
        "'y' is true at another time by the fact at sheet.yaml:13:",
        "say when each fact holds (from, until)",
    ),
    bad(
        "distractor true at a time that touches",
        facts("  A:\n    mouth: [{value: x, from: 2010, distractors: [⟦y]}, {value: y, until: 2010}]"),
        "'y' is true at another time",
        "sheet.yaml:13:",
    ),
]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        *KEYS,
        *TWICE,
        *VALUES,
        *MISSING,
        *SHAPES,
        *SYNTAX,
        *NESTED,
        *CHARACTERS,
        *SPLIT,
        *TEMPLATES,
        *CONTRADICTIONS,
    ],
)
@pytest.mark.usefixtures("each_parser")
def test_a_broken_sheet_is_refused_at_its_place(tmp_path: Path, text: str, said: tuple[str, ...]) -> None:
    """The first problem stands at its line and column, names the thing, and says what to do."""
    text, place = place_of(text)
    path = tmp_path / "sheet.yaml"
    path.write_text(text, encoding="utf-8")
    problem = refused(path).splitlines()[0]
    assert problem.startswith(f"sheet.yaml:{place}: ")
    assert re.search(".*".join(map(re.escape, said)), problem)


@pytest.mark.parametrize(
    ("text", "ids", "value", "remark"),
    [
        pytest.param(
            facts("  A: {mouth: x}\n  a: {mouth: y}"), ["a/mouth", "a~2/mouth"], "y", "gets a number", id="id by case"
        ),
        pytest.param(facts("  A: {born: 21.8.2019}"), ["a/born"], "2019-08-21", "", id="order of a date"),
    ],
)
@pytest.mark.usefixtures("each_parser")
def test_what_has_one_reading_is_read(tmp_path: Path, text: str, ids: list[str], value: str, remark: str) -> None:
    """Names that differ by case alone are kept apart, and said; a date is read as people write it."""
    path = tmp_path / "sheet.yaml"
    path.write_text(text, encoding="utf-8")
    sheet = read_facts(path)
    assert [fact.id for fact in sheet.facts] == ids
    assert str(sheet.facts[-1].value) == value
    assert remark in " ".join(map(str, sheet.remarks))


TABLES = [
    bad("long row", "a,b\nx,y\n⟦z,1,2\n", "this row has 3 cells where the header has 2", "put a cell that holds ','"),
    bad("short row", "a,b,c\nx,y,z\n⟦z\n", "this row has 1 cell where the header has 3", "add what is missing"),
    bad("short row with tabs", "a\tb\tc\nx\ty\tz\n⟦z\tw\n", "this row has 2 cells", "a tab before it"),
    bad("header alone", "⟦country,capital\n", "this table has a header and no rows", "one row for each subject"),
    bad("one column", "⟦country\nFrance\n", "this table has one column only", "with commas between"),
    bad("nothing said", "⟦country,capital\nFrance,\nSpain,?\n", "no facts", "fill in cells"),
    bad("empty", "⟦", "this table is empty", "the first line names the columns"),
    bad("blank", "⟦\n\n \n", "this table is empty", "the first line names the columns"),
    bad("unit separator", "a,b\nx,y⟦\x1f\n", "the character U+001F can't be shown", "delete it"),
    bad("NUL", "a,b\nx,y⟦\0\n", "the character U+0000 can't be shown", "delete it"),
    bad("open quote", 'a,b\n⟦x,"y\nz,w\n', "this line can't be read as a table", "must end with one"),
    bad("open quote and much text", f'a,b\n⟦x,"y\n{"z" * 140_000}\n', "this line can't be read as a table"),
    bad("quote within", 'a,b\nx,y\n⟦z,"w"w\n', "this line can't be read as a table", 'written twice ("")'),
    bad("same column twice", "a,b,c,⟦b\nx,y,z,w\n", "the columns 2 and 4 are both named 'b'", "rename one"),
    bad("columns without names", "a,⟦,,b\nx,y,z,w\n", "2 columns have no name: 2, 3", "header=False"),
    bad("type alone", "a,⟦(text)\nx,y\n", "the name of column 2 is only a bracket", "write 'name'"),
    bad("number", "a,b (number)\nx,⟦many\n", "'many' is not a number, as 'b' wants", "with a decimal point"),
    bad("unit", "a,b (km²)\nx,⟦5 mi\n", "'5 mi' is not in km²"),
    bad("year", "a,b (year)\nx,⟦MM\n", "'MM' is not a year"),
    bad("month as a year", "a,b (year)\nx,⟦2019-08\n", "'2019-08' is not a year"),
    bad("date", "a,b (date)\nx,⟦1.15.2019\n", "'1.15.2019' is not a date"),
    bad("no subject", "a,b\n⟦,y\nz,w\n", "this row has no subject in its first cell", "or delete the row"),
    bad("two values", "a,b [one]\nx,⟦y; z\n", "'x' has a second value for 'b'", "declare 'values: all'"),
    bad("behind a quoted line end", 'a,b\n"x\ny",z\n⟦w\n', "this row has 1 cell"),
    bad(
        "alias of another row",
        "country,capital [all],aliases\nDR Congo,Kinshasa,⟦Congo; Zaire\nCongo,Brazzaville,\nChad,N'Djamena,\n",
        "the alias 'Congo' of 'DR Congo' is what another row is called, at table.csv:3:1",
        "take it out of the aliases, or rename that row",
    ),
    bad(
        "alias of a row with an id",
        "country,id,aliases,capital\nCongo,cg,,Brazzaville\nDR Congo,cd,⟦Congo,Kinshasa\n",
        "the alias 'Congo' of 'DR Congo'",
        "table.csv:2:1",
    ),
    bad("one name, one id", "a,id,b\nx,,y\n⟦x,i,w\n", "'i' and 'x' (table.csv:2:1) are two rows", "id of its own"),
    bad("dash among values", "a,b\nx,⟦y; —\n", "'x' has a '—' among the values of 'b'", "take it out"),
    bad("yes and no", "a,⟦b (yes_no)\nx,maybe\n", "'b' has other words than yes and no: maybe"),
    bad("short years", "a,b (date)\nx,⟦1.5.99\n", "'1.5.99' has a year of two digits", "years with four digits"),
]


@pytest.mark.parametrize(("text", "said"), TABLES)
def test_a_broken_table_is_refused_at_its_line(tmp_path: Path, text: str, said: tuple[str, ...]) -> None:
    """The first problem stands at its cell, names the thing, and says what to do."""
    text, place = place_of(text)
    path = tmp_path / "table.csv"
    path.write_text(text, encoding="utf-8", newline="")
    problem = refused(path).splitlines()[0]
    assert problem.startswith(f"table.csv:{place}: ")
    assert re.search(".*".join(map(re.escape, said)), problem)


SHEET_OF_RIVERS = f"{START}facts:\n  Orléans: {{mouth: x}}\n"


@pytest.mark.parametrize(
    ("name", "encode", "said"),
    [
        ("sheet.yaml", lambda: b"", "sheet.yaml:1:1: this sheet is empty ('quizgen new NAME' writes one"),
        ("sheet.yaml", lambda: b"\xef\xbb\xbf# only this\n---\n", "sheet.yaml:1:1: this sheet is empty"),
        ("sheet.yaml", lambda: SHEET_OF_RIVERS.encode("latin-1"), "sheet.yaml:12:6: this file is not UTF-8 (byte 0xE9"),
        ("sheet.yaml", lambda: SHEET_OF_RIVERS.encode("utf-16"), "sheet.yaml:1:1: this file is UTF-16, not UTF-8"),
        ("table.csv", lambda: b"a,b\nx,\xc3\xa9\xe9\n", "table.csv:2:5: this file is UTF-8, but for what stands here"),
        ("table.csv", lambda: b"a,b\nx,\x81\n", "table.csv:2:3: this is neither UTF-8 nor UTF-16 nor Windows-1252"),
        ("table.csv", lambda: "город,страна\n".encode("cp1251"), "table.csv:1:1: this file's encoding can't be told"),
        ("table.csv", lambda: b"MZ\x90\x00\x03,\n", "table.csv:1:4: this is no text, but the file of a program"),
        ("table.csv", lambda: b"PK\x03\x04", "table.csv: this is no text but a workbook or another zip file"),
        ("table.csv", lambda: b"a,b\n\x00\xff\x00\x01", "table.csv:2:1: this is no text, but the file of a program"),
        ("sheet.xlsx", lambda: b"PK", "sheet.xlsx: this is no workbook, whatever its name says"),
        ("sheet.xls", lambda: b"", "sheet.xls: this is a workbook of Excel 97 to 2003; open it and save it as .xlsx"),
        ("sheet.numbers", lambda: b"PK", "sheet.numbers: this is a Numbers file; export it"),
        ("sheet.doc", lambda: b"PK", "can't tell what 'sheet.doc' is by its ending; known are .yaml"),
        ("sheet", lambda: b"", "can't tell what 'sheet' is by its ending"),
    ],
)
def test_bytes_that_are_no_text_are_refused(tmp_path: Path, name: str, encode: Callable[[], bytes], said: str) -> None:
    """An empty file, another encoding and another format are refused in words that say what to do."""
    path = tmp_path / name
    path.write_bytes(encode())
    assert said in refused(path)


def test_a_file_that_is_not_there_is_refused(tmp_path: Path) -> None:
    """So is a folder, and a name that no file can have."""
    assert "can't be read" in refused(tmp_path / "none.yaml")
    (tmp_path / "folder.csv").mkdir()
    assert "can't be read" in refused(tmp_path / "folder.csv")
    assert "no file can have this name" in refused(tmp_path / "a\0b.csv")


def test_all_problems_are_said_at_once_in_the_order_of_the_file(tmp_path: Path) -> None:
    """A person who mends one problem does not find the next one only then."""
    (tmp_path / "table.csv").write_text("river,mouth\nElbe\nOder,Baltic Sea,x\n", encoding="utf-8")
    path = tmp_path / "sheet.yaml"
    path.write_text(
        "quizgen: 1\nid: my rivers\ntilte: x\n"
        "entities:\n  Danube: {typ: river}\n"
        "relations:\n  mouth: {value: sea, values: on, ask: '{{ subjct }}'}\n  length: {value: number}\n"
        "facts:\n"
        "  Danube:\n    mouth: {value: Black Sea, from: soon, source: atlas}\n    length: [long, short]\n"
        "  Rhine:\n    muoth: North Sea\n    length:\n"
        "  Rhine:\n    length: 5\n"
        "questions:\n  - {id: a, ask: b}\n"
        "tables: [table.csv, none.csv]\n",
        encoding="utf-8",
    )
    problems = refused(path).splitlines()
    assert [problem.split(": ")[0].partition(":")[0::2] for problem in problems] == [
        ("sheet.yaml", "1:1"),
        ("sheet.yaml", "2:5"),
        ("sheet.yaml", "3:1"),
        ("sheet.yaml", "5:12"),
        ("sheet.yaml", "7:31"),
        ("sheet.yaml", "7:40"),
        ("sheet.yaml", "11:37"),
        ("sheet.yaml", "11:51"),
        ("sheet.yaml", "12:14"),
        ("sheet.yaml", "12:20"),
        ("sheet.yaml", "14:5"),
        ("sheet.yaml", "15:5"),
        ("sheet.yaml", "16:3"),
        ("sheet.yaml", "19:5"),
        ("sheet.yaml", "20:21"),
        ("table.csv", "2:1"),
        ("table.csv", "3:1"),
    ]


def test_what_breaks_a_table_is_said_with_the_rest(tmp_path: Path) -> None:
    """A table that can't be read at all, or against what its sheet says, is one more problem of the sheet."""
    (tmp_path / "empty.csv").write_text("", encoding="utf-8")
    (tmp_path / "cities.csv").write_text("river,capitals\nDanube,Vienna; Linz\n", encoding="utf-8")
    path = tmp_path / "sheet.yaml"
    body = "facts:\n  Danube:\n    capitals: []\n    muoth: x\ntables: [empty.csv, cities.csv]\n"
    path.write_text(START + body, encoding="utf-8")
    none = "'Danube' is known to have no 'capitals', by the fact at sheet.yaml:13:15 (take out one of the two)"
    assert refused(path).splitlines() == [
        f"cities.csv:2:8: {none}",
        "empty.csv:1:1: this table is empty (the first line names the columns: country,capital)",
        "sheet.yaml:14:5: no relation 'muoth'; the sheet has mouth, length, born, founded, capitals, flag "
        "(did you mean 'mouth'?)",
    ]


def test_an_error_without_a_place_is_said_as_it_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What a parser says in a way unknown to us is passed on."""

    def parse(*_: object, **__: object) -> None:
        raise yaml.YAMLError("odd")

    monkeypatch.setattr(yaml, "parse", parse)
    path = tmp_path / "sheet.yaml"
    path.write_text(START, encoding="utf-8")
    assert refused(path) == "sheet.yaml: this is not YAML: odd"


def test_what_was_found_before_a_syntax_error_is_said_as_well(tmp_path: Path) -> None:
    """A sheet that can be read only up to a line says all that is wrong until then."""
    path = tmp_path / "sheet.yaml"
    path.write_text(HEAD + 'deck: "a\\0"\ntags: [x\n', encoding="utf-8")
    assert [problem.split(": ")[0] for problem in refused(path).splitlines()] == ["sheet.yaml:4:7", "sheet.yaml:5:7"]


@pytest.mark.parametrize(
    ("text", "problems"),
    [
        (facts("  A: {length: [long, wide]}"), 2),
        (facts("  A: {length: {value: [long, wide, 5]}}"), 2),
        (facts("  A: {length: {value: long, distractors: [short]}}"), 2),
        (facts("  A: {length: {value: long, id: a b}}"), 2),
        (facts("  A: {mouth: X}\n  B: {mouth: X}\nentities: {Y: {aliases: X}, Z: {aliases: X}}"), 3),
        (facts("  [a, b]: c"), 1),
        (value("{value: x, from: soon, until: 1999}"), 1),
        (f"{START}{GOOD_FACTS}entities: {{A: {{part_of: B}}, B: {{part_of: A}}}}\n", 1),
        (f"{HEAD}relations: {{mouth: {{changes: [x]}}}}\n{GOOD_FACTS}", 1),
        ("just a text\n", 1),
    ],
)
def test_one_mistake_is_one_problem(tmp_path: Path, text: str, problems: int) -> None:
    """What follows from a mistake is not told as another one."""
    path = tmp_path / "sheet.yaml"
    path.write_text(text, encoding="utf-8")
    assert len(refused(path).splitlines()) == problems


@pytest.mark.parametrize(
    ("answer", "distractor"),
    [
        ("2850 km", "2,850 km"),
        ("1.10", "1.1"),
        ("2019", "2019-08"),
        ("2019-08-21", "2019-08"),
        ("CFA franc", "West African CFA franc"),
        ("West African CFA franc", "CFA franc"),
        ("[Rome, Vienna]", "Wien"),
    ],
)
def test_options_that_may_be_the_same_are_refused(tmp_path: Path, answer: str, distractor: str) -> None:
    """Each option that a person wrote is for sure different from the answer, as number, date or name."""
    path = tmp_path / "sheet.yaml"
    wrong = f'distractors: ["{distractor}"]'
    entities = "entities: {Vienna: {aliases: Wien}}\n"
    path.write_text(HEAD + entities + f"questions:\n  - {{id: a, ask: b, answer: {answer}, {wrong}}}\n", "utf-8")
    problems = refused(path).splitlines()
    assert len(problems) == 1
    assert f"the distractor '{distractor}'" in problems[0]


def test_distractors_that_may_be_the_same_are_refused(tmp_path: Path) -> None:
    """Each is told once, with both places and what to do."""
    path = tmp_path / "sheet.yaml"
    path.write_text(HEAD + "questions:\n  - {id: a, ask: b, answer: 1, distractors: [2.50, 2.5, 2.500]}\n", "utf-8")
    first, second = refused(path).splitlines()
    assert first.startswith("sheet.yaml:5:52: the distractor '2.5' may be the same as the distractor '2.50'")
    assert "sheet.yaml:5:46" in first
    assert "the same number of decimals" in first
    assert second.startswith("sheet.yaml:5:57")


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
def test_a_link_out_of_the_folder_is_refused(tmp_path: Path) -> None:
    """A table that lies elsewhere is not read by way of a link."""
    (tmp_path / "table.csv").write_text("river,mouth\nElbe,North Sea\n", encoding="utf-8")
    folder = tmp_path / "sheets"
    folder.mkdir()
    (folder / "link.csv").symlink_to(tmp_path / "table.csv")
    (folder / "table.csv").write_text("river,mouth\nElbe,North Sea\n", encoding="utf-8")
    (folder / "inside.csv").symlink_to(folder / "table.csv")
    path = folder / "sheet.yaml"
    path.write_text(HEAD + "tables: [link.csv]\n", encoding="utf-8")
    assert "sheet.yaml:4:10: the table 'link.csv' is a link that leads outside the sheet's folder" in refused(path)
    path.write_text(HEAD + "tables: [inside.csv]\n", encoding="utf-8")
    assert len(read_facts(path).facts) == 1


@pytest.mark.parametrize(
    ("value", "hint"),
    [("1642-1651", "'from' and 'until'"), ("1625–49", "'from' and 'until'"), ("unknown", "leave the fact out")],
)
def test_what_is_no_year_is_told_with_what_to_write(tmp_path: Path, value: str, hint: str) -> None:
    """A span of years, and a year that nobody knows, are common."""
    path = tmp_path / "s.yaml"
    relations = "relations:\n  war: {value: year, values: one}\n"
    path.write_text(f"quizgen: 1\nid: s\ntitle: S\n{relations}facts:\n  A: {{war: {value}}}\n", encoding="utf-8")
    with pytest.raises(SheetError, match=hint):
        read_facts(path)
