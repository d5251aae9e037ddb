"""English words around the noun of a header: adjectives, prepositions, abbreviations, units."""

from quizgen.language.headers.header_words import word_set

ADJECTIVES = word_set(
    """
    account actual additional adult alternative bureau creative luggage petal rear sepal treasury annual apparent approximate atomic average basic big
    biological boiling calling chief chemical commercial common complete conservation covalent critical crude cultural
    current daily dead deepest default different domestic dominant earliest early eastern economic electric electrical
    electronic empirical estimated ethnic evening fastest famous fatal favorite favourite federal female final
    first fiscal foreign former full geographic geographical global grand greatest gross hidden high higher highest
    historic historical human important independent indigenous industrial infant initial internal international ionic
    key known large largest last late latest leading least left legal lethal life literal literary living local long
    longest low lower lowest main major male maximal maximum mean median medical melting mental metric middle military
    minimal minimum minor modern molar molecular monthly most musical national native natural net new next nominal
    northern notable nuclear official old oldest open optical optimal oral original other outer overall parliamentary
    particular peak physical political poor popular possible postal present previous primary prime principal private
    proper public pure quarterly real recent regional related relative religious residential rich right rural russian
    scientific second secondary second-largest senior short shortest side similar single small smallest social solar
    southern special specific spoken standard starting strong supreme surface tallest technical tertiary thermal
    third top total traditional true typical ultimate unique upper urban usual vertical visual vital weak weekly western
    whole widest wild working worldwide yearly young youngest adjusted urban worst best home away crystal group birth
    death release production running opening body bill flipper beak culmen atomic oxidation ionization ionisation
    electron proton neutron melting fusion evaporation lattice dipole population life phone calling drive driving
    orbit orbital escape rotational sidereal synodic axial angular radial wing tail engine wind wave crew passenger
    household income constitutional alcohol country capital area city state language currency government party school team club
    """
)
"""Words before a noun that lose their capital in a sentence: Major Genre -> major genre."""

LAST_PAST_YEAR = 2025
"""Figures of later years may be forecasts, so that "was" would be wrong."""

PREPOSITIONS = word_set("of in per at from to")
"""Words behind which no noun is the head: GDP *per capita*."""

PROPER = word_set(
    "roman norse egyptian aztec maya celtic nobel olympic oscar grammy christian jewish muslim hindu buddhist islamic "
    "internet european african american asian british january february march april june july august september october "
    "november december monday tuesday wednesday thursday friday saturday sunday gram michelin pulitzer richter mohs waals"
)
"""Words that have a capital wherever they stand."""

NAMES_LIKE_NOUNS = frozenset({"Windows"})
"""Names that are nouns with a small letter."""

NO_MODIFIERS = word_set(
    "for with by on under over until since before after among between above below as is are was were has have had can does do did be been will not if when where who which what how why than"
)
"""Words that no noun phrase has before its noun."""

ABBREVIATIONS = {
    "pop": "population",
    "freq": "frequency",
    "avg": "average",
    "max": "maximum",
    "min": "minimum",
    "num": "number",
    "no": "number",
    "nr": "number",
    "pct": "percentage",
    "perc": "percentage",
    "temp": "temperature",
    "lat": "latitude",
    "lon": "longitude",
    "lng": "longitude",
    "lang": "language",
    "alpha2": "alpha-2 code",
    "alpha3": "alpha-3 code",
    "alpha4": "alpha-4 code",
    "tz": "time zone",
    "cctld": "country-code TLD",
    "alt": "alternative",
    "yrs": "years",
    "abbr": "abbreviation",
    "abbrev": "abbreviation",
    "desc": "description",
    "dist": "distance",
    "dept": "department",
    "govt": "government",
    "gdp": "GDP",
    "iso": "ISO",
    "iata": "IATA",
    "icao": "ICAO",
    "mpg": "MPG",
    "tld": "TLD",
    "imdb": "IMDB",
    "mpaa": "MPAA",
    "un": "UN",
    "us": "US",
    "usa": "USA",
    "uk": "UK",
    "eu": "EU",
    "dna": "DNA",
    "rna": "RNA",
    "url": "URL",
    "zip": "ZIP",
    "isbn": "ISBN",
    "hdi": "HDI",
    "bmi": "BMI",
    "iq": "IQ",
    "ceo": "CEO",
    "id": "ID",
    "dvd": "DVD",
    "cpk": "CPK",
    "ph": "pH",
    "percap": "per capita",
    "qty": "quantity",
    "yr": "year",
    "hp": "horsepower",
    "wt": "weight",
    "vdw": "van der Waals",
    "mfr": "manufacturer",
    "zipcode": "zip code",
    "countrycode": "country code",
    "highschool": "high school",
    "bodywt": "body weight",
    "brainwt": "brain weight",
    "fname": "first name",
    "lname": "last name",
    "firstname": "first name",
    "lastname": "last name",
    "fips": "FIPS",
    "ioc": "IOC",
    "nato": "NATO",
    "co2": "CO2",
}
"""Words that headers abbreviate, written out, and acronyms with their capitals."""

UNITS = {
    "mm": "mm",
    "cm": "cm",
    "km": "km",
    "kg": "kg",
    "lbs": "pounds",
    "lb": "pounds",
    "inches": "inches",
    "ft": "feet",
    "kph": "km/h",
    "kmh": "km/h",
    "mph": "mph",
    "minutes": "minutes",
    "seconds": "seconds",
    "hours": "hours",
    "days": "days",
    "months": "months",
    "years": "years",
    "yrs": "years",
    "celsius": "degrees Celsius",
    "fahrenheit": "degrees Fahrenheit",
    "kelvin": "kelvins",
    "usd": "US dollars",
    "eur": "euros",
    "dollars": "dollars",
    "euros": "euros",
    "meters": "meters",
    "metres": "metres",
    "miles": "miles",
    "knots": "knots",
    "grams": "grams",
    "tonnes": "tonnes",
    "tons": "tons",
    "percent": "percent",
    "millions": "millions",
    "feet": "feet",
    "kilometers": "kilometers",
    "kilometres": "kilometres",
    "pounds": "pounds",
    "liters": "liters",
    "litres": "litres",
    "g": "g",
    "m": "m",
}
"""Units behind a measure: body_mass_g -> "What is the body mass of … in g?" """
