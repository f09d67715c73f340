"""Documents that a manifest points to, found by their names and never read.

They lie in the folder of the service or, shared by several, at the root of the repository; the nearer one
wins, then the one that says that it is Chinese, then the better name.
"""

from __future__ import annotations

import json
import os
import unicodedata
from collections.abc import Iterator, Mapping
from functools import cache
from itertools import islice
from pathlib import Path
from typing import Any

from linter.init.known import Basis, Fact, Known, Marked, Note
from linter.init.place import Place
from linter.init.questions import pointed

_CHINESE = {"zh", "zh-cn", "zh_cn", "zh-hans", "cn", "中文"}
_LANGUAGES = {*_CHINESE, "en", "en-us", "en_us", "english"}

_DEPTH = 3
_LARGEST_FOLDER = 5000


def documents(place: Place) -> Known:
    """The documents of the service at `place` and those at the root; what git ignores is none of them."""
    known = _table()
    best: dict[str, tuple[tuple[int, int, int, int, str], str]] = {}
    for file in _belonging(place, sorted(_candidates(place, known))):
        for path, rank in _ranked(file, place, known):
            if _is_usable(place.root, file):
                best[path] = min(best.get(path, (rank, file)), (rank, file))
    note = Note(Basis.NAMED)
    return Known(
        tuple(
            Fact(pointed(item["path"]), Marked(place.reference(best[item["path"]][1]), note))
            for item in known["documents"]
            if item["path"] in best
        )
    )


def _candidates(place: Place, known: Mapping[str, Any]) -> Iterator[str]:
    """The files in the folders where such documents lie, relative to the root."""
    waiting = [(folder, 0) for folder in dict.fromkeys((place.below, ""))]
    while waiting:
        folder, depth = waiting.pop()
        try:
            with os.scandir(place.root / folder) as items:
                for item in islice(items, _LARGEST_FOLDER):
                    path = f"{folder}/{item.name}" if folder else item.name
                    name = unicodedata.normalize("NFC", item.name).lower()
                    if item.is_file():
                        yield path
                    elif depth < _DEPTH and (name in known["folders"] or name in _LANGUAGES):
                        # A link to a folder may lead anywhere.
                        waiting += [] if item.is_symlink() else [(path, depth + 1)]
        except OSError:
            continue


def _belonging(place: Place, files: list[str]) -> list[str]:
    if not files or not os.path.lexists(place.root / ".git"):
        return files
    from linter.discovery import tree

    listed = set(tree.files(place.root, lambda _file, _why: None))
    return [file for file in files if file in listed]


def _ranked(
    file: str, place: Place, known: Mapping[str, Any]
) -> Iterator[tuple[str, tuple[int, int, int, int, str]]]:
    inside = _inside(file, place)
    if inside is None:
        return
    away, relative = inside
    *folders, name = unicodedata.normalize("NFC", relative).lower().split("/")
    languages = [folder for folder in folders if folder in _LANGUAGES]
    kept = [folder for folder in folders if folder not in _LANGUAGES]
    stem, ending = os.path.splitext(name)
    stem, _, language = stem.partition(".")
    if language:
        languages.append(language)
    if ending not in known["endings"] or any(f not in known["folders"] for f in kept):
        return
    if language and language not in _LANGUAGES:
        return
    foreign = 0 if _CHINESE & set(languages) else 2 if languages else 1
    words = stem.replace("_", "-").replace(" ", "-")
    for item in known["documents"]:
        if words in item["names"]:
            better = item["names"].index(words)
            yield item["path"], (away, foreign, better, known["endings"].index(ending), file)


def _inside(file: str, place: Place) -> tuple[int, str] | None:
    """How far away `file` is, and its path from there: 0 in the service's folder, 1 at the root."""
    prefix = f"{place.below}/" if place.below else ""
    if file.startswith(prefix):
        return 0, file.removeprefix(prefix)
    return 1, file


def _is_usable(root: Path, file: str) -> bool:
    # A `#` begins an anchor in a reference; a link may lead out of the repository.
    if "#" in file or not file.isprintable():
        return False
    real = Path(os.path.realpath(root / file))
    return real.is_relative_to(root) and real.is_file()


@cache
def _table() -> Mapping[str, Any]:
    table: Mapping[str, Any] = json.loads((Path(__file__).parent / "documents.json").read_bytes())
    return table
