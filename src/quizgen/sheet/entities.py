"""Entities: things with names."""

from typing import final

from attrs import field, frozen

from quizgen.errors import Place
from quizgen.kept import Keeping, kept
from quizgen.sealed import sealed
from quizgen.text.folding import canonical, fold
from quizgen.text.shown import Shown
from quizgen.values import EntityRef
from quizgen.values.checked_fields import checked_fields


@final
@sealed
@frozen(field_transformer=checked_fields)
class Entity(Keeping):
    """A thing with a name: a river, a person, an idea.

    Example:
        >>> sorted(Entity("Danube", aliases=("Donau",), in_text="the Danube").folded)
        ['danube', 'donau']
    """

    key: str = field(converter=canonical)
    """Its identity. It stays when the name changes."""
    name: str = ""
    """The name to show, where it is not the key."""
    was: str = ""
    """The key that it bore before, or an empty text. `read_facts` still makes the ids of its facts from that key."""
    type: str = ""
    """What it is, in the author's words: river, city."""
    aliases: tuple[str, ...] = ()
    """Its other names."""
    in_text: str = ""
    """The name inside a sentence, where it is not the same: the Danube."""
    name_marked: str = ""
    """The name to show with its marks (`H~2~O`), where it has any. `name` and `key` are plain readings."""
    in_text_marked: str = ""
    """The name inside a sentence with its marks, where it has any."""
    part_of: tuple[str, ...] = ()
    """The keys of the entities that it is a part of."""
    is_a: tuple[str, ...] = ()
    """The keys of the entities that it is a kind of."""
    distinct: tuple[str, ...] = ()
    """Names that are much like its own, but of other things."""
    lang: str = ""
    """The language of its name, by its tag, where it is not the sheet's."""
    picture: str = ""
    """A picture of it, by its name in `FactSheet.media`."""
    alt: str = ""
    """What the picture shows, for those who can't see it."""
    declared: bool = True
    """Whether the sheet has an entry for it. False: facts mention it, and no more."""
    place: Place | None = field(default=None, eq=False, repr=False)
    """Where the sheet says it."""

    @property
    def id_key(self) -> str:
        """The key from which the ids of its facts are made: the one it bore before, or its own."""
        return self.was or self.key

    @kept
    def shown(self) -> str:
        """The name to show."""
        return self.name or self.key

    @kept
    def ref(self) -> EntityRef:
        """A reference to it, as a value."""
        return EntityRef(self.key)

    @kept
    def as_shown(self) -> Shown:
        """The name to show, with what tells it from others."""
        return Shown.of(self.shown)

    @kept
    def forms(self) -> frozenset[str]:
        """All its names, in canonical form."""
        written = (self.key, self.shown, *self.aliases, *((self.in_text,) if self.in_text else ()))
        return frozenset(canonical(form) for form in written)

    def is_distinct_from(self, other: "Entity") -> bool:
        """Tell whether the author wrote by `distinct` that two things are not the same: Co and CO."""
        return bool(other.forms & set(self.distinct) or self.forms & set(other.distinct))

    @kept
    def folded(self) -> frozenset[str]:
        """All its names, folded."""
        return frozenset(fold(form) for form in self.forms)
