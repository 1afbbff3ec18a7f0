"""The authority file for those who keep it: why a name resolves, what clashes, to a spreadsheet and back."""

from collections.abc import Iterable, Iterator, Sequence
from difflib import get_close_matches
from pathlib import Path

from graph.errors import DocumentError, visible
from graph.vocabulary import ActorKind
from loaders.actors.bodies import NOBODY, Body, checked, faults, is_acronym, key
from loaders.actors.mentions import Mention, Names, folded, longest
from loaders.actors.offices import office_holders, with_parents
from loaders.actors.organs import Organs
from loaders.actors.register import Register, as_csv, keep, own, packaged, register, written
from loaders.read.words import words

_KINDS = {
    ActorKind.UNITED_NATIONS: "a body of the United Nations system",
    ActorKind.ENVOY: "an envoy of the Secretary-General",
    ActorKind.ORGANIZATION: "an organization",
    ActorKind.ORGAN: "an organ of an organization",
    ActorKind.STATE: "a State",
    ActorKind.NON_STATE: "a body that is neither of States nor of the United Nations",
}
_AS_WRITTEN = "this form only as it is written, capitals and all"
_ANY_CASE = "whatever the capitals, if the first one is"


def explained(name: str) -> str:
    """Which body a name means and why; "" where nobody is called so."""
    known = register()
    said = " ".join(name.split())
    found = list(_ways(said, known)) or list(_alike(said, known))
    first = dict(reversed(found))
    return "\n".join(_told(said, known.actors[one], first[one], known) for one in dict(found))


def nearest(name: str) -> str:
    """That nobody has a name, and the names that look like it."""
    said = " ".join(name.split())
    return _nearest(visible(said), register())


def lint() -> list[str]:
    """What clashes or is malformed in the authority file and the reader's own bodies, a line each."""
    return list(findings(_joined()))


def open_ends() -> list[str]:
    """Bodies that ended of which nobody has said who took their place, or that none did; a line each."""
    return [
        f"{row.id}: it ended ({row.valid_to}); say its successor, or '{NOBODY}'"
        for row in _joined()
        if row.valid_to and not row.successor
    ]


def exported() -> str:
    """The authority file with the reader's own bodies, as CSV."""
    return as_csv(_joined())


def imported(path: str | Path) -> str:
    """Take over the further or changed bodies of a CSV file for later runs; what was done, in one line.

    Raises DocumentError with the row's number for the first fault; then nothing is taken over.
    """
    source = Path(path)
    listed = packaged()
    kept = {row.id: row for row in own(listed)}
    before = {row.id: row for row in [*listed, *kept.values()]}
    new = checked(written(source), where=str(source), known=before)
    after = {**before, **{row.id: row for row in new}}
    changed = [row for row in new if row != before.get(row.id)]
    if clash := next(_clashes(changed, after.values()), None):
        row, fault = clash
        raise DocumentError(f"Body {row.line}: {fault}", where=str(source), hint="Nothing was taken over")
    where = keep({**kept, **{row.id: row for row in changed}}.values())
    added = sum(row.id not in before for row in changed)
    return f"{added:,} new and {len(changed) - added:,} changed bodies are kept in {where}."


def findings(listed: Sequence[Body]) -> Iterator[str]:
    """What is wrong with a list of bodies, a line each."""
    by_id = {row.id: row for row in listed}
    for row in listed:
        yield from (f"{row.id}: {fault}" for fault in faults(row, by_id))
        for form in row.forms():
            if (
                " " not in form
                and not is_acronym(form)
                and form.lower() in words()
                and row.kind != ActorKind.STATE
            ):
                yield f"{row.id}: '{form}' is a common word"
    yield from (f"{row.id}: {fault}" for row, fault in _clashes(listed, listed))


def _joined() -> list[Body]:
    """The packaged bodies with the reader's own in their place."""
    listed = packaged()
    return list({row.id: row for row in [*listed, *own(listed)]}.values())


