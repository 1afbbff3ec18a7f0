"""The records as plain dictionaries and sets, for answers counted again without Cypher."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from graph.records import Edge, Node, Record
from graph.vocabulary import Label, Tie

OPEN = ("planned", "in_preparation")
"""What is not done yet."""
ONGOING = ("agreement", "programme")
"""What can hold for a time."""


class Facts:
    """What the records say. Bodies, activities, places … are their ids; "" stands for what is not told."""

    def __init__(self, records: Iterable[Record]) -> None:
        found = list(records)
        self.nodes = {one.id: one for one in found if isinstance(one, Node)}
        self.ties = [one for one in found if isinstance(one, Edge)]
        self.activities = self._labelled(Label.ACTIVITY)
        self.actors = self._labelled(Label.ACTOR)
        self.documents = sorted(self._labelled(Label.DOCUMENT), key=self.age)
        self.took = self._targets(Tie.TOOK_PART, reverse=True)
        self.stated = self._targets(Tie.STATED_IN)
        self.about = self._targets(Tie.ABOUT)
        self.held = self._targets(Tie.HELD_IN)
        self.above = self._targets(Tie.PART_OF)
        self.below = self._targets(Tie.PART_OF, reverse=True)
        self.concerns = self._targets(Tie.CONCERNS)
        first = [tie for tie in self._of(Tie.SUCCEEDED_BY) if tie.props.get("position", 1) == 1]
        self.successor = {
            tie.source: tie.target for tie in sorted(first, key=lambda tie: tie.target, reverse=True)
        }
        self.roles: dict[tuple[str, str], set[str]] = defaultdict(set)
        self.told: dict[tuple[str, str], set[str]] = defaultdict(set)
        self._places = {self._place(one): one for one in self._labelled(Label.PARAGRAPH)}
        for tie in self._of(Tie.TOOK_PART):
            self.roles[tie.source, tie.target].add(str(tie.props["role"]))
            self.told[tie.target, tie.document].add(tie.source)

    def prop(self, node: str, key: str) -> str:
        value = self.nodes[node].props.get(key) if node else None
        return "" if value is None else str(value)

    def name(self, node: str) -> str:
        return self.prop(node, "name")

    def names(self, nodes: Iterable[str]) -> list[str]:
        return [self.name(node) for node in nodes]

    def called(self, name: str, label: Label = Label.ACTOR) -> str:
        """The id of the node with a name."""
        return next(node for node in self._labelled(label) if self.name(node) == name)

    def kind(self, node: str) -> str:
        return self.prop(node, "kind")

    def of_kind(self, *kinds: str) -> list[str]:
        """Activities of some kinds; of all where none is told."""
        return [one for one in self.activities if not any(kinds) or self.kind(one) in kinds]

    def section(self, paragraph: str) -> str:
        return next(iter(self.above[paragraph]), "")

    def document(self, section: str) -> str:
        return next(iter(self.above[section]), "")

    def sections(self, activity: str) -> set[str]:
        return {self.section(paragraph) for paragraph in self.stated[activity]} - {""}

    def told_by(self, activity: str) -> set[str]:
        """The documents that state an activity."""
        return {self.document(section) for section in self.sections(activity)}

    def took_by(self, activity: str, owned: str) -> set[str]:
        """Who took part in an activity as the report says of which a section or paragraph is one."""
        return self.told[activity, self.prop(owned, "document")]

    def paragraphs(self, document: str) -> list[str]:
        symbol = self.prop(document, "symbol")
        return [one for one in self._labelled(Label.PARAGRAPH) if self.prop(one, "document") == symbol]

    def source(self, activity: str) -> list[str]:
        return self.names(self.stated[activity])

    def place(self, tie: Edge) -> str:
        """The paragraph whose words state a tie."""
        passage = tie.passage
        return self._places[tie.document, str(passage.paragraph), passage.part] if passage else ""

    def words(self, tie: Edge) -> str:
        """The words that state a tie, where the text is at hand."""
        text = self.prop(self.place(tie), "text")
        return text[tie.passage.start : tie.passage.end] if tie.passage else ""

    def begun(self, activity: str) -> str:
        return self.prop(activity, "start")

    def until(self, activity: str) -> str:
        """The last day that is told, of what was done or of what is valid."""
        return self.prop(activity, "end") or self.prop(activity, "valid_to")

    def done(self, activity: str) -> str:
        """The last day on which it was done; what is valid for a time is done when it is made."""
        if self.prop(activity, "status") in OPEN:
            return ""
        if self.kind(activity) in ONGOING:
            return self.begun(activity)
        return self.until(activity) or self.begun(activity)

    def under(self, body: str) -> set[str]:
        """The body and all that belongs to it."""
        return self._closed(body, self.below)

    def over(self, body: str) -> set[str]:
        """The body and all that it belongs to."""
        return self._closed(body, self.above)

    def akin(self, one: str, other: str) -> bool:
        return one in self.over(other) or other in self.over(one)

    def newest_document(self) -> str:
        return self.documents[-1]

    def newest_year(self) -> str:
        return self.age(self.newest_document())[:4]

    def age(self, document: str) -> str:
        """The date of a document, or its year."""
        return self.prop(document, "date") or self.prop(document, "year")

    def _place(self, paragraph: str) -> tuple[str, str, str]:
        return (
            self.prop(paragraph, "document"),
            self.prop(paragraph, "number"),
            self.prop(paragraph, "part"),
        )

    def _of(self, kind: Tie) -> Iterator[Edge]:
        return (tie for tie in self.ties if tie.type is kind)

    def _labelled(self, label: Label) -> list[str]:
        return [node.id for node in self.nodes.values() if node.label is label]

    def _targets(self, kind: Tie, *, reverse: bool = False) -> dict[str, set[str]]:
        found: dict[str, set[str]] = defaultdict(set)
        for tie in self._of(kind):
            one, other = (tie.target, tie.source) if reverse else (tie.source, tie.target)
            found[one].add(other)
        return found

    def _closed(self, body: str, step: dict[str, set[str]]) -> set[str]:
        found, ahead = {body}, [body]
        while ahead:
            new = step.get(ahead.pop(), set()) - found
            found |= new
            ahead += new
        return found


class Grouped:
    """Who takes part in what when each body stands for those that count for it.

    level    read, family or system.
    without  bodies left out, with all that counts for them.
    succeeded  whether a body that ended counts for those that took its place.
    """

    def __init__(
        self, facts: Facts, level: str, without: Iterable[str] = (), *, succeeded: bool = False
    ) -> None:
        self.facts, self.level, self.without, self.succeeded = facts, level, tuple(without), succeeded
        out = {facts.called(name) for name in without}
        self.took: dict[str, set[str]] = {}
        for activity in facts.activities:
            standing = {body for actor in facts.took[activity] for body in self.bodies(actor)}
            self.took[activity] = {body for body in standing if body not in out}
        self.acts: dict[str, set[str]] = defaultdict(set)
        for activity, bodies in self.took.items():
            for body in bodies:
                self.acts[body].add(activity)

    def bodies(self, actor: str) -> set[str]:
        """For whom an actor counts."""
        return {self.body(self._heir(actor) if self.succeeded else actor)}

    def body(self, actor: str) -> str:
        return actor if self.level == "read" else self.facts.prop(actor, self.level)

    def roles(self, body: str, activity: str) -> set[str]:
        """The roles in which a body, or those that count for it, stood in an activity."""
        members = [one for one in self.facts.took[activity] if body in self.bodies(one)]
        return {role for one in members for role in self.facts.roles[one, activity]}

    def together(self) -> dict[tuple[str, str], set[str]]:
        """Activities of each pair, in both orders; a body and what it belongs to are no pair."""
        found: dict[tuple[str, str], set[str]] = defaultdict(set)
        for activity, bodies in self.took.items():
            for one in bodies:
                for other in bodies:
                    if one != other and not self.facts.akin(one, other):
                        found[one, other].add(activity)
        return found

    def _heir(self, actor: str) -> str:
        """Who took its place in the end; of several the first."""
        heir = self.facts.successor.get(actor)
        return self._heir(heir) if heir else actor


def first_day(date: str) -> str:
    return (date + "-01-01"[len(date) - 4 :] if date else "")[:10]


def last_day(date: str) -> str:
    """The last day of a year or month, to be compared as text."""
    return (date + "-12-31"[len(date) - 4 :] if date else "")[:10]


def latest(days: Iterable[str]) -> str:
    """The date that is latest for certain: a day in 2043 is later than "2043"."""
    return max(days, default="")


def earliest(days: Iterable[str]) -> str:
    return min((day for day in days if day), default="")
