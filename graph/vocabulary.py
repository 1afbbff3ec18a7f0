"""The closed lists: labels, ties, kinds, groupings, types, roles, statuses, levels of contact."""

from enum import StrEnum


class Label(StrEnum):
    """The general labels of nodes; every node has exactly one. `graph/schema.py` has those of kinds."""

    DOCUMENT = "Document"
    SECTION = "Section"
    PARAGRAPH = "Paragraph"
    ACTOR = "Actor"
    ACTIVITY = "Activity"
    THEME = "Theme"
    PLACE = "Place"


class Tie(StrEnum):
    """The relationship types; each reads left to right."""

    TOOK_PART = "TOOK_PART"
    STATED_IN = "STATED_IN"
    HELD_IN = "HELD_IN"
    ABOUT = "ABOUT"
    PART_OF = "PART_OF"
    SUCCEEDED_BY = "SUCCEEDED_BY"
    CONCERNS = "CONCERNS"


class ActorKind(StrEnum):
    """What kind of body an actor is."""

    UNITED_NATIONS = "united_nations"  # organ, department, office, fund, agency, mission of the UN system
    ENVOY = "envoy"  # special representative, envoy or adviser of the Secretary-General
    ORGANIZATION = "organization"  # intergovernmental organization outside the UN system
    ORGAN = "organ"  # organ or institution of such an organization
    STATE = "state"
    NON_STATE = "non_state"  # university, NGO, bank, committee, company, movement
    UNLISTED = "unlisted"  # named in a report, not in the authority file


class Grouping(StrEnum):
    """For whom an actor counts."""

    READ = "read"  # for the body that the text names
    FAMILY = "family"  # an organ for its organization, an office or department for its body
    SYSTEM = "system"  # so, and everything of the United Nations system for one body


class Change(StrEnum):
    """What became of a partnership in the newest report."""

    NEW = "new"
    REVIVED = "revived"
    CONTINUED = "continued"
    DROPPED = "dropped"
    NOT_COMPARABLE = "not_comparable"  # a section that would tell is in one report only


class ActivityKind(StrEnum):
    """What kind of thing was done together."""

    EVENT = "event"
    AGREEMENT = "agreement"
    PROGRAMME = "programme"
    PUBLICATION = "publication"
    COOPERATION = "cooperation"


TYPES: dict[ActivityKind, tuple[str, ...]] = {
    ActivityKind.EVENT: (
        "meeting", "conference", "summit", "workshop", "training", "seminar", "dialogue", "forum",
        "visit", "mission", "briefing", "side_event", "commemoration", "session", "launch",
        "campaign", "other_event",
    ),
    ActivityKind.AGREEMENT: (
        "memorandum_of_understanding", "framework", "cooperation_agreement", "declaration", "plan",
        "strategy", "resolution", "principles", "pledge", "convention", "letters", "other_agreement",
    ),
    ActivityKind.PROGRAMME: (
        "programme", "project", "network", "task_force", "mechanism", "centre", "other_programme",
    ),
    ActivityKind.PUBLICATION: ("report", "handbook", "guide", "toolkit", "index", "other_publication"),
    ActivityKind.COOPERATION: (
        "technical_assistance", "consultation", "coordination", "advocacy", "other_cooperation",
    ),
}  # fmt: skip
"""The types of each kind."""


class Role(StrEnum):
    """What an actor did in an activity."""

    ORGANIZER = "organizer"
    PARTICIPANT = "participant"
    PARTY = "party"
    SUPPORTER = "supporter"
    AUTHOR = "author"


class Status(StrEnum):
    """How far an activity has come when the report is written."""

    CONCLUDED = "concluded"
    UNDER_WAY = "under_way"
    IN_PREPARATION = "in_preparation"
    PLANNED = "planned"


class Level(StrEnum):
    """The level of contact, highest first."""

    HEADS = "heads"
    MINISTERS = "ministers"
    EXECUTIVE_HEADS = "executive_heads"
    SENIOR_OFFICIALS = "senior_officials"
    TECHNICAL = "technical"
