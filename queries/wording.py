"""How the graph's values are written for people: dates, numbers, kinds and citations in UN style."""

import re
from collections.abc import Iterable, Sequence
from functools import cache
from urllib.parse import quote

from graph.doubt import doubtful
from graph.records import Value, source_url

_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July",
    "August", "September", "October", "November", "December",
)  # fmt: skip
_SMALL = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_SPECIAL = {
    "united_nations": "United Nations body",
    "non_state": "non-State body",
    "unlisted": "unlisted body",
    "in_preparation": "in preparation",
    "executive_heads": "executive heads",
}
_SYMBOL = re.compile(r"[A-Z]+(?:/[A-Za-z0-9.()-]+)+")
_CITATION = re.compile(r"(.*?)(?:, paras?\. ([0-9]+(?:–[0-9]+)?))?", re.DOTALL)


@cache
def _words() -> frozenset[str]:
    """All words of the vocabulary that hold an underscore."""
    from graph.vocabulary import TYPES, ActorKind, Change, Level, Status

    listed = [*ActorKind, *Change, *Level, *Status, *(one for types in TYPES.values() for one in types)]
    return frozenset(str(one) for one in listed if "_" in one) | _SPECIAL.keys()


def human(word: str) -> str:
    """A word of the vocabulary as people write it; every other text as it is.

    >>> human("memorandum_of_understanding"), human("united_nations"), human("left_as_is")
    ('memorandum of understanding', 'United Nations body', 'left_as_is')
    """
    return _SPECIAL.get(word, word.replace("_", " ")) if word in _words() else word


def day(iso: str) -> str:
    """A date in UN style, as precise as given.

    >>> day("2023-11-28"), day("2023-11"), day("2023")
    ('28 November 2023', 'November 2023', '2023')
    """
    parts = iso.split("-")
    month = [_MONTHS[int(parts[1]) - 1]] if len(parts) > 1 else []
    return " ".join([*([str(int(parts[2]))] if len(parts) > 2 else []), *month, parts[0]])


def days(start: str | None, end: str | None) -> str:
    """A date or a span of dates in UN style, "" where neither is known.

    >>> days("2023-11-09", "2023-11-12"), days("2023-05", "2023-12"), days("2021", "2025"), days(None, "2030")
    ('9–12 November 2023', 'May–December 2023', '2021–2025', 'until 2030')
    >>> days("2023-11-28", "2024-01-03"), days("2023", None), days(None, None)
    ('28 November 2023–3 January 2024', '2023', '')
    """
    if not start or not end or start == end:
        return day(start) if start else f"until {day(end)}" if end else ""
    first, last = start.split("-"), end.split("-")
    if len(first) == len(last) == 3 and first[:2] == last[:2]:
        return f"{int(first[2])}–{day(end)}"
    if len(first) == len(last) > 1 and first[0] == last[0]:
        return f"{day(start).rsplit(' ', 1)[0]}–{day(end)}"
    return f"{day(start)}–{day(end)}"


def period(first: str, last: str) -> str:
    """From the first to the last of several dates; one that lies within the other adds nothing.

    >>> period("2016-05", "2016-05-19"), period("2015", "2015-10"), period("2015-10", "2016")
    ('May 2016', '2015', 'October 2015–2016')
    """
    within = f"{first}-".startswith(f"{last}-") or f"{last}-".startswith(f"{first}-")
    return day(min(first, last, key=len)) if within else days(first, last)


def counted(number: int, noun: str, plural: str = "") -> str:
    """A number with its noun, in words below 10 as UN style has it.

    >>> counted(1, "activity"), counted(12, "body"), counted(1200, "event"), counted(0, "report")
    ('one activity', '12 bodies', '1,200 events', 'no reports')
    """
    many = plural or (noun[:-1] + "ies" if re.search("[^aeiou]y$", noun) else noun + "s")
    return f"{in_words(number)} {noun if number == 1 else many}"


def in_words(number: int) -> str:
    """A number as UN style has it: in words below 10.

    >>> in_words(7), in_words(1200)
    ('seven', '1,200')
    """
    return _SMALL[number] if number < 10 else f"{number:,}"


def capital(words: str) -> str:
    """Words with a capital letter at their beginning, the others as they are.

    >>> capital("one UN body")
    'One UN body'
    """
    return words[:1].upper() + words[1:]


def series(items: Sequence[str], *, most: int = 0) -> str:
    """Items as one phrase; beyond `most` the rest is counted.

    >>> series(["AU", "ECO", "OIC"]), series(["AU", "ECO", "OIC"], most=1)
    ('AU, ECO and OIC', 'AU and 2 others')
    """
    if most and len(items) > most + 1:
        return f"{', '.join(items[:most])} and {len(items) - most} others"
    return " and ".join(filter(None, [", ".join(items[:-1]), items[-1]])) if items else ""


