"""Facts about several subjects that belong together, as in who borders, married or leads whom."""

from collections.abc import Callable, Mapping
from itertools import combinations

from attrs import frozen
from claims import Claim, Said, Topic, is_just, named
from hypothesis import strategies as st

from quizgen import EntityRef, Fact, Nothing, Relation


@frozen
class Group:
    """Relations that belong together, with the subjects and names to make facts of."""

    relations: tuple[Relation, ...]
    subjects: tuple[str, ...]
    names: tuple[str, ...]
    tricky: bool
    wholes: Mapping[str, tuple[str, ...]]

    def topic(self, subject: str, relation: int = 0) -> Topic:
        """Return a topic: one of the subjects, and one of the relations."""
        return Topic(subject, self.relations[relation], self.names, self.tricky)


Told = dict[tuple[str, str], Said]
"""What is said, by subject and relation."""

Teller = Callable[[Group], st.SearchStrategy[Told]]


def each(how: Callable[[Topic], st.SearchStrategy[Said]]) -> Teller:
    """Make facts about most subjects, about each by itself."""

    @st.composite
    def told(draw: st.DrawFn, group: Group) -> Told:
        key = group.relations[0].key
        return {
            (subject, key): draw(how(group.topic(subject))) for subject in group.subjects if draw(st.integers(0, 9))
        }

    return told


def said(topic: Topic, draw: st.DrawFn, true: list[str], *, told: bool, listed: bool = True) -> Said:
    """State all that is true of a subject, in some spelling, or that it has no value; or leave it unsaid."""
    spelled = [draw(topic.spellings(name)) if draw(st.integers(0, 3)) == 0 else name for name in true]
    facts = [topic.fact(EntityRef(name), listed=listed) for name in spelled] or [topic.fact(Nothing())]
    return Said(facts if told else [], [Claim(named(name)) for name in true])


@st.composite
def neighbours(draw: st.DrawFn, group: Group) -> Told:
    """Who borders whom: the facts of a subject name all its neighbours, or theirs name it."""
    pairs = list(combinations(group.subjects, 2))
    true = draw(st.lists(st.sampled_from(pairs), unique=True, max_size=8)) if pairs else []
    told: Told = {}
    for subject in group.subjects:
        others = [other for pair in true if subject in pair for other in pair if other != subject]
        told[subject, group.relations[0].key] = said(group.topic(subject), draw, others, told=draw(st.booleans()))
    return told


@st.composite
def couples(draw: st.DrawFn, group: Group) -> Told:
    """Who is married to whom: one of the two has a fact that says so, or both have, or neither."""
    order = draw(st.permutations(group.subjects))
    told: Told = {}
    for one, other in zip(order[::2], order[1::2], strict=False):
        for subject, partner in ((one, other), (other, one)):
            topic = group.topic(subject)
            told[subject, topic.relation.key] = said(topic, draw, [partner], told=draw(st.booleans()), listed=False)
    return told


@st.composite
def leaders(draw: st.DrawFn, group: Group) -> Told:
    """Who leads what: facts about the led name the leader, or facts about the leader name all led, or both do."""
    led = {subject: draw(st.sampled_from(group.names)) for subject in group.subjects}
    told: Told = {}
    for subject, leader in led.items():
        topic = group.topic(subject)
        told[subject, topic.relation.key] = said(topic, draw, [leader], told=draw(st.booleans()), listed=False)
    for leader in dict.fromkeys(led.values()):
        topic = group.topic(leader, 1)
        true = [subject for subject in led if led[subject] == leader]
        told[leader, topic.relation.key] = said(topic, draw, true, told=draw(st.booleans()))
    return told


@st.composite
def nests(draw: st.DrawFn, group: Group) -> Told:
    """What lies in what: each subject lies in another or in a place, and so in all that contains it."""
    above: dict[str, list[str]] = {place: list(wholes) for place, wholes in group.wholes.items()}
    told: Told = {}
    for subject in group.subjects:
        near = draw(st.sampled_from(sorted(above)))
        above[subject] = [near]
        true, waiting = {near}, [near]
        while waiting:
            new = set(above[waiting.pop()]) - true
            true |= new
            waiting += new
        key = group.relations[0].key
        claims = [Claim(is_just(EntityRef(name))) for name in sorted(true)]
        told[subject, key] = Said([Fact(subject, key, EntityRef(near))], claims)
    return told
