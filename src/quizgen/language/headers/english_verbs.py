"""English verbs of headers: written by, year founded, date of birth."""

from quizgen.language.headers.header_words import word_set

CREATORS = {
    "author": "wrote",
    "writer": "wrote",
    "novelist": "wrote",
    "poet": "wrote",
    "playwright": "wrote",
    "screenwriter": "wrote",
    "songwriter": "wrote",
    "director": "directed",
    "painter": "painted",
    "composer": "composed",
    "inventor": "invented",
    "discoverer": "discovered",
    "founder": "founded",
    "sculptor": "sculpted",
    "designer": "designed",
    "architect": "designed",
    "creator": "created",
    "illustrator": "illustrated",
    "translator": "translated",
}
"""Persons by whom something is, with the verb: "Who wrote Dune?" """

OF_ARTISTS = {
    "painting": "painted",
    "portrait": "painted",
    "fresco": "painted",
    "artwork": "made",
    "sculpture": "made",
    "statue": "made",
}
"""Works of artists, with the verb."""

PARTICIPLES = {
    "written": "wrote",
    "drawn": "drew",
    "sung": "sang",
    "built": "built",
    "made": "made",
    "led": "led",
    "won": "won",
    "sculpted": "sculpted",
    "directed": "directed",
    "painted": "painted",
    "composed": "composed",
    "invented": "invented",
    "discovered": "discovered",
    "founded": "founded",
    "established": "established",
    "designed": "designed",
    "created": "created",
    "developed": "developed",
    "produced": "produced",
    "published": "published",
    "released": "released",
    "illustrated": "illustrated",
    "edited": "edited",
    "translated": "translated",
    "first described": "first described",
    "described": "described",
    "proposed": "proposed",
    "introduced": "introduced",
    "patented": "patented",
    "named": "named",
    "signed": "signed",
    "commissioned": "commissioned",
    "performed": "performed",
    "recorded": "recorded",
    "opened": "opened",
    "formulated": "formulated",
    "isolated": "isolated",
    "first climbed": "first climbed",
}
"""Participles before "by", with the past tense: discovered by -> "Who discovered penicillin?" """

DONE_SOMEWHERE = word_set(
    "celebrated grown cultivated farmed eaten drunk worn mined made produced played practised practiced sold taught served "
    "brewed kept displayed"
)
"""Participles before "in" of what is done somewhere: "Where is Diwali celebrated?" """

DONE_ONCE_SOMEWHERE = word_set(
    "built founded established created developed written painted composed published signed fought formed buried crowned "
    "executed raised educated killed captured premiered first_performed first_published first_built"
)
"""Participles before "in" of what was done once: "Where was Nelson buried?" """

HAPPENED = word_set(
    """
    founded established discovered invented published released built opened completed signed introduced launched created
    written painted composed patented formed constructed inaugurated abolished adopted ratified incorporated admitted
    first_published first_described first_released first_built first_performed first_opened first_flown first_climbed first_mentioned isolated designed
    destroyed demolished dissolved closed born elected crowned appointed assassinated executed executed married recorded
    produced commissioned
    """
)
"""Participles of what happened to something once: "In which year was Bern founded?" """

OCCASIONS = {
    "birth": "born",
    "founding": "founded",
    "foundation": "founded",
    "establishment": "established",
    "discovery": "discovered",
    "invention": "invented",
    "publication": "published",
    "release": "released",
    "opening": "opened",
    "completion": "completed",
    "launch": "launched",
    "incorporation": "incorporated",
    "inauguration": "inaugurated",
    "independence": "independent",
}
"""Nouns of such events, with the participle: year of birth, release date."""

OF_PERSONS = word_set("born elected crowned appointed assassinated executed married died")
"""What happens to persons alone, so that the names of the subjects have no article."""

OF_WORKS = word_set(
    """
    discovered invented published released built opened completed introduced launched created written painted composed
    patented constructed first_published first_described first_released first_built first_performed first_opened
    first_flown designed recorded produced commissioned
    """
)
"""What happens to works. Beside an author and a book, published is the year of the book."""

YEARS_OF_WORKS = {
    "film": "released",
    "movie": "released",
    "album": "released",
    "song": "released",
    "game": "released",
    "book": "published",
    "novel": "published",
    "poem": "published",
    "painting": "painted",
    "invention": "invented",
    "company": "founded",
    "university": "founded",
    "club": "founded",
}
"""First columns beside which a column `year` has the year of this."""

ACTIVITIES = word_set(
    "lays eats flies swims lives hunts sheds hibernates migrates floats sinks conducts lives grows makes uses needs bears "
    "gives produces breathes burrows climbs sleeps digs runs jumps dissolves reacts burns contains absorbs reflects drives hatches"
)
"""Verbs before what they do: "Lays eggs" is a column of yes and no."""

ADJECTIVE_ENDINGS = (
    "ous",
    "able",
    "ible",
    "less",
    "ful",
    "ic",
    "ive",
    "ary",
    "ant",
    "ent",
    "al",
    "ed",
    "ile",
    "olar",
    "ular",
    "lunar",
    "uclear",
    "inear",
)
"""Endings of adjectives in columns of yes and no: radioactive, landlocked."""
