"""Korean sentences for headers. A noun takes 은 behind a consonant and 는 behind a vowel, so they stand apart."""

from quizgen.language.headers.header_words import HeaderSentences, HeaderWords, folded, names

KOREAN_HEADERS = HeaderWords(
    sentences=(
        HeaderSentences.of(
            "면적 대륙 이름 제목 가격 발음 지역 직업 녹는점 끓는점 반지름 지름 색 강 질량 반대말",
            "{{ subject }}: {header}은 무엇입니까?",
        ),
        HeaderSentences.of(
            "수도 인구 통화 언어 공용어 국가 나라 길이 높이 너비 깊이 기호 원소기호 원자번호 밀도 인구밀도 나이 속도 온도 "
            "화폐 날짜 단위 종교 무게 부피 복수 동의어 품사 출생연도 사망연도 설립연도",
            "{{ subject }}: {header}는 무엇입니까?",
        ),
        HeaderSentences.of(
            "대통령 부통령 왕 국왕 여왕 감독 시인 장관 주인공 영웅 교황", "{{ subject }}: {header}은 누구입니까?"
        ),
        HeaderSentences.of(
            "작가 저자 지은이 글쓴이 소설가 극작가 작곡가 작사가 지휘자 화가 조각가 예술가 사진작가 발명가 발명자 발견자 탐험가 과학자 철학자 건축가 "
            "설계자 설립자 창립자 창시자 창업자 황제 군주 총리 지도자 통치자 코치 배우 가수 번역가 우승자 승자 수상자",
            "{{ subject }}: {header}는 누구입니까?",
        ),
    ),
    languages=names(
        "한국어:한국어 korean:한국어 영어:영어 english:영어 독일어:독일어 프랑스어:프랑스어 스페인어:스페인어 "
        "이탈리아어:이탈리아어 일본어:일본어 중국어:중국어 러시아어:러시아어 포르투갈어:포르투갈어 아랍어:아랍어 라틴어:라틴어"
    ),
    ask_word="“{{ subject }}”: {language}로 무엇입니까?",
    say_word="“{{ subject }}”: {language}로 “{{ value }}”입니다.",
    ask_back="“{{ value }}”: {language}로 무엇입니까?",
    words=folded("단어 용어 낱말 표현 동사 형용사 명사"),
    meanings=folded("뜻 의미 정의 번역"),
    ask_meaning="“{{ subject }}”: 뜻은 무엇입니까?",
    say_meaning="“{{ subject }}”: 뜻은 “{{ value }}”입니다.",
    ask_by_meaning="“{{ value }}”: 어떤 단어입니까?",
    ask_by_definition="어떤 용어입니까? {{ value }}",
    say_definition="{{ subject }}: {{ value }}",
    applies="{{ subject }}: “{header}”에 해당합니다.",
    applies_not="{{ subject }}: “{header}”에 해당하지 않습니다.",
)
