"""A model's sentence laid beside printed ones: what may be left out, and what makes it another statement."""

from __future__ import annotations

from datetime import date

import pytest

from answers.alongside import strays
from answers.as_printed import as_printed
from answers.borne_out import unborne
from answers.ground import Ground, Unit
from answers.nearness import clause_at
from answers.people_named import people_in
from answers.proving import Evidence
from corpus.glossary import Glossary
from corpus.period import as_at
from corpus.words import stems

CREWS = "The rescue crews, who are volunteers, were praised by the Board, and the launch at Wickmere had been repaired."
SAFE = "If the slipway is rebuilt, the station will reopen in May, because the crews have been trained."
TRIPS = "Our boats made 41 trips in 2023/24; nearly half of them were at night."
TOLD = "Members were told that the harbour dues had fallen by 6 to 14 per cent."
BUOYS = "Keepers of the lights asked the owners of the moorings to mark the wrecks."


def ground(*printed: str, over: str = "", areas: tuple[str, ...] = ()) -> Ground:
    """What a sentence may stand on: printed sentences of one place."""
    head = frozenset(stems(over))
    units = [Unit(s, frozenset(stems(s)) | head, False, over, 1) for s in printed]
    evidence = Evidence(texts=(*printed, *areas), areas=areas, told=(as_at(date(2024, 6, 4)),), met=(date(2024, 6, 4),))
    return Ground(evidence, tuple(units), Glossary(()))


@pytest.mark.parametrize(("text", "printed"), [
    ("The rescue crews were praised by the Board.", CREWS),  # an aside, and what follows "and"
    ("The launch at Wickmere had been repaired.", CREWS),
    ("The station will reopen in May, because the crews have been trained.", SAFE),
    ("If the slipway is rebuilt, the station will reopen in May.", SAFE),
    ("Because the crews have been trained, the station will reopen in May.", SAFE),
    ("The harbour dues had fallen by 6 to 14 per cent.", TOLD),
])
def test_a_sentence_may_leave_out_an_aside_and_whole_parts(text: str, printed: str) -> None:
    assert list(strays(text, ground(printed))) == []


@pytest.mark.parametrize(("text", "printed", "wrong"), [
    ("The rescue boats were praised by the Board.", (CREWS, TRIPS), "boats"),
    ("The rescue crews had been repaired.", (CREWS,), "repaired"),  # two halves of one sentence
    ("The rescue crews were praised, and made 41 trips.", (CREWS, TRIPS), "41"),  # and of two
    ("The owners of the moorings asked the keepers of the lights.", (BUOYS,), "asked"),
    ("The station will reopen in May, so the crews have been trained.", (SAFE,), "so"),
    ("The station might reopen in May.", (SAFE,), "might"),
    ("The station will still reopen in May.", (SAFE,), "still"),
    ("The harbour dues had fallen by 14 to 6 per cent.", (TOLD,), "14"),
    ("The keepers asked the owners to mark the wrecks.", (BUOYS,), "lights"),
    ("The launch at Wickmere had been repaired at Wickmere.", (CREWS,), "wickmere"),
    ("The boats made 4-1 trips.", (TRIPS,), "4-1"),
])
def test_whatever_else_differs_is_another_statement(text: str, printed: tuple[str, ...], wrong: str) -> None:
    assert any(wrong in fault for fault in strays(text, ground(*printed)))


def test_what_is_said_on_a_condition_keeps_it_between_its_words() -> None:
    printed = "The dues, they promise that if the ice holds, will be waived for the winter."
    said = "The dues, they promise that, will be waived for the winter."
    assert list(strays(said, ground(printed))) != []
    assert list(strays(printed, ground(printed))) == []


def test_a_sentence_as_printed_needs_no_other_proof() -> None:
    here = ground(TRIPS, areas=("Saltmere",))
    assert as_printed("In Saltmere, Saltmere's boats made 41 trips in 2023/24 (4 June 2024).", here)
    assert not as_printed("In Saltmere, boats made 41 trips in 2022/23.", here)
    assert not as_printed("Trips 41 boats made.", here)


@pytest.mark.parametrize(("text", "borne"), [
    ("In Saltmere, Saltmere's boats made 41 trips in 2023/24 (4 June 2024).", True),
    ("In Saltmere, Saltmere's boats made 41 trips in 2023/24 (5 June 2024).", False),
    ("Half of them were at night.", False),  # "nearly"
])
def test_the_day_behind_it_is_a_cited_meetings_and_a_hedge_stays(text: str, borne: bool) -> None:
    assert (unborne(text, ground(TRIPS, areas=("Saltmere",))) == ()) is borne


CAME = "Also present: Lorna Fitch, Warden for Moorings and Lights; Graham Ibbotson, Warden for Dues and Wrecks."
OWED = "Dues overspent by £6.5m and the harbour debt stood at £13.9m at 31 March 2025 (£7.4m at 31 March 2024)."
DONE = "Ms Reed said that 83 had done so in 2024/25, mostly because of the noise."
LEFT = "At the start of March 2025 there were 67 boats whose owners had no berth."
FELL = "There were 243 calls in the year against 219 in 2021/22 and 203 in 2020/21."
HALF = "In the first six months of 2023/24 there were 318 calls."
HEARD = "Officers said that the dues had been paid (see the ledger)."
DEAR = "It was dearer than our own crews but it was needed to clear the silt, which stood at 164 tons."


@pytest.mark.parametrize(("text", "printed", "borne"), [
    ("Graham Ibbotson, Warden for Dues and Wrecks.", CAME, True),
    ("Graham Ibbotson, Warden for Moorings and Wrecks.", CAME, False),  # another entry's
    ("The harbour debt stood at £13.9m at 31 March 2025.", OWED, True),
    ("The harbour debt stood at £13.9m at 31 March 2024.", OWED, False),  # the year of the bracket
    (DONE, DONE, True),
    ("In March 2025 there were 67 boats, so the owners had no berth.", LEFT, False),
    (LEFT, LEFT, True),
    (LEFT.replace("start", "end"), LEFT, False),
    ("There were 243 calls in the year against 219 in 2021/22.", FELL, True),
    ("There were 243 calls in the year against 219 in 2020/21.", FELL, False),
    (HALF, HALF, True),
    ("In 2023/24 there were 318 calls.", HALF, False),
    ("Officers said that the dues had been paid.", HEARD, True),
    ("The Council said that the dues had been paid.", HEARD, False),
    ("The dues had been paid (5 June 2024).", HEARD, False),
    ("It was needed to clear the silt, which stood at 164 tons.", DEAR, True),
])
def test_entries_and_brackets_lend_each_other_nothing(text: str, printed: str, borne: bool) -> None:
    assert (unborne(text, ground(printed, areas=("Saltmere",))) == ()) is borne


def test_every_place_of_a_sentence_is_in_one_clause() -> None:
    text = "That a group look at it, and report (Councillors Halloran and Grady); then stop"
    held = [clause_at(text, at) for at in range(len(text) + 1)]
    assert held == sorted(held) and held[-1][1] == len(text)


def test_initials_alone_are_no_name() -> None:
    assert people_in("Ms P R asked Cllr Ann Young.") == ((13, 27),)
