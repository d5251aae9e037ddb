"""Default wording: sentences from the header of a column."""

import pytest

from quizgen import Date, EntityRef, Fact, FactSheet, Number, Relation, Text
from quizgen.language import LANGUAGES
from quizgen.values import Value, YesNo, parse_number
from quizgen.wording.headers.choosing import default_sentences
from quizgen.wording.headers.default_sentences import HeaderTraits
from quizgen.wording.headers.english_grammar import NOUNS, plural_of, singular_of
from quizgen.wording.sentences import Wording


def worded(header: str, subjects: str, subject: str, value: Value, **more: str) -> tuple[str, str, str]:
    """Return the stem, the question for the subject (if there is one) and the statement of a fact without templates."""
    kind = {Number: "number", Date: "year", Text: "text", YesNo: "yes_no"}.get(type(value), header)
    language = more.pop("language", "en")
    relation = Relation(header, value=more.pop("type", kind), subject=subjects, **more)  # type: ignore[arg-type]
    fact = Fact(subject, header, value)
    wording = Wording(FactSheet("s", "S", (relation,), (fact,), (), language=language))
    backwards = wording.subject_stem(fact) if wording.asks_for_subject(header) else ""
    return wording.stem(fact), backwards, wording.statement(fact)


@pytest.mark.parametrize(
    ("header", "subjects", "subject", "value", "stem", "backwards", "statement"),
    [
        (
            "Capital",
            "Country",
            "Ecuador",
            EntityRef("Quito"),
            "What is the capital of Ecuador?",
            "Which country has Quito as its capital?",
            "The capital of Ecuador is Quito.",
        ),
        (
            "CAPITAL",
            "COUNTRY",
            "United States",
            EntityRef("Washington"),
            "What is the capital of the United States?",
            "Which country has Washington as its capital?",
            "The capital of the United States is Washington.",
        ),
        (
            "MilesPerGallon",
            "Car",
            "Volvo 145e",
            parse_number("18"),
            "How many miles per gallon does Volvo 145e get?",
            "Which car gets this many miles per gallon: 18?",
            "Volvo 145e – Miles Per Gallon: 18",
        ),
        (
            "yearDiscovered",
            "Element",
            "Hydrogen",
            Date(1766),
            "In which year was hydrogen discovered?",
            "Which element was discovered in 1766?",
            "Hydrogen was discovered in 1766.",
        ),
        (
            "founded",
            "City",
            "Bern",
            parse_number("1191"),
            "In which year was Bern founded?",
            "Which city was founded in 1191?",
            "Bern was founded in 1191.",
        ),
        (
            "discovered by",
            "Planet",
            "Uranus",
            EntityRef("William Herschel"),
            "Who discovered Uranus?",
            "Which planet was discovered by William Herschel?",
            "William Herschel discovered Uranus.",
        ),
        (
            "past tense",
            "infinitive",
            "begin",
            EntityRef("began"),
            "What is the past tense of “begin”?",
            "“began” is the past tense of which verb?",
            "The past tense of “begin” is “began”.",
        ),
        (
            "Population (2020)",
            "Country",
            "Netherlands",
            parse_number("17,440,000"),
            "What was the population of the Netherlands in 2020?",
            "Which country had a population of 17,440,000 in 2020?",
            "The population of the Netherlands in 2020 was 17,440,000.",
        ),
        (
            "Author (last name)",
            "Book",
            "Dune",
            EntityRef("Herbert"),
            "Who wrote Dune? (last name)",
            "Which book was written by Herbert (last name)?",
            "Herbert wrote Dune.",
        ),
        (
            "Year (first published)",
            "Book",
            "Dune",
            parse_number("1965"),
            "In which year was Dune first published?",
            "Which book was first published in 1965?",
            "Dune was first published in 1965.",
        ),
        (
            "legs",
            "animal",
            "dog",
            parse_number("4"),
            "How many legs does a dog have?",
            "Which animal has this number of legs: 4?",
            "The number of legs of a dog is 4.",
        ),
        (
            "Legs",
            "Animal",
            "Dog",
            parse_number("4"),
            "Dog: how many legs?",
            "Which animal has this number of legs: 4?",
            "Dog: the number of legs is 4.",
        ),
        (
            "mouth",
            "river",
            "Danube",
            EntityRef("Black Sea"),
            "What is the mouth of the Danube?",
            "Which river has the Black Sea as its mouth?",
            "The mouth of the Danube is the Black Sea.",
        ),
        (
            "Meaning",
            "Word",
            "grande",
            EntityRef("big"),
            "What does “grande” mean?",
            "Which word means “big”?",
            "“grande” means “big”.",
        ),
        (
            "English",
            "Español",
            "grande",
            EntityRef("big"),
            "What is “grande” in English?",
            "What is “big” in Spanish?",
            "“grande” is “big” in English.",
        ),
        (
            "Definition",
            "Term",
            "osmosis",
            Text("The movement of water through a membrane."),
            "What does “osmosis” mean?",
            "Which term has this definition? The movement of water through a membrane.",
            "Osmosis: The movement of water through a membrane.",
        ),
        (
            "What is the capital of …?",
            "Country",
            "France",
            EntityRef("Paris"),
            "What is the capital of France?",
            "",
            "What is the capital of France? Paris",
        ),
        (
            "How many legs has a {animal}?",
            "Animal",
            "dog",
            parse_number("4"),
            "How many legs has a dog?",
            "",
            "How many legs has a dog? 4",
        ),
        (
            "What is the capital of {country}?",
            "Country",
            "United States",
            EntityRef("Washington"),
            "What is the capital of the United States?",
            "",
            "What is the capital of the United States? Washington",
        ),
        ("How many legs?", "Animal", "dog", parse_number("4"), "Dog: How many legs?", "", "Dog: How many legs? 4"),
        (
            "qsec",
            "Model",
            "Fiat 128",
            parse_number("19.47"),
            "Fiat 128: what is the “qsec” value?",
            "Which model has this “qsec” value: 19.47?",
            "Fiat 128: the “qsec” value is 19.47.",
        ),
        (
            "Murder",
            "State",
            "Ohio",
            parse_number("7.3"),
            "Ohio: what is the figure for murder?",
            "Which state has this figure for murder: 7.3?",
            "Ohio: the figure for murder is 7.3.",
        ),
    ],
)
def test_a_header_makes_whole_sentences(
    header: str, subjects: str, subject: str, value: Value, stem: str, backwards: str, statement: str
) -> None:
    """English headers are asked in sentences, stated in sentences and asked backwards; the unknown are neutral."""
    assert worded(header, subjects, subject, value) == (stem, backwards, statement)


