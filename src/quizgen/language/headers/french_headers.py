"""French sentences for headers: *le* symbole, *la* capitale, *l’*altitude."""

from quizgen.language.headers.header_words import HeaderSentences, HeaderWords, folded, names

_SUBJECT = "{{ subject }}\u00a0: "

_LE = """
    nom prénom symbole poids volume prix titre numéro code point_de_fusion point_d’ébullition pourcentage taux rayon
    diamètre périmètre chef-lieu nombre_d’habitants
    numéro_atomique participe_passé participe_présent pluriel féminin masculin département mois jour siècle surnom
    pseudonyme code_postal domaine
"""
_LA = """
    capitale population superficie densité longueur hauteur largeur profondeur masse formule durée taille vitesse
    température valeur date_de_naissance date_de_mort date_de_fondation masse_atomique densité_de_population ville commune
    province date
"""
_L_MASCULINE = "âge indicatif"
_L_FEMININE = "altitude année abréviation année_de_naissance année_de_fondation espérance_de_vie"
_LE_BEFORE_ARTICLE = """
    pays continent fleuve métier matériau genre synonyme contraire lieu_de_naissance musée parti style mouvement traitement
    régime groupe stade
"""
_LA_BEFORE_ARTICLE = """
    monnaie devise langue langue_officielle région religion couleur mer source fonction cause famille classe technique
    nationalité profession
"""
_L_MASCULINE_BEFORE_ARTICLE = "instrument habitat océan"
_L_FEMININE_BEFORE_ARTICLE = "embouchure unité origine époque espèce équipe école œuvre"
_LE_PERSON = """
    président vice-président compositeur musicien réalisateur metteur_en_scène chef_d’orchestre peintre sculpteur
    photographe poète romancier dramaturge philosophe scientifique mathématicien fondateur créateur découvreur roi
    souverain monarque dirigeant ministre premier_ministre chef_d’État chef_de_gouvernement chef_du_gouvernement
    chancelier maire gouverneur leader capitaine sélectionneur chanteur comédien scénariste producteur traducteur
    dessinateur pape
"""
_LA_PERSON = """
    présidente vice-présidente compositrice musicienne réalisatrice sculptrice poétesse romancière fondatrice
    créatrice découvreuse reine souveraine dirigeante gouverneure chanteuse comédienne productrice traductrice
    dessinatrice
"""
_L_PERSON = """
    auteur auteure autrice écrivain écrivaine inventeur inventrice architecte artiste acteur actrice entraîneur
    entraîneuse explorateur exploratrice empereur impératrice interprète ingénieur
"""
_LE_FIGURE = "vainqueur gagnant lauréat champion héros protagoniste personnage_principal"
_LA_FIGURE = "gagnante lauréate championne"
_L_FIGURE = "héroïne antagoniste"
_LE_OF_LIVES = "décès"
_LE_OF_DATES = "début couronnement lancement mariage"
_LA_OF_LIVES = "naissance mort"
_LA_OF_DATES = "fondation création découverte parution publication sortie construction fin"
_L_OF_DATES = "indépendance invention ouverture inauguration accession élection"

