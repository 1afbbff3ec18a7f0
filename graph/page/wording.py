"""How the page words the vocabulary: how far an activity has come, and who meets."""

from collections.abc import Mapping

from graph.vocabulary import Level, Status

STATUSES: Mapping[Status, str] = {
    Status.CONCLUDED: "concluded",
    Status.UNDER_WAY: "under way",
    Status.IN_PREPARATION: "in preparation",
    Status.PLANNED: "planned",
}
"""How far an activity has come when the report is written."""

LEVELS: Mapping[Level, str] = {
    Level.HEADS: "heads of State, of Government or of organizations",
    Level.MINISTERS: "ministers",
    Level.EXECUTIVE_HEADS: "heads of departments, agencies and secretariats",
    Level.SENIOR_OFFICIALS: "senior officials",
    Level.TECHNICAL: "experts and staff",
}
"""The highest level of the people who meet (docs/themes.md says how it is told)."""