def _clashes(chosen: Iterable[Body], listed: Iterable[Body]) -> Iterator[tuple[Body, str]]:
    """Forms of the chosen bodies that another one has at the same time; each pair once."""
    owners: dict[str, list[Body]] = {}
    for row in listed:
        for form in row.forms():
            owners.setdefault(key(form), []).append(row)
    told: set[tuple[str, ...]] = set()
    for row in chosen:
        for form in row.forms():
            for other in owners.get(key(form), []):
                pair = (*sorted((row.id, other.id)), key(form))
                if other.id != row.id and row.meets(other) and pair not in told:
                    told.add(pair)
                    yield row, f"'{form}' is also a name of {other.id} ({other.name})"


def _ways(said: str, known: Register) -> Iterator[tuple[str, str]]:
    """(actor id, why) for each body that a name may mean, the one it does mean first."""
    names, organs = known.made(Names), known.made(Organs)
    found = names.find(said)
    mentions = office_holders(said, with_parents(said, found, organs.belongs), organs.commissions)
    for one in longest(mentions):
        if (one.start, one.end) == (0, len(said)):
            yield one.actor, _why(said, one, known)
    for row in known.actors.values():
        if key(said) in map(key, row.forms()):
            other = f"its name in other capitals; {_ANY_CASE}"
            yield row.id, other if said[0].islower() else "its name, for another time"
    if like := names.like(said):
        yield like, "a name that differs in small words, number or spelling only"
    for host, organ in organs.called(said) if " " in said else ():
        yield organ, f"its short name where {known.actors[host].name} is understood"


def _alike(said: str, known: Register) -> Iterator[tuple[str, str]]:
    """(actor id, why) for each body with this name in other capitals, accents, quotes or hyphens."""
    for row in known.actors.values():
        if folded(said) in map(folded, row.forms()):
            yield row.id, "its name in other capitals, accents or marks"


def _why(said: str, one: Mention, known: Register) -> str:
    row = known.actors[one.actor]
    if one.how == "office" or said in known.offices:
        return "a title of office, whose holder stands for the body"
    if key(said) == key(row.name):
        return f"its official name; {_ANY_CASE}"
    if is_acronym(said):
        return (
            f"its acronym; {_AS_WRITTEN}" if said == row.acronym else f"another acronym of it; {_AS_WRITTEN}"
        )
    if key(said) in map(key, row.aliases):
        return f"another or a former name of it; {_ANY_CASE}"
    return "words that stand for it"


def _told(said: str, row: Body, why: str, known: Register) -> str:
    parent = known.actors[row.parent].name if row.parent else ""
    lines = {
        "what": _KINDS[ActorKind(row.kind)] + (f", part of {parent}" if parent else ""),
        "by": why,
        "time": " ".join(_time(row)),
        "then": "; ".join(known.actors[one].name for one in row.followed() if one in known.actors),
        "names": "; ".join(form for form in row.forms()[1:]) or "no others",
        "source": row.source,
        "id": row.id,
    }
    return f"{said} → {row.name}\n" + "".join(f"  {what:7}{text}\n" for what, text in lines.items() if text)


def _time(row: Body) -> Iterator[str]:
    yield "former," if row.valid_to else "current" + ("," if row.valid_from else "")
    if row.valid_from:
        yield f"since {row.valid_from}"
    if row.valid_to:
        yield f"until {row.valid_to}"


def _nearest(said: str, known: Register) -> str:
    """The names that look like one that nobody has."""
    forms = {form.casefold(): form for row in known.actors.values() for form in row.forms()}
    parts = [form for form in forms if set(said.casefold().split()) <= set(form.split())]
    near = [*get_close_matches(said.casefold(), forms, n=5, cutoff=0.6), *sorted(parts, key=len)[:5]]
    lines = "".join(
        f"  {forms[form]} ({known.names.get(forms[form]) or known.acronyms.get(forms[form])})\n"
        for form in dict.fromkeys(near)
    )
    return f"No body is called '{said}'." + (f" Near are:\n{lines}" if lines else " Nothing is near it.\n")
