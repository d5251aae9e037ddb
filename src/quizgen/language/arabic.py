"""Arabic, written from right to left."""

from quizgen.language.headers.arabic_headers import ARABIC_HEADERS
from quizgen.language.lexicon import only_options
from quizgen.language.practice_words import PracticeWords
from quizgen.language.table_words import TableWords
from quizgen.language.words import CardWords, Dated, Phrases, SentenceWords, SheetWords, Words

ARABIC = Words(
    right_to_left=True,
    sentence=SentenceWords(
        quoted="«{text}»",
        according_to="بحسب {who}",
        plain_names=False,
        lead_in="{lead}: {stem}",
        lead_in_apart="{lead}: {stem}",
        openers=frozenset(),
        since=Dated("منذ عام {date}", "منذ {date}", "منذ {date}"),
        until=Dated("حتى عام {date}", "حتى {date}", "حتى {date}"),
        start=Dated("من عام {date}", "من {date}", "من {date}"),
        end=Dated("إلى عام {date}", "إلى {date}", "إلى {date}"),
        during=Dated("في عام {date}", "في {date}", "في {date}"),
        as_of=Dated("بحسب بيانات عام {date}", "بحسب بيانات {date}", "بحسب بيانات {date}"),
        about="~ {date}",
        century="القرن {number}",
        century_number=str,
        century_before_christ="{century} {era}",
        decade="عقد {year}",
        span_in_text="{span}",
        not_so="«{option}» إجابة غير صحيحة: {fact}",
        also="صحيح أيضًا: {answers}",
        question="{subject}: {relation}؟",
        question_for_subject="{relation}: {value} · {type}؟",
        question_for_any_subject="{relation}: {value} · ما المقصود؟",
        pointers=frozenset(
            (
                "يلي",
                "هذه",
                "هؤلاء",
                "هذين",
                "التالي",
                "مما",
                "من بين",
                "أدناه",
                "الآتي",
                "الاتي",
                "الخيار",
                "اختر",
                "أي من",
                "أيّ من",
                "أيّ من",
            )
        ),
        statement="{subject} – {relation}: {value}",
        yes="نعم",
        no="لا",
        none="لا شيء",
        which_picture="{subject} – {label}: أي صورة هي الصحيحة؟",
        whose_picture="{label}: إلى ماذا تعود الصورة؟",
        see_picture="انظر الصورة",
        picture="صورة",
        first_day="1",
    ),
    phrases=Phrases(
        true="صحيح",
        false="خطأ",
        earliest="{label}: أيّ مما يلي هو الأسبق زمنًا؟",
        largest="{label}: أيّ مما يلي له أكبر قيمة؟",
        earliest_first="{label}: رتّب ما يلي من الأقدم إلى الأحدث.",
        smallest_first="{label}: رتّب ما يلي من أصغر قيمة إلى أكبرها.",
        odd_one_out="{label}: أيّ مما يلي يختلف عن البقية؟",
        matching="{label}: ما الذي يقابل كلًّا مما يلي؟",
    ),
    headers=ARABIC_HEADERS,
    sheet=SheetWords(
        name="الاسم",
        class_name="الصف",
        date="التاريخ",
        score="الدرجة",
        points="الدرجات: {count}",
        form="النموذج {form}",
        page="صفحة {page} من {pages}",
        answer_key="مفتاح الإجابات",
        answer="الإجابة",
        why="السبب",
        source="المصدر",
        cited="المصدر: {source}",
        word_bank="بنك الكلمات",
        answer_sheet="ورقة الإجابة",
        choice="ضع دائرة حول حرف الإجابة الصحيحة الوحيدة.",
        true_false="صواب أم خطأ؟ ضع دائرة حول الحرف.",
        select_all="ضع علامة على كل إجابة صحيحة: هناك أكثر من إجابة.",
        recall="اكتب الإجابة على السطر.",
        cloze="املأ الفراغ.",
        cloze_with_bank="املأ الفراغات بكلمات من الإطار.",
        order="رتّب: اكتب 1 بجانب الأول، و2 بجانب الثاني، وهكذا.",
        matching="صِل: اكتب على كل سطر الحرف المناسب.",
        long_edge="اطبع على وجهي الورقة مع القلب على الحافة الطويلة وبحجم 100%، ثم قُصّ عند العلامات.",
        short_edge="اطبع على وجهي الورقة مع القلب على الحافة القصيرة وبحجم 100%، ثم قُصّ عند العلامات.",
    ),
    card=CardWords(
        study="اختر إجابة أو قلها قبل أن تنظر إليها. يُسأل عن كل معلومة بعدة طرق، تفصل بينها بضعة أيام.",
        burying=(
            "لكي لا تكشف بطاقة جواب أخرى في اليوم نفسه: عند استيراد هذه الرزمة أول مرة، حدّد «استيراد "
            "مجموعات خيارات الرزم»؛ أو إن كانت لك خيارات خاصة بك، ففعّل الخيارات الثلاثة في خيارات "
            "الرزمة › الدفن."
        ),
        licence="الترخيص: {licence}",
    ),
    practice=PracticeWords(
        start="ابدأ",
        check="تحقّق",
        next="التالي",
        finish="عرض النتيجة",
        show_answer="أظهر الإجابة",
        knew="عرفتها",
        did_not_know="لم أعرفها",
        right="صحيح.",
        wrong="غير صحيح.",
        right_answer="الإجابة الصحيحة: {answer}",
        your_answer="إجابتك",
        progress="السؤال {number} من {total}",
        result="الإجابات الصحيحة: {right} من {total}",
        all_right="كل الإجابات صحيحة!",
        known="المعروف حتى الآن: {right} من {total}",
        known_means="المعروف هو ما أجبت عنه من الذاكرة أو اخترته صحيحًا في عدة أيام، أي من غير تخمين.",
        resume="تابع الجولة ({number} من {total})",
        forget="امسح تقدّمي",
        kept="يُحفظ تقدّمك على هذا الجهاز فقط.",
        not_kept="لا يسمح هذا المتصفح للصفحة بحفظ تقدّمك.",
        keys="المفاتيح: من 1 إلى 9 للاختيار، وEnter للمتابعة.",
        dont_know="لا أعرف",
        due_today="اليوم: للمراجعة {due}، جديد {fresh}",
        done_today="انتهيت لهذا اليوم. عد غدًا.",
        practise_anyway="تدرّب على أي حال",
        on="متابعة",
        settings="الإعدادات",
        round_size="عدد الأسئلة في الجولة",
        new_per_day="الأسئلة الجديدة في اليوم",
        only_due="المراجعة فقط، بلا جديد",
        topics="المواضيع",
        progress_so_far="التقدّم",
        coming_days="للمراجعة في الأيام الـ14 القادمة",
        past_days="الإجابات في آخر 14 يومًا",
        save_progress="احفظ تقدّمي في ملف",
        load_progress="استعد التقدّم من ملف",
        taken_over="ما استُعيد من الملف: {count}",
        left_in_file="تُرك في الملف لأنه تالف أو تاريخه متقدّم على ساعة هذا الجهاز: {count}",
        file_damaged="هذا الملف لا يحتوي على تقدّم أو أنه تالف. لم يتغيّر شيء.",
        file_too_large="حجم هذا الملف أكبر من {limit}، وهو أكثر مما تقبله الصفحة. لم يتغيّر شيء.",
        file_too_new="هذا الملف من إصدار أحدث للصفحة. لم يتغيّر شيء.",
        file_of_another="هذا الملف لمجموعة أخرى: {title}. لم يتغيّر شيء.",
        clock_is_back="تاريخ هذا الجهاز أقدم من آخر تدرّب لك. يُرجى التحقق منه.",
        questions_gone="مما تدرّبت عليه ولم يعد في هذه المجموعة: {count}. يبقى تقدّمك محفوظًا.",
        not_readable="محفوظ في هذا المتصفح لكن لا تستطيع هذه الصفحة قراءته (ربما كتبه إصدار أحدث): {count}. يبقى كما هو.",
        read_aloud="اقرأ بصوت عالٍ",
        pick="اختر …",
        move_up="تحريك إلى أعلى: {item}",
        move_down="تحريك إلى أسفل: {item}",
        moved="{item}: الآن في الموضع {place}",
        no_script="هذا المتصفح لا يشغّل البرامج النصية. هذه هي الأسئلة؛ افتح كل إجابة بعد أن تفكّر فيها.",
        choice="اختر الإجابة الصحيحة.",
        true_false="صواب أم خطأ؟",
        select_all="اختر كل الإجابات الصحيحة.",
        recall="فكّر في الإجابة أو اكتبها.",
        cloze="املأ الفراغ.",
        order="ضع العناصر في الترتيب الصحيح.",
        matching="اختر لكل عنصر ما يناسبه.",
    ),
    lexicon=only_options(
        above=(
            r"(?:كل|جميع|لا شيء|لا شئ|ليس أي|ليس أيا|أي|كلا|اثنان|لا احد|لا أحد|ليس) ?(?:من )?(?:الإجابات |الخيارات |الاجابات )?"
            r"(?:ما|مما|السابقة|أعلاه|المذكورة)(?: (?:سبق|ذكر|ورد|تقدم|أعلاه|سابقا|ذكر أعلاه|هو مذكور أعلاه))?(?: أعلاه)?"
            r"(?: (?:صحيح|صحيحة|خطأ))?\.?"
        ),
        these=(
            r"(?:كل|جميع) (?:الإجابات|الاجابات|الخيارات|هذه الإجابات)(?: (?:صحيحة|صحيح|خاطئة))?\.?|"
            r"لا (?:توجد|يوجد) (?:إجابة|اجابة) (?:صحيحة)?\.?|لا شيء من (?:هذا|هذه|ذلك)\.?|(?:كلاهما|كلها|جميعها)(?: صحيح| صحيحة)?\.?"
        ),
    ),
    tables=TableWords(
        headings=(
            "الاسم اسم البلد الدولة العاصمة المدينة السكان المساحة القارة العملة اللغة الكلمة المعنى الترجمة "
            "المصطلح التعريف السؤال الجواب الإجابة العربية السنة العام التاريخ الولادة الوفاة التأسيس المؤلف "
            "الكاتب العنوان الكتاب الفيلم المخرج العنصر الرمز الرقم الكتلة الوزن الارتفاع الطول العرض العمق الحجم "
            "السرعة الكثافة الحرارة النهر الجبل البحيرة البحر الجزيرة الكوكب الحيوان النبات الطائر اللون النوع "
            "الصنف الفئة الرئيس الملك الحرب المعركة الحدث الاختراع المخترع المكتشف المنطقة العلم المفرد الجمع "
            "الفعل المثال السعر العمر النسبة ملاحظات الصفحة المصدر الوحدة"
        ),
        common="في من على إلى عن أن هو هي هذا هذه التي الذي مع كان ما لا و أو",
        year_headings="السنة سنة العام عام الولادة الوفاة التأسيس الاستقلال",
        quantities=(
            "السكان عدد الارتفاع الطول المسافة العمق العرض المساحة الوزن الكتلة السعر الثمن التكلفة الإيجار "
            "الدخل الراتب الكمية المجموع النقاط الأصوات السرعة السعة الحجم القيمة السعرات"
        ),
        examples="مثال أمثلة",
        totals="المجموع|الإجمالي|مجموع|المجموع الفرعي|المجموع الجزئي",
        averages="المتوسط|المعدل",
        yes="نعم صح صحيح",
        no="لا خطأ",
        before_christ="قم",
        after_christ="م",
        missing=(
            "غير معروف|غير معروفة|مجهول|غير متوفر|غير متاح|لا توجد بيانات|لا ينطبق|يحدد لاحقا|انظر الملاحظة|انظر أدناه"
        ),
        catch_alls="أخرى|غير ذلك|متنوع",
        about="نحو|حوالي|c|ca|~|≈",
        century="",
        of_women="",
    ),
)
