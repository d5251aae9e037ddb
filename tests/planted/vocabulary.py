"""Words to make questions of."""

from random import Random

BEGINNINGS = "Bal Cor Dun Fen Gal Har Jor Kel Lan Mor Nor Pel Quin Ros Sel Tar Ul Ver Wes Yor".split()
ENDINGS = "ado aine bury den field ick ling mere more nia ova ria son stead ton via wick".split()

FOODS = "bread cheese honey butter rice garlic pepper vinegar mustard yoghurt".split()
ANIMALS = "otter badger heron salmon beetle lizard falcon weasel hornet toad".split()
TOOLS = "hammer chisel wrench pliers spanner mallet anvil lathe bellows".split()
ORGANS = "liver kidney spleen heart stomach pancreas lung bladder".split()
MATERIALS = "copper granite timber marble cotton rubber nickel slate".split()

SENTENCES = (
    "The wind turned to the east before the storm",
    "Two sisters kept the mill until the war",
    "Trade moved from the old harbour to the new one",
    "A dry summer ruined most of the harvest",
    "The council bought the meadow behind the church",
    "Coal was brought down the river on flat boats",
    "The bridge stood for eighty years without repair",
    "Farmers paid their rent in grain and wool",
    "The school opened with eleven pupils in one room",
    "A clerk copied the letters into a blue book",
    "The ferry ran twice a day except in winter",
    "Most families owned a garden outside the walls",
)


def name(lots: Random) -> str:
    """Return a name of a place that is not."""
    return lots.choice(BEGINNINGS) + lots.choice(ENDINGS)


def names(lots: Random, count: int) -> list[str]:
    """Return different names, no two of which begin alike."""
    return [front + lots.choice(ENDINGS) for front in lots.sample(BEGINNINGS, count)]


def words(lots: Random, count: int) -> list[str]:
    """Return different things of one sort."""
    return lots.sample(lots.choice((FOODS, ANIMALS, ORGANS, MATERIALS)), count)
