"""Quizzes made elsewhere: GIFT, Moodle XML, Aiken, tables of questions."""
