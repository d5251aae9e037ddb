"""Say the words of a table, and save each as a small MP3 beside it.

    python speak_words.py spanish-words.csv es

It takes the words of the second column and the names of the files of the fourth. It needs espeak-ng, a free voice, and
ffmpeg (`apt install espeak-ng ffmpeg`).
"""

import csv
import subprocess
import sys
from pathlib import Path


def say(word: str, voice: str, path: Path) -> None:
    """Say a word, and save it: one channel, 24 kbit a second, some 3 KB."""
    wave = subprocess.run(["espeak-ng", "-v", voice, "-s", "140", "--stdout", word], check=True, capture_output=True)  # noqa: S603, S607
    mp3 = [
        "-ac",
        "1",
        "-ar",
        "22050",
        "-b:a",
        "24k",
        "-map_metadata",
        "-1",
        "-fflags",
        "+bitexact",
        "-flags:a",
        "+bitexact",
    ]
    subprocess.run(["ffmpeg", "-v", "error", "-y", "-i", "-", *mp3, str(path)], input=wave.stdout, check=True)  # noqa: S603, S607


if __name__ == "__main__":
    table = Path(sys.argv[1])
    with table.open(encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file))[1:]
    for _, word, _, sound in rows:
        path = table.parent / sound
        path.parent.mkdir(exist_ok=True)
        say(word, sys.argv[2], path)
    print(f"{len(rows)} words said")
