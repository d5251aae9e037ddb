"""German sentences for headers."""

from quizgen.language.headers.header_words import HeaderSentences, HeaderWords, folded, names

_DER = """
    Name Vorname Nachname Hauptort Umfang Durchmesser Radius Preis Ort Geburtsort Sterbeort Siedepunkt Schmelzpunkt
    Anteil Wert Titel Verlag Plural Infinitiv Typ Bezirk Landkreis Kreis Kanton Ortsteil Stadtteil Monat Wochentag
    Spitzname Künstlername Spielort Fundort Wohnort Sitz Rang
"""
_DIE = """
    Hauptstadt Fläche Einwohnerzahl Bevölkerung Dichte Bevölkerungsdichte Länge Höhe Breite Tiefe Masse Formel
    Ordnungszahl Vorwahl Abkürzung Größe Geschwindigkeit Temperatur Lebenserwartung Dauer Atommasse Elektronegativität
    Postleitzahl Mehrzahl Einzahl Lebensdauer Amtssprache Landessprache Sprache Stadt Gemeinde Anzahl Nummer
    Telefonnummer Hausnummer Internetadresse Domain Note Tonart Besetzung
"""
_DAS = """
    Symbol Elementsymbol Kürzel Autokennzeichen Kfz-Kennzeichen Geburtsjahr Todesjahr Gründungsjahr Jahr Erscheinungsjahr
    Entdeckungsjahr Alter Gewicht Volumen Geschlecht Präteritum Perfekt Partizip Partizip_II Geburtsdatum Todesdatum
    Datum Gründungsdatum Baujahr Entstehungsjahr Jahrhundert Zeichen
"""
_DER_WITH_ARTICLE = "Kontinent Fluss Beruf Lebensraum Baustil Stil Erreger Verein Staat"
_DIE_WITH_ARTICLE = """
    Währung Farbe Form Religion Region Staatsform Nationalität Epoche Gattung Familie Art Ordnung Klasse Mündung Quelle
    Einheit Funktion Nahrung Gruppe Wortart Herkunft Ursache Partei Technik Bauweise Rasse Sportart Behandlung Wirkung
    Aufgabe Heimat
"""
_DAS_WITH_ARTICLE = "Land Bundesland Material Genre Instrument Meer Gegenteil Synonym Gebirge Museum Hauptwerk Werk"
_DER_PERSON = """
    Autor Komponist Regisseur Maler Erfinder Entdecker Präsident Künstler Gründer Architekt Regierungschef
    Bürgermeister Schriftsteller Dichter Dramatiker Bildhauer Fotograf Musiker Dirigent Philosoph Forscher König
    Kaiser Papst Herrscher Staatschef Kanzler Bundeskanzler Bundespräsident Ministerpräsident Premierminister Minister
    Anführer Kapitän Trainer Schauspieler Hauptdarsteller Sänger Übersetzer Herausgeber Produzent Drehbuchautor
"""
_DER_EVENT = (
    "Amtsantritt Rücktritt Beginn Anfang Beitritt Start Kriegsbeginn Baubeginn Abschluss Tod Untergang Beschluss"
)
_DIE_EVENT = """
    Gründung Geburt Unabhängigkeit Eröffnung Uraufführung Veröffentlichung Erstveröffentlichung Entdeckung Erfindung
    Krönung Hinrichtung Fertigstellung Entstehung Einweihung Erstbesteigung Premiere Taufe Hochzeit Wahl
"""
_DAS_EVENT = "Ende Amtsende Kriegsende Erscheinen"
_DIE_PERSON = """
    Autorin Komponistin Regisseurin Malerin Erfinderin Entdeckerin Präsidentin Künstlerin Gründerin Architektin
    Schriftstellerin Dichterin Bildhauerin Fotografin Musikerin Dirigentin Philosophin Forscherin Bürgermeisterin
    Regierungschefin Königin Kaiserin Herrscherin Kanzlerin Bundeskanzlerin Ministerpräsidentin Premierministerin
    Ministerin Anführerin Kapitänin Trainerin Schauspielerin Hauptdarstellerin Sängerin Übersetzerin Herausgeberin
    Produzentin
"""
_DER_FIGURE = "Sieger Gewinner Preisträger Weltmeister Held Protagonist Titelheld Gegenspieler"
_DIE_FIGURE = "Siegerin Gewinnerin Preisträgerin Weltmeisterin Heldin Protagonistin Hauptfigur Hauptperson Titelfigur"

