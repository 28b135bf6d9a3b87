"""Whatever a paper prints, reading its times and figures ends well: within the text, in order, and not twice."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.area import find_areas
from corpus.numbers import find_numbers
from corpus.period import year_before
from corpus.period_reading import find_periods

PIECES = st.sampled_from(
    """0 00 1 2 12 29 30 31 99 1999 2000 2020 2021 2022 21/22 2021/22 2021-22 2021–2022 31.3.22 2022-02-30 1/13/22 Q3
    Feb February Sept May may March Dec end year half quarter academic as at of the to and - – / ( ) % £ m k million
    per cent 10,000 1,471 4.5 three twenty five -five one aged under 18 section * £2.4m 75% n/a ’ '22 Eng England SN
    London average Marlshire national nationally children years old st nd""".split()
)
TEXTS = st.lists(PIECES, max_size=12).flatmap(lambda words: st.sampled_from([" ".join(words), "".join(words)]))
QUICK = settings(max_examples=100, deadline=None, derandomize=True, database=None)


@QUICK
@given(TEXTS)
def test_periods_stand_in_the_text_and_do_not_overlap(text: str) -> None:
    found = find_periods(text)
    assert all(text[m.start : m.end] == m.text != "" for m in found)
    assert all(a.end <= b.start for a, b in pairwise(found))
    assert all(m.period.first_day <= m.period.last_day and m.period.label for m in found)


@QUICK
@given(TEXTS)
def test_every_period_has_one_a_year_before(text: str) -> None:
    for mention in find_periods(text):
        before = year_before(mention.period)
        assert before.first_day <= before.last_day < mention.period.last_day


@QUICK
@given(TEXTS)
def test_figures_stand_in_the_text_outside_its_periods(text: str) -> None:
    found = find_numbers(text)
    assert all(n.printed in text[n.start : n.end] for n in found)
    assert all(a.end <= b.start for a, b in pairwise(found))
    assert not [n for n in found for p in find_periods(text) if n.start < p.end and p.start < n.end]


@QUICK
@given(TEXTS)
def test_areas_stand_in_the_text_in_order(text: str) -> None:
    found = find_areas(text, ("Marlshire",))
    assert all(0 <= a.start < a.end <= len(text) for a in found)
    assert [a.start for a in found] == sorted(a.start for a in found)
