"""English."""

from quizgen.language.headers.english_headers import ENGLISH_HEADERS
from quizgen.language.lexicon import Lexicon
from quizgen.language.numerals import english_ordinal
from quizgen.language.practice_words import PracticeWords
from quizgen.language.table_words import TableWords
from quizgen.language.words import CardWords, Dated, Phrases, SentenceWords, SheetWords, Words

ENGLISH = Words(
    right_to_left=False,
    sentence=SentenceWords(
        quoted="“{text}”",
        according_to="according to {who}",
        plain_names=False,
        lead_in="{lead}, {stem}",
        lead_in_apart="{lead}: {stem}",
        openers=frozenset(
            "a about an are as at by did do does during for from has have he how in into is it of on she since the they "
            "to under until was were what when where which who whom whose why with".split()
        ),
        since=Dated.alike("since {date}"),
        until=Dated.alike("until {date}"),
        start=Dated.alike("from {date}"),
        end=Dated.alike("to {date}"),
        during=Dated("during {date}", "in {date}", "on {date}"),
        as_of=Dated.alike("as of {date}"),
        about="c. {date}",
        century="{number} century",
        century_number=english_ordinal,
        century_before_christ="{century} {era}",
        decade="{year}s",
        span_in_text="the {span}",
        not_so="Not {option}: {fact}",
        also="Also right: {answers}",
        question="{subject}: {relation}?",
        question_for_subject="{relation}: {value} · {type}?",
        question_for_any_subject="{relation}: {value} · which is it?",
        pointers=frozenset(
            (
                "these",
                "those",
                "following",
                "below",
                "listed",
                "option",
                "which of",
                "which one",
                "what of",
                "choose",
                "pick",
                "select",
                "one of",
            )
        ),
        statement="{subject} – {relation}: {value}",
        yes="yes",
        no="no",
        none="none",
        which_picture="{subject} – {label}: which picture is right?",
        whose_picture="{label}: what does the picture belong to?",
        see_picture="see the picture",
        picture="Picture",
        first_day="1",
    ),
    phrases=Phrases(
        true="True",
        false="False",
        earliest="{label}: which of these is the earliest?",
        largest="{label}: which of these is the largest?",
        earliest_first="{label}: put these in order, the earliest first.",
        smallest_first="{label}: put these in order, the smallest first.",
        odd_one_out="{label}: which of these is the odd one out?",
        matching="{label}: which belongs to which?",
    ),
    headers=ENGLISH_HEADERS,
    sheet=SheetWords(
        name="Name",
        class_name="Class",
        date="Date",
        score="Score",
        points="Points: {count}",
        form="Form {form}",
        page="Page {page} of {pages}",
        answer_key="Answer key",
        answer="Answer",
        why="Why",
        source="Source",
        cited="Source: {source}",
        word_bank="Word bank",
        answer_sheet="Answer sheet",
        choice="Circle the letter of the one right answer.",
        true_false="True or false? Circle the letter.",
        select_all="Mark every right answer: there is more than one.",
        recall="Write the answer on the line.",
        cloze="Fill in the gap.",
        cloze_with_bank="Fill in the gaps with words from the box.",
        order="Put them in order: write 1 beside the first, 2 beside the second, and so on.",
        matching="Match: write the letter of the right partner on each line.",
        long_edge="Print on both sides of the paper, flipped on the long edge, at 100%; then cut along the marks.",
        short_edge="Print on both sides of the paper, flipped on the short edge, at 100%; then cut along the marks.",
    ),
    card=CardWords(
        study=(
            "Pick an option, or say the answer, before you look at it. Each fact is asked in several "
            "ways, some days apart."
        ),
        burying=(
            "So that no card gives away another on the same day: tick “Import any deck presets” when you "
            "import this deck for the first time; or, if you have a preset of your own, switch on all "
            "three under Deck Options › Burying."
        ),
        licence="Licence: {licence}",
    ),
    practice=PracticeWords(
        start="Start",
        check="Check",
        next="Next",
        finish="See the result",
        show_answer="Show the answer",
        knew="I knew it",
        did_not_know="I did not know it",
        right="Right.",
        wrong="Wrong.",
        right_answer="Right answer: {answer}",
        your_answer="Your answer",
        progress="Question {number} of {total}",
        result="{right} of {total} right",
        all_right="All of them right!",
        known="Known so far: {right} of {total}",
        known_means="Known means: answered from memory, or picked rightly on several days, so that it was no guess.",
        resume="Go on with the round ({number} of {total})",
        forget="Forget my progress",
        kept="Your progress is kept on this device only.",
        not_kept="This browser does not let the page keep your progress.",
        keys="Keys: 1 to 9 pick an answer, Enter goes on.",
        dont_know="I don’t know",
        due_today="Today: {due} due, {fresh} new",
        done_today="Done for today. Come back tomorrow.",
        practise_anyway="Practise anyway",
        on="Go on",
        settings="Settings",
        round_size="Questions in a round",
        new_per_day="New questions a day",
        only_due="Only what is due, nothing new",
        topics="Topics",
        progress_so_far="Progress",
        coming_days="Due in the next 14 days",
        past_days="Answers in the last 14 days",
        save_progress="Save my progress as a file",
        load_progress="Take over progress from a file",
        taken_over="Taken over from the file: {count}",
        left_in_file="Left in the file, as damaged or dated ahead of this device’s clock: {count}",
        file_damaged="This file holds no progress, or is damaged. Nothing was changed.",
        file_too_large="This file is larger than {limit}, more than this page takes. Nothing was changed.",
        file_too_new="This file is from a newer version of the page. Nothing was changed.",
        file_of_another="This file belongs to another deck: {title}. Nothing was changed.",
        clock_is_back="This device’s date is earlier than that of your last practice. Please check it.",
        questions_gone="No longer in this deck, of what you practised: {count}. What you knew of it is kept.",
        not_readable="Kept in this browser, but not readable by this page (a newer version may have written it): {count}. It stays as it is.",
        read_aloud="Read aloud",
        pick="Pick …",
        move_up="Move up: {item}",
        move_down="Move down: {item}",
        moved="{item}: now in place {place}",
        no_script="This browser runs no scripts. Here are the questions; open each answer when you have thought of it.",
        choice="Pick the right answer.",
        true_false="True or false?",
        select_all="Pick every right answer.",
        recall="Think of the answer, or write it.",
        cloze="Fill in the gap.",
        order="Put them in the right order.",
        matching="Find the right partner of each.",
    ),
    lexicon=Lexicon(
        function_words=(
            "a about after all an and another any are as at be because been before between both but by can could did "
            "do does during each for from had has have he her his how if in into is it its itself may might more most "
            "much must no not of off on one only or other our out over own same she should so some such than that the "
            "their them then there these they this those through to too under until up upon very was we were what "
            "when where which while who whom whose why will with would you your called following named none term"
        ),
        fillers=(
            "a an the of in on at to is are was were be been do does did which what that this these those it its by for "
            "and you your please following"
        ),
        endings=(
            "isation ization ities ation ments iness ness ment ions ians ings ical ally iest ied ies ion ian ing ity "
            "ism ist ers ese ial ary ous ive est als ans ely ic al an ed er es ly ia s e y a o i"
        ),
        negatives=(
            "not except never isn't aren't wasn't weren't don't doesn't didn't can't cannot hasn't haven't won't"
        ),
        positives=r"not only|or not|if not|why not",
        absolutes=(
            "always never all only every none completely absolutely entirely invariably nothing nobody everyone "
            "everybody everything"
        ),
        idioms=(
            r"(?:at all|all at once|all over|above all|after all|all but|all of a|all right|all along|not only|only child|"
            r"all saints|all souls)"
        ),
        above=(
            r"(?:(?:(?:only |more than )?one of |everything )(?:the )?|the )(?:options? |answers? )?above\.?|"
            r"the previous (?:one|option|answer)\.?|"
            r"(?:all|none|any|both|neither|either|each|some|two|three) (?:of )?(?:the )?"
            r"(?:above|below|previous|preceding|foregoing)(?: ones| options?| answers?| choices?| statements?)?"
            r"(?: (?:is|are) (?:correct|true|right|wrong|false))?\.?|"
            r"(?:all|none|any|both|neither|two|some) of the (?:options|answers|choices|statements) (?:above|below)\.?"
        ),
        these=(
            r"(?:all|none|any|both|neither|two|some) of (?:these|them|the others?|the (?:options|answers|choices))\.?|"
            r"(?:all|none|any|both|neither) of (?:these|the) (?:options|answers|choices)\.?|"
            r"(?:all|no|both) (?:options?|answers?|choices?) (?:is|are) (?:correct|right|true|wrong)\.?|no correct answer\.?"
        ),
        ageing=(
            r"(?:currently|nowadays|presently|recently|now|today|at present|at the moment|as of|so far|to date|"
            r"these days|this year|last year|until now)"
        ),
        changing=(
            "population inhabitants president premier minister chancellor monarch ruler ceo mayor governor price "
            "salary rent gdp unemployment holder age"
        ),
    ),
    tables=TableWords(
        headings=(
            "name country countries state states capital city cities town population area continent currency "
            "language languages word words meaning translation term definition question answer english year date "
            "born birth died death founded established built author title book film movie director artist "
            "composer painter painting work genre element symbol number atomic mass weight height length width "
            "depth size speed density temperature river rivers mountain lake sea ocean island planet moons animal "
            "animals plant bird fruit vegetable food drink color colour type kind class category group family "
            "species president king queen war battle event invention inventor discovered discoverer invented "
            "country_code code region province county flag animal diet legs lifespan habitat gender singular "
            "plural infinitive past present participle simple verb noun adjective example sentence pronunciation "
            "price cost total score team player sport club league position age first last amount percent "
            "percentage share rank start end duration time day month place location address website notes note "
            "comment comments page source unit formula medal host venue winner stone income wealth deaths births "
            "drivers strokes meanings acid spouse father mother wife husband child children ruler "
            "company founder founders employees revenue profit headquarters hq industry ceo product brand owner "
            "manufacturer developer publisher released album song band lyrics creator platform organ organs function "
            "functions disease symptoms treatment cause causes effect effects drug dose hormone enzyme vitamin bone "
            "muscle law theory scientist philosopher nationality movement style material architect opened completed "
            "floors treaty signed dynasty reign emperor pope saint god goddess synonym synonyms antonym antonyms "
            "opposite idiom prefix suffix root article french german spanish italian russian dutch portuguese coach "
            "stadium manager party took left office monarch minister museum artwork medium transmission vaccine "
            "incubation instrument strings school idea equipment olympic governing body essential holiday "
            "celebrated religion traditional poem poet line collection form"
        ),
        common=("the of and in to is a an with for by from on at which that it are was were as his her their"),
        year_headings=(
            "year years born birth died death founded established built invented discovered published released "
            "since opened launched completed independence written painted composed constructed created designed crowned "
            "elected married assassinated executed destroyed demolished inaugurated patented premiered creation"
        ),
        quantities=(
            "population inhabitants height elevation altitude length distance depth width area size weight mass "
            "price cost costs rent fee fees income salary wage wages pay revenue budget sales calories energy "
            "number count amount total score points votes members students pupils seats pages words horsepower "
            "hp speed capacity volume output production rainfall precipitation temperature pressure density "
            "frequency deaths killed casualties duration minutes hours days value rate rating gdp code postcode "
            "zip"
        ),
        examples="example examples",
        totals="total|totals|grand total|sum|overall|all|subtotal|subtotals|sub-total|sub total",
        averages="average|averages|mean|avg",
        yes="yes y true",
        no="no n false",
        before_christ="bc|bce",
        after_christ="ad|ce",
        missing=(
            "unknown|not known|not available|not applicable|not specified|no data|no information|"
            "to be decided|to be announced|to be confirmed|to be determined|see note|see notes|see below|"
            "see above|see text|see footnote|pending|tbd|tba|tbc"
        ),
        catch_alls="other|others|all others|misc|misc.|miscellaneous|various|none of these|none of the above",
        about="c|ca|circa|about|around|approx|approximately|~|≈",
        century=r"(?:the )?(?P<number>\d{1,2})(?:st|nd|rd|th) (?:century|cent|c)\.?",
        of_women="",
    ),
)
