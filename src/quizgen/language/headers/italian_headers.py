"""Italian sentences for headers: *il* nome, *lo* stato, *la* capitale, *l’*altezza."""

from quizgen.language.headers.header_words import HeaderSentences, HeaderWords, folded, names

_IL = """
    nome cognome simbolo peso volume prezzo titolo numero codice punto_di_fusione punto_di_ebollizione raggio diametro
    perimetro capoluogo numero_atomico participio plurale femminile maschile
    singolare valore prefisso numero_di_abitanti comune mese giorno secolo soprannome colore dominio
"""
_LA = """
    capitale popolazione superficie densità lunghezza larghezza profondità massa formula durata velocità temperatura
    data_di_nascita data_di_morte data_di_fondazione massa_atomica speranza_di_vita sigla città provincia data
"""
_L = "altezza altitudine età area abbreviazione anno anno_di_nascita anno_di_fondazione"
_IL_BEFORE_ARTICLE = """
    paese continente fiume genere materiale mare contrario sinonimo mestiere luogo_di_nascita museo partito movimento
    trattamento gruppo
"""
_LA_BEFORE_ARTICLE = """
    moneta valuta lingua lingua_ufficiale regione religione foce sorgente funzione causa famiglia classe specie
    professione tecnica squadra scuola dieta nazionalità corrente
"""
_L_BEFORE_ARTICLE = "oceano habitat origine unità epoca opera"
_IL_PERSON = """
    presidente vicepresidente compositore musicista regista pittore poeta romanziere drammaturgo fotografo filosofo
    matematico creatore progettista fondatore re sovrano monarca governante ministro primo_ministro
    presidente_della_Repubblica capo_di_Stato capo_del_governo presidente_del_Consiglio cancelliere sindaco
    governatore leader capitano commissario_tecnico cantante direttore direttore_d’orchestra produttore traduttore
    doge papa
"""
_LO_PERSON = "scrittore scultore scopritore scienziato sceneggiatore stilista"
_LA_PERSON = """
    presidentessa compositrice pittrice poetessa fotografa filosofa creatrice fondatrice regina sovrana ministra
    sindaca governatrice capitana direttrice produttrice traduttrice scrittrice scultrice scopritrice scienziata
    sceneggiatrice
"""
_L_PERSON = """
    autore autrice inventore inventrice architetto architetta artista attore attrice allenatore allenatrice
    esploratore esploratrice imperatore imperatrice interprete ingegnere
"""
_IL_FIGURE = "vincitore campione protagonista personaggio_principale"
_LA_FIGURE = "vincitrice campionessa"
_L_FIGURE = "eroe eroina antagonista"
_OF_LIVES = "nascita morte"
_LA_OF_DATES = "fondazione creazione pubblicazione costruzione scoperta fine uscita"
_L_OF_DATES = "indipendenza invenzione inaugurazione incoronazione apertura inizio elezione"

ITALIAN_HEADERS = HeaderWords(
    sentences=(
        HeaderSentences.of(_IL, "{{ subject }}: qual è il {header}?", "{{ subject }}: il {header} è {{ value }}."),
        HeaderSentences.of(_LA, "{{ subject }}: qual è la {header}?", "{{ subject }}: la {header} è {{ value }}."),
        HeaderSentences.of(_L, "{{ subject }}: qual è l’{header}?", "{{ subject }}: l’{header} è {{ value }}."),
        HeaderSentences.of(_IL_BEFORE_ARTICLE, "{{ subject }}: qual è il {header}?"),
        HeaderSentences.of(_LA_BEFORE_ARTICLE, "{{ subject }}: qual è la {header}?"),
        HeaderSentences.of(_L_BEFORE_ARTICLE, "{{ subject }}: qual è l’{header}?"),
        HeaderSentences.of(
            _IL_PERSON, "{{ subject }}: chi è il {header}?", "{{ subject }}: il {header} è {{ value }}."
        ),
        HeaderSentences.of(
            _LO_PERSON, "{{ subject }}: chi è lo {header}?", "{{ subject }}: lo {header} è {{ value }}."
        ),
        HeaderSentences.of(
            _LA_PERSON, "{{ subject }}: chi è la {header}?", "{{ subject }}: la {header} è {{ value }}."
        ),
        HeaderSentences.of(_L_PERSON, "{{ subject }}: chi è l’{header}?", "{{ subject }}: l’{header} è {{ value }}."),
        HeaderSentences.of(_IL_FIGURE, "{{ subject }}: chi è il {header}?"),
        HeaderSentences.of(_LA_FIGURE, "{{ subject }}: chi è la {header}?"),
        HeaderSentences.of(_L_FIGURE, "{{ subject }}: chi è l’{header}?"),
        HeaderSentences.of("abitanti", "{{ subject }}: quanti abitanti ci sono?"),
    ),
    of_dates=(
        HeaderSentences.of(_OF_LIVES, "{{ subject }}: qual è la data di {header}?"),
        HeaderSentences.of(_LA_OF_DATES, "{{ subject }}: a quando risale la {header}?"),
        HeaderSentences.of(_L_OF_DATES, "{{ subject }}: a quando risale l’{header}?"),
    ),
    of_years=(HeaderSentences.of(_OF_LIVES, "{{ subject }}: qual è l’anno di {header}?"),),
    languages=names(
        "italiano:italiano italian:italiano inglese:inglese english:inglese francese:francese français:francese "
        "tedesco:tedesco deutsch:tedesco spagnolo:spagnolo español:spagnolo portoghese:portoghese latino:latino "
        "russo:russo arabo:arabo cinese:cinese giapponese:giapponese coreano:coreano greco:greco turco:turco"
    ),
    ask_word="Come si dice «{{ subject }}» in {language}?",
    say_word="«{{ subject }}» si dice «{{ value }}» in {language}.",
    ask_back="Come si dice «{{ value }}» in {language}?",
    words=folded(
        "parola parole termine termini espressione verbo verbi infinito vocabolo vocaboli aggettivo aggettivi sostantivo sostantivi abbreviazione"
    ),
    meanings=folded("significato traduzione definizione"),
    ask_meaning="Che cosa significa «{{ subject }}»?",
    say_meaning="«{{ subject }}» significa «{{ value }}».",
    ask_by_meaning="Quale parola significa «{{ value }}»?",
    ask_by_definition="Quale termine ha questa definizione? {{ value }}",
    say_definition="{{ subject }}: {{ value }}",
    applies="{{ subject }}: «{header}» si applica.",
    applies_not="{{ subject }}: «{header}» non si applica.",
)
