"""Flaws of facts and sources, planted."""

from random import Random

from attrs import evolve

from planted.base import EMPTY, Plot, of_facts
from planted.stems import undated_stem_words
from planted.vocabulary import SENTENCES, TOOLS, name, names
from quizgen import (
    Date,
    Entity,
    EntityRef,
    Fact,
    FactSheet,
    Quiz,
    Relation,
    Remark,
    Skipped,
    Source,
    Text,
    build_quiz,
)
from quizgen.checks import RULES
from quizgen.text.markups import Markup
from quizgen.values import parse_number

BOOK = Source("book", "A History of the Valley")


def sheet(lots: Random, *, relation: str = "mouth", wording: str = "", count: int = 6, **details: object) -> FactSheet:
    """Return a sheet of a few facts, each with the details given."""
    made = Relation(
        relation,
        value="sea",
        values_declared=True,
        ask=wording or "Where does {{ subject }} end?",
        say="{{ subject }}: {{ value }}.",
    )
    details = {"source": "book", "at": "p. 3", **details}
    pairs = zip(names(lots, count), names(lots, count), strict=True)
    facts = tuple(Fact(f"River {one}", relation, EntityRef(f"Sea of {two}"), **details) for one, two in pairs)  # type: ignore[arg-type]  # details of any kind
    return FactSheet("planted", "Planted", (made,), facts, sources=(BOOK,))


def unknown_check(lots: Random) -> tuple[Plot, Plot]:
    """Plant a misspelt check that is switched off; beside it, one that exists."""
    rule = lots.choice(RULES).id
    return (
        of_facts(evolve(EMPTY, off={rule + lots.choice("sxz"): "Meant."})),
        of_facts(evolve(EMPTY, off={rule: "Meant."})),
    )


def one_value_assumed(lots: Random) -> tuple[Plot, Plot]:
    """Plant a relation that declares no number of values; beside it, one that does."""
    declared = sheet(lots)
    assumed = evolve(declared, relations=(evolve(declared.relations[0], values_declared=False),))
    strict = lots.choice((True, False))
    return Plot(build_quiz(assumed), assumed, strict=strict), Plot(build_quiz(declared), declared, strict=strict)


def all_listed_assumed(lots: Random) -> tuple[Plot, Plot]:
    """Plant a relation whose lists nobody declared to be whole; beside it, one that declares it."""
    whole = sheet(lots)
    declared = evolve(
        whole,
        relations=(evolve(whole.relations[0], values="all"),),
        facts=tuple(evolve(fact, listed=True) for fact in whole.facts),
    )
    assumed = evolve(declared, relations=(evolve(declared.relations[0], values_declared=False),))
    strict = lots.choice((True, False))
    return Plot(build_quiz(assumed), assumed, strict=strict), Plot(build_quiz(declared), declared, strict=strict)


def unsourced(lots: Random) -> tuple[Plot, Plot]:
    """Plant facts without a source; beside them, facts with one."""
    return of_facts(sheet(lots, source="")), of_facts(sheet(lots))


def no_place(lots: Random) -> tuple[Plot, Plot]:
    """Plant facts without a place in their source; beside them, background, quotes, and a table's sources."""
    title = f"Annals of {name(lots)}"
    cell = evolve(
        sheet(lots, at="", source=title.lower().replace(" ", "-")),
        sources=(Source(title.lower().replace(" ", "-"), title),),
    )
    sound = lots.choice((sheet(lots), sheet(lots, at="", quote="A river."), sheet(lots, at="", background=True), cell))
    return of_facts(sheet(lots, at="")), of_facts(sound)


def _quoting(lots: Random, quote: str, text: str | None, at: str = "") -> FactSheet:
    quoted = sheet(lots, quote=quote, at=at, count=1)
    return evolve(quoted, sources=(evolve(BOOK, text="book.txt", content=text),))


def missing_text(lots: Random) -> tuple[Plot, Plot]:
    """Plant a source whose text is not there, or a quote whose source names none; beside them, one that is."""
    quote = lots.choice(SENTENCES)
    return (
        of_facts(lots.choice((_quoting(lots, quote, None), sheet(lots, quote=quote)))),
        of_facts(lots.choice((_quoting(lots, quote, f"{quote}."), sheet(lots)))),
    )


