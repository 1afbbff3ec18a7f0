"""A sentence as chunks in a row: actors, dates, places, quotations, words with their part in a sentence."""

import re
from bisect import bisect_left
from collections.abc import Container, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Literal

from loaders.actors.mentions import Mention
from loaders.syntax.cues import Begun, Verb, cues
from loaders.syntax.dates import Dates
from loaders.value import value

# yes: "co-organized"
# yes: "190,019"
# yes: "“Clean Bays”"
# yes: ";"
# no: "   "
_WORD = re.compile(
    r"\d{1,3}(?:,\d{3})+(?![\w,])|“[^”]{1,300}”|\"[^\"]{1,300}\"|[^\W_]+(?:[-'’/.&][^\W_]+)*['’]?|[^\w\s]"
)
# yes: "(AHO)"
# yes: "(the “Quay 2”)"
# no: "(see below)"
# no: "AHO"
_ASIDE = re.compile(r"\((?:the )?[“\"]?[A-Z0-9][\w./–\-” \"]{0,40}\)")
# yes: "rowed"
# no: "red"
# no: "Rowed"
# no: "rowed ashore"
_ED = re.compile(r"\A[a-z]{3,}ed\Z")
# yes: "30th"
# yes: "twenty-first"
# yes: "hundredth"
# no: "30"
# no: "first"
# no: "the 30th"
_ORDINAL = re.compile(r"\A(?:\d+(?:st|nd|rd|th)|[a-z]+-first|hundred(?:th)?)\Z")

# yes: "each lamp"
# no: "Lamps burned."
DETERMINERS = frozenset(
    "a an the this that these those its their his her our my your each every any both all some several "
    "various many "
    "other another such no more most certain numerous further existing same respective different".split()
)
# yes: "lamps on boats"
# no: "Lamps burned."
PREPOSITIONS = frozenset(
    "of in on at to for with by from into between among through during under within across against towards "
    "toward "
    "upon after before about around over via including without regarding concerning following alongside "
    "amid per "
    "despite throughout beyond behind near outside inside as than until since related".split()
)
# yes: "lamps and boats"
# no: "lamps on boats"
CONJUNCTIONS = frozenset(
    "and or but while whereas which who whom whose that where when if because although so nor".split()
)
# yes: "Then they sailed."
# no: "Then lamps burned."
PRONOUNS = frozenset("it they he she we i them him us who which".split())
# yes: "Lamps were lit."
# no: "Lamps burned."
AUXILIARIES = frozenset(
    "is are was were be been being has have had do does did will would can could may might shall "
    "should must".split()
)
# yes: "Lamps also burned."
# no: "Lamps burned."
ADVERBS = frozenset(
    "also jointly further furthermore moreover additionally subsequently recently already not together "
    "closely "
    "actively successfully currently now then thereby only well again once twice still just "
    "previously".split()
)
# yes: "the second regatta"
# no: "the regatta"
ORDINALS = frozenset(
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth "
    "fourteenth fifteenth "
    "sixteenth seventeenth eighteenth nineteenth twentieth thirtieth fortieth fiftieth sixtieth seventieth "
    "eightieth "
    "inaugural latest last next".split()
)
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")


ChunkKind = Literal["actor", "date", "place", "quote", "word", "number", "punct"]


@value
class Chunk:
    """A stretch of a sentence that works as one: half-open offsets in the paragraph's text.

    lower  its words in lower case; "<actor>", "<date>" or "<place>" for a name: "WHO" is not "who".
    verbs  the frames that the words may be a verb of.
    """

    kind: ChunkKind
    start: int
    end: int
    text: str
    lower: str
    verbs: tuple[Verb, ...] = ()
    mention: Mention | None = None
    dates: Dates | None = None

    @property
    def capital(self) -> bool:
        """Whether it begins with a capital letter."""
        return self.text[:1].isupper()

    @property
    def ordinal(self) -> bool:
        """Whether it is an ordinal number: "sixth", "forty-fifth", "30th"."""
        return _is_ordinal(self.lower)


@lru_cache(1 << 12)
def _is_ordinal(word: str) -> bool:
    head, _, tail = word.partition("-")
    return word in ORDINALS or (head in _TENS and tail in ORDINALS) or bool(_ORDINAL.match(word))


