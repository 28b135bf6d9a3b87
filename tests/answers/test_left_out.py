"""What of a printed sentence may be left out, and what is another statement without it."""

from __future__ import annotations

import pytest

from answers.borne_out import unborne
from answers.ground import Ground, Unit
from answers.proving import Evidence
from corpus.glossary import Glossary
from corpus.words import stems

WRECKS = (
    "The harbour office logged 620 sightings (580 in 2022/23) of which 140 were confirmed as wrecks, a rise of 9% on "
    "the 128 of the year before."
)
BERTHS = (
    "The pier would have six berths, that leave had been given in May and that it would cost £90,000, of which "
    "£20,000 was lent."
)
KEEPERS = (
    "Some 70% of our keepers (140) were living in cottages in June 2024, including 30 who lived with pilots or crew "
    "paid by the port."
)
DIVE = "A survey by Wickmere Divers took place on 3 and 4 May 2024."
PRIZE = "The aims are to tar the hulls, with the first new slip at Netherby opening in 2026."
MOST = "Most keepers who left had retired. Every keeper who left was offered a pension."
CLAIMS = "There were 24 claims about moorings and dredging."
COST = "Ropes and anchors cost £5,000 in May."
FELL = "Dues rose to £40, fines fell to £12, and fees are now the lowest of all."
VISIT = "The Board visited the keepers in port and those subject to a curfew."
WAIVED = "The fee of £30 is waived, unless the boat is hired."
STOPPED = "The ferry did not stop because of the tide."
DRAFT = "The dredging cost £4,000, a provisional figure."
UNTOLD = "Officers had not confirmed that the ferry was sold."
TOLD = "Officers reported that the ferry was sold, and that the pier was let."
THERE = "Present: Cllr Ann Moss, Cllr Ben Hale. Apologies: Cllr Cy Dunn."


def borne(text: str, printed: str) -> bool:
    """Whether a sentence is borne out by printed ones, each of one place."""
    parts = [s if s.endswith(".") else f"{s}." for s in printed.split(". ")]
    units = tuple(Unit(s, frozenset(stems(s)), False, "", 1) for s in parts)
    return unborne(text, Ground(Evidence(texts=(printed,)), units, Glossary(()))) == ()


@pytest.mark.parametrize(("text", "printed"), [
    ("The harbour office logged 620 sightings.", WRECKS),
    ("The harbour office logged 620 sightings of which 140 were confirmed as wrecks.", WRECKS),
    ("The harbour office logged 620 sightings (580 in 2022/23).", WRECKS),
    ("Some 70% of our keepers (140) were living in cottages in June 2024.", KEEPERS),
    ("Some 70% of our keepers were living in cottages in June 2024.", KEEPERS),
    ("There were 24 claims about moorings and dredging.", CLAIMS),
    ("Dues rose to £40.", FELL),
    ("Fees are now the lowest of all.", FELL),
    ("Officers reported that the ferry was sold.", TOLD),
    ("The ferry was sold.", TOLD),
    ("Present: Cllr Ann Moss.", THERE),
    ("Cllr Ann Moss was Chair.", "Present: Cllr Ann Moss (Chair); Cllr Ben Hale."),
    ("Ferries carried 400 goats.", "Ferries carried 400 goats and 300 sheep."),
    ("The Board agreed to sell.", "The Board agreed to sell and lease back."),
    ("There were 38 letters in the quarter.", "There were 38 letters in the quarter; dues were the subject of 16."),
    ("There were 31 wrecks; the rate is 18 per 1,000 boats.",
     "There were 31 wrecks, up from 22 in the year before; the rate is 18 per 1,000 boats."),
])
def test_a_part_that_says_it_by_itself_stands(text: str, printed: str) -> None:
    assert borne(text, printed)


@pytest.mark.parametrize(("text", "printed"), [
    ("The harbour office logged 620 sightings, a rise of 9% on the 128 of the year before.", WRECKS),
    ("The pier would have six berths, of which £20,000 was lent.", BERTHS),
    ("Some 70% of our keepers (140) were living with pilots or crew paid by the port in June 2024.", KEEPERS),
    ("A survey of Wickmere Divers took place on 3 and 4 May 2024.", DIVE),
    ("The first new slip at Netherby opened in 2026.", PRIZE),
    ("Every keeper who left had retired.", MOST),
    ("There were 24 claims about moorings.", CLAIMS),  # counted together
    ("Anchors cost £5,000 in May.", COST),
    ("Dues rose to £40 and fees are now the lowest of all.", FELL),
    ("Dues rose to £40, are now the lowest of all.", FELL),
    ("The Board visited the keepers in port and those.", VISIT),
    ("The fee of £30 is waived.", WAIVED),
    ("The ferry did not stop.", STOPPED),
    ("The dredging cost £4,000.", DRAFT),
    ("The ferry was sold.", UNTOLD),
    ("Apologies: Cllr Ann Moss.", THERE),
    ("Present: Cllr Cy Dunn.", THERE),
    ("Cllr Ann Moss, Pilot.", "Present: Cllr Ann Moss, Clerk, Cllr Ben Hale, Pilot."),
    ("Cllr Ann Moss was Chair.", "Cllr Ann Moss is to be Chair."),
    ("The crew was 34.", "In the old fleet, the crew was 34."),
    ("The share was 5%.", "The share (before repair) was 5%."),
    ("Fares, tolls and fines came to £5m.", "Fares, tolls, dues and fines came to £5m."),
    ("The first was sold.", "Of the ferries, the first was sold."),
    ("All crews were paid.", "All crews were paid, bar one."),
    ("All crews were paid.", "All crews were paid, with one exception."),
    ("The Board agreed to sell.", "The Board agreed to sell, in principle."),
    ("The ferry was late.", "A letter in the Gazette said that the ferry was late."),
    ("The ferry was late.", "The Chair asked whether the ferry was late."),
    ("The tide was high and the pier was let.", "The tide was high, the fair was shut, and the pier was let."),
    ("The boat would be steered by the pilot.", "The boat would be steered by the pilot, wherever there was one."),
    ("The pier would be lit.", "The pier would be lit, as far as the lamps allowed."),
    ("The pier would be lit.", "The pier would be lit, where possible."),
    ("The pier would be lit.", "The pier would be lit; this is subject to the lamps."),
    ("The pier would be lit.", "The pier would be lit, once the lamps were paid for."),
    ("There were 31 wrecks; it was the worst year.",
     "There were 31 wrecks, up from 22 in the year before; it was the worst year."),
    ("There were 31 wrecks; the rise was put down to fog.",
     "There were 31 wrecks, up from 22 in the year before; the rise was put down to fog."),
    ("The sale was agreed; the pier was let.", "The sale was agreed, subject to a survey; the pier was let."),
    ("The sale was agreed; the pier was let.", "The sale was agreed, if a survey allowed; the pier was let."),
    ("Ferries carried 400 goats; barges carried 90.", "Ferries carried 400 goats; tugs carried 60; barges carried 90."),
    ("The pier would be lit.", "The pier would be lit, only on market days."),
])
def test_what_hangs_on_or_bounds_it_may_not_be_left_out(text: str, printed: str) -> None:
    assert not borne(text, printed)


@pytest.mark.parametrize(("aside", "may"), [
    ("previously circulated", True),
    ("copy attached", True),
    ("partly circulated", False),
    ("all circulated", False),
])
def test_how_a_report_was_handed_out_may_be_left_out(aside: str, may: bool) -> None:
    printed = f"The Clerk introduced the report ({aside}), which set out the dues of 2031."
    assert borne("The Clerk introduced the report, which set out the dues of 2031.", printed) is may
