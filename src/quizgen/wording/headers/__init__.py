"""Default wording: sentences from the name of a relation, such as the header of a column, where no template is written.

`default_sentences` tries, in this order: a header that is a question, the rules of English, the nouns that a language
has in `language.headers`. What none of them is sure of is worded neutrally: "Ecuador: capital?"
"""
