"""French. A narrow no-break space stands before ; ! ? and inside guillemets, a no-break space before a colon."""

from quizgen.language.headers.french_headers import FRENCH_HEADERS
from quizgen.language.lexicon import Lexicon
from quizgen.language.numerals import french_ordinal
from quizgen.language.practice_words import PracticeWords
from quizgen.language.table_words import TableWords
from quizgen.language.words import CardWords, Dated, Phrases, SentenceWords, SheetWords, Words

FRENCH = Words(
    right_to_left=False,
    sentence=SentenceWords(
        quoted="«\u202f{text}\u202f»",
        according_to="selon {who}",
        plain_names=False,
        lead_in="{lead}, {stem}",
        lead_in_apart="{lead}\u00a0: {stem}",
        openers=frozenset(
            "a-t-elle a-t-il a-t-on à au auquel auxquels avec avec chez combien comment contre dans de depuis des du duquel en "
            "entre est-ce jusqu'à jusqu'en jusqu’à jusqu’en lequel laquelle lesquels lesquelles où par parmi pendant "
            "pour pourquoi qu'est-ce qu’est-ce quand que quel quelle quelles quels qui sous sur un une vers".split()
        ),
        since=Dated("depuis {date}", "depuis {date}", "depuis le {date}"),
        until=Dated("jusqu’en {date}", "jusqu’en {date}", "jusqu’au {date}"),
        start=Dated("entre {date}", "entre {date}", "entre le {date}"),
        end=Dated("et {date}", "et {date}", "et le {date}"),
        during=Dated("en {date}", "en {date}", "le {date}"),
        as_of=Dated("selon les données de {date}", "en {date}", "selon les données du {date}"),
        about="c. {date}",
        century="{number} siècle",
        century_number=french_ordinal,
        century_before_christ="{century} {era}",
        decade="années {year}",
        span_in_text="{span}",
        not_so="Pas {option}\u00a0: {fact}",
        also="Est juste aussi\u00a0: {answers}",
        question="{subject}\u00a0: {relation}\u202f?",
        question_for_subject="{relation}\u00a0: {value} · {type}\u202f?",
        question_for_any_subject="{relation}\u00a0: {value} · de quoi s’agit-il\u202f?",
        pointers=frozenset(
            (
                "ces ",
                "ceux",
                "celles",
                "suivant",
                "parmi",
                "ci-dessous",
                "lequel",
                "laquelle",
                "duquel",
                "auquel",
                "option",
                "choisi",
                "choix",
                "propose",
                "l'un ",
                "l'une ",
            )
        ),
        statement="{subject} – {relation}\u00a0: {value}",
        yes="oui",
        no="non",
        none="aucun",
        which_picture="{subject} – {label}\u00a0: quelle image est la bonne\u202f?",
        whose_picture="{label}\u00a0: à quoi correspond l’image\u202f?",
        see_picture="voir l’image",
        picture="Image",
        first_day="1er",
    ),
    phrases=Phrases(
        true="Vrai",
        false="Faux",
        earliest="{label}\u00a0: lequel de ces éléments est le premier dans le temps\u202f?",
        largest="{label}\u00a0: lequel de ces éléments a la plus grande valeur\u202f?",
        earliest_first="{label}\u00a0: mettez ces éléments dans l’ordre, du plus ancien au plus récent.",
        smallest_first="{label}\u00a0: mettez ces éléments dans l’ordre, de la plus petite valeur à la plus grande.",
        odd_one_out="{label}\u00a0: lequel de ces éléments est l’intrus\u202f?",
        matching="{label}\u00a0: qu’est-ce qui va avec quoi\u202f?",
    ),
    headers=FRENCH_HEADERS,
    sheet=SheetWords(
        name="Nom",
        class_name="Classe",
        date="Date",
        score="Note",
        points="Points\u00a0: {count}",
        form="Sujet {form}",
        page="Page {page} sur {pages}",
        answer_key="Corrigé",
        answer="Réponse",
        why="Pourquoi",
        source="Source",
        cited="Source\u00a0: {source}",
        word_bank="Banque de mots",
        answer_sheet="Feuille de réponses",
        choice="Entoure la lettre de la seule bonne réponse.",
        true_false="Vrai ou faux\u202f? Entoure la lettre.",
        select_all="Coche toutes les bonnes réponses\u00a0: il y en a plusieurs.",
        recall="Écris la réponse sur la ligne.",
        cloze="Complète le trou.",
        cloze_with_bank="Complète les trous avec les mots de l’encadré.",
        order="Remets dans l’ordre\u00a0: écris 1 à côté du premier élément, 2 à côté du deuxième, et ainsi de suite.",
        matching="Relie\u00a0: écris sur chaque ligne la lettre qui convient.",
        long_edge="Imprime en recto verso, retourné sur le bord long, à 100\u00a0%, puis découpe en suivant les repères.",
        short_edge="Imprime en recto verso, retourné sur le bord court, à 100\u00a0%, puis découpe en suivant les repères.",
    ),
    card=CardWords(
        study=(
            "Choisis une réponse, ou dis-la, avant de la regarder. Chaque fait est demandé de plusieurs "
            "façons, à quelques jours d’intervalle."
        ),
        burying=(
            "Pour qu’aucune carte n’en trahisse une autre le même jour\u00a0: coche «\u00a0Importer tout "
            "préréglage des paquets\u00a0» à la première importation\u00a0; ou, si tu as un préréglage à toi, "
            "active les trois options sous Options du paquet › Enfouissement."
        ),
        licence="Licence\u00a0: {licence}",
    ),
    practice=PracticeWords(
        start="Commencer",
        check="Vérifier",
        next="Suivant",
        finish="Voir le résultat",
        show_answer="Afficher la réponse",
        knew="Je le savais",
        did_not_know="Je ne le savais pas",
        right="Juste.",
        wrong="Faux.",
        right_answer="Bonne réponse\u00a0: {answer}",
        your_answer="Ta réponse",
        progress="Question {number} sur {total}",
        result="Bonnes réponses\u00a0: {right} sur {total}",
        all_right="Tout est juste\u202f!",
        known="Déjà sus\u00a0: {right} sur {total}",
        known_means="Su veut dire\u00a0: répondu de mémoire, ou bien choisi plusieurs jours, donc pas au hasard.",
        resume="Continuer la série ({number} sur {total})",
        forget="Effacer ma progression",
        kept="Ta progression n’est gardée que sur cet appareil.",
        not_kept="Ce navigateur ne permet pas à la page de garder ta progression.",
        keys="Touches\u00a0: 1 à 9 pour choisir, Entrée pour continuer.",
        dont_know="Je ne sais pas",
        due_today="Aujourd’hui\u00a0: {due} à revoir, {fresh} en plus",
        done_today="C’est fini pour aujourd’hui. Reviens demain.",
        practise_anyway="S’exercer quand même",
        on="Continuer",
        settings="Réglages",
        round_size="Questions par série",
        new_per_day="Nouvelles questions par jour",
        only_due="Seulement les révisions, rien de nouveau",
        topics="Thèmes",
        progress_so_far="Progression",
        coming_days="À revoir dans les 14 prochains jours",
        past_days="Réponses des 14 derniers jours",
        save_progress="Enregistrer ma progression",
        load_progress="Reprendre une progression enregistrée",
        taken_over="Repris du fichier\u00a0: {count}",
        left_in_file="Laissé dans le fichier, car abîmé ou daté en avance sur l’horloge de cet appareil\u00a0: {count}",
        file_damaged="Ce fichier ne contient pas de progression, ou il est abîmé. Rien n’a changé.",
        file_too_large="Ce fichier dépasse {limit}, c’est plus que la page n’en accepte. Rien n’a changé.",
        file_too_new="Ce fichier vient d’une version plus récente de la page. Rien n’a changé.",
        file_of_another="Ce fichier est celui d’un autre jeu\u00a0: {title}. Rien n’a changé.",
        clock_is_back="La date de cet appareil est antérieure à ta dernière séance. Vérifie-la.",
        questions_gone="Ce que tu as travaillé et qui n’est plus dans ce jeu\u00a0: {count}. Ta progression reste gardée.",
        not_readable="Gardé dans ce navigateur, mais illisible pour cette page (peut-être d’une version plus récente)\u00a0: {count}. Tout reste tel quel.",
        read_aloud="Lire à voix haute",
        pick="Choisis…",
        move_up="Monter\u00a0: {item}",
        move_down="Descendre\u00a0: {item}",
        moved="{item}\u00a0: maintenant en position {place}",
        no_script="Ce navigateur n’exécute pas de scripts. Voici les questions\u202f; ouvre chaque réponse après y avoir réfléchi.",
        choice="Choisis la bonne réponse.",
        true_false="Vrai ou faux\u202f?",
        select_all="Choisis toutes les bonnes réponses.",
        recall="Pense à la réponse, ou écris-la.",
        cloze="Complète le trou.",
        order="Remets dans le bon ordre.",
        matching="Associe chaque élément à son partenaire.",
    ),
    lexicon=Lexicon(
        function_words=(
            "a au aux avec ce ces cette dans de des du elle en est et il la le les leur lui ne on ou où par pas pour "
            "qu que quel quelle quelles quels qui quoi sa se ses son sont sur un une été était d l s n c"
        ),
        fillers="",
        endings="ations ation ement iennes ienne iens ien ités ité ais aise ées ée és é es s e",
        negatives="sauf jamais excepté",
        positives="",
        absolutes="toujours jamais tous toutes chaque uniquement seulement personne",
        idioms=r"non seulement",
        above=(
            r"(?:toutes|tous|tout|aucune?|les deux|rien)(?: de)?(?: ce| ces| les| des| la| le)?"
            r"(?: réponses?| options?| propositions?| choix)?"
            r"(?: qui précède| ci-dessus| précédent(?:e|es|s)?)(?: (?:est|sont) (?:correctes?|vraies?|exactes?))?\.?"
        ),
        these=(
            r"(?:toutes|tous|aucune?|les deux) (?:de )?(?:ces|des|les) (?:réponses?|options?|propositions?|choix)"
            r"(?: (?:n'est|est|sont) (?:correctes?|vraies?|exactes?))?\.?|"
            r"(?:toutes|tous|aucune?) (?:d'entre (?:elles|eux)|de ceux-ci|de celles-ci)\.?|rien de tout cela\.?|"
            r"aucune (?:bonne )?réponse(?: n'est correcte)?\.?"
        ),
        ageing=r"(?:actuellement|aujourd'hui|maintenant|récemment|à ce jour|de nos jours|en ce moment)",
        changing="population habitants président présidente ministre maire prix âge",
    ),
    tables=TableWords(
        headings=(
            "nom pays état capitale ville villes lieu population habitants superficie continent monnaie langue "
            "langues mot mots sens traduction terme définition question réponse français année date né née "
            "naissance mort décès fondée fondé fondation construit auteur titre livre film réalisateur artiste "
            "compositeur peintre tableau œuvre genre élément symbole numéro masse poids hauteur longueur largeur "
            "profondeur taille vitesse densité température fleuve rivière montagne lac mer île planète lunes "
            "animal animaux plante oiseau fruit légume couleur type classe catégorie groupe famille président roi "
            "reine guerre bataille événement invention inventeur découvert découverte code région département "
            "drapeau pattes habitat singulier pluriel infinitif présent participe passé verbe exemple phrase prix "
            "club joueur points âge part pourcentage début fin durée vie jour mois remarque remarques page source "
            "unité formule "
            "anglais allemand espagnol italien russe entreprise fondateur fondateurs employés siège secteur marque "
            "organe fonction maladie symptômes cause traitement médicament dose loi théorie scientifique philosophe "
            "mouvement style architecte inauguré étages traité dynastie empereur pape dieu déesse synonyme synonymes "
            "antonyme antonymes contraire préfixe suffixe racine article entraîneur stade je nous vous ils ligue fabricant"
        ),
        common="le la les de des du et en un une est dans pour par sur avec qui que au aux ce son sa",
        year_headings=(
            "année années naissance né née mort décès fondée fondé fondation construit inventé découvert "
            "découverte publié parution depuis indépendance peint peinte composé composée écrit écrite créé créée "
            "création construite achevé achevée détruit détruite couronné couronnée"
        ),
        quantities=(
            "population habitants hauteur altitude longueur distance profondeur largeur superficie surface "
            "taille poids masse prix coût loyer revenu salaire budget ventes nombre quantité total score points "
            "voix membres élèves places pages vitesse capacité volume production température pression densité "
            "morts victimes durée minutes heures jours valeur calories énergie code numéro"
        ),
        examples="exemple exemples",
        totals="total|total general|totaux|somme|ensemble|sous-total|sous total",
        averages="moyenne",
        yes="oui o vrai",
        no="non n faux",
        before_christ="avjc|avantjc|avantjésuschrist|aec",
        after_christ="apjc|aprjc|aprèsjc|ec",
        missing=(
            "inconnu|inconnue|non connu|non connue|non renseigné|non disponible|pas de données|à déterminer|"
            "à définir|à confirmer|à préciser|voir note|voir la note|voir notes|voir ci-dessous|n. c.|n.c."
        ),
        catch_alls="autre|autres|divers|diverses",
        about="vers|env|environ|ca|c|~|≈",
        century=r"(?:le )?(?P<number>[ivx]+|\d{1,2})(?:er|e|eme) ?(?:siecle|s)\.?",
        of_women="e- euse-eur trice-teur enne-en onne-on ere-er elle-el ve-f se-x esse-e",
    ),
)