def test_a_list_is_asked_for_one_of_its_values_and_for_all() -> None:
    """A choice asks which option is one of the values, and recall asks for all of them."""
    for header, whole in (
        ("languages", "What are the languages of Niue?"),
        ("language", "Name every language of Niue."),
    ):
        relation = Relation(header, value="language", values="all", subject="country")
        fact = Fact("Niue", header, EntityRef("Niuean"), listed=True)
        wording = Wording(FactSheet("s", "S", (relation,), (fact,)))
        assert wording.stem(fact) == "Which of these is a language of Niue?"
        assert wording.stem(fact, "recall") == whole
        assert wording.statement(fact) == "Niuean is a language of Niue."


def test_the_only_value_of_a_list_is_asked_for_without_pointing_at_options() -> None:
    """Recall has no options, so that "which of these" would point at nothing."""
    relation = Relation("nationality", value="nationality", values="all", subject="country")
    fact = Fact("Niue", "nationality", EntityRef("Niuean"))
    wording = Wording(FactSheet("s", "S", (relation,), (fact,)))
    assert wording.stem(fact, "recall") == "What is the nationality of Niue?"
    assert wording.stem(fact, "value") == "Which of these is a nationality of Niue?"


def test_a_list_about_what_may_need_an_article_reads_well() -> None:
    """A thing before a colon is no part of the sentence, which must say what the value is to it."""
    relation = Relation("family", value="family", values="all", subject="instrument")
    fact = Fact("Violin", "family", EntityRef("Strings"))
    wording = Wording(FactSheet("s", "S", (relation,), (fact,)))
    assert wording.stem(fact) == "Violin: which family is right?"
    assert wording.stem(fact, "recall") == "Violin: what is the family?"
    assert wording.statement(fact) == "Violin – family: Strings"


