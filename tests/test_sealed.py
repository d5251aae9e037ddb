"""Frozen records that are made quickly."""

import pickle
from typing import Any, final

import pytest
from attrs import Factory, evolve, field, frozen
from attrs.exceptions import FrozenInstanceError

from quizgen.sealed import sealed
from quizgen.text.folding import canonical


@final
@sealed
@frozen
class Name:
    """A name with what attrs can do as a record is made."""

    text: str = field(converter=canonical)
    letters: int = Factory(lambda name: len(name.text), takes_self=True)
    tags: tuple[str, ...] = ()


def test_a_sealed_record_is_made_as_a_frozen_one_is() -> None:
    """Fields are converted, and defaults are worked out from other fields."""
    name = Name(" Danube ")
    assert (name.text, name.letters, name.tags) == ("Danube", 6, ())
    assert type(name) is Name
    assert name == Name("Danube", letters=6)
    assert hash(name) == hash(Name("Danube"))
    assert evolve(name, text="Po", letters=2) == Name("Po")


def test_a_sealed_record_stays_as_it_was_made() -> None:
    """Also after it was sent to another process."""
    name: Any = Name("Danube")
    for made in (name, pickle.loads(pickle.dumps(name))):  # noqa: S301 - pickled here
        assert made == name
        with pytest.raises(FrozenInstanceError):
            made.text = "Rhine"
        with pytest.raises(FrozenInstanceError):
            del made.text


def test_a_sealed_record_that_lacks_a_field_is_not_made() -> None:
    """As attrs says."""
    with pytest.raises(TypeError, match="text"):
        Name()  # type: ignore[call-arg]
