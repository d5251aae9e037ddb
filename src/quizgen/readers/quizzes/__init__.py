"""Quizzes made elsewhere: GIFT, Moodle XML, Aiken, tables of questions.

A reader (`gift`, `moodle`, `aiken`, `question_table`) makes a `WrittenQuestion` of each question and gives it to a
`Quizbook`, or says by `NotTaken` why it is left out. Texts become rich texts on the way, in one place:

- `conversion`: what each format means. `html_tree` knows what is a tag, `rich_html` what a tag says, and `tex` and
  `mathml_as_tex` find formulas.
- `rich_text`: a text in two forms, its plain reading and the notation of `markup: markdown`.

When all are read, `ids` gives each question an id, `authoring` makes it a question of a sheet, and `embedded_media`
takes over its pictures and sounds. What has no place in a sheet is a remark; a question that can't be answered without
it is left out and named.
"""
