"""English nouns of headers, sorted by how their values stand in a sentence."""

from quizgen.language.headers.header_words import word_set

MEASURES = word_set(
    """
    abundance acceleration asset literacy affinity age altitude amount angle area average balance bandwidth birthrate breadth budget
    capacity charge circumference concentration conductivity consumption cost density depth diameter displacement
    distance duration electronegativity elevation emission energy expectancy expenditure fertility count fare fee flow force frequency
    gross growth half-life height horsepower humidity income index intensity latitude length life girth wheelbase RPM level lifespan lifetime
    longitude magnitude mass maximum mean median mileage minimum momentum output percentage percentile perimeter period
    pH point polarizability population potential power precipitation pressure price production profit proportion quantity quota
    radius rainfall range rate rating ratio sale saving earning revenue runtime salary score share size slope span speed strength sum coastline discharge supply
    surface tax temperature thickness time tolerance total turnout uncertainty value velocity voltage volume wage
    wavelength weight width yield GDP HDI IQ BMI attendance turnover offset bearing delay discount dose heat
    moment constant margin loss difference deviation decibel effort error gain gap circle interest load mortality pulse resistance
    gestation wingspan payload climb ascent descent expense spending deficit surplus debt loan premium
    """
)
"""Nouns of what is measured: "Which planet has a diameter of 6779 km?" """

CODES = word_set(
    """
    abbreviation acronym address code domain formula id identifier name nickname notation number numeral
    postcode prefix suffix symbol box_office TLD ID barcode zip zip_code surname pseudonym alias initials logo flag URL ISBN
    callsign pronunciation spelling motto anthem title slogan emoji forename handle username serial edition version
    emblem letter call_sign epithet onyomi kunyomi romaji transliteration romanization romanisation
    """
)
"""Nouns of names and signs, which stand behind the noun: "Which element has the symbol Fe?" """

NAMES = word_set(
    """
    capital language city town village county birthplace hometown homeworld headquarters continent nationality religion genre month day
    weekday season brand make manufacturer company publisher developer label studio network league conference division
    tribe planet star moon constellation galaxy discipline subject sport series franchise album birthday start end beginning reign venue stadium band war rank grade class order
    phylum kingdom genus species family breed era century decade date year deadline result outcome
    opponent team club school college university party denomination faith ethnicity race gender sex position
    status type category kind group block stage phase airline operator carrier distributor supplier airport station
    neighbourhood neighborhood district province suburb subregion hemisphere timezone zone site shelf
    """
)
"""Nouns whose values stand in a sentence as they are: "The capital of Ecuador is Quito." """

PLACES = word_set("country state origin region territory nation location place destination homeland island")
"""Nouns of places: "The country of origin of paella is Spain", "… is the United States". """

WATERS = word_set("mouth sea ocean river tributary")
"""Nouns of what has an article: "The mouth of the Danube is the Black Sea." """

MONEY = word_set("currency")
"""Nouns of money, which has an article: "The currency of Denmark is the Danish krone." """

PEOPLES = word_set("greek roman norse egyptian celtic")
"""Names of peoples that head columns of what these call the same: Zeus and Jupiter, under Greek and Roman."""

COLOURS = word_set("color colour")
"""Nouns whose values are adjectives, which have small letters."""

