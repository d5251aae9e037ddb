"""Steps from a quiz to a smaller one. They never change a question."""

from quizgen.quiz import Question, Quiz, Skipped


def once_per_fact(quiz: Quiz) -> tuple[Quiz, tuple[Skipped, ...]]:
    """Keep one question for each fact and one for each stem, and say which were left out.

    On one page a second question about a fact gives the first away. A question with options is kept before one without.
    """
    kept: list[Question] = []
    facts: set[str] = set()
    stems: set[str] = set()
    for question in sorted(quiz.questions, key=lambda question: not question.options):
        if question.fact in facts or question.stem in stems:
            continue
        kept.append(question)
        stems.add(question.stem)
        if question.fact:
            facts.add(question.fact)
    ids = {question.id for question in kept}
    left_out = tuple(
        Skipped(question.fact or question.id, question.kind, "another question on the page asks for the same")
        for question in quiz.questions
        if question.id not in ids
    )
    return quiz.only(tuple(question for question in quiz.questions if question.id in ids)), left_out
