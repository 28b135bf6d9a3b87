"""A row of a table said as a sentence: label, figure, head of its column, and nothing besides."""

from __future__ import annotations

import pytest

from answers.as_tabled import as_tabled
from answers.ground import Ground, Row
from answers.proving import Evidence
from corpus.glossary import Glossary

VACANT = Row(("", "30 Sept 2024", "31 Dec 2024"), ("Vacancy rate (%)", "17.2", "14.9"))


@pytest.mark.parametrize(("text", "stands"), [
    ("Vacancy rate (%) in Saltmere was 17.2 on 30 Sept 2024 and 14.9 on 31 Dec 2024.", True),
    ("Vacancy rate was 17.2% on 30 Sept 2024.", True),
    ("Vacancy rate (%) was 14.9 on 30 Sept 2024.", False),
    ("Turnover rate (%) was 14.9 on 31 Dec 2024.", False),
    ("The rate (%) was 14.9 on 31 Dec 2024.", False),
    ("Vacancy rate in Hackney was 14.9 on 31 Dec 2024.", False),
    ("Vacancy rate was 17.2k on 30 Sept 2024.", False),
    ("Vacancy rate was still 17.2 on 30 Sept 2024.", False),
    ("Vacancy rate was not 17.2 on 30 Sept 2024.", False),
])
def test_a_figure_stands_before_the_head_of_its_own_column(text: str, stands: bool) -> None:
    ground = Ground(Evidence(areas=("Saltmere",)), (), frozenset(), frozenset(), Glossary(()), rows=(VACANT,))
    assert as_tabled(text, ground) is stands


@pytest.mark.parametrize(("text", "stands"), [
    ("Boats laid up for more than 2.5 years were 7 in 2024.", True),
    ("Boats laid up for 2.5 years were 7 in 2024.", False),
])
def test_a_bound_in_what_the_row_is_called_is_said(text: str, stands: bool) -> None:
    row = Row(("", "2023", "2024"), ("Boats", "9", "7"), "Boats laid up for more than 2.5 years")
    ground = Ground(Evidence(), (), frozenset(), frozenset(), Glossary(()), rows=(row,))
    assert as_tabled(text, ground) is stands
