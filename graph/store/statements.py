"""The Cypher that keeps records. Labels and types come from the schema table; values are parameters.

Ties are written from the side with few of them (an activity has few ends, the United Nations thousands): that
is two to three times as fast in the embedded engine.
"""

from collections.abc import Iterable, Iterator

from graph.schema import KINDS, MODEL, NODES, TIES, VERSION
from graph.vocabulary import Label, Tie

TOLD_BY = "told_by"
"""Property of shared nodes and authority ties: symbols of the documents that tell them. The store's own."""

TOLD = "told"
"""Property of a shared node that documents tell differently: "SYMBOL JSON" of each. The store's own."""

OWNER = {Label.DOCUMENT: "symbol", Label.SECTION: "document", Label.PARAGRAPH: "document"}
"""Labels whose nodes belong to one document, and the property that says which."""

SHARED = tuple(label for label in Label if label not in OWNER)
"""Labels whose nodes several documents may tell."""

Ends = tuple[Label, Label]

RANGE = frozenset({"date", "start", "end", "kind", "type", "symbol", "document", "number"})
"""Properties of nodes that have a range index, which holds no more than 8 kB of a value."""

_FULLTEXT = {
    "partnergraph_names": ("name", "acronym", "aliases"),
    "partnergraph_passages": ("text",),
}


def constraints() -> Iterator[str]:
    """One id, one node: for every label. Each statement may be run again."""
    for label in (*NODES, MODEL):
        name = f"partnergraph_{label.lower()}_id"
        yield f"CREATE CONSTRAINT {name} IF NOT EXISTS FOR (n:{label}) REQUIRE n.id IS UNIQUE"


def indexes() -> Iterator[str]:
    """Range indexes on dates, kinds and symbols; a name may be longer than such an index can hold."""
    for label, rules in NODES.items():
        for rule in rules:
            if rule.name in RANGE:
                name = f"partnergraph_{label.lower()}_{rule.name}"
                yield f"CREATE INDEX {name} IF NOT EXISTS FOR (n:{label}) ON (n.{rule.name})"


def fulltext_indexes() -> Iterator[str]:
    """Full-text indexes on names and on passages; for Neo4j, the embedded engine has none in Cypher."""
    for index, names in _FULLTEXT.items():
        labels = [
            label for label, rules in NODES.items() if {rule.name for rule in rules} & (set(names) - {"name"})
        ]
        labels = list(NODES) if "name" in names else labels
        fields = ", ".join(f"n.{name}" for name in names)
        yield (
            f"CREATE FULLTEXT INDEX {index} IF NOT EXISTS FOR (n:{'|'.join(labels)}) ON EACH [{fields}] "
            "OPTIONS {indexConfig: {`fulltext.analyzer`: 'standard-no-stop-words'}}"
        )


def schema(*, fulltext: bool = True) -> list[str]:
    """All constraints and indexes; `fulltext` says whether the store has full-text indexes."""
    return [*constraints(), *indexes(), *(fulltext_indexes() if fulltext else ())]


def name_of(statement: str) -> str:
    """The name of the constraint or index that a statement makes."""
    return statement.partition(" IF NOT EXISTS")[0].rpartition(" ")[2]


def joins() -> Iterator[tuple[Tie, Ends]]:
    """Every tie type with each pair of labels that it may join."""
    for tie, rule in TIES.items():
        for ends in rule.ends:
            yield tie, ends


def anchored_at_target(tie: Tie) -> bool:
    """Whether the end with few ties of this type is the target."""
    return tie == Tie.TOOK_PART


def merge_owned(label: Label) -> str:
    """Nodes of one document: what it says now replaces what it said."""
    return f"UNWIND $rows AS row MERGE (n:{_known(label)} {{id: row.id}}) SET n = row.props"


def alone() -> str:
    """Says by which table the graph is made; who says so too waits until this transaction ends.

    Nodes that several documents may tell are looked for and then made: nobody may make them in between.
    """
    return f"MERGE (m:{MODEL} {{id: 'partnergraph'}}) SET m.version = {VERSION}"


def version() -> str:
    """By which table the graph was made, null where it does not say, and whether it holds a document."""
    return (
        f"OPTIONAL MATCH (m:{MODEL}) WITH m.version AS version LIMIT 1 "
        f"OPTIONAL MATCH (d:{Label.DOCUMENT}) RETURN version, d IS NOT NULL AS holds LIMIT 1"
    )


def there(label: Label) -> str:
    """Ids of the rows' nodes that are there."""
    return f"{_each_node(label)} RETURN n.id AS id"


def create_shared(labels: Iterable[str]) -> str:
    """New nodes that several documents may tell, labelled at once: later is slow in the embedded engine."""
    general, *kind = labels
    return f"UNWIND $rows AS row CREATE (n{_all_of([_known(Label(general)), *kind])}) SET n = row.props"


def other_than(label: Label) -> str:
    """Nodes that are there with other properties or labels than those of the rows."""
    return (
        f"{_each_node(label)} "
        "WHERE properties(n) <> row.props OR any(one IN row.labels WHERE NOT one IN labels(n)) "
        "RETURN n.id AS id, properties(n) AS props, labels(n) AS labels"
    )


def as_they_are(label: Label) -> str:
    """Nodes by id with their properties and labels."""
    return f"{_each_node(label)} RETURN n.id AS id, properties(n) AS props, labels(n) AS labels"


