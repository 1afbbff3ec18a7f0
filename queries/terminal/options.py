"""What the commands take: each argument and option with its help, and groups of those that go together."""

from contextlib import AbstractContextManager
from dataclasses import astuple, dataclass
from enum import StrEnum
from math import isnan
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

from typer import Argument, Option

from graph.errors import QueryError
from graph.vocabulary import Grouping

if TYPE_CHECKING:
    from collections.abc import Iterable

    from graph.records import Record
    from graph.store.store import Loaded, Progress, Store
    from queries.basis import Basis
    from queries.view import View

GRAPH = "partnergraph.graph"
HERE = f"out/{GRAPH}"
PLACE = "PARTNERGRAPH_GRAPH"


class Form(StrEnum):
    """What `export` writes."""

    GRAPHML = "graphml"
    GEXF = "gexf"
    CSV = "csv"
    CYPHER = "cypher"
    JSONL = "jsonl"


# what is read
Reports = Annotated[
    list[str] | None,
    Argument(metavar="REPORT", help="Files or symbols (A/79/302); none: the bundled facts."),
]
Again = Annotated[list[str] | None, Argument(metavar="REPORT", help="What to read again.")]
Report = Annotated[str, Argument(metavar="REPORT", help="A file, or a symbol such as A/79/302.")]
Strict = Annotated[
    bool, Option("--strict", help="A report that cannot be read ends all; else it is left out.")
]
Jobs = Annotated[int, Option("--jobs", "-j", min=0, help="Processes that read; 0: one per core.")]
Asked = Annotated[
    str | None, Argument(metavar="REPORT", help="The file or symbol; the bundled facts have no words.")
]
Reference = Annotated[Path, Argument(metavar="REFERENCE", help="An annotation, as JSON lines.")]
Aliases = Annotated[
    Path | None, Option("--aliases", metavar="FILE", help="JSON: a name and its other names.")
]
Symbols = Annotated[list[str], Argument(metavar="SYMBOL", help="E.g. A/79/302.")]
Language = Annotated[str, Option(help="ar, zh, en, fr, ru or es.")]
Bodies = Annotated[Path, Argument(help="CSV of further or changed bodies.")]

# where the graph is
At = Annotated[
    str,
    Option(
        "--graph",
        "-g",
        envvar=PLACE,
        help="Graph folder, or an address (bolt://, neo4j://, neo4j+s://); 'neo4j': that of NEO4J_URI.",
    ),
]
Another = Annotated[
    str | None,
    Option("--graph", "-g", envvar=PLACE, help="Another graph than the one in the folder of the results."),
]
Bulk = Annotated[
    Path | None, Option("--bulk", metavar="DIR", help="Files for neo4j-admin import, and its command.")
]

# what is asked
Question = Annotated[str, Argument(metavar="QUERY", help="A name, or a .cypher file of your own.")]
Listed = Annotated[str | None, Argument(metavar="QUERY", help="Print this one.")]
Given = Annotated[list[str] | None, Option("--set", metavar="NAME=VALUE", help="E.g. since=2023.")]
Filters = Annotated[
    list[str] | None,
    Option(
        "--set",
        metavar="NAME=VALUE",
        help="What counts: kind, theme, level, since, until, role or document, e.g. kind=agreement.",
    ),
]
Pairs = Annotated[bool, Option("--pairs", help="One row per pair, not per actor.")]
Actor = Annotated[str, Argument(help="Name, acronym or former name of an actor.")]
Said = Annotated[str, Argument(help="A name, an acronym, a former name or a title of office.")]
Text = Annotated[str, Argument(help="Any part of a name or of a passage.")]
Rows = Annotated[int, Option(min=1, help="Rows.")]
Symbol = Annotated[str, Argument(help="Symbol of a report in the graph.")]

# what comes out
Output = Annotated[Path | None, Option("--output", "-o", help="A file; without it, standard output.")]
Results = Annotated[Path, Option("--output", "-o", help="Folder of the results.")]
Replace = Annotated[
    bool, Option("--replace", help="Also drop reports that `load` added to the earlier graph.")
]
Page = Annotated[Path, Option("--output", "-o", help="The page.")]
REVIEW = Path("review.html")
ReviewPage = Annotated[Path, Option("--output", "-o", help="The page of the review.")]
FileOrDir = Annotated[Path | None, Option("--output", "-o", help="A file; for csv a folder.")]
Format = Annotated[Form, Argument(metavar="FORMAT", help="graphml, gexf, csv, cypher or jsonl.")]
OneMode = Annotated[
    bool,
    Option("--one-mode", help="Who works with whom: one weighted tie a pair, for Gephi; not cypher, jsonl."),
]
Lines = Annotated[bool, Option("--lines", help="As JSON lines, the form of bundled facts.")]
Initial = Annotated[int, Option(min=0, help="Draw at most so many actors at first; 0: all.")]
Cypher = Annotated[bool, Option("--cypher", help="Constraints and indexes for Neo4j.")]
Grass = Annotated[bool, Option("--grass", help="A style sheet for Neo4j Browser.")]
Html = Annotated[bool, Option("--html", help="As an HTML page.")]
Json = Annotated[bool, Option("--json", help="As JSON.")]
Csv = Annotated[bool, Option("--csv", help="As CSV, which Excel opens.")]
Markdown = Annotated[bool, Option("--markdown", help="As a Markdown table.")]

