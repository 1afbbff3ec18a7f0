"""What the main job tells at its end: how much there is, who is best connected, what could not be read."""

import shlex
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

from graph.errors import visible
from graph.records import Edge, Node, Record
from graph.vocabulary import ActorKind, Label
from queries.terminal.options import HERE
from queries.wording import counted

if TYPE_CHECKING:
    import networkx as nx

_BEST = 10
_SHOWN = 20
_WIDE = 48


@dataclass(frozen=True, slots=True)
class Connected:
    """An actor, its partners (other actors with a joint activity) and the activities it took part in."""

    actor: str
    partners: int
    activities: int


@dataclass(frozen=True, slots=True)
class Summary:
    """Counts per label and of all ties; the names of unlisted actors; a citation per unread passage.

    `unnamed` are the reports that print no symbol: they are called after their files. `notes` are what a
    person should know of the reading, e.g. paragraphs that are missing; `refused` are the reports that could
    not be read, each with its reason. `counted` says for whom an actor counts.
    """

    documents: tuple[str, ...]
    labels: dict[str, int]
    ties: int
    best_connected: tuple[Connected, ...]
    unlisted: tuple[str, ...]
    unread: tuple[str, ...]
    unnamed: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    counted: str = ""
    refused: tuple[str, ...] = ()

    def as_json(self) -> dict[str, Any]:
        """The same for a machine."""
        return asdict(self)


def summary(
    records: Iterable[Record],
    network: "nx.Graph[str]",
    *,
    unread: Sequence[str] = (),
    notes: Sequence[str] = (),
    counted: str = "",
    refused: Sequence[str] = (),
) -> Summary:
    """The summary of records; `unread` cites the passages that name actors but gave no activity.

    `network` joins the actors, of whom an organ may count with its body; `counted` says how.
    """
    records = list(records)
    nodes = [record for record in records if isinstance(record, Node)]
    count = Counter(node.label for node in nodes)
    actors = [node for node in nodes if node.label is Label.ACTOR]
    unlisted = [str(node.props["name"]) for node in actors if node.props.get("kind") == ActorKind.UNLISTED]
    documents = sorted(str(node.props["name"]) for node in nodes if node.label is Label.DOCUMENT)
    return Summary(
        documents=tuple(documents),
        labels={label.value: count[label] for label in Label},
        ties=sum(isinstance(record, Edge) for record in records),
        best_connected=tuple(_best(network)),
        unlisted=tuple(sorted(unlisted)),
        unread=tuple(unread),
        unnamed=tuple(name for name in documents if "/" not in name),
        notes=tuple(notes),
        counted=counted,
        refused=tuple(refused),
    )


def summary_text(summary: Summary, *, next_steps: Sequence[str] = ()) -> str:
    """The summary for a terminal, with the commands to try next."""
    lines = [", ".join(summary.documents), ""]
    lines += [f"  {count:6,}  {label}" for label, count in summary.labels.items()]
    lines += [f"  {summary.ties:6,}  ties", "", f"{'Best connected':50} partners activities"]
    lines += [
        f"  {_short(actor.actor):48} {actor.partners:8,} {actor.activities:10,}"
        for actor in summary.best_connected
    ]
    lines += [summary.counted] if summary.counted else []
    unread = f"Not read: {counted(len(summary.unread), 'passage')} with actors but no activity"
    unlisted = f"Not in the authority file: {counted(len(summary.unlisted), 'actor')}"
    lines += ["", *_list(unread, summary.unread), *_list(unlisted, summary.unlisted)]
    unnamed = "Without a symbol, so no citation leads to it; name the file like A-79-302.txt:"
    lines += _list(unnamed, summary.unnamed) if summary.unnamed else []
    noted = f"To be looked at in the reading: {counted(len(summary.notes), 'note')}"
    lines += _list(noted, summary.notes) if summary.notes else []
    left = f"Left out: {counted(len(summary.refused), 'report')}"
    lines += [left, *(f"  {visible(reason)}" for reason in summary.refused)] if summary.refused else []
    lines += ["", "Next:", *(f"  {step}" for step in next_steps)] if next_steps else []
    return "\n".join(lines) + "\n"


def next_steps(summary: Summary, *, folder: str, graph: str) -> list[str]:
    """Commands to try after a build; they find the usual graph without being told."""
    at = f" --graph {shlex.quote(graph)}" if graph != HERE else ""
    best = [one.actor for one in summary.best_connected]
    asked = [
        f"partnergraph dossier {shlex.quote(best[0])}{at}",
        f"partnergraph ask organizations/partners-of --set actor={shlex.quote(best[-1])}{at}",
    ]
    return [
        f"open {folder}/report.html and {folder}/network.html in a browser",
        *(asked if best else []),
        "partnergraph queries",
        f"partnergraph check{at}",
    ]


def _list(what: str, names: Sequence[str]) -> list[str]:
    """How many, and the first of them, one a line.

    >>> _list("Not read: two passages", ["a", "b"])
    ['Not read: two passages', '  a', '  b']
    """
    more = [f"  and {len(names) - _SHOWN} more"] if len(names) > _SHOWN else []
    return [what, *(f"  {name}" for name in names[:_SHOWN]), *more]


def _short(name: str) -> str:
    return name if len(name) <= _WIDE else name[: _WIDE - 1] + "…"


def _best(network: "nx.Graph[str]") -> list[Connected]:
    from graph.measures.ordering import title

    found = [
        Connected(title(network, node), len(network[node]), int(network.nodes[node]["activities"]))
        for node in network
    ]
    return sorted(found, key=lambda one: (-one.partners, -one.activities, one.actor))[:_BEST]