def listed(value: Value) -> list[str]:
    """A value of an answer as texts: each of a list, one alone, none where nothing is.

    >>> listed(["AU", "ECO"]), listed("AU"), listed(None), listed("")
    (['AU', 'ECO'], ['AU'], [], [])
    """
    if isinstance(value, list):
        return [str(each) for each in value]
    return [] if value in (None, "") else [str(value)]


def less_sure(least: float) -> str:
    """What is said of an output that leaves out what is less sure; "" for none.

    >>> less_sure(0.8), less_sure(0)
    ('Only what is sure to 0.8 or more counts.', '')
    """
    return f"Only what is sure to {least:g} or more counts." if least else ""


def doubt(confidence: Value) -> str:
    """What is said of what is not sure, "" of what is.

    >>> doubt(0.4), doubt(0.8), doubt(None)
    ('doubtful', '', '')
    """
    return "doubtful" if doubtful(confidence) else ""


def joined(texts: Iterable[str]) -> str:
    """Texts of a list as one, for a cell of a table.

    >>> joined(["Port Aster", "Lakeside"])
    'Port Aster; Lakeside'
    """
    return "; ".join(texts)


def linked(citations: Sequence[str]) -> str:
    """Citations, the paragraphs of one document together, linked in Markdown.

    >>> linked(["A/71/160", "A/79/302, para. 20", "A/79/302, para. 24"])
    '[A/71/160](https://undocs.org/en/A/71/160); [A/79/302, paras. 20 and 24](https://undocs.org/en/A/79/302)'
    """
    passages = [passage(citation) for citation in citations]
    if not all(_SYMBOL.fullmatch(document) for document, _ in passages):
        return plain(joined(citations))
    together: dict[str, list[str]] = {}
    for document, paragraphs in passages:
        together.setdefault(document, []).extend([paragraphs] if paragraphs else [])
    return joined(_linked(document, _paras(numbers)) for document, numbers in together.items())


def passage(citation: str) -> tuple[str, str]:
    """The document that a citation names, and the paragraph or paragraphs, "" where it names none.

    >>> passage("A/79/302, para. 20"), passage("A/79/302, paras. 4–12"), passage("A/79/302")
    (('A/79/302', '20'), ('A/79/302', '4–12'), ('A/79/302', ''))
    """
    document, paragraphs = _CITATION.fullmatch(citation).groups()  # type: ignore[union-attr]  # fits every text
    return document, paragraphs or ""


def in_print(citations: Iterable[str]) -> list[str]:
    """Citations in the order of documents and paragraphs, each once.

    >>> in_print(["A/79/302, para. 20", "A/79/302, para. 4", "A/71/160", "A/79/302, para. 20"])
    ['A/71/160', 'A/79/302, para. 4', 'A/79/302, para. 20']
    """

    def at(citation: str) -> tuple[str, int]:
        document, paragraphs = passage(citation)
        return document, int(paragraphs.partition("–")[0] or 0)

    return sorted(dict.fromkeys(citations), key=at)


def plain(text: str) -> str:
    """`text` as it must stand in Markdown to be read as text, on one line.

    >>> plain("a|b [x](y)\\nc <d> *e*")
    'a\\\\|b \\\\[x\\\\](y) c &lt;d&gt; \\\\*e\\\\*'
    """
    flat = " ".join(text.split()).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return "".join("\\" + one if one in "\\|[]*_`~" else one for one in flat)


def _linked(document: str, paragraphs: str) -> str:
    cited, url = plain(document + paragraphs), source_url(document)
    return f"[{cited}]({quote(url, safe=':/')})" if url else cited


def _paras(numbers: Sequence[str]) -> str:
    if not numbers:
        return ""
    runs = _runs(numbers)
    many = len(runs) > 1 or "–" in runs[0]
    return f", para{'s' if many else ''}. {series(runs)}"


def _runs(numbers: Sequence[str]) -> list[str]:
    """Numbers in their order, three or more that follow each other as one.

    >>> _runs(["4", "5", "6", "9", "10"]), _runs(["4–6", "7"])
    (['4–6', '9', '10'], ['4–6', '7'])
    """
    runs: list[list[str]] = []
    for number in numbers:
        before = runs[-1][-1] if runs else ""
        follows = number.isdigit() and before.isdigit() and int(number) == int(before) + 1
        runs[-1].append(number) if follows else runs.append([number])
    return [part for run in runs for part in ([f"{run[0]}–{run[-1]}"] if len(run) > 2 else run)]