@pytest.mark.parametrize(
    ("header", "yes", "no"),
    [
        ("Lays eggs", "Bat: it lays eggs.", "Bat: it does not lay eggs."),
        ("Mammal?", "Bat: it is a mammal.", "Bat: it is not a mammal."),
        ("can fly", "Bat: it can fly.", "Bat: it cannot fly."),
        ("Nocturnal", "Bat: it is nocturnal.", "Bat: it is not nocturnal."),
        ("Flies", "Bat: it flies.", "Bat: it does not fly."),
        ("Ring system", "Bat: it has a ring system.", "Bat: it does not have a ring system."),
        ("Wings", "Bat: it has wings.", "Bat: it does not have wings."),
        ("EU member", "Bat: it is an EU member.", "Bat: it is not an EU member."),
        ("Polar", "Bat: it is polar.", "Bat: it is not polar."),
        ("NATO member", "Bat: it is a NATO member.", "Bat: it is not a NATO member."),
        ("Has coast", "Bat: it has a coast.", "Bat: it does not have a coast."),
        ("Is capital", "Bat: it is a capital.", "Bat: it is not a capital."),
        ("Survived", "Bat: it survived.", "Bat: it did not survive."),
        ("Warm-blooded", "Bat: it is warm-blooded.", "Bat: it is not warm-blooded."),
        ("Is it a mammal?", "Bat: it is a mammal.", "Bat: it is not a mammal."),
        ("Does it fly?", "Bat: it flies.", "Bat: it does not fly."),
        (
            "Are there two?",
            "Bat: the answer to “Are there two?” is yes.",
            "Bat: the answer to “Are there two?” is no.",
        ),
        ("Zorp?", "Bat: the answer to “Zorp?” is yes.", "Bat: the answer to “Zorp?” is no."),
        ("Soluble in water?", "Bat: it is soluble in water.", "Bat: it is not soluble in water."),
        ("Soluble (in water)", "Bat: it is soluble (in water).", "Bat: it is not soluble (in water)."),
        ("Resistant to cold", "Bat: it is resistant to cold.", "Bat: it is not resistant to cold."),
        ("Used in medicine", "Bat: it is used in medicine.", "Bat: it is not used in medicine."),
        ("Vegan (y/n)", "Bat: it is vegan.", "Bat: it is not vegan."),
        ("Vegan", "Bat: it is vegan.", "Bat: it is not vegan."),
        ("Gluten-free", "Bat: it is gluten-free.", "Bat: it is not gluten-free."),
        ("Critically endangered", "Bat: it is critically endangered.", "Bat: it is not critically endangered."),
        ("Member of NATO", "Bat: it is a member of NATO.", "Bat: it is not a member of NATO."),
        ("Has Rings?", "Bat: it has rings.", "Bat: it does not have rings."),
        ("Died in office", "Bat: it died in office.", "Bat: it did not die in office."),
        ("Wrote novels", "Bat: it wrote novels.", "Bat: it did not write novels."),
        ("Joined NATO", "Bat: it joined NATO.", "Bat: it did not join NATO."),
        ("Won by 1960", "Bat: “Won by 1960” applies.", "Bat: “Won by 1960” does not apply."),
        ("Lost at sea", "Bat: “Lost at sea” applies.", "Bat: “Lost at sea” does not apply."),
        ("Discovered by chance", "Bat: “Discovered by chance” applies.", "Bat: “Discovered by chance” does not apply."),
        ("Restaurant", "Bat: “Restaurant” applies.", "Bat: “Restaurant” does not apply."),
        ("oil", "Bat: “oil” applies.", "Bat: “oil” does not apply."),
        ("Zorp {x}", "Bat: “Zorp {x}” applies.", "Bat: “Zorp {x}” does not apply."),
    ],
)
def test_yes_and_no_are_statements(header: str, yes: str, no: str) -> None:
    """A column of yes and no makes a sentence for each, and the no is never a no of a no."""
    said = [worded(header, "Animal", "Bat", YesNo(yes=value))[2] for value in (True, False)]
    assert said == [yes, no]


