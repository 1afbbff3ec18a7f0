"""What did not happen is no activity, and what is planned is one: both directions, in invented sentences."""

import pytest

from tests.reading import activities_of, proposed


@pytest.mark.parametrize(
    "text",
    [
        # cancelled
        "UNEP and the African Union cancelled the workshop on tides planned for May 2043.",
        "The workshop that UNEP and the African Union planned for May 2043 was cancelled.",
        "The talks between UNEP and the African Union, which were scheduled for June 2043, were called off.",
        "UNEP called off a mission to the African Union in May 2043.",
        # denied, refused
        "The African Union denied that it had signed an agreement with UNEP.",
        "The African Union refused to sign a memorandum of understanding with UNEP.",
        "The African Union declined to hold consultations with UNEP.",
        "The African Union rejected the draft declaration that UNEP had prepared.",
        "The draft declaration of UNEP and the African Union was rejected.",
        # not done
        "UNEP and the African Union did not hold a workshop in 2043.",
        "UNEP and the African Union never met in 2043.",
        "No agreement was signed by UNEP and the African Union in 2043.",
        "The agreement between UNEP and the African Union was not signed.",
        "The workshop of UNEP and the African Union did not take place.",
        "UNEP and the African Union failed to conclude an agreement on tides.",
        # recommended, asked for, hoped for
        "UNEP recommended that the African Union hold a workshop on tides.",
        "The African Union recommended a joint workshop with UNEP on tides.",
        "UNEP invited the African Union to open an office in Lima.",
        "The African Union requested UNEP to organize a training on nets.",
        "The African Union asked UNEP for assistance with ferries.",
        "UNEP urged the African Union to adopt a strategy on tides.",
        "The African Union called for a conference with UNEP on tides.",
        "UNEP expressed the hope that the African Union would hold a conference.",
        "UNEP hoped to sign an agreement with the African Union.",
        "UNEP stressed the need for closer cooperation with the African Union.",
        "UNEP and the African Union should hold joint workshops on tides.",
        "Joint workshops of UNEP and the African Union should be held every year.",
        "There is a need for UNEP and the African Union to hold regular meetings.",
        "It is therefore important to reinvigorate discussions between UNEP and the African Union.",
        # broken off
        "The African Union decided to restrict its cooperation with UNEP.",
        "The African Union suspended its cooperation with UNEP in May 2043.",
        # accused of
        "Kenya accused the African Union of an aggressive campaign against UNEP.",
        "Kenya accused the African Union of jamming the radio of UNEP.",
        "The African Union condemned the aggressive campaign of Kenya against UNEP.",
    ],
)
def test_what_did_not_happen_is_no_activity(text: str) -> None:
    assert activities_of(text, "au") == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("UNEP and the African Union agreed to hold a workshop on tides in 2044.", "workshop on tides"),
        ("UNEP and the African Union decided to establish a joint task force.", "joint task force"),
        ("UNEP and the African Union will hold a seminar in June 2044.", "seminar"),
        ("UNEP and the African Union scheduled a seminar for June 2044.", "seminar"),
        ("UNEP and the African Union postponed the workshop to June 2044.", "workshop"),
        ("UNEP held a workshop with the African Union, which should sign a charter.", "workshop"),
        ("At the request of the African Union, UNEP organized a workshop in May 2043.", "workshop"),
        ("At a meeting in May 2043, UNEP urged the African Union to open a port.", "meeting"),
        ("UNEP called for peace during a meeting with the African Union.", "meeting"),
        ("UNEP urged the African Union in a letter to open a port.", "letter to open a port"),
        ("The African Union requested help, and UNEP held a training in May 2043.", "training"),
        ("UNEP held, as requested by the African Union, a training in May 2043.", "training"),
        ("UNEP invited the African Union to its sessions on tides.", "sessions on tides"),
        ("UNEP and the African Union jointly appealed for funds.", "funds"),
        ("FAO was asked by the meeting of the African Union to write.", "meeting of the African Union"),
        ("The plan recommended by UNEP was adopted by the African Union.", "plan"),
        ("UNEP proposed a network, which was launched by the African Union.", "network"),
        ("UNEP and the African Union not only held a workshop but grew.", "workshop"),
        ("The meeting at which the plan was rejected brought UNEP to the African Union.", "meeting"),
        ("UNEP and the African Union held a hearing on the refused boarding of ferries.",
         "hearing on the refused boarding of ferries"),
        ("UNEP and the African Union launched a campaign on clean bays.", "campaign on clean bays"),
    ],
)  # fmt: skip
def test_what_happened_or_is_planned_may_be_one(text: str, name: str) -> None:
    assert any(one.name.startswith(name) for one in proposed(text, "au"))
