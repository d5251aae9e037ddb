"""Korean. Sentences about a name avoid the particles that change with its last sound."""

from quizgen.language.headers.korean_headers import KOREAN_HEADERS
from quizgen.language.lexicon import only_options
from quizgen.language.practice_words import PracticeWords
from quizgen.language.table_words import TableWords
from quizgen.language.words import CardWords, Dated, Phrases, SentenceWords, SheetWords, Words

KOREAN = Words(
    right_to_left=False,
    sentence=SentenceWords(
        quoted="“{text}”",
        according_to="{who}에 따르면",
        plain_names=False,
        lead_in="{lead}, {stem}",
        lead_in_apart="{lead}, {stem}",
        openers=frozenset(),
        since=Dated("{date}년부터", "{date}부터", "{date}부터"),
        until=Dated("{date}년까지", "{date}까지", "{date}까지"),
        start=Dated("{date}년부터", "{date}부터", "{date}부터"),
        end=Dated("{date}년까지", "{date}까지", "{date}까지"),
        during=Dated("{date}년에", "{date}에", "{date}에"),
        as_of=Dated("{date}년 기준으로", "{date} 기준으로", "{date} 기준으로"),
        about="~ {date}",
        not_so="“{option}” 아님: {fact}",
        also="이것도 정답: {answers}",
        question="{subject}: {relation}?",
        question_for_subject="{relation}: {value} · {type}?",
        question_for_any_subject="{relation}: {value} · 무엇일까요?",
        pointers=frozenset(
            (
                "다음",
                "보기",
                "이 중",
                "이중",
                "가운데",
                "아래",
                "고르",
            )
        ),
        statement="{subject} – {relation}: {value}",
        yes="예",
        no="아니요",
        none="없음",
    ),
    phrases=Phrases(
        true="참",
        false="거짓",
        earliest="{label}: 다음 중 시기가 가장 이른 것은?",
        largest="{label}: 다음 중 값이 가장 큰 것은?",
        earliest_first="{label}: 다음을 시기가 이른 것부터 순서대로 놓으세요.",
        smallest_first="{label}: 다음을 값이 작은 것부터 순서대로 놓으세요.",
        odd_one_out="{label}: 다음 중 나머지와 다른 하나는?",
        matching="{label}: 알맞은 것끼리 짝지으세요.",
    ),
    headers=KOREAN_HEADERS,
    sheet=SheetWords(
        name="이름",
        class_name="반",
        date="날짜",
        score="점수",
        points="배점: {count}점",
        form="{form}형",
        page="{pages}쪽 중 {page}쪽",
        answer_key="정답",
        answer="답",
        why="까닭",
        source="출처",
        cited="출처: {source}",
        word_bank="보기",
        answer_sheet="답안지",
        choice="알맞은 답 하나를 골라 기호에 ○표 하시오.",
        true_false="참이면 참, 거짓이면 거짓의 기호에 ○표 하시오.",
        select_all="알맞은 답을 모두 골라 기호에 ∨표 하시오(정답 2개 이상).",
        recall="줄 위에 답을 쓰시오.",
        cloze="빈칸에 알맞은 말을 쓰시오.",
        cloze_with_bank="빈칸에 알맞은 말을 보기에서 골라 쓰시오.",
        order="순서에 맞게 첫째에 1, 둘째에 2와 같이 번호를 쓰시오.",
        matching="서로 알맞은 것끼리 짝지어 줄 위에 기호를 쓰시오.",
        long_edge="양면 인쇄(긴 쪽으로 넘김, 배율 100%)한 뒤 표시를 따라 자르세요.",
        short_edge="양면 인쇄(짧은 쪽으로 넘김, 배율 100%)한 뒤 표시를 따라 자르세요.",
    ),
    card=CardWords(
        study="정답을 보기 전에 보기를 고르거나 답을 말해 보세요. 하나의 사실을 며칠 간격으로 여러 가지 방식으로 묻습니다.",
        burying=(
            "같은 날 한 카드가 다른 카드의 답을 알려 주지 않게 하려면: 이 덱을 처음 가져올 때 “덱 사전 설정 가져오기”를 선택하세요. 이미 쓰는 사전 설정이 있으면 덱 "
            "옵션 › 미루기에서 세 가지를 모두 켜세요."
        ),
        licence="라이선스: {licence}",
    ),
    practice=PracticeWords(
        start="시작",
        check="확인",
        next="다음",
        finish="결과 보기",
        show_answer="답 보기",
        knew="알고 있었어요",
        did_not_know="몰랐어요",
        right="맞았습니다.",
        wrong="틀렸습니다.",
        right_answer="정답: {answer}",
        your_answer="내 답",
        progress="{total}문제 중 {number}번",
        result="{total}문제 중 {right}문제 정답",
        all_right="모두 맞았습니다!",
        known="지금까지 맞힌 문제: {total}개 중 {right}개",
        forget="학습 기록 지우기",
        kept="학습 기록은 이 기기에만 저장됩니다.",
        not_kept="이 브라우저에서는 학습 기록을 저장할 수 없습니다.",
        keys="단축키: 1~9 고르기, Enter 계속",
        dont_know="모르겠어요",
        due_today="오늘: 복습 {due}, 새 문제 {fresh}",
        done_today="오늘은 다 했어요. 내일 다시 오세요.",
        practise_anyway="그래도 풀기",
        on="계속",
        settings="설정",
        round_size="한 번에 풀 문제 수",
        new_per_day="하루에 새 문제 수",
        only_due="복습만, 새 문제 없이",
        topics="주제",
        progress_so_far="학습 기록",
        coming_days="앞으로 14일 동안의 복습",
        past_days="지난 14일 동안의 답",
        save_progress="학습 기록을 파일로 저장",
        load_progress="파일에서 학습 기록 가져오기",
        taken_over="파일에서 가져온 문제: {count}",
        file_damaged="학습 기록 파일이 아니거나 손상되었습니다. 바뀐 것은 없습니다.",
        file_too_new="더 새로운 페이지의 파일입니다. 바뀐 것은 없습니다.",
        file_of_another="다른 문제집의 파일입니다: {title}. 바뀐 것은 없습니다.",
        clock_is_back="이 기기의 날짜가 마지막 학습보다 앞서 있습니다. 확인해 주세요.",
        questions_gone="풀었던 문제 중 이제 없는 문제: {count}. 학습 기록은 그대로 남아 있습니다.",
        read_aloud="소리 내어 읽기",
        pick="선택 …",
        move_up="위로: {item}",
        move_down="아래로: {item}",
        moved="{item}: 이제 {place}번째",
        no_script="이 브라우저에서는 스크립트가 실행되지 않습니다. 아래 문제를 생각해 본 뒤 답을 펼쳐 보세요.",
        choice="알맞은 답을 고르세요.",
        true_false="참일까요, 거짓일까요?",
        select_all="알맞은 답을 모두 고르세요.",
        recall="답을 떠올리거나 써 보세요.",
        cloze="빈칸에 알맞은 말을 쓰세요.",
        order="알맞은 순서로 늘어놓으세요.",
        matching="서로 알맞은 것끼리 짝지으세요.",
    ),
    lexicon=only_options(
        above=(
            r"(?:위|위의|위에|이상|앞의|위에서)(?: ?(?:것|보기|항목|답|선택지|내용|셋|둘|사항))?(?:들|의|은|이|중|에|에서|가)?"
            r"(?: ?(?:모두|모든|전부|다|어느|아무|해당|답|정답|것|것도|것들|없음|없다|아님|아니다|맞음|맞다|옳다|옳음|해당됨|해당함|해당|사항"
            r"|해당하는|해당되는|둘|중))+\.?|모두 위(?:에|의)? ?(?:있음|해당|것)?\.?"
        ),
        these=(
            r"모두\.?|(?:모두|전부|다|둘 다) ?(?:정답|맞음|맞다|옳음|옳다|해당|해당됨|해당한다|아님|아니다|답)\.?|"
            r"(?:이|보기) ?(?:중|중에)(?:는|에는)? ?(?:정답|답)?(?:이)? ?없(?:음|다)\.?|(?:정답|답|해당|해당 사항)(?:이)? ?없(?:음|다)\.?"
        ),
    ),
    tables=TableWords(
        headings=(
            "이름 나라 국가 수도 도시 인구 면적 대륙 통화 화폐 언어 단어 뜻 의미 번역 용어 정의 질문 답 한국어 연도 날짜 출생 사망 설립 작가 저자 제목 책 영화 감독 작곡가 화가 작품 "
            "원소 기호 번호 질량 무게 높이 길이 너비 깊이 크기 속도 밀도 온도 강 산 호수 바다 섬 행성 위성 동물 식물 새 과일 채소 색 종류 분류 대통령 왕 전쟁 전투 사건 발명 발명가 "
            "발견 지역 도 국기 다리 예문 가격 나이 비율 시작 끝 비고 쪽 출처 단위"
        ),
        common="그 및 이 저 것 수 등 또는 그리고 있는 하는 있다 한다 이다",
        year_headings="연도 년도 출생 사망 설립 건국 발명 발견 출판 개봉",
        totals="합계|총계|총합|계",
        averages="평균",
        yes="예 네 참",
        no="아니요 아니오 거짓",
        before_christ="기원전|bc",
        after_christ="기원후|서기|ad",
        about="약|c|ca|~|≈",
        century=r"(?P<number>\d{1,2}) ?세기",
    ),
)
