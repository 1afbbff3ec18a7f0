"""Short forms that a report introduces hold in that report only."""

from loaders.actors.acronyms import brackets, initialled, introduced, unknown
from loaders.actors.mentions import Names
from loaders.actors.register import register
from loaders.actors.roster import Roster

NAMES = Names(register())


def test_a_short_form_behind_a_known_name_is_learned() -> None:
    text = "The World Tourism Organization (WTO) and the Pacific Islands Forum (“the Forum”) met."
    assert introduced(brackets([text], NAMES), NAMES) == {"WTO": "unwto", "Forum": "pif"}


def test_the_reports_own_meaning_holds_in_the_report_only() -> None:
    texts = ["The World Tourism Organization (WTO) met.", "WTO published a guide."]
    here = Roster(register(), texts).mentions(texts[1], ())
    elsewhere = Roster(register(), [texts[1]]).mentions(texts[1], ())
    assert [one.actor for one in here] == ["unwto"]
    assert [one.actor for one in elsewhere] == ["wto"]


def test_an_acronym_behind_a_longer_name_is_its_last_bodys() -> None:
    text = "The Conference of Heads of Government of the Caribbean Community (CARICOM) met."
    assert introduced(brackets([text], NAMES), NAMES) == {}


def test_a_bracket_that_is_no_short_form_is_passed_over() -> None:
    text = "FAO met the World Health Organization (Geneva, May 2023)."
    assert introduced(brackets([text], NAMES), NAMES) == {}


def test_an_unknown_body_is_learned_where_its_initials_fit() -> None:
    text = "UNDP met the Regional Centre for Reef Data (RCRD). RCRD drew a map (MAP)."
    assert list(unknown(brackets([text], NAMES))) == [("RCRD", "Regional Centre for Reef Data")]
    found = Roster(register(), [text]).mentions(text, ())
    assert [one.actor for one in found if one.actor != "undp"] == ["regional-centre-for-reef-data"] * 3


def test_a_short_form_may_have_small_letters_and_its_name_commas() -> None:
    text = "The Council on Nets, Ropes and Sails (CNRS) met the Institute of Piers (IoP)."
    names = [("CNRS", "Council on Nets, Ropes and Sails"), ("IoP", "Institute of Piers")]
    assert list(unknown(brackets([text], NAMES))) == names


def test_the_symbol_of_a_document_is_no_short_form() -> None:
    text = "The World Tourism Organization (A/99/12) and the Pacific Islands Forum (S/2043/7/Add.1) met."
    assert introduced(brackets([text], NAMES), NAMES) == {}


def test_initials_skip_small_words_or_count_them() -> None:
    assert initialled("Meeting of the Bank of Reefs", "BR") == "Bank of Reefs"
    assert initialled("the Council of Harbours", "COH") == "Council of Harbours"
    assert initialled("the Council of Harbours", "XYZ") == ""
