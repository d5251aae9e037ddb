"""English headers of words and their meanings. Further rules are in `wording.headers`."""

from quizgen.language.headers.header_words import HeaderWords, folded, names

_WORDS = """
    word verb infinitive term noun adjective adverb phrase expression idiom vocabulary base_form base_verb english_word
    front simple_form preposition proverb kanji hiragana hanzi pinyin
    """
_MEANINGS = (
    """meaning translation definition english_meaning gloss explanation_of_the_word sense back english_translation"""
)

ENGLISH_HEADERS = HeaderWords(
    sentences=(),
    languages=names(
        "english:English inglés:English anglais:English englisch:English inglese:English spanish:Spanish español:Spanish "
        "castellano:Spanish french:French français:French german:German deutsch:German italian:Italian italiano:Italian "
        "portuguese:Portuguese português:Portuguese latin:Latin latina:Latin greek:Greek russian:Russian русский:Russian "
        "japanese:Japanese 日本語:Japanese chinese:Chinese mandarin:Mandarin korean:Korean 한국어:Korean arabic:Arabic "
        "العربية:Arabic turkish:Turkish türkçe:Turkish polish:Polish polski:Polish dutch:Dutch nederlands:Dutch "
        "swedish:Swedish svenska:Swedish norwegian:Norwegian norsk:Norwegian danish:Danish dansk:Danish finnish:Finnish "
        "suomi:Finnish czech:Czech čeština:Czech hungarian:Hungarian magyar:Hungarian irish:Irish gaeilge:Irish "
        "welsh:Welsh cymraeg:Welsh catalan:Catalan català:Catalan ukrainian:Ukrainian hebrew:Hebrew hindi:Hindi "
        "vietnamese:Vietnamese indonesian:Indonesian romanian:Romanian croatian:Croatian swahili:Swahili thai:Thai "
        "esperanto:Esperanto icelandic:Icelandic basque:Basque maori:Māori māori:Māori"
    ),
    ask_word="What is “{{ subject }}” in {language}?",
    say_word="“{{ subject }}” is “{{ value }}” in {language}.",
    ask_back="What is “{{ value }}” in {language}?",
    words=folded(_WORDS),
    meanings=folded(_MEANINGS),
    ask_meaning="What does “{{ subject }}” mean?",
    say_meaning="“{{ subject }}” means “{{ value }}”.",
    ask_by_meaning="Which word means “{{ value }}”?",
    ask_by_definition="Which term has this definition? {{ value }}",
    say_definition="{{ subject }}: {{ value }}",
    applies="{{ subject }}: “{header}” applies.",
    applies_not="{{ subject }}: “{header}” does not apply.",
)
