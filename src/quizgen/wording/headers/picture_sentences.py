"""Sentences of relations whose values are pictures. No sentence can hold a picture: it stands beside it."""

from quizgen.language import words_of
from quizgen.wording.first_letters import upper_first
from quizgen.wording.headers.default_sentences import DefaultSentences, HeaderTraits, Phrase
from quizgen.wording.headers.english_frame import SUBJECT, EnglishFrame
from quizgen.wording.headers.label_words import readable
from quizgen.wording.headers.question_headers import raw


def picture_sentences(traits: HeaderTraits, language: str) -> DefaultSentences:
    """Return the sentences of a relation with pictures: with its noun in English, else those that need no grammar.

    Example:
        >>> traits = HeaderTraits(header="Flag", subject="Country", value="picture")
        >>> picture_sentences(traits, "en").ask.inside, picture_sentences(traits, "en").ask_subject
        ('Which is the flag of {{ subject }}?', 'Which country has this flag?')
        >>> picture_sentences(HeaderTraits(header="Blatt", value="picture"), "de").ask_subject
        'Blatt: Wozu gehört das Bild?'
    """
    frame = EnglishFrame.of(traits)
    if language == "en" and frame.noun and not frame.is_plural:
        return DefaultSentences(
            ask=frame.question(f"Which is the {frame.noun} of {{S}}?"),
            ask_subject=frame.for_subject(f"{frame.has} this {frame.noun}?"),
            say=frame.statement(f"This is the {frame.noun} of {{S}}."),
            subject=frame.subject,
        )
    words, label = words_of(language).sentence, raw(upper_first(readable(traits.header)))
    return DefaultSentences(
        ask=Phrase.alike(words.which_picture.format(subject=SUBJECT, label=label)),
        ask_subject=words.whose_picture.format(label=label),
    )
