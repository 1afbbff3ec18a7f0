"""Where the scripts here find an annotated edition: the annotation, and the report, which is not ours."""

from pathlib import Path

OURS = Path(__file__).parent / "annotation"


def annotation(folder: Path, file: str) -> str:
    """The text of an annotation: one of our own, the one beside the report, or our copy of that one."""
    places = (OURS / file, folder / "annotation" / file, OURS / "editions" / file)
    return next(place for place in places if place.exists()).read_text(encoding="utf-8")


def report(folder: Path, edition: str) -> Path:
    """The file of a report ("A-79-302") in a folder or in its `reports/`, as text, DOCX or PDF.

    Ends the script where there is none, and says where one can be had.
    """
    names = [f"{edition}.{ending}" for ending in ("txt", "docx", "pdf")]
    places = (place / name for name in names for place in (folder / "reports", folder))
    found = next((place for place in places if place.exists()), None)
    if found is None:
        got = f"partnergraph fetch {edition.replace('-', '/')}"
        raise SystemExit(f"{folder} holds no report {edition}; put there what `{got}` gets")
    return found
