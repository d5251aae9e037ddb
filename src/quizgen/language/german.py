"""German. A lead-in is set off by a colon, since a sentence behind a comma would need another word order."""

from quizgen.language.headers.german_headers import GERMAN_HEADERS
from quizgen.language.lexicon import Lexicon
from quizgen.language.practice_words import PracticeWords
from quizgen.language.table_words import TableWords
from quizgen.language.words import CardWords, Dated, Phrases, SentenceWords, SheetWords, Words

GERMAN = Words(
    right_to_left=False,
    sentence=SentenceWords(
        quoted="„{text}“",
        according_to="laut {who}",
        plain_names=True,
        lead_in="{lead}: {stem}",
        lead_in_apart="{lead}: {stem}",
        openers=frozenset(),
        since=Dated("seit {date}", "seit {date}", "seit dem {date}"),
        until=Dated("bis {date}", "bis {date}", "bis zum {date}"),
        start=Dated("von {date}", "von {date}", "vom {date}"),
        end=Dated("bis {date}", "bis {date}", "bis zum {date}"),
        during=Dated("im Jahr {date}", "im {date}", "am {date}"),
        as_of=Dated.alike("Stand {date}"),
        about="ca. {date}",
        century="{number}. Jahrhundert",
        century_number=str,
        century_before_christ="{century} {era}",
        decade="{year}er",
        span_in_text="{span}",
        not_so="Nicht {option}: {fact}",
        also="Auch richtig: {answers}",
        question="{subject}: {relation}?",
        question_for_subject="{relation}: {value} · {type}?",
        question_for_any_subject="{relation}: {value} · was ist gemeint?",
        pointers=frozenset(
            (
                "diese",
                "folgend",
                "davon",
                "hiervon",
                "darunter",
                "unten",
                "aufgelistet",
                "genannt",
                "option",
                "auswahl",
                "wahle",
                "welche der",
                "welcher der",
                "welches der",
                "welchen der",
                "welchem der",
                "welche von",
                "welcher von",
                "welches von",
                "welchen von",
                "eine der",
                "einer der",
                "eines der",
            )
        ),
        statement="{subject} – {relation}: {value}",
        yes="ja",
        no="nein",
        none="keine",
        which_picture="{subject} – {label}: Welches Bild ist richtig?",
        whose_picture="{label}: Wozu gehört das Bild?",
        see_picture="siehe Bild",
        picture="Bild",
        first_day="1",
    ),
    phrases=Phrases(
        true="Richtig",
        false="Falsch",
        earliest="{label}: Was davon kommt zeitlich zuerst?",
        largest="{label}: Was davon hat den größten Wert?",
        earliest_first="{label}: Was ist die richtige Reihenfolge? Das Früheste kommt zuerst.",
        smallest_first="{label}: Was ist die richtige Reihenfolge? Der kleinste Wert kommt zuerst.",
        odd_one_out="{label}: Was davon passt nicht zu den anderen?",
        matching="{label}: Was gehört wozu?",
    ),
    headers=GERMAN_HEADERS,
    sheet=SheetWords(
        name="Name",
        class_name="Klasse",
        date="Datum",
        score="Punkte",
        points="Punkte: {count}",
        form="Gruppe {form}",
        page="Seite {page} von {pages}",
        answer_key="Lösungen",
        answer="Antwort",
        why="Warum",
        source="Quelle",
        cited="Quelle: {source}",
        word_bank="Wortkasten",
        answer_sheet="Antwortbogen",
        choice="Kreise den Buchstaben der einen richtigen Antwort ein.",
        true_false="Richtig oder falsch? Kreise den Buchstaben ein.",
        select_all="Kreuze alle richtigen Antworten an: Es sind mehrere.",
        recall="Schreibe die Antwort auf die Linie.",
        cloze="Fülle die Lücke.",
        cloze_with_bank="Fülle die Lücken mit Wörtern aus dem Kasten.",
        order="Ordne: Schreibe 1 neben das Erste, 2 neben das Zweite und so weiter.",
        matching="Ordne zu: Schreibe auf jede Linie den passenden Buchstaben.",
        long_edge="Beidseitig drucken, an der langen Kante spiegeln, 100\u00a0%; dann an den Marken ausschneiden.",
        short_edge="Beidseitig drucken, an der kurzen Kante spiegeln, 100\u00a0%; dann an den Marken ausschneiden.",
    ),
    card=CardWords(
        study=(
            "Wähle eine Antwort, oder sprich sie aus, bevor du sie aufdeckst. Nach jeder Tatsache wird "
            "mehrmals gefragt, mit einigen Tagen Abstand."
        ),
        burying=(
            "Damit keine Karte am selben Tag eine andere verrät: Setze beim ersten Import den Haken bei "
            "„Stapelprofile (falls enthalten) ebenfalls importieren“; oder schalte, wenn du ein eigenes "
            "Stapelprofil hast, unter Stapelprofile › Aufschieben alle drei Schalter ein."
        ),
        licence="Lizenz: {licence}",
    ),
    practice=PracticeWords(
        start="Los",
        check="Prüfen",
        next="Weiter",
        finish="Zum Ergebnis",
        show_answer="Antwort zeigen",
        knew="Gewusst",
        did_not_know="Nicht gewusst",
        right="Richtig.",
        wrong="Falsch.",
        right_answer="Richtige Antwort: {answer}",
        your_answer="Deine Antwort",
        progress="Frage {number} von {total}",
        result="{right} von {total} richtig",
        all_right="Alles richtig!",
        known="Schon gewusst: {right} von {total}",
        known_means="Gewusst heißt: aus dem Gedächtnis beantwortet oder an mehreren Tagen richtig gewählt, also nicht geraten.",
        resume="Runde fortsetzen ({number} von {total})",
        forget="Meinen Fortschritt löschen",
        kept="Dein Fortschritt bleibt nur auf diesem Gerät.",
        not_kept="Dieser Browser lässt die Seite deinen Fortschritt nicht speichern.",
        keys="Tasten: 1 bis 9 wählen aus, Eingabe geht weiter.",
        dont_know="Weiß ich nicht",
        due_today="Heute: {due} fällig, {fresh} neu",
        done_today="Für heute fertig. Morgen geht es weiter.",
        practise_anyway="Trotzdem üben",
        on="Weiter",
        settings="Einstellungen",
        round_size="Fragen in einer Runde",
        new_per_day="Neue Fragen am Tag",
        only_due="Nur Fälliges, nichts Neues",
        topics="Themen",
        progress_so_far="Fortschritt",
        coming_days="Fällig in den nächsten 14 Tagen",
        past_days="Antworten in den letzten 14 Tagen",
        save_progress="Fortschritt als Datei speichern",
        load_progress="Fortschritt aus einer Datei übernehmen",
        taken_over="Aus der Datei übernommen: {count}",
        left_in_file="In der Datei gelassen, weil beschädigt oder der Uhr dieses Geräts voraus: {count}",
        file_damaged="Diese Datei enthält keinen Fortschritt oder ist beschädigt. Nichts wurde geändert.",
        file_too_large="Diese Datei ist größer als {limit}; mehr nimmt die Seite nicht an. Nichts wurde geändert.",
        file_too_new="Diese Datei stammt von einer neueren Fassung der Seite. Nichts wurde geändert.",
        file_of_another="Diese Datei gehört zu einem anderen Stapel: {title}. Nichts wurde geändert.",
        clock_is_back="Das Datum dieses Geräts liegt vor deinem letzten Üben. Bitte prüfe es.",
        questions_gone="Nicht mehr in diesem Stapel, von dem, was du geübt hast: {count}. Was du davon wusstest, bleibt gespeichert.",
        not_readable="In diesem Browser gespeichert, aber für diese Seite nicht lesbar (vielleicht von einer neueren Fassung): {count}. Es bleibt, wie es ist.",
        read_aloud="Vorlesen",
        pick="Auswählen …",
        move_up="Nach oben: {item}",
        move_down="Nach unten: {item}",
        moved="{item}: jetzt auf Platz {place}",
        no_script="Dieser Browser führt keine Skripte aus. Hier stehen die Fragen; öffne jede Antwort, wenn du nachgedacht hast.",
        choice="Wähle die richtige Antwort.",
        true_false="Richtig oder falsch?",
        select_all="Wähle alle richtigen Antworten.",
        recall="Überlege dir die Antwort oder schreibe sie auf.",
        cloze="Fülle die Lücke.",
        order="Bringe sie in die richtige Reihenfolge.",
        matching="Finde zu jedem das Passende.",
    ),
    lexicon=Lexicon(
        function_words=(
            "als am an auf aus bei bis das dem den der des die ein eine einem einen einer eines er es für hat haben "
            "ihr im in ist kann man mit nach sein seine sich sie sind so um und vom von vor war waren was welche "
            "welchem welchen welcher welches wem wen wer wie wird wo wurde wurden zu zum zur über nicht genannt heißt "
            "diese dieser dieses"
        ),
        fillers="",
        endings="ischen ischer isches ungen ische isch ung ern ens er en em es e n s",
        negatives="nicht nie niemals außer kein keine keiner keines keinen keinem",
        positives=r"nicht nur|oder nicht",
        absolutes="immer nie niemals alle nur jeder jede jedes stets ausschließlich niemand",
        idioms=r"nicht nur|vor allem",
        above=(
            r"(?:alle|alles|keine[rs]?|nichts|beide[s]?|die beiden) (?:der |von den |vom )?(?:oben|darüber|vorher|zuvor|unten) "
            r"(?:genannten?|stehenden?|aufgeführten?)(?: antworten| aussagen| möglichkeiten)?(?: (?:ist|sind) richtig)?\.?|"
            r"(?:alle|alles|keine[rs]?|nichts|beide|die beiden) (?:der |von den )?"
            r"(?:obengenannten|obenstehenden|obigen|vorherigen|vorstehenden|vorigen|oberen)"
            r"(?: antworten| aussagen| möglichkeiten)?(?: (?:ist|sind) richtig)?\.?"
        ),
        these=(
            r"(?:alle|keine[rs]?|beide) (?:der |von diesen |dieser |diese |von den )?"
            r"(?:genannten|antworten|aussagen|möglichkeiten|antwortmöglichkeiten)(?: antworten| aussagen| möglichkeiten)?"
            r"(?: (?:ist|sind) (?:richtig|falsch))?\.?|"
            r"(?:alle|keine[rs]?|nichts|beide[s]?|alles) (?:davon|von diesen|von ihnen)\.?|"
            r"keine (?:antwort|aussage|möglichkeit)(?: ist richtig)?\.?"
        ),
        ageing=r"(?:derzeit|zurzeit|zur zeit|momentan|heute|heutzutage|gegenwärtig|aktuell|bisher|neuerdings)",
        changing=(
            "einwohnerzahl einwohner bevölkerung präsident präsidentin kanzler kanzlerin bürgermeister preis alter"
        ),
    ),
    tables=TableWords(
        headings=(
            "vorname nachname geburtsdatum geburtsort sterbedatum datum plz note noten fach lehrer schüler straße "
            "name land länder staat bundesland hauptstadt stadt städte ort einwohner einwohnerzahl bevölkerung "
            "fläche kontinent währung sprache sprachen wort wörter bedeutung übersetzung begriff definition frage "
            "antwort deutsch jahr datum geboren gestorben geburtsjahr todesjahr gegründet gründung erbaut autor "
            "autorin titel buch film regie regisseur künstler komponist maler gemälde werk gattung element symbol "
            "zeichen ordnungszahl nummer masse gewicht höhe länge breite tiefe größe geschwindigkeit dichte "
            "temperatur fluss berg see meer insel planet monde tier tiere pflanze vogel obst gemüse farbe art "
            "klasse kategorie gruppe familie präsident könig krieg schlacht ereignis erfindung erfinder entdeckt "
            "entdecker erfunden kürzel kennzeichen kfz region kreis flagge nahrung beine lebensraum einzahl "
            "mehrzahl infinitiv präteritum partizip verb nomen beispiel satz preis kosten verein spieler punkte "
            "platz alter anteil prozent beginn ende dauer zeit tag monat anmerkung bemerkung seite quelle einheit "
            "formel "
            "artikel wortart englisch französisch spanisch italienisch latein russisch plural firma unternehmen gründer "
            "umsatz mitarbeiter sitz branche marke hersteller organ funktion krankheit ursache wirkung behandlung "
            "medikament dosis gesetz theorie wissenschaftler philosoph epoche stil material architekt eröffnet "
            "stockwerke vertrag dynastie kaiser papst gott göttin synonym synonyme gegenteil redewendung vorsilbe "
            "nachsilbe schmelzpunkt siedepunkt ich wir ihr mannschaft trainer stadion liga"
        ),
        common=("der die das und in von zu ist ein eine mit für aus auf bei dem den des im sind nicht wird als"),
        year_headings=(
            "jahr jahre geboren geburtsjahr gestorben todesjahr gegründet gründung gründungsjahr erbaut erfunden "
            "entdeckt erschienen erscheinungsjahr seit eröffnet baujahr jahreszahl "
            "unabhängigkeit ersterwähnung erstbesteigung uraufführung gemalt komponiert geschrieben gebaut errichtet "
            "entstanden entstehung entstehungsjahr vollendet fertiggestellt zerstört gekrönt patentiert"
        ),
        quantities=(
            "einwohner bevölkerung höhe länge breite tiefe fläche größe gewicht masse preis kosten miete gebühr "
            "einkommen lohn gehalt umsatz zahl menge summe punkte stimmen mitglieder schüler sitze sitzplätze "
            "seiten leistung ps geschwindigkeit kapazität volumen produktion niederschlag temperatur druck "
            "dichte tote opfer dauer minuten stunden tage entfernung strecke wert kalorien energie plz "
            "postleitzahl vorwahl nummer"
        ),
        examples="beispiel beispiele beispielsatz beispielsätze",
        totals="gesamt|gesamtsumme|summe|insgesamt|total|zusammen|endsumme|gesamtergebnis|zwischensumme|teilsumme|teilergebnis",
        averages="durchschnitt|mittelwert|mittel|schnitt",
        yes="ja j wahr",
        no="nein n falsch",
        before_christ="vchr|vuz",
        after_christ="nchr|uz",
        missing=(
            "unbekannt|nicht bekannt|k. a.|k.a.|keine angabe|keine angaben|keine daten|nicht verfügbar|"
            "noch offen|steht noch aus|siehe anmerkung|siehe anm.|s. anm.|siehe unten|siehe oben|s. u.|s. o.|"
            "s.u.|s.o."
        ),
        catch_alls="andere|anderes|anderer|sonstige|sonstiges|übrige|diverse|diverses|verschiedene|verschiedenes",
        about="um|ca|circa|etwa|c|~|≈",
        century=r"(?:das )?(?P<number>\d{1,2})\. ?(?:jahrhundert|jh|jhd|jhdt)\.?",
        of_women="in- in-e e-er frau-mann",
    ),
)
