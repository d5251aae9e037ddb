"""What a value can be: text, an entity, a number, a date, a picture, yes or no; and how two values compare.

A value keeps the characters as they were written, and knows what it *covers*. 2850 covers all amounts from 2849.5 to
2850.5: half a unit of its last digit either way. 2019 covers all days of that year. So two values are the same, perhaps
the same, or different for sure (`Likeness`).
"""

from quizgen.values.comparison import Likeness
from quizgen.values.dates import Date, Day, compare_dates, parse_date, parse_year
from quizgen.values.numbers import MOST_DIGITS, Number, Tolerance, compare_numbers
from quizgen.values.periods import Period
from quizgen.values.value import EntityRef, Nothing, Picture, Text, Value, YesNo, parse_yes_no, position
from quizgen.values.written_numbers import parse_number, parse_tolerance, with_fraction_signs

__all__ = [
    "MOST_DIGITS",
    "Date",
    "Day",
    "EntityRef",
    "Likeness",
    "Nothing",
    "Number",
    "Period",
    "Picture",
    "Text",
    "Tolerance",
    "Value",
    "YesNo",
    "compare_dates",
    "compare_numbers",
    "parse_date",
    "parse_number",
    "parse_tolerance",
    "parse_year",
    "parse_yes_no",
    "position",
    "with_fraction_signs",
]