def chunked(
    text: str,
    start: int,
    end: int,
    mentions: Sequence[Mention],
    dates: Sequence[Dates],
    places: Mapping[int, int],
) -> list[Chunk]:
    """The chunks of `text[start:end]`. `places` maps the start of each place name to its end."""
    atoms: dict[int, Chunk] = {}
    for at, to in places.items():
        atoms[at] = Chunk("place", at, to, text[at:to], "<place>")
    for mention in mentions:
        atoms[mention.start] = _of(text, "actor", mention.start, mention.end, mention=mention)
    for date in dates:
        atoms[date.start] = _of(text, "date", date.start, date.end, dates=date)
    atoms = {at: atom for at, atom in atoms.items() if atom.end > at}
    return list(_verbal(list(_parted(text, start, end, atoms))))


def _of(
    text: str,
    kind: ChunkKind,
    start: int,
    end: int,
    mention: Mention | None = None,
    dates: Dates | None = None,
) -> Chunk:
    words = text[start:end]
    return Chunk(kind, start, end, words, f"<{kind}>", (), mention, dates)


def _parted(text: str, start: int, end: int, atoms: Mapping[int, Chunk]) -> Iterator[Chunk]:
    """Atoms where they stand, words and punctuation between; bracketed acronyms are passed over."""
    at = start
    dated = sorted(place for place, atom in atoms.items() if atom.kind == "date")
    for stop in (*sorted(atoms), end):
        while at < stop and (word := _WORD.search(text, at, end)) and (begin := word.start()) < stop:
            written, at = word[0], word.end()
            if written == "(" and (aside := _aside(text, begin, end, dated)):
                at = aside
                continue
            if at > stop and written[0] not in '“"':
                written, at = text[begin:stop], stop
            kind, words, lower, verbs = _looked_up(written)
            yield Chunk(kind, begin, at, words, lower, verbs)
        if at <= stop < end:
            yield atoms[stop]
            at = atoms[stop].end


def _aside(text: str, at: int, end: int, dated: Sequence[int]) -> int:
    """Where an acronym in brackets ends that begins at `at`, 0 for none; `dated` says where dates begin."""
    aside = _ASIDE.match(text, at, end)
    if not aside or bisect_left(dated, at) < bisect_left(dated, aside.end()):
        return 0
    return aside.end()


@lru_cache(1 << 14)
def _looked_up(written: str) -> tuple[ChunkKind, str, str, tuple[Verb, ...]]:
    """What a word is, how it is written and in small letters, and its verbs; most words come again."""
    words = written.rstrip("-–") or written
    first = words[0]
    kind: ChunkKind
    if first.isalpha():
        kind = "word"
    elif first in '“"' and len(words) > 1:
        kind = "quote"
    else:
        kind = "number" if first.isdigit() else "punct"
    lower = words.lower().replace("’", "'")
    return kind, words, lower, _verbs(words, lower) if kind == "word" else ()


def _verbs(words: str, lower: str) -> tuple[Verb, ...]:
    """The verbs that a word may be; one that only its ending shows says nothing of cooperation."""
    known = cues().verbs.get((lower,), ())
    return known or ((Verb("be", lower, "past"),) if words.endswith("ed") and _ED.match(words) else ())


def _verbal(chunks: Sequence[Chunk]) -> Iterator[Chunk]:
    """The same chunks, those that are a verb of several words as one."""
    stop, verbs, begun = 0, cues().verbs, cues().begun_verbs
    for at, chunk in enumerate(chunks):
        if at < stop:
            continue
        length = run_length(chunks, at, verbs, begun) if chunk.lower in begun else 0
        yield _joined(chunks[at : at + length]) if length > 1 else chunk
        stop = at + length


def _joined(run: Sequence[Chunk]) -> Chunk:
    """The words of a verb as one chunk."""
    key = tuple(chunk.lower for chunk in run)
    text = " ".join(chunk.text for chunk in run)
    return Chunk("word", run[0].start, run[-1].end, text, " ".join(key), cues().verbs[key])


def beginnings(chunks: Sequence[Chunk], begun: Begun) -> list[int]:
    """Where phrases may begin whose first words are those of `begun`."""
    return [at for at, chunk in enumerate(chunks) if chunk.lower in begun or " " in chunk.lower]


def run_length(chunks: Sequence[Chunk], at: int, phrases: Container[tuple[str, ...]], begun: Begun) -> int:
    """How many chunks from `at` on, all of them words, make the longest of the phrases; 0 for none.

    begun  the beginnings of these phrases: what goes on with none is looked at no further.
    """
    words: tuple[str, ...] = ()
    found = 0
    for index in range(at, len(chunks)):
        chunk = chunks[index]
        words += (chunk.lower,) if " " not in chunk.lower else tuple(chunk.lower.split())
        if chunk.kind != "word" or words not in begun.get(words[0], ()):
            break
        if words in phrases:
            found = index + 1 - at
    return found
