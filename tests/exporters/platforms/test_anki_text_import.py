"""Anki imports the text that quizgen writes for it."""

from pathlib import Path

from anki.collection import ImportCsvRequest
from exporters.platforms.hard_quizzes import hard_quizzes
from exporters.profiles import Profile

from quizgen.exporters.platforms.anki_text import AnkiTextExporter, guid_of


def test_anki_takes_each_card_and_updates_it_by_its_guid(profile: Profile, tmp_path: Path) -> None:
    """No row is lost, whatever its first cell begins with, and a second import adds nothing."""
    path = tmp_path / "cards.txt"
    for quiz in hard_quizzes():
        exporter = AnkiTextExporter()
        path.write_bytes(exporter.export(quiz))
        left_out = len(exporter.left_out(quiz))
        for _ in range(2):
            metadata = profile.collection.get_csv_metadata(str(path), None)
            profile.collection.import_csv(ImportCsvRequest(path=str(path), metadata=metadata))
        guids = {note.guid for note in profile.notes()}
        wanted = {guid_of(quiz, question) for question in quiz.questions}
        assert len(wanted & guids) == len(wanted) - left_out
