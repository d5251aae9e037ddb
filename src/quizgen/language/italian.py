"""Italian. Days and months come after a noun (dal giorno, dal mese di), so that no article is to be elided."""

from quizgen.language.headers.italian_headers import ITALIAN_HEADERS
from quizgen.language.lexicon import only_options
from quizgen.language.numerals import roman
from quizgen.language.practice_words import PracticeWords
from quizgen.language.table_words import TableWords
from quizgen.language.words import CardWords, Dated, Phrases, SentenceWords, SheetWords, Words

ITALIAN = Words(
    right_to_left=False,
    sentence=SentenceWords(
        quoted="«{text}»",
        according_to="secondo {who}",
        plain_names=False,
        lead_in="{lead}, {stem}",
        lead_in_apart="{lead}: {stem}",
        openers=frozenset(
            "a ad al alla che chi come con contro cosa da dal dalla dell' dell’ della di dove dov'è dov’è durante era fino "
            "fu furono ha hanno in nel nella nelle nei per perché qual quale quali quando quanta quante quanti quanto "
            "sotto sono su sul sulla tra un una è".split()
        ),
        since=Dated("dal {date}", "dal mese di {date}", "dal giorno {date}"),
        until=Dated("fino al {date}", "fino al mese di {date}", "fino al giorno {date}"),
        start=Dated("dal {date}", "dal mese di {date}", "dal giorno {date}"),
        end=Dated("al {date}", "al mese di {date}", "al giorno {date}"),
        during=Dated("nel {date}", "nel mese di {date}", "in data {date}"),
        as_of=Dated("secondo i dati del {date}", "secondo i dati di {date}", "secondo i dati in data {date}"),
        about="c. {date}",
        century="{number} secolo",
        century_number=roman,
        century_before_christ="{century} {era}",
        decade="anni {year}",
        span_in_text="{span}",
        not_so="Non {option}: {fact}",
        also="È giusto anche: {answers}",
        question="{subject}: {relation}?",
        question_for_subject="{relation}: {value} · {type}?",
        question_for_any_subject="{relation}: {value} · di che cosa si tratta?",
        pointers=frozenset(
            (
                "quest",
                "seguent",
                "sotto",
                "elencat",
                "opzion",
                "scegli",
                "quale di",
                "quale de",
                "quale tra",
                "quale fra",
                "quali di",
                "quali de",
                "uno di",
                "uno de",
                "una de",
            )
        ),
        statement="{subject} – {relation}: {value}",
        yes="sì",
        no="no",
        none="nessuno",
        which_picture="{subject} – {label}: quale immagine è quella giusta?",
        whose_picture="{label}: a che cosa corrisponde l’immagine?",
        see_picture="vedi l’immagine",
        picture="Immagine",
        first_day="1",
    ),
    phrases=Phrases(
        true="Vero",
        false="Falso",
        earliest="{label}: quale di queste opzioni viene prima nel tempo?",
        largest="{label}: quale di queste opzioni ha il valore più alto?",
        earliest_first="{label}: metti in ordine queste opzioni, dalla più antica alla più recente.",
        smallest_first="{label}: metti in ordine queste opzioni, dal valore più basso al più alto.",
        odd_one_out="{label}: quale di queste opzioni è l’intruso?",
        matching="{label}: che cosa corrisponde a che cosa?",
    ),
    headers=ITALIAN_HEADERS,
    sheet=SheetWords(
        name="Nome",
        class_name="Classe",
        date="Data",
        score="Punteggio",
        points="Punti: {count}",
        form="Fila {form}",
        page="Pagina {page} di {pages}",
        answer_key="Soluzioni",
        answer="Risposta",
        why="Perché",
        source="Fonte",
        cited="Fonte: {source}",
        word_bank="Parole da usare",
        answer_sheet="Foglio delle risposte",
        choice="Cerchia la lettera dell’unica risposta giusta.",
        true_false="Vero o falso? Cerchia la lettera.",
        select_all="Segna tutte le risposte giuste: ce n’è più di una.",
        recall="Scrivi la risposta sulla riga.",
        cloze="Completa lo spazio vuoto.",
        cloze_with_bank="Completa gli spazi vuoti con le parole del riquadro.",
        order="Metti in ordine: scrivi 1 accanto al primo elemento, 2 accanto al secondo e così via.",
        matching="Abbina: scrivi su ogni riga la lettera corrispondente.",
        long_edge="Stampa fronte-retro, capovolgendo sul lato lungo, al 100%; poi ritaglia lungo i segni.",
        short_edge="Stampa fronte-retro, capovolgendo sul lato corto, al 100%; poi ritaglia lungo i segni.",
    ),
    card=CardWords(
        study=(
            "Scegli una risposta, o dilla, prima di guardarla. Ogni fatto è chiesto in più modi, a "
            "qualche giorno di distanza."
        ),
        burying=(
            "Perché nessuna carta ne riveli un’altra lo stesso giorno: alla prima importazione spunta "
            "«Importa eventuali preimpostazioni dei mazzi»; oppure, se hai una preimpostazione tua, "
            "attiva tutte e tre le opzioni in Opzioni del mazzo › Sepoltura."
        ),
        licence="Licenza: {licence}",
    ),
    practice=PracticeWords(
        start="Inizia",
        check="Controlla",
        next="Avanti",
        finish="Vedi il risultato",
        show_answer="Mostra la risposta",
        knew="La sapevo",
        did_not_know="Non la sapevo",
        right="Giusto.",
        wrong="Sbagliato.",
        right_answer="Risposta giusta: {answer}",
        your_answer="La tua risposta",
        progress="Domanda {number} di {total}",
        result="Risposte giuste: {right} su {total}",
        all_right="Tutte giuste!",
        known="Già note: {right} su {total}",
        known_means="Note vuol dire: risposte a memoria, o scelte bene in più giorni, quindi non a caso.",
        resume="Continua la serie ({number} di {total})",
        forget="Cancella i miei progressi",
        kept="I tuoi progressi restano solo su questo dispositivo.",
        not_kept="Questo browser non permette alla pagina di salvare i tuoi progressi.",
        keys="Tasti: da 1 a 9 per scegliere, Invio per proseguire.",
        dont_know="Non lo so",
        due_today="Oggi: {due} da ripassare, {fresh} in più",
        done_today="Per oggi hai finito. Torna domani.",
        practise_anyway="Esercitati lo stesso",
        on="Continua",
        settings="Impostazioni",
        round_size="Domande per serie",
        new_per_day="Nuove domande al giorno",
        only_due="Solo il ripasso, niente di nuovo",
        topics="Argomenti",
        progress_so_far="Progressi",
        coming_days="Da ripassare nei prossimi 14 giorni",
        past_days="Risposte degli ultimi 14 giorni",
        save_progress="Salva i miei progressi in un file",
        load_progress="Riprendi i progressi da un file",
        taken_over="Ripreso dal file: {count}",
        left_in_file="Lasciato nel file, perché danneggiato o in anticipo sull’orologio di questo dispositivo: {count}",
        file_damaged="Questo file non contiene progressi o è danneggiato. Nulla è cambiato.",
        file_too_large="Questo file supera {limit}, più di quanto la pagina accetti. Nulla è cambiato.",
        file_too_new="Questo file viene da una versione più recente della pagina. Nulla è cambiato.",
        file_of_another="Questo file è di un altro mazzo: {title}. Nulla è cambiato.",
        clock_is_back="La data di questo dispositivo precede il tuo ultimo esercizio. Controllala.",
        questions_gone="Di ciò che hai esercitato, non è più in questo mazzo: {count}. I tuoi progressi restano.",
        not_readable="Salvato in questo browser, ma illeggibile per questa pagina (forse di una versione più recente): {count}. Resta com’è.",
        read_aloud="Leggi ad alta voce",
        pick="Scegli …",
        move_up="Sposta su: {item}",
        move_down="Sposta giù: {item}",
        moved="{item}: ora in posizione {place}",
        no_script="Questo browser non esegue script. Ecco le domande: apri ogni risposta dopo averci pensato.",
        choice="Scegli la risposta giusta.",
        true_false="Vero o falso?",
        select_all="Scegli tutte le risposte giuste.",
        recall="Pensa alla risposta, o scrivila.",
        cloze="Completa lo spazio vuoto.",
        order="Metti nell’ordine giusto.",
        matching="Abbina ogni elemento al suo corrispondente.",
    ),
    lexicon=only_options(
        above=(
            r"(?:tutte|tutti|tutto|nessuna|nessuno|niente|entrambe|entrambi)"
            r"(?: le| i| gli| delle| dei| degli| di| quanto)*(?: risposte| opzioni| affermazioni)?"
            r"(?: precedent[ei]| quelle sopra| quelli sopra| sopra| di sopra| sopraindicat[ei]| sopraelencat[ei]| suddett[ei])"
            r"(?: (?:è|sono) corrett[aei])?\.?"
        ),
        these=(
            r"(?:tutte|nessuna|entrambe) (?:delle |le |queste |di queste )(?:risposte|opzioni)(?: (?:è|sono) corrett[ae])?\.?|"
            r"(?:nessun[ao]|tutt[ei]|entramb[ei]) (?:di )?(?:quest[ei]|ess[ei]|loro)\.?|"
            r"nessuna (?:risposta|opzione)(?: è corretta| corretta)?\.?"
        ),
    ),
    tables=TableWords(
        headings=(
            "nome paese paesi stato capitale città luogo popolazione abitanti superficie continente moneta valuta "
            "lingua lingue parola parole significato traduzione termine definizione domanda risposta italiano "
            "anno data nascita nato morte fondazione fondata costruito autore titolo libro regista artista "
            "compositore pittore dipinto opera genere elemento simbolo numero massa peso altezza lunghezza "
            "larghezza profondità dimensione velocità densità temperatura fiume montagna lago mare isola pianeta "
            "lune animale animali pianta uccello frutta verdura colore tipo classe categoria gruppo famiglia "
            "presidente re regina guerra battaglia evento invenzione inventore scoperto scopritore codice regione "
            "provincia capoluogo bandiera zampe habitat singolare plurale infinito presente participio passato "
            "verbo esempio frase prezzo squadra giocatore punti età percentuale inizio fine durata giorno mese "
            "nota note pagina fonte unità formula "
            "inglese francese tedesco spagnolo latino azienda fondatore fondatori fatturato dipendenti sede settore "
            "marchio organo funzione malattia sintomi causa trattamento farmaco dose legge teoria scienziato filosofo "
            "movimento stile architetto inaugurato piani trattato dinastia imperatore papa dio dea sinonimo sinonimi "
            "contrario contrari prefisso suffisso radice articolo allenatore stadio io noi voi loro campionato produttore"
        ),
        common="il lo la i gli le di del della dei e in un una è per con che da al si nel sono",
        year_headings=(
            "anno anni nascita nato morte fondazione fondata fondato costruito inventato scoperto pubblicato dal "
            "indipendenza dipinto dipinta composto composta scritto scritta creato creata creazione costruita "
            "completato distrutto distrutta"
        ),
        quantities=(
            "popolazione abitanti altezza altitudine lunghezza distanza profondità larghezza superficie area "
            "dimensione peso massa prezzo costo affitto reddito stipendio numero quantità totale punteggio "
            "punti voti membri alunni studenti posti pagine velocità capacità volume produzione temperatura "
            "pressione densità morti vittime durata minuti ore giorni valore calorie energia codice cap"
        ),
        examples="esempio esempi",
        totals="totale|totale complessivo|totali|somma|subtotale|totale parziale",
        averages="media",
        yes="sì s vero",
        no="no n falso",
        before_christ="ac|aev",
        after_christ="dc|ev",
        missing=(
            "sconosciuto|sconosciuta|non noto|non nota|ignoto|ignota|non disponibile|nessun dato|da definire|"
            "da determinare|da confermare|vedi nota|vedi note|vedi sotto|n. d.|n.d."
        ),
        catch_alls="altro|altra|altri|altre|vari|varie",
        about="circa|ca|c|verso|intorno al|~|≈",
        century=r"(?:il )?(?:(?P<number>[ivx]+|\d{1,2})°? secolo)",
        of_women="a-o a-e trice-tore essa-e essa-a",
    ),
)