def remove_label(label: Label, kind: str) -> str:
    """Take the label of a kind from nodes."""
    return f"{_each_node(label)} REMOVE n{_all_of([kind])}"


def set_label(label: Label, kind: str) -> str:
    """Give nodes the label of a kind; the embedded engine does not take one from them beside it."""
    return f"{_each_node(label)} SET n{_all_of([kind])}"


def replace(label: Label) -> str:
    """Give nodes that exist the properties of the rows."""
    return f"{_each_node(label)} SET n = row.props"


def drop_untold(label: Label) -> str:
    """Remove nodes that no document tells any more and no tie holds."""
    return f"{_each_node(label)} WHERE size(n.{TOLD_BY}) = 0 AND NOT EXISTS {{ MATCH (n)--() }} DELETE n"


def drop_owned(label: Label) -> str:
    """Remove nodes with their ties."""
    return f"{_each_node(label)} DETACH DELETE n"


def owned_by(label: Label) -> str:
    """Ids of the nodes that belong to document $document."""
    return f"MATCH (n:{_known(label)}) WHERE n.{OWNER[label]} = $document RETURN n.id AS id"


def shared_by(label: Label) -> str:
    """Ids of the nodes that document $document tells."""
    return f"MATCH (n:{_known(label)}) WHERE $document IN n.{TOLD_BY} RETURN n.id AS id"


def has(label: Label) -> str:
    """A row when the store has the node of this label whose id is $id."""
    return f"MATCH (n:{_known(label)} {{id: $id}}) RETURN n.id AS id"


def merge_ties(tie: Tie, ends: Ends) -> str:
    """Ties that a document states; returns how many found both ends."""
    return f"{_both_ends(tie, ends)} SET r = row.props RETURN count(r) AS found"


def merge_known(tie: Tie, ends: Ends) -> str:
    """Ties of the authority file, which several documents may tell; returns how many found both ends."""
    return (
        f"{_both_ends(tie, ends)} SET r.id = row.id WITH r, row "
        f"SET r += row.props, r.{TOLD_BY} = "
        f"row.by + [one IN coalesce(r.{TOLD_BY}, []) WHERE NOT one IN row.by] RETURN count(r) AS found"
    )


def ties_of(tie: Tie, ends: Ends) -> str:
    """Ids and anchors of the ties that document $document states."""
    return f"MATCH {_path(tie, ends)} WHERE r.document = $document RETURN r.id AS id, a.id AS anchor"


def known_by(tie: Tie, ends: Ends) -> str:
    """Ids and anchors of the authority ties that document $document tells."""
    return f"MATCH {_path(tie, ends)} WHERE $document IN r.{TOLD_BY} RETURN r.id AS id, a.id AS anchor"


def drop_ties(tie: Tie, ends: Ends) -> str:
    """Remove ties by id, each found from its anchor."""
    return f"{_each_tie(tie, ends)} DELETE r"


def forget_known(tie: Tie, ends: Ends) -> str:
    """Authority ties that document $document tells no more."""
    return f"{_each_tie(tie, ends)} SET r.{TOLD_BY} = [one IN r.{TOLD_BY} WHERE one <> $document]"


def drop_unknown(tie: Tie, ends: Ends) -> str:
    """Remove authority ties that no document tells any more."""
    return f"{_each_tie(tie, ends)} AND size(r.{TOLD_BY}) = 0 DELETE r"


def all_nodes(label: Label) -> str:
    """Every node of a label, by id."""
    return f"MATCH (n:{_known(label)}) RETURN properties(n) AS props ORDER BY n.id"


def all_ties(tie: Tie) -> str:
    """Every tie of a type, by id."""
    ends = "s.id AS source, t.id AS target"
    return f"MATCH (s)-[r:{Tie(tie)}]->(t) RETURN {ends}, properties(r) AS props ORDER BY r.id"


def _each_node(label: Label) -> str:
    """The node of each row."""
    return f"UNWIND $rows AS row MATCH (n:{_known(label)} {{id: row.id}})"


def _each_tie(tie: Tie, ends: Ends) -> str:
    """The tie of each row, found from its anchor."""
    return f"UNWIND $rows AS row MATCH {_path(tie, ends, '{id: row.anchor}')} WHERE r.id = row.id"


def _both_ends(tie: Tie, ends: Ends) -> str:
    anchor, other, arrow = _sides(tie, ends)
    return (
        f"UNWIND $rows AS row MATCH (a:{anchor} {{id: row.anchor}}) MATCH (b:{other} {{id: row.other}}) "
        f"MERGE {arrow.format(a='(a)', r=f'[r:{Tie(tie)} {{id: row.id}}]', b='(b)')}"
    )


def _path(tie: Tie, ends: Ends, key: str = "") -> str:
    anchor, other, arrow = _sides(tie, ends)
    return arrow.format(a=f"(a:{anchor} {key})", r=f"[r:{Tie(tie)}]", b=f"(b:{other})")


def _sides(tie: Tie, ends: Ends) -> tuple[Label, Label, str]:
    source, target = map(_known, ends)
    if anchored_at_target(tie):
        return target, source, "{a}<-{r}-{b}"
    return source, target, "{a}-{r}->{b}"


def _all_of(labels: Iterable[str]) -> str:
    known = {*NODES, *(kind for kinds in KINDS.values() for kind in kinds.values())}
    return "".join(f":{({one: one for one in known})[label]}" for label in labels)


def _known(label: Label) -> Label:
    """The label, when the schema table has it; anything else is a bug."""
    return {known: known for known in NODES}[Label(label)]
