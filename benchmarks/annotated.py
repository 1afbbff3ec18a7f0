"""Where the scripts here find an annotated edition: the annotation, and the report, which is not ours."""

from collections.abc import Iterable
from pathlib import Path

OURS = Path(__file__).parent / "annotation"


def annotation(folder: Path, file: str) -> str:
    """The text of an annotation: one of our own, the one beside the report, or our copy of that one."""
    own = (OURS, OURS / "neighbours", OURS / "kept")
    folders = (*own, folder / "annotation", OURS / "editions")
    places = (each / file for each in folders)
    return next(place for place in places if place.exists()).read_text(encoding="utf-8")


def report(folder: Path, edition: str) -> Path:
    """The file of a report ("A-79-302", "A_79_302") in a folder, its `reports/` or `real/files/`.

    Ends the script where there is none, and says where one can be had.
    """
    found = _file(folder, edition)
    if found is None:
        raise SystemExit(_wanted(folder, [edition]))
    return found


def all_there(folder: Path, editions: Iterable[str]) -> None:
    """End the script where reports lack whose annotation does not hold their words; says which and where."""
    lacking = [
        edition
        for edition in editions
        if '"text": ' not in annotation(folder, f"{edition}.jsonl") and not _file(folder, edition)
    ]
    if lacking:
        raise SystemExit(_wanted(folder, lacking))


def _file(folder: Path, edition: str) -> Path | None:
    stems = (edition, edition.replace("-", "_"))
    names = [f"{stem}.{ending}" for stem in stems for ending in ("txt", "docx", "pdf")]
    folders = (folder / "reports", folder / "real" / "files", folder)
    places = (place / name for name in names for place in folders)
    return next((place for place in places if place.exists()), None)


def _wanted(folder: Path, lacking: Iterable[str]) -> str:
    """What lacks and where it can be had, by hand as well."""
    symbols = {edition: edition.replace("-", "/") for edition in lacking}
    return "\n".join(
        [
            f"{folder} lacks reports of the United Nations, which are not part of the project. Save there:",
            *(f"  {edition}.pdf from https://undocs.org/en/{symbol}" for edition, symbol in symbols.items()),
            f"or run: PARTNERGRAPH_CACHE={folder} partnergraph fetch {' '.join(symbols.values())}",
            "CONTRIBUTING.md, “The annotated reports”, says what can be done without.",
        ]
    )
