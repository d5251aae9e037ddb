"""Spanish sentences for headers: *el* símbolo, *la* capital."""

from quizgen.language.headers.header_words import HeaderSentences, HeaderWords, folded, names

_EL = """
    nombre apellido símbolo peso volumen precio título número código punto_de_fusión punto_de_ebullición porcentaje radio
    diámetro perímetro número_atómico participio plural
    femenino masculino singular área año valor prefijo número_de_habitantes año_de_nacimiento año_de_fundación municipio
    departamento mes día siglo apodo seudónimo color código_postal dominio
"""
_LA = """
    capital población superficie densidad longitud altura anchura profundidad masa fórmula duración velocidad temperatura
    altitud edad abreviatura fecha_de_nacimiento fecha_de_muerte fecha_de_fundación masa_atómica esperanza_de_vida
    densidad_de_población ciudad provincia comunidad_autónoma fecha edición
"""
_EL_BEFORE_ARTICLE = """
    país continente río idioma idioma_oficial género material hábitat instrumento sinónimo antónimo contrario océano mar
    lugar_de_nacimiento oficio origen museo partido estilo movimiento equipo estadio estado tratamiento grupo alimento
"""
_LA_BEFORE_ARTICLE = """
    moneda lengua región religión desembocadura fuente función causa familia clase unidad época especie profesión técnica
    escuela obra dieta nacionalidad corriente
"""
_EL_PERSON = """
    presidente vicepresidente autor escritor poeta novelista dramaturgo compositor director director_de_cine
    director_de_orquesta pintor escultor artista fotógrafo inventor descubridor explorador científico filósofo creador
    diseñador arquitecto fundador rey emperador monarca gobernante ministro primer_ministro jefe_de_Estado
    jefe_de_gobierno canciller alcalde gobernador líder capitán entrenador actor cantante intérprete guionista
    productor traductor
"""
_LA_PERSON = """
    presidenta vicepresidenta autora escritora poetisa compositora directora pintora escultora fotógrafa inventora
    descubridora exploradora científica filósofa creadora diseñadora arquitecta fundadora reina emperatriz ministra
    primera_ministra alcaldesa gobernadora capitana entrenadora actriz productora traductora
"""
_EL_FIGURE = "ganador vencedor campeón héroe protagonista personaje_principal antagonista"
_LA_FIGURE = "ganadora vencedora campeona heroína"
_EL_OF_DATES = "nacimiento inicio comienzo fin final descubrimiento estreno lanzamiento fallecimiento"
_LA_OF_DATES = """
    fundación independencia muerte creación publicación construcción invención inauguración coronación apertura boda
"""

SPANISH_HEADERS = HeaderWords(
    sentences=(
        HeaderSentences.of(_EL, "{{ subject }}: ¿cuál es el {header}?", "{{ subject }}: el {header} es {{ value }}."),
        HeaderSentences.of(_LA, "{{ subject }}: ¿cuál es la {header}?", "{{ subject }}: la {header} es {{ value }}."),
        HeaderSentences.of(_EL_BEFORE_ARTICLE, "{{ subject }}: ¿cuál es el {header}?"),
        HeaderSentences.of(_LA_BEFORE_ARTICLE, "{{ subject }}: ¿cuál es la {header}?"),
        HeaderSentences.of(
            _EL_PERSON, "{{ subject }}: ¿quién es el {header}?", "{{ subject }}: el {header} es {{ value }}."
        ),
        HeaderSentences.of(
            _LA_PERSON, "{{ subject }}: ¿quién es la {header}?", "{{ subject }}: la {header} es {{ value }}."
        ),
        HeaderSentences.of(_EL_FIGURE, "{{ subject }}: ¿quién es el {header}?"),
        HeaderSentences.of(_LA_FIGURE, "{{ subject }}: ¿quién es la {header}?"),
        HeaderSentences.of("habitantes", "{{ subject }}: ¿cuántos habitantes hay?"),
    ),
    of_dates=(
        HeaderSentences.of(_EL_OF_DATES, "{{ subject }}: ¿cuándo fue el {header}?"),
        HeaderSentences.of(_LA_OF_DATES, "{{ subject }}: ¿cuándo fue la {header}?"),
    ),
    languages=names(
        "español:español spanish:español castellano:español inglés:inglés english:inglés francés:francés français:francés "
        "alemán:alemán deutsch:alemán italiano:italiano portugués:portugués português:portugués latín:latín ruso:ruso "
        "catalán:catalán árabe:árabe chino:chino japonés:japonés coreano:coreano griego:griego turco:turco"
    ),
    ask_word="¿Cómo se dice «{{ subject }}» en {language}?",
    say_word="«{{ subject }}» se dice «{{ value }}» en {language}.",
    ask_back="¿Cómo se dice «{{ value }}» en {language}?",
    words=folded(
        "palabra palabras término términos expresión verbo verbos infinitivo vocabulario adjetivo adjetivos sustantivo sustantivos abreviatura"
    ),
    meanings=folded("significado traducción definición"),
    ask_meaning="¿Qué significa «{{ subject }}»?",
    say_meaning="«{{ subject }}» significa «{{ value }}».",
    ask_by_meaning="¿Qué palabra significa «{{ value }}»?",
    ask_by_definition="¿Qué término tiene esta definición? {{ value }}",
    say_definition="{{ subject }}: {{ value }}",
    applies="{{ subject }}: «{header}» se aplica.",
    applies_not="{{ subject }}: «{header}» no se aplica.",
)
