"""Sources as a reader wants them."""

from quizgen.sheet import FactSheet


def citation(sheet: FactSheet, source_id: str, at: str) -> str:
    """Return a source of a sheet: author, title, year, and the place in it."""
    source = sheet.source(source_id)
    if source is None:
        return at
    parts = (source.author, source.title, source.published, at)
    return ", ".join(part for part in parts if part)


def sources_asked(sheet: FactSheet) -> tuple[str, ...]:
    """Return the sources of what a sheet asks, each with its address on the web."""
    known = {source.id for source in sheet.sources}
    asked = {fact.source for fact in sheet.facts if fact.source in known and not sheet.is_background(fact)}
    asked |= {question.source for question in sheet.questions}
    cited = ((citation(sheet, source.id, ""), source.url) for source in sheet.sources if source.id in asked)
    return tuple(", ".join(filter(None, parts)) for parts in cited)
