"""No statement that passes the gate changes a graph, reads a file or calls a procedure, on either store."""

import random
import re
from collections.abc import Callable, Iterator
from itertools import islice
from pathlib import Path

import pytest

from graph.errors import QueryError
from graph.records import Node
from graph.store.readonly import refuse_writes
from graph.store.store import Store
from graph.vocabulary import Label

SELVA = Node("selva", Label.PLACE, {"name": "Selva"})
SECRET = "kept-in-a-file"
HARM = re.compile(r"only reads|load from|external resource", re.IGNORECASE)
EVERYTHING = "MATCH (n) RETURN labels(n) AS labels, properties(n) AS props ORDER BY n.id"
SEED = 5

BLANKS = [*" " * 8, *"\n\r\t\x0b\x0c\x1c\x85\xa0\u180e\u2028\u200b\ufeff"]
BITS = [*"x'\"`\\/*;#$", "``", "\\\\", "\\'", "//", "/*", "*/", r"\u000d", r"\u0027", *BLANKS]
ASKS = [
    ["SET", "n.x = 1"], ["SET", "`n`.x = 1"], ["REMOVE", "n.name"], ["DETACH", "DELETE", "n"],
    ["CREATE", "(:Place {id: 'y'})"], ["MERGE", "(:Place {id: 'y'})"],
    ["FOREACH", "(x IN [1] | SET n.x = 1)"],
    ["CALL", "(n)", "{", "SET", "n.x = 1}", "IN", "TRANSACTIONS"],
    ["CALL", "(n)", "{SET n.x = 1}", "IN", "(1 + 1)", "CONCURRENT", "TRANSACTIONS"],
    ["CALL", "db.labels()", "YIELD label RETURN label //"],
    ["CALL", "`db`.labels()", "YIELD label RETURN label //"],
    ["LOAD", "CSV", "FROM", "'FILE' AS line RETURN line //"],
]  # fmt: skip


def statements(chance: random.Random, file: str) -> Iterator[str]:
    """Statements without end that ask for what is refused, in the open or in what might pass as harmless."""

    def soup() -> str:
        return "".join(chance.choice(BITS) for _ in range(chance.randint(0, 4)))

    def text() -> str:
        quote = chance.choice("'\"")
        return quote + soup().replace(quote, "") + quote

    def name() -> str:
        return f"`a{soup().replace('`', '')}`"

    def comment() -> str:
        return chance.choice([f"/*{soup()}*/", f"//{soup()}{chance.choice(BLANKS)}", "//\r", "//\n"])

    def between() -> str:
        return chance.choice(["", chance.choice(BLANKS), comment() + chance.choice(["", *BLANKS])])

    def wrap() -> tuple[str, str]:
        opened, closed = (
            chance.choice(["'", '"', "`", "/*", "//", "//\r"]),
            chance.choice([*"'\"`\n\r", "*/"]),
        )
        return chance.choice([("", ""), (between(), between()), (opened, closed)])

    begins: list[Callable[[], str]] = [
        lambda: "MATCH (n)",
        lambda: f"MATCH (n) WHERE n.name <> {text()}",
        lambda: f"MATCH (n) WITH n, {text()} AS {name()}",
        lambda: f"MATCH (n) WHERE 1 > {chance.choice(['0.', '0', '5', '0x1', '1e1', '.5', '5.0'])}",
    ]
    ends: list[Callable[[], str]] = [
        lambda: "RETURN 1 AS a",
        lambda: f"RETURN {text()} AS {name()}",
        lambda: f"RETURN n.name AS a {comment()}",
        lambda: "",
    ]
    while True:
        asked = chance.choice(ASKS)
        words = asked[0] + "".join(chance.choice([" ", between()]) + word for word in asked[1:])
        before, after = wrap()
        parts = (chance.choice(begins)(), between(), before, words, after, between(), chance.choice(ends)())
        yield "".join(parts).replace("FILE", file)


def passes(statement: str) -> bool:
    try:
        refuse_writes(statement)
    except QueryError:
        return False
    return True


@pytest.mark.parametrize(
    "statement",
    [
        "UNWIND [1] AS a // \r LOAD CSV FROM 'file:///x.csv' AS l RETURN l",
        "UNWIND [1] AS a // \\u000d LOAD CSV FROM 'file:///x.csv' AS l RETURN l",
        "UNWIND [1] AS a // \r CALL db.labels() YIELD label RETURN label",
        "UNWIND [1] AS `a`CALL db.labels() YIELD label RETURN label",
        "MATCH (n) // \r CALL (n) { SET n.x = 1 } IN TRANSACTIONS RETURN 1 AS a",
        "MATCH (n) WITH n, 1 AS `a`SET n.x = 1 RETURN 1 AS b",
        "MATCH (n) CALL (n) { RETURN 1 AS a } IN (1 + 1) CONCURRENT TRANSACTIONS RETURN a",
        "MATCH (n) CALL (n) { RETURN 1 AS a } IN toInteger('2') CONCURRENT TRANSACTIONS RETURN a",
    ],
)
def test_what_a_store_would_read_as_more_than_a_question_is_refused(statement: str) -> None:
    assert not passes(statement)


@pytest.mark.parametrize(
    "statement",
    [
        "MATCH (n) // SET n.x = 1\r\nRETURN n.load AS a, n.transactions AS b, {call: 1, set: 2} AS c",
        "MATCH (n:Place) CALL (n) { RETURN n.name AS name } RETURN name /* CALL db.labels() */",
        "MATCH (n) WHERE n.`call` = 'IN TRANSACTIONS' RETURN count { MATCH (n)--() } AS `LOAD CSV`",
    ],
)
def test_what_only_looks_like_a_write_is_a_question(statement: str) -> None:
    assert passes(statement)


def test_what_passes_changes_nothing_reads_no_file_and_calls_no_procedure(
    store: Store, tmp_path: Path
) -> None:
    file = tmp_path / "x.csv"
    file.write_text(f"{SECRET},1\n", encoding="utf-8")
    store.write([SELVA])
    passing = filter(passes, statements(random.Random(SEED), file.as_uri()))
    before, answered = store.run(EVERYTHING), 0
    for statement in islice(passing, 250):
        said = ""
        try:
            rows = str(store.run(statement).rows)
            answered += 1
            assert not re.search(f"{SECRET}|Place", rows), statement
        except QueryError as refused:
            said = str(refused)
        assert not HARM.search(said), statement
        assert store.run(EVERYTHING) == before, statement
    assert answered > 15
