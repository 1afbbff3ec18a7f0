"""How far activities have come, on invented sentences of each kind."""

import pytest

from graph.vocabulary import Status
from tests.reading import activities_of

CONCLUDED = [
    "UNEP assisted the African Union in drafting a charter on ports in 2038.",
    "UNEP cooperated with the African Union on trade in ports.",
    "UNEP provided technical support to the African Union on ports.",
    "UNEP and the African Union have signed a memorandum of understanding on ports.",
    "UNEP has organized two workshops with the African Union on ports.",
    "UNEP provided expertise to the African Union in developing a toolkit on ports.",
    "UNEP supported the African Union in the drafting of its charter on ports.",
    "UNEP and the African Union developed a road map on ports.",
    "UNEP and the African Union ran two projects on mentoring for pilots.",
    "UNEP and the African Union published a handbook on ports.",
    "UNEP and the African Union held a workshop to draft a plan on ports.",
    "A memorandum of understanding on ports was signed by UNEP and the African Union.",
]
UNDER_WAY = [
    "UNEP continues to support the African Union on ports.",
    "UNEP maintains close cooperation with the African Union on ports.",
    "UNEP is implementing the Youth Strategy of the African Union.",
    "Since 2037 UNEP has assisted the African Union on ports.",
    "UNEP and the African Union have collaborated on ports.",
    "UNEP and the African Union began to work together on ports.",
    "UNEP strengthened its cooperation with the African Union on ports.",
    "UNEP assisted the African Union in implementing its Youth Strategy.",
    "UNEP and the African Union worked together to implement the Strategy for Quiet Harbours.",
    "UNEP and the African Union launched a joint programme on ports in May 2043.",
    "UNEP and the African Union hold quarterly meetings.",
    "UNEP regularly meets the African Union on ports.",
]
IN_PREPARATION = [
    "UNEP is drafting a road map with the African Union on ports.",
    "UNEP continued to help the African Union to develop a strategy on ports.",
    "UNEP has been supporting the African Union in the drafting of a strategy on ports.",
    "UNEP and the African Union agreed to produce a plan of action on ports.",
    "UNEP is helping the African Union to set up a regional centre on ferries.",
    "UNEP is preparing a conference on ports with the African Union.",
    "UNEP and the African Union are writing a handbook on ports.",
    "A draft treaty on ports is before UNEP and the African Union.",
    "A memorandum of understanding on ports is being negotiated by UNEP and the African Union.",
]
PLANNED = [
    "UNEP and the African Union agreed to sign a memorandum of understanding on ports.",
    "UNEP and the African Union decided to establish a network on ferries.",
    "UNEP and the African Union decided to hold a seminar on ports.",
    "UNEP and the African Union will hold a seminar on ports in 2044.",
    "A handbook on ports will be issued by UNEP and the African Union.",
    "A workshop on ports is scheduled for May 2044 with UNEP and the African Union.",
]


@pytest.mark.parametrize(
    ("text", "far"),
    [
        *((text, Status.CONCLUDED) for text in CONCLUDED),
        *((text, Status.UNDER_WAY) for text in UNDER_WAY),
        *((text, Status.IN_PREPARATION) for text in IN_PREPARATION),
        *((text, Status.PLANNED) for text in PLANNED),
    ],
)
def test_the_verb_tells_how_far_it_has_come(text: str, far: Status) -> None:
    assert {found.status for found in activities_of(text, "au")} == {far}


def test_a_verb_that_and_joins_shares_the_has_before_it() -> None:
    text = (
        "UNEP has supported the African Union on ports and provided technical assistance to the African "
        "Union on ferries."
    )
    assert {found.status for found in activities_of(text, "au")} == {Status.UNDER_WAY}


def test_the_meeting_is_over_and_what_it_prepares_is_not() -> None:
    text = "In May 2043, UNEP and the African Union held consultations in Rome to draft a joint action plan."
    found = {one.kind: one.status for one in activities_of(text, "au")}
    assert found == {"event": Status.CONCLUDED, "agreement": Status.IN_PREPARATION}


def test_an_event_that_is_being_conducted_is_under_way() -> None:
    (one,) = activities_of("UNEP and the African Union have been conducting a joint assessment.", "au")
    assert one.status == Status.UNDER_WAY


def test_what_two_agreed_on_a_day_to_hold_is_planned() -> None:
    (one,) = activities_of("UNEP and the African Union agreed in May 2043 to hold a regional workshop.", "au")
    assert (one.status, one.start) == (Status.PLANNED, None)
