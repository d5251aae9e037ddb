"""The words by which names that read as amounts are known, in the languages that quizgen has words in."""

ABOVE = (
    *(">", "≥", ">=", "⩾"),
    *(
        "over",
        "above",
        "more than",
        "greater than",
        "at least",
        "not less than",
        "no less than",
        "min",
        "minimum",
        "from",
    ),
    *("über", "mehr als", "mindestens", "mind", "ab"),
    *("plus de", "au moins", "au-dessus de", "dès", "à partir de"),
    *("más de", "al menos", "por lo menos", "mínimo", "desde", "a partir de"),
    *("oltre", "più di", "almeno", "minimo", "da"),
    *("mais de", "acima de", "pelo menos", "no mínimo"),
    *("최소", "적어도", "أكثر من", "على الأقل", "فوق"),
)
"""Signs and words before the lowest amount of many: over 250."""

BELOW = (
    *("<", "≤", "<=", "⩽"),
    *(
        "under",
        "below",
        "less than",
        "fewer than",
        "at most",
        "not more than",
        "no more than",
        "up to",
        "max",
        "maximum",
    ),
    *("unter", "weniger als", "höchstens", "maximal", "bis zu", "bis"),
    *("moins de", "au plus", "au maximum", "jusqu'à", "sous"),
    *("menos de", "como máximo", "máximo", "hasta"),
    *("meno di", "al massimo", "massimo", "fino a", "sotto"),
    *("abaixo de", "no máximo", "até"),
    *("최대", "أقل من", "على الأكثر", "حتى"),
)
"""Signs and words before the highest amount of many: up to 20."""

AFTER = (
    *("after", "since", "nach", "seit", "après", "depuis", "después de", "desde", "dopo il", "dopo", "dal"),
    *("depois de", "após", "بعد", "منذ"),
)
"""Words before a date from which on something is so: after 1945."""

BEFORE = (
    *("before", "prior to", "by", "until", "till", "vor", "avant", "antes de", "antes del", "prima del", "prima di"),
    *("entro il", "قبل"),
)
"""Words before a date up to which something is so: before 2000 BC."""

NOW = (
    *("present", "now", "today", "ongoing", "current", "heute", "jetzt", "Gegenwart", "présent", "aujourd'hui"),
    *("presente", "actualidad", "hoy", "oggi", "in corso", "hoje", "atualidade", "현재", "الآن", "حتى الآن"),
)
"""Words for the end of a time that goes on: 2022–present."""

NEARLY = ("nearly", "almost", "fast", "knapp", "gut", "presque", "casi", "quasi", "quase", "거의")
"""Words before an amount that is approximate, beside those of all numbers (`ABOUT_WORDS`)."""

OR_MORE = (
    *("or more", "and more", "or over", "and over", "or above", "and above", "or older", "and older", "minimum"),
    *("oder mehr", "und mehr", "und älter", "et plus", "ou plus", "o más", "y más", "o più", "e più", "ou mais"),
    *("이상", "초과", "فأكثر"),
)
"""Words behind the lowest amount of many: 18 and over."""

OR_LESS = (
    *("or less", "or fewer", "or under", "and under", "or below", "or younger", "max", "max.", "maximum"),
    *("oder weniger", "ou moins", "o menos", "o meno", "ou menos", "이하", "미만", "فأقل"),
)
"""Words behind the highest amount of many: 20 mg max."""

JOINED = ("and", "und", "et", "y", "e")
"""Words inside an amount of several units: 1 hour and 30 minutes."""

ERAS = ("BC", "BCE", "B.C.", "B.C.E.", "v. Chr.", "v.Chr.", "v. u. Z.", "av. J.-C.", "a. C.", "a.C.", "avant J.-C.")
"""What stands behind a year before our era."""

CENTURIES = ("century", "Jahrhundert", r"Jh\.?", "siècle", "secolo", "siglo", "século", "세기")
"""What stands behind the number of a century."""

UNIT_WORDS = {
    name: unit
    for unit, names in {
        "s": "s sec secs second seconds Sekunde Sekunden sek seconde secondes segundo segundos secondi 초 ثانية",
        "min": "min mins minute minutes Minute Minuten minuto minutos minuti 분 دقيقة",
        "h": "h hr hrs hour hours Stunde Stunden Std heure heures hora horas ora ore 시간 ساعة ساعات",
        "d": "d day days Tag Tage Tagen jour jours día días dia dias giorno giorni 일 يوم أيام",
        "week": "week weeks wk wks Woche Wochen semaine semaines semana semanas settimana settimane 주",
        "month": "month months Monat Monate mois mes meses mese mesi mês 개월 شهر",
        "year": "year years yr yrs Jahr Jahre Jahren an ans année années año años anno anni ano anos 년 سنة سنوات عام",
        "mm": "mm millimetre millimetres millimeter millimeters",
        "cm": "cm centimetre centimetres centimeter centimeters Zentimeter",
        "m": "m metre metres meter meters mètre mètres metro metros metri",
        "km": "km kms kilometre kilometres kilometer kilometers kilomètre kilomètres kilómetros chilometri quilômetros",
        "mi": "mi mile miles",
        "ft": "ft foot feet",
        "in": "in inch inches",
        "yd": "yd yard yards",
        "mg": "mg milligram milligrams Milligramm",
        "g": "g gram grams gramme grammes Gramm gramos grammi gramas",
        "kg": "kg kgs kilo kilos kilogram kilograms Kilogramm kilogrammes kilogramos",
        "t": "t tonne tonnes Tonnen",
        "lb": "lb lbs pound pounds",
        "oz": "oz ounce ounces",
        "ml": "ml millilitre millilitres milliliter milliliters",
        "l": "l litre litres liter liters litro litros litri",
        "cup": "cup cups",
        "tablespoon": "tbsp tbsps tablespoon tablespoons",
        "teaspoon": "tsp tsps teaspoon teaspoons",
        "pint": "pint pints",
        "gallon": "gallon gallons gal",
        "%": "% percent Prozent pourcent",
    }.items()
    for name in names.casefold().split()
}
"""The units that are known by these words, without regard to case."""

MONTHS = frozenset(
    "janvier février mars avril mai juin juillet août septembre octobre novembre décembre "
    "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre "
    "gennaio febbraio aprile maggio giugno luglio settembre ottobre dicembre "
    "janeiro fevereiro março maio junho julho setembro outubro novembro dezembro".split()
)
"""The months in languages that write them with small letters: what stands behind the number of a day."""

ORDINALS = frozenset("st nd rd th er re nde de e è ème eme ter º ª".split())
"""What stands behind the digits of a number that counts places: 2nd, 1er, 3º. Some would be units, too: a nanoday."""