THINGS = word_set(
    """
    ability acid action activity advantage adaptation agency agent aim alloy ancestor ascent baby animal appearance application art article
    association atmosphere award background bacterium ball base behavior behaviour belief benefit bird bloodline body bone
    brightness building campaign cargo cause ceremony change character characteristic chemical circuit classification
    climate clothing combination command comment complexity component composition compound concept condition
    configuration consequence construction content context contribution conversion crop crust crystal cuisine currency cycle
    custom damage deity demonym derivative depiction description design destroyer detail device diet difficulty direction disease dish
    dialect drug duty dynasty ecosystem editor education effect element emotion empire engine environment enzyme equation equivalent
    event evidence example exception excretion expansion experience explanation export expression eye fear phrase fabric fact factor
    feature festival field figure finish fish flower food form format foundation fraction fruit fuel function gas gear
    geography gland goal god goddess government habitat habit hair harvest heading hobby holiday home hormone idea illness
    image impact import importance industry information ingredient inhabitant innovation input integral inspiration institution
    instrument interpretation invention issue item job journal law layer leaf landmark lesson line
    link list literature locale machine product market material meal meaning mechanism medicine medium member
    memory metal method milestone mineral mission mode model monument mood mountain movement muscle museum myth
    nature need novel nutrient object objective occasion occupation occurrence offspring operation organ organism
    organization organisation orientation noun outlook ornament paradigm pack part pathogen pattern peak person phenomenon philosophy
    plant plot point policy pollution practice predator prey principle prize problem procedure process product profession
    property protein purpose pair quality quarter quote reaction reason record reference relation relationship remark
    remedy replacement reproduction requirement resource response responsibility role root route rule sample
    sanctuary scale script scene science scope section sector seed sequence service setting shape shell side sign significance
    situation shortcut skill skin soil solution song sound source specialty spectrum spin stain step stone
    structure style subtype substance summary system talent task taste technique technology tectonics texture theme theory
    therapy tissue tool topic tradition train transport treatment treaty tree trait trigger trivia unit usage use variety
    vector vehicle vitamin waste weakness weapon weather wonder wood work worship declination
    subspecies subfamily superfamily suborder variant manuscript medal opening ending plumage
    staining parity allotrope isotope ion lattice polarity solubility hardness luster lustre streak cleavage
    sting beverage drink spice cheese grape vintage dialogue quotation synonym antonym
    affiliation identification outlet creation breeding incubation bonding
    """
)
"""Nouns whose values may need an article, so that they stand behind a colon: "The habitat of the lion: savanna." """

ROLES = word_set(
    """
    president minister chancellor king queen monarch emperor empress ruler leader head governor mayor senator chairman
    chairwoman chairperson chair CEO captain coach manager trainer owner commander general admiral host presenter narrator
    protagonist antagonist hero heroine villain spouse wife husband father mother son daughter child parent brother sister
    successor predecessor mentor teacher student partner rival actor actress artist victor winner runner-up champion creator lady singer vocalist drummer guitarist
    bassist pianist conductor soloist lyricist librettist screenwriter playwright poet illustrator photographer translator
    producer cinematographer choreographer goalkeeper quarterback pitcher driver rider jockey astronaut pilot explorer
    scientist mathematician physicist chemist biologist philosopher economist historian patron saint sponsor premier
    prime_minister vice_president first_lady candidate representative secretary ambassador pope bishop nominee incumbent
    """
)
"""Nouns of persons: "Who is the president of Ecuador?" """

MAIN = word_set("main lead leading principal central title")
"""What makes a character of a story a person: "Who is the main character of Emma?" """

COUNTABLE = word_set(
    """
    leg wing moon ring seat student employee engine cylinder wheel page word letter syllable player goal point win loss
    draw match game gold silver bronze medal vote episode season chapter book song track award nomination oscar grammy
    death birth case injury casualty soldier ship plane aircraft neuron proton electron neutron chromosome limb arm finger
    toe eye horn claw stripe spot star key string fret note side corner edge face vertex angle floor story storey
    room bedroom bathroom door window bed unit visitor tourist passenger flight runway platform station stop lane
    bridge tunnel lake river island mountain state province county district city town village country member citizen
    resident household family speaker inhabitant person child man woman egg puppy kitten cub calf offspring litter tooth
    bone muscle heart chamber stomach brain sibling wife husband grandchild title championship cap appearance assist
    touchdown rebound steal block inning run hit homer strikeout save home_run knockout lap race podium pole start
    kilometre kilometer mile metre meter year month week day hour minute second calorie degree percent gram dollar euro
    user subscriber follower view download review rating download byte bit pixel core thread port gear
    engineer hurricane earthquake tornado fire disaster arrest murder assault crime accident strike rape robbery burglary
    cell atom ion bond isotope decimal digit exam question answer option level feature hotel school museum university
    college hospital store restaurant doctor nurse teacher car bus truck train bike horse cow pig sheep dog cat
    airbag donation marriage divorce suicide wound stroke voter bathroom fireplace garage telephone television radio computer fight tournament set break term
    """
)
"""Nouns of what is counted, in the singular: "How many moons does Mars have?" """