@pytest.mark.parametrize(
    ("language", "header", "no"),
    [
        ("de", "Säugetier?", "Bat: „Säugetier“ trifft nicht zu."),
        ("de", "Ist es ein Tier?", "Bat: Ist es ein Tier? – nein"),
        ("fr", "UE", "Bat\u00a0: «\u202fUE\u202f» ne s’applique pas."),
        ("es", "¿Tiene mar?", "Bat: ¿Tiene mar? – no"),
        ("it", "UE", "Bat: «UE» non si applica."),
        ("pt", "UE", "Bat: “UE” não se aplica."),
        ("ko", "섬", "Bat: “섬”에 해당하지 않습니다."),
        ("ar", "جزيرة", "\u2068Bat\u2069: «جزيرة» لا ينطبق."),
        ("sv", "EU", "Bat – EU: no"),
    ],
)
def test_no_is_stated_in_each_language(language: str, header: str, no: str) -> None:
    """Under any header, without a word that might need another form."""
    assert worded(header, "x", "Bat", YesNo(yes=False), language=language)[2] == no


@pytest.mark.parametrize(
    ("language", "header", "subject", "value", "stem", "statement"),
    [
        ("de", "Hauptstadt", "Ecuador", "Quito", "Ecuador: Was ist die Hauptstadt?",
         "Ecuador: Die Hauptstadt ist Quito."),
        ("fr", "capitale", "Équateur", "Quito", "Équateur\u00a0: quelle est la capitale\u202f?",
         "Équateur\u00a0: la capitale est Quito."),
        ("es", "Capital", "Ecuador", "Quito", "Ecuador: ¿cuál es la capital?", "Ecuador: la capital es Quito."),
        ("it", "Capitale", "Ecuador", "Quito", "Ecuador: qual è la capitale?", "Ecuador: la capitale è Quito."),
        ("pt", "capital", "Equador", "Quito", "Equador: qual é a capital?", "Equador: a capital é Quito."),
        ("ko", "수도", "에콰도르", "키토", "에콰도르: 수도는 무엇입니까?", "에콰도르 – 수도: 키토"),
        ("ar", "العاصمة", "الإكوادور", "كيتو", "الإكوادور: ما العاصمة؟", "الإكوادور – العاصمة: كيتو"),
        ("de", "Zorp", "Ecuador", "Quito", "Ecuador: Zorp?", "Ecuador – Zorp: Quito"),
        ("sv", "capital", "Ecuador", "Quito", "Ecuador: capital?", "Ecuador – capital: Quito"),
    ],
)  # fmt: skip
def test_other_languages_ask_where_their_grammar_is_sure(
    language: str, header: str, subject: str, value: str, stem: str, statement: str
) -> None:
    """The subject stands before a colon, where nothing inflects it; a header that the language lacks is neutral."""
    found = worded(header, "x", subject, EntityRef(value), language=language)
    assert (found[0], found[2]) == (stem, statement)


@pytest.mark.parametrize(
    ("language", "header", "stem"),
    [
        ("de", "Amtsantritt", "X: Wann war der Amtsantritt?"),
        ("de", "Gründung", "X: Wann war die Gründung?"),
        ("fr", "indépendance", "X\u00a0: de quand date l’indépendance\u202f?"),
        ("es", "Fundación", "X: ¿cuándo fue la fundación?"),
        ("it", "scoperta", "X: a quando risale la scoperta?"),
        ("pt", "nascimento", "X: quando foi o nascimento?"),
    ],
)
def test_what_happened_is_asked_by_its_time(language: str, header: str, stem: str) -> None:
    """Where the values are dates; who made a discovery is asked neutrally."""
    assert worded(header, "x", "X", Date(1949, 9, 15), language=language)[0] == stem
    assert "?" in (neutral := worded(header, "x", "X", EntityRef("Y"), language=language)[0])
    assert neutral != stem