def quote_not_found(lots: Random) -> tuple[Plot, Plot]:
    """Plant a quote with a word changed, left out or moved; beside it, one set otherwise, or with an ellipsis."""
    sentences = lots.sample(SENTENCES, 6)
    text = "\n\n".join(f"{one}. {other}." for one, other in zip(sentences[::2], sentences[1::2], strict=True))
    quote = sentences[2]
    words = quote.split()
    place = lots.randrange(1, len(words) - 1)
    flawed = lots.choice(
        (
            " ".join([*words[:place], "perhaps", *words[place + 1 :]]),
            " ".join([*words[:place], *words[place + 1 :]]),
            " ".join(words[::-1]),
            f"{sentences[4]} … {sentences[0]}",
        )
    )
    sound = lots.choice(
        (
            quote,
            quote.replace(" ", "\n   "),
            quote[:5] + "\u00ad" + quote[5:],
            f"{words[0]} {words[1]} … {words[-1]}",
            f"{sentences[2]}. {sentences[3]}",
            f"{sentences[0]} [...] {sentences[5]}",
        )
    )
    hyphenated = text.replace(" ", "\n", lots.randint(0, 9))
    return of_facts(_quoting(lots, flawed, text)), of_facts(_quoting(lots, sound, hyphenated))


def quote_place(lots: Random) -> tuple[Plot, Plot]:
    """Plant a quote whose paragraph the fact does not name; beside it, one that names it, and one that is not there."""
    one, other, third = lots.sample(SENTENCES, 3)
    text = f"{one}.\n\n{other}."
    sound = lots.choice((_quoting(lots, other, text, "paragraph 2"), _quoting(lots, third, text), sheet(lots)))
    return of_facts(_quoting(lots, other, text)), of_facts(sound)


def undated_wording(lots: Random) -> tuple[Plot, Plot]:
    """Plant words such as now and currently; beside them, words that look like them, and facts that have a date."""
    flawed, sound = undated_stem_words(lots)
    year = Date(lots.randint(1950, 2020))
    return (
        of_facts(lots.choice((sheet(lots, wording=flawed), sheet(lots, note="It is currently being rebuilt.")))),
        of_facts(
            lots.choice(
                (
                    sheet(lots, wording=sound),
                    sheet(lots, wording=flawed, as_of=year),
                    sheet(lots, wording=flawed, background=True),
                )
            )
        ),
    )


def changing_relation(lots: Random) -> tuple[Plot, Plot]:
    """Plant population, ruler and the like without a date; beside them, dated ones, and names that look alike."""
    changing = lots.choice("population president prime_minister ruler price mayor ceo".split())
    steady = lots.choice("popular_name presidency_town village birthplace unruly_child pricelist capital".split())
    year = Date(lots.randint(1950, 2020))
    sound = lots.choice((sheet(lots, relation=steady), sheet(lots, relation=changing, as_of=year)))
    return of_facts(sheet(lots, relation=changing)), of_facts(sound)


def thousands_or_decimals(lots: Random) -> tuple[Plot, Plot]:
    """Plant numbers with three digits behind a point in German; beside them, such in English, and other decimals."""

    def of(language: str, *written: str) -> FactSheet:
        facts = tuple(Fact(f"{name(lots)}{n}", "size", parse_number(text)) for n, text in enumerate(written))
        return evolve(sheet(lots), language=language, relations=(Relation("size", value="number"),), facts=facts)

    thousands = [f"{lots.randint(1, 999)}.{lots.randint(0, 999):03}" for _ in range(4)]
    decimals = lots.choice((["0.789", *thousands], ["12.31", *thousands], thousands[:1]))
    sound = lots.choice((of("en", *thousands), of("fr", *thousands), of("de", *decimals)))
    return of_facts(of(lots.choice(["de", "it", "es"]), *thousands)), of_facts(sound)


def unused_entity(lots: Random) -> tuple[Plot, Plot]:
    """Plant an entity that nothing names; beside it, ones that are named, or are of a type that is asked for."""
    plain = sheet(lots)
    known = plain.facts[0].subject
    lone = Entity(f"Lake {name(lots)}", type="lake")
    sound = lots.choice(
        (
            (Entity(known, type="river"),),
            (Entity(f"Sea of {name(lots)}x", type="sea"),),
            (Entity(known, part_of=(lone.key,)), lone),
            (Entity("Some River", aliases=(known,)),),
        )
    )
    return of_facts(evolve(plain, entities=(lone,))), of_facts(evolve(plain, entities=sound))