FRENCH_HEADERS = HeaderWords(
    sentences=(
        HeaderSentences.of(_LE, _SUBJECT + "quel est le {header}\u202f?", _SUBJECT + "le {header} est {{ value }}."),
        HeaderSentences.of(_LA, _SUBJECT + "quelle est la {header}\u202f?", _SUBJECT + "la {header} est {{ value }}."),
        HeaderSentences.of(
            _L_MASCULINE, _SUBJECT + "quel est l’{header}\u202f?", _SUBJECT + "l’{header} est {{ value }}."
        ),
        HeaderSentences.of(
            _L_FEMININE, _SUBJECT + "quelle est l’{header}\u202f?", _SUBJECT + "l’{header} est {{ value }}."
        ),
        HeaderSentences.of(_LE_BEFORE_ARTICLE, _SUBJECT + "quel est le {header}\u202f?"),
        HeaderSentences.of(_LA_BEFORE_ARTICLE, _SUBJECT + "quelle est la {header}\u202f?"),
        HeaderSentences.of(_L_MASCULINE_BEFORE_ARTICLE, _SUBJECT + "quel est l’{header}\u202f?"),
        HeaderSentences.of(_L_FEMININE_BEFORE_ARTICLE, _SUBJECT + "quelle est l’{header}\u202f?"),
        HeaderSentences.of(
            _LE_PERSON, _SUBJECT + "qui est le {header}\u202f?", _SUBJECT + "le {header} est {{ value }}."
        ),
        HeaderSentences.of(
            _LA_PERSON, _SUBJECT + "qui est la {header}\u202f?", _SUBJECT + "la {header} est {{ value }}."
        ),
        HeaderSentences.of(_L_PERSON, _SUBJECT + "qui est l’{header}\u202f?", _SUBJECT + "l’{header} est {{ value }}."),
        HeaderSentences.of(_LE_FIGURE, _SUBJECT + "qui est le {header}\u202f?"),
        HeaderSentences.of(_LA_FIGURE, _SUBJECT + "qui est la {header}\u202f?"),
        HeaderSentences.of(_L_FIGURE, _SUBJECT + "qui est l’{header}\u202f?"),
        HeaderSentences.of("habitants", _SUBJECT + "combien y a-t-il d’habitants\u202f?"),
    ),
    of_dates=(
        HeaderSentences.of(_LE_OF_LIVES, _SUBJECT + "quelle est la date du {header}\u202f?"),
        HeaderSentences.of(_LA_OF_LIVES, _SUBJECT + "quelle est la date de {header}\u202f?"),
        HeaderSentences.of(_LE_OF_DATES, _SUBJECT + "de quand date le {header}\u202f?"),
        HeaderSentences.of(_LA_OF_DATES, _SUBJECT + "de quand date la {header}\u202f?"),
        HeaderSentences.of(_L_OF_DATES, _SUBJECT + "de quand date l’{header}\u202f?"),
    ),
    of_years=(
        HeaderSentences.of(_LE_OF_LIVES, _SUBJECT + "quelle est l’année du {header}\u202f?"),
        HeaderSentences.of(_LA_OF_LIVES, _SUBJECT + "quelle est l’année de {header}\u202f?"),
    ),
    languages=names(
        "français:français french:français anglais:anglais english:anglais allemand:allemand deutsch:allemand "
        "espagnol:espagnol español:espagnol italien:italien italiano:italien portugais:portugais latin:latin russe:russe "
        "arabe:arabe chinois:chinois japonais:japonais coréen:coréen grec:grec néerlandais:néerlandais turc:turc"
    ),
    ask_word="Comment dit-on «\u202f{{ subject }}\u202f» en {language}\u202f?",
    say_word="«\u202f{{ subject }}\u202f» se dit «\u202f{{ value }}\u202f» en {language}.",
    ask_back="Comment dit-on «\u202f{{ value }}\u202f» en {language}\u202f?",
    words=folded(
        "mot mots terme termes expression verbe verbes infinitif vocabulaire adjectif adjectifs nom abréviation"
    ),
    meanings=folded("signification sens traduction définition"),
    ask_meaning="Que signifie «\u202f{{ subject }}\u202f»\u202f?",
    say_meaning="«\u202f{{ subject }}\u202f» signifie «\u202f{{ value }}\u202f».",
    ask_by_meaning="Quel mot signifie «\u202f{{ value }}\u202f»\u202f?",
    ask_by_definition="Quel terme a cette définition\u202f? {{ value }}",
    say_definition="{{ subject }}\u00a0: {{ value }}",
    applies="{{ subject }}\u00a0: «\u202f{header}\u202f» s’applique.",
    applies_not="{{ subject }}\u00a0: «\u202f{header}\u202f» ne s’applique pas.",
)
