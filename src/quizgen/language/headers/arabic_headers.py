"""Arabic sentences for headers. A noun with its article needs no other ending behind ما (what)."""

from quizgen.language.headers.header_words import HeaderSentences, HeaderWords, folded, names

ARABIC_HEADERS = HeaderWords(
    sentences=(
        HeaderSentences.of(
            "العاصمة اللغة العملة المساحة القارة الدولة الاسم الرمز الطول العرض الارتفاع العمق الوزن الكتلة الكثافة العمر السعر "
            "الجمع المفرد المصدر المرادف الضد العنوان اللون الحجم السرعة الديانة النوع البلد المدينة النهر "
            "اللغة_الرسمية الرمز_الكيميائي العدد_الذري عدد_السكان درجة_الحرارة تاريخ_الميلاد سنة_الميلاد",
            "{{ subject }}: ما {header}؟",
        ),
        HeaderSentences.of(
            "المؤلف المؤلفة الكاتب الكاتبة الشاعر الشاعرة الرئيس الرئيسة المخترع المخترعة المكتشف المكتشفة الرسام الرسامة المخرج المخرجة "
            "الملحن الملحنة الملك الملكة المؤسس المهندس_المعماري الوزير الوزيرة رئيس_الوزراء القائد القائدة المدرب المدربة الممثل الممثلة "
            "المغني المغنية الفائز الفائزة البطل البطلة",
            "{{ subject }}: من {header}؟",
        ),
    ),
    languages=names(
        "العربية:العربية arabic:العربية الإنجليزية:الإنجليزية english:الإنجليزية الفرنسية:الفرنسية الألمانية:الألمانية "
        "الإسبانية:الإسبانية الإيطالية:الإيطالية التركية:التركية"
    ),
    ask_word="«{{ subject }}»: ما المقابل باللغة {language}؟",
    say_word="«{{ subject }}»: المقابل باللغة {language} هو «{{ value }}».",
    ask_back="«{{ value }}»: ما المقابل باللغة {language}؟",
    words=folded("الكلمة المصطلح الفعل العبارة"),
    meanings=folded("المعنى التعريف الترجمة"),
    ask_meaning="ما معنى «{{ subject }}»؟",
    say_meaning="معنى «{{ subject }}» هو «{{ value }}».",
    ask_by_meaning="ما الكلمة التي معناها «{{ value }}»؟",
    ask_by_definition="ما المصطلح الذي له هذا التعريف؟ {{ value }}",
    say_definition="{{ subject }}: {{ value }}",
    applies="{{ subject }}: «{header}» ينطبق.",
    applies_not="{{ subject }}: «{header}» لا ينطبق.",
)