def type_assumed(lots: Random) -> tuple[Plot, Plot]:
    """Plant a guessed type, under strict; beside it, one without strict, and another remark."""
    message = f"'{name(lots)}' is taken for a number"
    guessed = evolve(EMPTY, remarks=(Remark(message, rule="type-assumed"),))
    sound = lots.choice((of_facts(guessed), evolve(of_facts(evolve(EMPTY, remarks=(Remark(message),))), strict=True)))
    return evolve(of_facts(guessed), strict=True), sound


def unproven(lots: Random) -> tuple[Plot, Plot]:
    """Plant a true value as a wrong option, or a proof from other facts; beside it, the quiz as it was built."""
    made = sheet(lots, count=8)
    quiz = build_quiz(made)
    question = lots.choice([question for question in quiz.questions if question.options])
    wrong = lots.choice([option for option in question.options if not option.correct])
    right = next(option for option in question.options if option.correct)
    elsewhere = next(fact.id for fact in made.facts if fact.id not in (question.fact, *wrong.proof.facts))
    broken = lots.choice(
        (
            evolve(wrong, key=right.key, text=f"{right.text}!"),
            evolve(wrong, proof=evolve(wrong.proof, facts=(elsewhere,))),
        )
    )
    options = tuple(broken if option is wrong else option for option in question.options)
    return Plot(quiz.only((evolve(question, options=options),)), made), Plot(quiz, made)


def not_checked(lots: Random) -> tuple[Plot, Plot]:
    """Plant questions of a kind from outside; beside them, those of a kind whose options say what they assert."""
    made = sheet(lots, count=8)
    quiz = build_quiz(made)
    own = quiz.only(tuple(evolve(question, kind="own") for question in quiz.questions))
    return Plot(own, made), Plot(quiz, made)


def near_alike(lots: Random) -> tuple[Plot, Plot]:
    """Plant two values that differ by a letter; beside them, values that do not."""
    made = sheet(lots, count=4)
    facts = tuple(evolve(f, value=EntityRef(word)) for f, word in zip(made.facts, lots.sample(TOOLS, 4), strict=True))
    made = evolve(made, facts=facts)
    slip = Fact("River Slip", "mouth", EntityRef(f"{facts[0].value}s"), source="book", at="p. 3")
    close = evolve(made, facts=(*made.facts, slip))
    return Plot(build_quiz(close, distractors=4), close), Plot(build_quiz(made), made)


def not_asked(lots: Random) -> tuple[Plot, Plot]:
    """Plant a fact that was skipped; beside it, a quiz in which none was."""
    made = sheet(lots)
    skipped = (Skipped(made.facts[0].id, "value", "too few"),)
    return Plot(Quiz("planted", "Planted", (), skipped), made), Plot(Quiz("planted", "Planted", ()), made)


def not_read(lots: Random) -> tuple[Plot, Plot]:
    """Plant a question that a reader left out; beside it, another remark."""
    message = f"question {lots.randint(2, 99)} is an essay"
    return (
        of_facts(evolve(EMPTY, remarks=(Remark(message, rule="not-read"),))),
        of_facts(evolve(EMPTY, remarks=(Remark(message),))),
    )


def looks_like_markup(lots: Random) -> tuple[Plot, Plot]:
    """Plant a note with what looks like a mark in a plain sheet; beside it, signs that are none."""
    note = lots.choice(("H<sub>2</sub>O", "$x^2$", r"\(x\)", "**Note**"))
    plain = lots.choice(("2 < 3", "$5 and $10", "2 ** 3 ** 4", "a * b"))
    return _noted(lots, note, "plain"), _noted(lots, plain, "plain")


def marks_in_values(lots: Random) -> tuple[Plot, Plot]:
    """Plant values with marks; beside them, the same without."""
    marked, plain = sheet(lots), sheet(lots)
    facts = tuple(evolve(fact, value=Text(f"Sea {n}", f"**Sea** {n}")) for n, fact in enumerate(marked.facts))
    relation = evolve(marked.relations[0], value="text")
    return (
        of_facts(evolve(marked, relations=(relation,), facts=facts, markup="markdown")),
        of_facts(evolve(plain, markup="markdown")),
    )


def link_not_shown(lots: Random) -> tuple[Plot, Plot]:
    """Plant a note with a link; beside it, one with brackets."""
    return (
        _noted(lots, f"See [the {name(lots)}](https://example.org).", "markdown"),
        _noted(lots, f"See [the {name(lots)}] (there).", "markdown"),
    )


def _noted(lots: Random, note: str, markup: Markup) -> Plot:
    return of_facts(evolve(sheet(lots, note=note), markup=markup))
