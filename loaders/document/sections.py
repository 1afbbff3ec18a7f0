"""The organizations that the sections of a report are about."""

import re
from collections.abc import Callable, Iterable, Mapping

from loaders.document.outline import organization, plain
from loaders.document.paragraphs import Paragraph

# yes: "Lake Union (LU)"
# no: "Lake (L) Union"
_PARENTHESIS = re.compile(r"\s*\(([^()]+)\)\s*$")
# yes: "Lake Union – GUAM"
# yes: "Lake Union-GUAM"
# no: "Lake – union"
_DASH = re.compile(r"\s*[-–—]\s*(?=[A-Z]{3,}$)")
# yes: "Lake Union; and River Union"
# no: "Lake Union and River Union"
_JOINT = re.compile(
    r";\s*(?:and\s+)?(?:co-?operation between the United Nations and (?:the )?)?", re.IGNORECASE
)

Resolve = Callable[[str], tuple[str, ...]]
"""The ids of the actors that a name stands for; () for a name that nobody knows."""


def sections(paragraphs: Iterable[Paragraph], resolve: Resolve) -> Mapping[str, tuple[str, ...]]:
    """For each section in printed order the ids of the organizations it is about; () where none is known.

    The introduction and the observations are no sections.
    """
    names = dict.fromkeys(paragraph.section for paragraph in paragraphs if paragraph.section)
    return {name: _about(name, resolve) for name in names}


def _about(section: str, resolve: Resolve) -> tuple[str, ...]:
    """The ids of a heading's organizations, under the first of its forms that is known; each id once."""
    ids: dict[str, None] = {}
    for part in _JOINT.split(section):
        found = next((known for form in forms(part) if (known := resolve(form))), ())
        ids.update(dict.fromkeys(found))
    return tuple(ids)


def forms(heading: str) -> tuple[str, ...]:
    """The names that a heading may stand for, the printed one first, then without acronym, and the acronym.

    >>> forms("International Criminal Police Organization (INTERPOL)")[1:]
    ('International Criminal Police Organization', 'INTERPOL')
    >>> forms("B. Organization for Democracy and Economic Development-GUAM")[1]
    'Organization for Democracy and Economic Development – GUAM'
    """
    name = organization(heading) or plain(heading)
    found = [name, *(_DASH.sub(dash, name) for dash in (" – ", "-", " — ", " - ") if _DASH.search(name))]
    if acronym := _PARENTHESIS.search(name):
        found += [_PARENTHESIS.sub("", name), acronym[1]]
    elif dashed := _DASH.search(name):
        found += [name[: dashed.start()], name[dashed.end() :]]
    return tuple(dict.fromkeys(found))
