"""How all tests run."""

from hypothesis import settings

settings.register_profile("quizgen", deadline=None)
settings.load_profile("quizgen")
