"""English headers with sentences of their own: famous for, flows into."""

from attrs import frozen

from quizgen.language.headers.header_words import word_set


@frozen(eq=False, repr=False)
class EnglishPhrase:
    """The sentences of some headers. `{S}` is the subject, and `it` where the subject stands before a colon."""

    headers: frozenset[str]
    """The headers in lower case."""
    ask: str
    """Asks for the value, with `{S}`."""
    ask_subject: str
    """Asks for the subject behind "Which country …", with `{V}`."""
    say: str
    """States a fact, with `{S}` and `{V}`. Empty where the value may need an article."""


ENGLISH_PHRASES = (
    EnglishPhrase(word_set("gram gram_stain"), "What is the Gram stain of {S}?", "has this Gram stain: {V}?", ""),
    EnglishPhrase(word_set("spoken_in"), "Where is {S} spoken?", "is spoken here: {V}?", ""),
    EnglishPhrase(
        word_set("god_of goddess_of"), "What is {S} the god of?", "is the god of {V}?", "{S} is the god of {V}."
    ),
    EnglishPhrase(word_set("fear_of"), "What is {S} the fear of?", "is the fear of {V}?", "{S} is the fear of {V}."),
    EnglishPhrase(word_set("crosses"), "What does {S} cross?", "crosses this: {V}?", ""),
    EnglishPhrase(word_set("measures"), "What does {S} measure?", "measures this: {V}?", ""),
    EnglishPhrase(word_set("produces"), "What does {S} produce?", "produces this: {V}?", ""),
    EnglishPhrase(word_set("contains"), "What does {S} contain?", "contains this: {V}?", ""),
    EnglishPhrase(word_set("treats"), "What does {S} treat?", "treats this: {V}?", ""),
    EnglishPhrase(word_set("speaks"), "What does {S} speak?", "speaks {V}?", "{S} speaks {V}."),
    EnglishPhrase(word_set("borders"), "What does {S} border?", "borders {V}?", "{S} borders {V}."),
    EnglishPhrase(
        word_set("famous_for known_for"),
        "What is {S} famous for?",
        "is famous for this: {V}?",
        "{S} is famous for {V}.",
    ),
    EnglishPhrase(
        word_set("located_in location situated_in where"),
        "Where is {S} located?",
        "has this location: {V}?",
        "",
    ),
    EnglishPhrase(word_set("found_in lives_in"), "Where is {S} found?", "is found here: {V}?", ""),
    EnglishPhrase(word_set("flows_into"), "What does {S} flow into?", "flows into {V}?", "{S} flows into {V}."),
    EnglishPhrase(
        word_set("flows_through"), "What does {S} flow through?", "flows through {V}?", "{S} flows through {V}."
    ),
    EnglishPhrase(word_set("rises_in"), "Where does {S} rise?", "rises in {V}?", "{S} rises in {V}."),
    EnglishPhrase(word_set("belongs_to"), "What does {S} belong to?", "belongs to this: {V}?", ""),
    EnglishPhrase(
        word_set("made_of made_from"), "What is {S} made of?", "is made of this: {V}?", "{S} is made of {V}."
    ),
    EnglishPhrase(word_set("used_for"), "What is {S} used for?", "is used for this: {V}?", "{S} is used for {V}."),
    EnglishPhrase(word_set("used_in"), "What is {S} used in?", "is used in this: {V}?", ""),
    EnglishPhrase(word_set("eats food_eaten"), "What does {S} eat?", "eats this: {V}?", "{S} eats {V}."),
    EnglishPhrase(
        word_set("named_after"), "What is {S} named after?", "is named after {V}?", "{S} is named after {V}."
    ),
    EnglishPhrase(word_set("based_on"), "What is {S} based on?", "is based on this: {V}?", ""),
    EnglishPhrase(
        word_set("based_in headquartered_in"), "Where is {S} based?", "is based in {V}?", "{S} is based in {V}."
    ),
    EnglishPhrase(word_set("also_known_as aka other_name"), "What is {S} also known as?", "is also known as {V}?", ""),
    EnglishPhrase(word_set("stands_for"), "What does {S} stand for?", "stands for this: {V}?", "{S} stands for: {V}."),
    EnglishPhrase(word_set("played_with"), "What is {S} played with?", "is played with this: {V}?", ""),
    EnglishPhrase(word_set("starring"), "Who stars in {S}?", "stars {V}?", "{V} stars in {S}."),
    EnglishPhrase(word_set("plays_for"), "Who does {S} play for?", "plays for {V}?", "{S} plays for {V}."),
    EnglishPhrase(
        word_set("discovered_in"), "Where was {S} discovered?", "was discovered in {V}?", "{S} was discovered in {V}."
    ),
    EnglishPhrase(
        word_set("invented_in"), "Where was {S} invented?", "was invented in {V}?", "{S} was invented in {V}."
    ),
    EnglishPhrase(word_set("set_in"), "Where is {S} set?", "is set in {V}?", "{S} is set in {V}."),
    EnglishPhrase(word_set("filmed_in"), "Where was {S} filmed?", "was filmed in {V}?", "{S} was filmed in {V}."),
    EnglishPhrase(
        word_set("birthplace birth_place place_of_birth born_in born born_at"),
        "Where was {S} born?",
        "was born in {V}?",
        "{S} was born in {V}.",
    ),
    EnglishPhrase(
        word_set("place_of_death death_place deathplace died_in died"),
        "Where did {S} die?",
        "died in {V}?",
        "{S} died in {V}.",
    ),
    EnglishPhrase(
        word_set("mpg_city city_mpg"),
        "How many miles per gallon does {S} get in the city?",
        "gets this many miles per gallon in the city: {V}?",
        "",
    ),
    EnglishPhrase(
        word_set("mpg_highway highway_mpg"),
        "How many miles per gallon does {S} get on the highway?",
        "gets this many miles per gallon on the highway: {V}?",
        "",
    ),
    EnglishPhrase(
        word_set("miles_per_gallon mpg"),
        "How many miles per gallon does {S} get?",
        "gets this many miles per gallon: {V}?",
        "",
    ),
)
"""The phrases. In each list of headers, `_` stands between the words of one."""
