"""English names inside a sentence: which have "the", which have "a", which have none, by what their column is called."""

PLACES = frozenset(
    "country nation territory state city town village capital island province region county continent district place "
    "birthplace municipality department canton prefecture republic kingdom empire dependency location origin area".split()
)
"""Columns with names of places: no article, but for the United States and others of `PLACES_WITH_THE`."""

PERSONS = frozenset(
    "person president author writer artist painter composer director actor actress scientist inventor explorer king queen "
    "monarch emperor ruler player athlete singer musician philosopher poet politician leader student teacher candidate "
    "senator governor astronaut mathematician physicist chemist economist saint god goddess hero character "
    "minister premier chancellor secretary ambassador general admiral judge justice pharaoh sultan tsar duke prince princess "
    "coach manager chairman playwright novelist sculptor architect photographer dancer "
    "founder ceo driver champion winner laureate mayor pope prophet employee pupil runner swimmer cyclist skier jumper sprinter".split()
)
"""Columns with names of persons."""

NAMED = PERSONS | frozenset(
    "title book novel film movie song album painting play poem series opera magazine software app website planet moon asteroid "
    "company brand corporation manufacturer team club university college school airline airport station religion month "
    "weekday holiday pokemon car make model sport artwork musical symphony sculpture language vitamin".split()
)
"""Columns with names that have no article: persons, works, planets, companies."""

WORKS = frozenset(
    "work book novel film movie song album painting play poem opera invention discovery product landmark building monument "
    "masterpiece symphony composition sculpture publication model game theory bridge tower sight".split()
)
"""Columns with what others made or have."""

LANDFORMS = frozenset("lake mountain volcano peak summit".split())
"""Columns with names that have "the" where a list or their last word says so: the Caspian Sea, but Lake Baikal."""

WITH_THE = frozenset("river sea ocean canal strait gulf desert".split())
"""Columns with names that have "the": the Danube."""

SMALL = frozenset({"element", "substance"})
"""Columns with common nouns that have no article and small letters: hydrogen."""

COUNTED_BY_A = frozenset(
    "animal bird mammal reptile insect fish pet plant tree flower instrument profession job occupation tool shape polygon "
    "vehicle machine creature dinosaur".split()
)
"""Columns with common nouns that have "a": a dog."""

GENERIC = frozenset(
    "name title id item label entity key question row no number index code object thing unnamed column record text "
    "description value entry full first last identification comment".split()
)
"""Names of first columns that say nothing about what the subjects are."""

PLACES_WITH_THE = frozenset(
    "united states|united states of america|usa|us|uk|united kingdom|netherlands|philippines|bahamas|gambia|maldives|"
    "united arab emirates|uae|czech republic|dominican republic|central african republic|democratic republic of the congo|"
    "republic of the congo|congo|vatican|ivory coast|marshall islands|solomon islands|comoros|seychelles|soviet union|ussr|"
    "european union|faroe islands|cayman islands|cook islands|falkland islands|canary islands|channel islands|"
    "british virgin islands|us virgin islands|u.s. virgin islands|northern mariana islands|turks and caicos islands|"
    "isle of man|district of columbia|vatican city state|holy see|balkans|caribbean|middle east|americas|arctic|antarctic|"
    "aland islands|åland islands|pitcairn islands|cocos islands|azores|hague|bronx|cayman|russian federation|"
    "alps|andes|himalayas|himalaya|pyrenees|urals|rockies|carpathians|apennines|dolomites|matterhorn|sahara|kalahari|gobi|"
    "republic of ireland|republic of korea|caribbean netherlands|west bank|gaza strip|people's republic of china|ottoman empire|roman empire|british empire".split(
        "|"
    )
)
"""Places that have "the", in lower case."""

QUARTERS = frozenset({"North", "South", "East", "West"})
"""What may stand behind the name of a place in an index: Korea, South."""

PLACES_WITH_THE_BEGIN = (
    "republic of ",
    "kingdom of ",
    "state of ",
    "commonwealth of ",
    "democratic republic of ",
    "federated states of ",
    "isle of ",
    "united states ",
    "gulf of ",
    "bay of ",
    "sea of ",
    "strait of ",
    "straits of ",
    "isles of ",
)
"""Beginnings of further places with "the"."""

PLACES_WITH_THE_END = (
    " islands",
    " republic",
    " federation",
    " empire",
    " emirates",
    " sea",
    " ocean",
    " river",
    " gulf",
    " canal",
    " channel",
    " strait",
    " straits",
    " desert",
    " mountains",
    " alps",
    " pyrenees",
    " andes",
    " peninsula",
    " archipelago",
    " territory",
    " territories",
)
"""Ends of further places with "the"."""

TOWNS_WITHOUT_THE = frozenset("palm desert|fall river|hood river|toms river|wood river".split("|"))
"""Towns that end as waters and deserts do."""

NO_THE_BEGIN = ("the ", "lake ", "mount ", "mt ", "mt. ", "loch ", "lough ", "lac ", "lago ", "rio ", "río ")
"""Beginnings of names that have no further "the"."""

HOLDERS = {
    "city": 1,
    "county": 2,
    "district": 2,
    "state": 3,
    "province": 3,
    "department": 3,
    "canton": 3,
    "prefecture": 3,
    "country": 4,
    "subregion": 5,
    "region": 6,
    "continent": 7,
}
"""Headers of places that hold others, with their level."""

HELD = {
    **dict.fromkeys(
        "university college school airport station museum bridge castle hotel stadium river island desert waterfall dam "
        "tower monument landmark building skyscraper church cathedral mosque temple palace park beach cave port".split(),
        0,
    ),
    **dict.fromkeys("mountain volcano lake city town village capital municipality place".split(), 1),
    **dict.fromkeys(("county", "district"), 2),
    **dict.fromkeys("state province department canton prefecture".split(), 3),
    "country": 4,
}
"""Columns of subjects that lie in places of a higher level."""