# of the groups
_As = Annotated[
    Grouping | None,
    Option(
        "--as",
        help="For whom an organ counts: itself (read), its organization (family), or the United Nations "
        "system as one (system).",
    ),
]
_Without = Annotated[
    list[str] | None,
    Option("--without", metavar="NAME", help="Leave a body out, with all that counts for it; repeat it."),
]
_Sure = Annotated[
    float,
    Option(
        "--sure",
        min=0,
        max=1,
        callback=lambda share: _number(share),
        help="Only what is at least so sure counts, 0 to 1, e.g. 0.8.",
    ),
]
_User = Annotated[str | None, Option("--user", help="Of a Neo4j server; else NEO4J_USERNAME.")]
_Password = Annotated[
    str | None, Option("--password", help="Of a Neo4j server; better in NEO4J_PASSWORD, or in a file.")
]
_Database = Annotated[str | None, Option("--database", help="Of a Neo4j server; else NEO4J_DATABASE.")]
_Uncorrected = Annotated[bool, Option("--no-corrections", help="Leave out the reviewed corrections.")]
_Underived = Annotated[
    bool, Option("--no-derive", help="Leave out who works with whom and the measures; `derive` adds them.")
]
_More = Annotated[
    Path | None, Option("--corrections", metavar="FILE", help="A TOML file of further corrections.")
]


def _number(share: float) -> float:
    """The same. Raises QueryError for what is no number."""
    if isnan(share):
        raise QueryError("--sure takes a number from 0 to 1", hint="E.g. --sure 0.8")
    return share


@dataclass(frozen=True)
class Login:
    """What opens a Neo4j server."""

    user: _User = None
    password: _Password = None
    database: _Database = None


@dataclass(frozen=True)
class Graph:
    """Where the graph is, and what opens it."""

    at: At = HERE
    login: Login = Login()

    def opened(self, *, new: bool = False) -> "AbstractContextManager[Store]":
        """The store; a graph must be there unless it may be `new`."""
        from graph.store.opening import opened

        return opened(self.at, *astuple(self.login), new=new)


@dataclass(frozen=True)
class Into:
    """Where the main job leaves its results, and whether what `load` added there may go."""

    out: Results = Path("out")
    at: Another = None
    replace: Replace = False

    @property
    def graph(self) -> str:
        """Where the graph stands in the end."""
        return self.at or str(self.out / GRAPH)

    def refuse_loss(self, new: "Store") -> None:
        """Raises StoreError where the folder's graph holds loaded reports that the new one does not."""
        from queries.earlier import refuse_loss

        if not (self.at or self.replace):
            refuse_loss(self.out, GRAPH, new)


@dataclass(frozen=True)
class Counted(Graph):
    """Where the graph is, for whom an actor counts there, and who and what is left out."""

    grouping: _As = None
    without: _Without = None
    sure: _Sure = 0.0

    def view(self, store: "Store", otherwise: Grouping = Grouping.FAMILY) -> "View":
        """The same with official names. Raises QueryError where nobody is called so."""
        from queries.naming import official
        from queries.view import View

        left = tuple(official(name, "actor", store) for name in self.without or ())
        return View(self.grouping or otherwise, left, self.sure)

    def basis(self, store: "Store") -> "Basis":
        """The store in that view."""
        from queries.basis import Basis

        return Basis(store, self.view(store))

    def given(self) -> dict[str, str]:
        """What is said of it as parameters of a question."""
        sure = str(self.sure) if self.sure else ""
        said = {"as": str(self.grouping or ""), "without": "\n".join(self.without or ()), "sure": sure}
        return {name: value for name, value in said.items() if value}


@dataclass(frozen=True)
class Corrections:
    """Which corrections apply to what is read."""

    uncorrected: _Uncorrected = False
    more: _More = None

    def chosen(self) -> tuple[bool, Path | None]:
        """Whether the reviewed ones apply, and the file of further ones."""
        return not self.uncorrected, self.more


@dataclass(frozen=True)
class Reading:
    """How reports are read: by how many processes, all or those that can be, corrected or derived."""

    jobs: Jobs = 0
    strict: Strict = False
    corrections: Corrections = Corrections()
    underived: _Underived = False

    def kept(
        self, store: "Store", records: "Iterable[Record]", on_progress: "Progress"
    ) -> "tuple[Loaded, Basis]":
        """What a store says once it has loaded the records, and what then rests on it, derived if wanted."""
        from queries.basis import Basis
        from queries.derive import derive

        done, basis = store.load(records, on_progress=on_progress), Basis(store)
        if not self.underived:
            derive(basis)
        return done, basis

    def chosen(self) -> tuple[bool, Path | None, int, bool]:
        """As of the corrections, the number of processes, and whether every report must be read."""
        return *self.corrections.chosen(), self.jobs, self.strict


@dataclass(frozen=True)
class Layout:
    """How a table is printed; without any of these for people at a terminal."""

    as_json: Json = False
    as_csv: Csv = False
    as_markdown: Markdown = False
