"""A notebook on a table: what it is read as, what is asked of it, and how hard it is.

Editors and Jupyter (by Jupytext) show each part that begins with `# %%` as a cell.
"""

# %%
from collections import Counter
from pathlib import Path

from quizgen import EntityRef, Selection, build_quiz, check, judge, read_facts, select

here = Path(__file__).parent
sheet = read_facts(here / "../spreadsheet/countries.csv")
print(*sheet.remarks, sep="\n")

# %% What is asked, and what is not
quiz = build_quiz(sheet)
print(Counter(question.kind for question in quiz.questions))
print(Counter(skipped.reason for skipped in quiz.skipped))

# %% Three questions, none of which gives another away
for question in select(quiz, Selection(count=3)).questions:
    print(question.stem)
    for option in question.options:
        print("  ", "✓" if option.correct else "✗", option.text, "–", option.rationale)

# %% The hardest: where right and wrong options are most alike
rated = [(question.difficulty, question.stem) for question in quiz.questions if question.difficulty is not None]
for difficulty, stem in sorted(rated, reverse=True)[:3]:
    print(f"{difficulty:.2f}", stem)

# %% Is that so?
verdict = judge(sheet, "Belgium", "capital", EntityRef("Bern"))
print(verdict.truth, verdict.rule, verdict.facts)

# %% What a careful editor would mark
for rule, count in Counter(finding.rule for finding in check(sheet, quiz)).most_common():
    print(count, rule)