COUNTED = {
    "people": "person",
    "children": "child",
    "men": "man",
    "women": "woman",
    "feet": "foot",
    "teeth": "tooth",
    "geese": "goose",
    "mice": "mouse",
    "leaves": "leaf",
    "lives": "life",
    "wolves": "wolf",
    "calves": "calf",
    "halves": "half",
    "knives": "knife",
    "shelves": "shelf",
    "data": "datum",
    "media": "medium",
    "criteria": "criterion",
    "bacteria": "bacterium",
    "nuclei": "nucleus",
    "radii": "radius",
    "genera": "genus",
    "indices": "index",
    "vertices": "vertex",
    "axes": "axis",
    "currencies": "currency",
    "movies": "movie",
    "zombies": "zombie",
    "calories": "calorie",
    "cookies": "cookie",
}
"""Plurals that no rule makes, with their singular."""

DIVISIBLE = word_set(
    "kilometre kilometer mile metre meter year month week day hour minute second calorie degree percent gram dollar euro point star rating"
)
"""Nouns of what may be counted in parts: 3.5 hours, but not 3.5 women."""

NUMBERED = word_set(
    "rank class grade timezone shelf season month day start end beginning decade century year date position group block stage phase zone order series"
)
"""Nouns of names that may be numbers: the rank 3, but not the language 3."""

OCCURRENCES = word_set(
    """
    death birth marriage divorce case injury casualty murder assault arrest crime accident strike rape robbery burglary fire disaster
    donation suicide earthquake hurricane tornado flight view download review vote subscriber wound
    """
)
"""Nouns of what happens: nobody *has* a murder."""

FIGURED = word_set(
    """
    agriculture art assault burglary census clergy colour color commerce crime cut drawing education employment fat fiber fibre fuel health minority majority
    housing iron juice labor labour murder poverty prestige protein reading rape sodium steel sugar teaching trade unrest
    violence wealth infanticide desertion prostitution unemployment corruption happiness wheat wildlife wind writing zinc calcium potassium cholesterol carbohydrate
    """
)
"""Nouns that measure nothing by themselves, so that a number is a figure for them: the figure for education."""

FORMS_OF_WORDS = word_set(
    """
    past_tense past_simple simple_past past past_participle present_participle participle plural plural_form singular
    feminine masculine feminine_form masculine_form comparative superlative gerund infinitive base_form preterite
    third_person -ing_form ing_form present_tense antonym synonym opposite abbreviation contraction perfect
    present_perfect imperfect imperative diminutive third_person_singular past_form
    """
)
"""What a word has beside itself: "What is the past participle of “begin”?" """

OF_GRAMMAR = word_set(
    """
    case person tense mood gender number pronoun declension conjugation aspect voice
    kasus fall pronomen numerus genus tempus modus casus cas caso personne persona temps tiempo tempo modo mode
    """
)
"""Columns whose subjects are no words: the nominative has no plural. Their names in other languages stand beside
English headers, too, where the language of a table is not known."""

NOUN_ENDINGS = (
    "tion",
    "sion",
    "ment",
    "ness",
    "ity",
    "ship",
    "ance",
    "ence",
    "ology",
    "graphy",
    "ism",
    "hood",
    "age",
    "ture",
)
"""Endings by which a word is a noun, though no list has it."""