@pytest.mark.parametrize(
    ("language", "header", "stem"),
    [
        ("de", "König", "X: Wer ist der König?"),
        ("de", "Hauptfigur", "X: Wer ist die Hauptfigur?"),
        ("es", "Presidente", "X: ¿quién es el presidente?"),
        ("es", "reina", "X: ¿quién es la reina?"),
        ("es", "Ganador", "X: ¿quién es el ganador?"),
        ("it", "compositore", "X: chi è il compositore?"),
        ("it", "Scrittore", "X: chi è lo scrittore?"),
        ("it", "autrice", "X: chi è l’autrice?"),
        ("pt", "Autor", "X: quem é o autor?"),
        ("pt", "pintora", "X: quem é a pintora?"),
        ("fr", "auteur", "X\u00a0: qui est l’auteur\u202f?"),
        ("fr", "Fondatrice", "X\u00a0: qui est la fondatrice\u202f?"),
        ("fr", "Chef d'État", "X\u00a0: qui est le chef d’État\u202f?"),
        ("fr", "héros", "X\u00a0: qui est le héros\u202f?"),
        ("ko", "대통령", "X: 대통령은 누구입니까?"),
        ("ko", "저자", "X: 저자는 누구입니까?"),
        ("ar", "الملك", "\u2068X\u2069: من الملك؟"),
    ],
)  # fmt: skip
def test_persons_are_asked_for_by_who(language: str, header: str, stem: str) -> None:
    """What is the president? is not how one asks for a name."""
    assert worded(header, "x", "X", EntityRef("Y"), language=language)[0] == stem


@pytest.mark.parametrize(
    ("language", "header", "stem"),
    [
        ("pt", "Género", "X: qual é o género?"),
        ("pt", "Genero", "X: qual é o gênero?"),
        ("pt", "Massa atómica", "X: qual é a massa atómica?"),
        ("pt", "Numero Atómico", "X: qual é o número atómico?"),
        ("pt", "A Densidade", "X: A Densidade?"),
        ("de", "Grösse", "X: Was ist die Grösse?"),
        ("de", "Die Länge", "X: Was ist die Länge?"),
        ("fr", "POINT D'ÉBULLITION", "X\u00a0: quel est le point d’ébullition\u202f?"),
        ("fr", "Oeuvre", "X\u00a0: quelle est l’œuvre\u202f?"),
        ("ko", "수도", "X: 수도는 무엇입니까?"),
    ],
)
def test_a_header_keeps_accents_of_its_own(language: str, header: str, stem: str) -> None:
    """Portugal's género is not Brazil's gênero; one without accents gets those that it is known with."""
    assert worded(header, "x", "X", EntityRef("Y"), language=language)[0] == stem


def test_the_subjects_header_keeps_accents_of_its_own() -> None:
    """Asked backwards, it is the header of the subjects that stands in the sentence."""
    assert worded("Obra", "Género", "Épico", EntityRef("Y"), language="pt")[1] == "Y (Obra): qual é o género?"