GERMAN_HEADERS = HeaderWords(
    sentences=(
        HeaderSentences.of(
            _DER, "{{ subject }}: Was ist der {header}?", "{{ subject }}: Der {header} ist {{ value }}."
        ),
        HeaderSentences.of(
            _DIE, "{{ subject }}: Was ist die {header}?", "{{ subject }}: Die {header} ist {{ value }}."
        ),
        HeaderSentences.of(
            _DAS, "{{ subject }}: Was ist das {header}?", "{{ subject }}: Das {header} ist {{ value }}."
        ),
        HeaderSentences.of(_DER_WITH_ARTICLE, "{{ subject }}: Was ist der {header}?"),
        HeaderSentences.of(_DIE_WITH_ARTICLE, "{{ subject }}: Was ist die {header}?"),
        HeaderSentences.of(_DAS_WITH_ARTICLE, "{{ subject }}: Was ist das {header}?"),
        HeaderSentences.of(
            _DER_PERSON, "{{ subject }}: Wer ist der {header}?", "{{ subject }}: Der {header} ist {{ value }}."
        ),
        HeaderSentences.of(
            _DIE_PERSON, "{{ subject }}: Wer ist die {header}?", "{{ subject }}: Die {header} ist {{ value }}."
        ),
        HeaderSentences.of(_DER_FIGURE, "{{ subject }}: Wer ist der {header}?"),
        HeaderSentences.of(_DIE_FIGURE, "{{ subject }}: Wer ist die {header}?"),
        HeaderSentences.of("Einwohner", "{{ subject }}: Wie viele Einwohner gibt es?"),
    ),
    of_dates=(
        HeaderSentences.of(_DER_EVENT, "{{ subject }}: Wann war der {header}?"),
        HeaderSentences.of(_DIE_EVENT, "{{ subject }}: Wann war die {header}?"),
        HeaderSentences.of(_DAS_EVENT, "{{ subject }}: Wann war das {header}?"),
    ),
    languages=names(
        "deutsch:Deutsch german:Deutsch englisch:Englisch english:Englisch französisch:Französisch français:Französisch "
        "spanisch:Spanisch español:Spanisch italienisch:Italienisch italiano:Italienisch latein:Latein "
        "lateinisch:Latein portugiesisch:Portugiesisch português:Portugiesisch russisch:Russisch русский:Russisch "
        "türkisch:Türkisch türkçe:Türkisch polnisch:Polnisch niederländisch:Niederländisch griechisch:Griechisch "
        "arabisch:Arabisch chinesisch:Chinesisch japanisch:Japanisch koreanisch:Koreanisch schwedisch:Schwedisch"
    ),
    ask_word="Was heißt „{{ subject }}“ auf {language}?",
    say_word="„{{ subject }}“ heißt auf {language} „{{ value }}“.",
    ask_back="Was heißt „{{ value }}“ auf {language}?",
    words=folded(
        "wort wörter begriff begriffe ausdruck verb verben infinitiv vokabel vokabeln fachbegriff adjektiv adjektive nomen substantiv substantive redewendung abkürzung fremdwort"
    ),
    meanings=folded("bedeutung übersetzung definition erklärung"),
    ask_meaning="Was bedeutet „{{ subject }}“?",
    say_meaning="„{{ subject }}“ bedeutet „{{ value }}“.",
    ask_by_meaning="Welches Wort bedeutet „{{ value }}“?",
    ask_by_definition="Welcher Begriff ist gemeint? {{ value }}",
    say_definition="{{ subject }}: {{ value }}",
    applies="{{ subject }}: „{header}“ trifft zu.",
    applies_not="{{ subject }}: „{header}“ trifft nicht zu.",
)