@pytest.mark.parametrize(
    ("language", "subjects", "word", "header", "value", "stem", "statement"),
    [
        ("de", "Verb", "essen", "Präteritum", EntityRef("aß"), "„essen“: Was ist das Präteritum?",
         "„essen“: Das Präteritum ist aß."),
        ("de", "Verben", "essen", "Hilfsverb", EntityRef("haben"), "„essen“: Hilfsverb?", "„essen“ – Hilfsverb: haben"),
        ("de", "Abkürzung", "usw.", "Zorp", EntityRef("x"), "Usw.: Zorp?", "Usw. – Zorp: x"),
        ("fr", "Verbe", "voir", "Participe passé", EntityRef("vu"),
         "«\u202fvoir\u202f»\u00a0: quel est le participe passé\u202f?",
         "«\u202fvoir\u202f»\u00a0: le participe passé est vu."),
        ("fr", "Verbe", "aller", "Auxiliaire", EntityRef("être"), "«\u202faller\u202f»\u00a0: Auxiliaire\u202f?",
         "«\u202faller\u202f» – Auxiliaire\u00a0: être"),
        ("fr", "Nom", "voir", "participe passé", EntityRef("vu"), "Voir\u00a0: quel est le participe passé\u202f?",
         "Voir\u00a0: le participe passé est vu."),
        ("es", "Infinitivo", "ser", "Participio", EntityRef("sido"), "«ser»: ¿cuál es el participio?",
         "«ser»: el participio es sido."),
        ("it", "Parola", "uovo", "Plurale", EntityRef("uova"), "«uovo»: qual è il plurale?",
         "«uovo»: il plurale è uova."),
        ("en", "Verb", "eat", "Zorp", EntityRef("x"), "“eat”: Zorp?", "“eat” – Zorp: x"),
        ("en", "Verb", "eat", "Past tense", EntityRef("ate"), "What is the past tense of “eat”?",
         "The past tense of “eat” is “ate”."),
        ("en", "Term", "osmosis", "Definition", Text("The movement of water through a membrane."),
         "What does “osmosis” mean?", "Osmosis: The movement of water through a membrane."),
    ],
)  # fmt: skip
def test_words_are_quoted_where_a_capital_would_change_them(
    language: str, subjects: str, word: str, header: str, value: Value, stem: str, statement: str
) -> None:
    """Essen is a noun, and essen a verb. A column of names is none of words."""
    found = worded(header, subjects, word, value, language=language)
    assert (found[0], found[2]) == (stem, statement)


def test_a_form_of_a_word_is_quoted_where_it_leads_in() -> None:
    """The word is asked for by its form."""
    back = worded("Präteritum", "Infinitiv", "essen", EntityRef("aß"), language="de")[1]
    assert back == "„aß“ (Präteritum): Was ist der Infinitiv?"


@pytest.mark.parametrize(
    ("language", "header", "date", "stem"),
    [
        ("fr", "Naissance", Date(1802, 2, 26), "X\u00a0: quelle est la date de naissance\u202f?"),
        ("fr", "Naissance", Date(1802), "X\u00a0: quelle est l’année de naissance\u202f?"),
        ("fr", "Mort", Date(1885, 5, 22), "X\u00a0: quelle est la date de mort\u202f?"),
        ("fr", "Décès", Date(1885), "X\u00a0: quelle est l’année du décès\u202f?"),
        ("fr", "Construction", Date(1885), "X\u00a0: de quand date la construction\u202f?"),
        ("it", "Nascita", Date(1265, 5), "X: qual è la data di nascita?"),
        ("it", "Morte", Date(1321), "X: qual è l’anno di morte?"),
        ("it", "Fondazione", Date(1321), "X: a quando risale la fondazione?"),
    ],
)
def test_births_and_deaths_are_asked_by_their_dates(language: str, header: str, date: Date, stem: str) -> None:
    """They date from no time, as buildings do."""
    assert worded(header, "x", "X", date, language=language)[0] == stem


@pytest.mark.parametrize("language", [language for language in LANGUAGES if language != "en"])
def test_each_language_knows_each_header_once(language: str) -> None:
    """No header is in two lists of sentences, where only the first would be used."""
    words = LANGUAGES[language].headers
    seen = [header for sentences in (*words.of_dates, *words.sentences) for header in sentences.headers]
    assert len(seen) == len(set(seen))
    assert seen
    assert words.languages
    assert words.meanings


@pytest.mark.parametrize("noun", sorted(NOUNS))
def test_a_plural_leads_back_to_its_noun(noun: str) -> None:
    """The singular of a known noun's plural is that noun."""
    plural = plural_of(noun)
    assert plural in NOUNS or singular_of(plural) == noun


def test_braces_in_a_header_are_no_template() -> None:
    """What looks like a template in a header is shown as it is."""
    found = default_sentences(HeaderTraits(header="What is {{ 1 }} of it?"))
    assert "{{ 1 }}" not in found.ask.apart.replace("{{ subject }}", "")
