"""Which row, column, table or clause a question means, where more than one has its words."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from answers.answer import Status
from answers.ask import answer_question
from corpus.store import Store

ShelfOf = Callable[..., Store]
REPORT = """\
# Marlshire Children’s Services Annual Report 2023/24

## Looked after

Table: Children looked after at the year end

| Measure | 31 March 2023 | 31 March 2024 |
|---|---|---|
| Number looked after | 381 | 402 |
| Rate per 10,000 under 18 | 79 | 83 |

The 402 children looked after at 31 March 2024 (381 a year before) were 83 per 10,000 children under 18.

## Exclusion

Table: Permanent exclusions by locality of school, 2023/24

| Locality | Primary | Secondary | Total | Pupils with a plan |
|---|---|---|---|---|
| Ambleford | 2 | 16 | 18 | 9 |
| Whinmoor | 3 | 24 | 27 | 2 |

## What pupils achieved

Table: Attainment of children looked after for a year or more, 2023/24

| Measure | Marlshire | England |
|---|---|---|
| Key Stage 2: expected standard in reading and maths (%) | 33 | 34 |

Table: Attainment, 2023/24

| Measure | Marlshire | England |
|---|---|---|
| Key Stage 2: reading and maths, expected (%) | 58 | 61 |

## Health checks

Table: Health checks and smoking by locality

| Locality | Health checks take-up (%), 2024 | Adults who smoke (%), 2022 |
|---|---|---|
| Canal Side | 36.1 | 21.4 |
| Mill Lane | 40.2 | 18.3 |

## Money

The directorate was forecast to overspend.

Table: Forecast at quarter 2, 2024/25

| Service | Net budget £m | Variance £m |
|---|---|---|
| Children’s placements | 22.6 | 4.1 |
| Other services | 13.5 | 0.0 |
| Total | 68.3 | 5.2 |

Table: High needs block, 2023/24 (£m)

| Line | 2023/24 |
|---|---|
| Maintained special schools | 11.9 |

## Family hubs

Table: Family hubs in 2023/24

| Hub | Opened | Families |
|---|---|---|
| Castlegate | April 2021 | 1,312 |
| Hobmoor | September 2022 | 628 |

## Deprivation of liberty

Table: DoLS applications

| Measure | 2022/23 | 2023/24 |
|---|---|---|
| Applications completed | 1,204 | 1,497 |
| Waiting at the end of the period | 518 | 403 |

## Improvement

The improvement plan contained 42 actions. At the end of December 19 were complete, 17 were on track and two had not \
been started.

## Homes for families

We lease 60 homes for homeless families. In the summer 34 of the 60 homes were let.

## Autism

There were 1,127 children waiting for a neurodevelopmental assessment at 31 December 2024.

## Survey

Table: Survey of users, 2023/24

| Answer | Marlshire | England |
|---|---|---|
| Feel as safe as they want | 68.1% | 71.1% |

## Waiting

Table: People waiting for an assessment, by district, 31 March 2024

| District | Number | Over six months |
|---|---|---|
| Brayford | 337 | 49 |
| Hartstow | 201 | c |

c: fewer than ten people, not shown.

## Homes

There are 41 registered homes in Marlshire. The Council runs five of the 41.

## Work of the Beacon team

The Beacon team worked with 143 children aged 10 to 17 in the year. The Chair wrote to one of the three chairmen of \
the Children's Guild about services for those who had left care.

## Fostering

Table: Recruitment

| Measure | 2022/23 | 2023/24 |
|---|---|---|
| Enquiries | 327 | 272 |

## Guardianship

In 2023/24 nine children were adopted, and 16 special guardianship orders were made.
"""


@pytest.fixture(scope="module")
def shelf(shelf_of: ShelfOf) -> Store:
    return shelf_of(REPORT)


@pytest.mark.parametrize(("question", "printed"), [
    pytest.param("What was our rate of looked after children per 10,000 at the end of March 2023?", "79",
                 id="of whom a rate is, is no group"),
    pytest.param("In Ambleford, how many permanent exclusions were there altogether in 2023/24?", "18",
                 id="the column of the whole"),
    pytest.param("How many permanent exclusions of pupils with a plan were there in Ambleford in 2023/24?", "9",
                 id="a part that is named"),
    pytest.param("What percentage of pupils got the expected standard in reading and maths at Key Stage 2 in 2023/24?",
                 "58", id="all pupils, not those looked after"),
    pytest.param("What percentage of children looked after got the expected standard in reading and maths at Key Stage "
                 "2 in 2023/24?", "33", id="those looked after"),
    pytest.param("What was the forecast overspend for Children's Services at quarter 2?", "5.2",
                 id="the whole, not the rest"),
    pytest.param("How many families did Castlegate have in 2023/24?", "1,312", id="when it opened is no time of it"),
    pytest.param("DoLS - how many were still outstanding at the end of 2022/23?", "518", id="outstanding is waiting"),
    pytest.param("Of the improvement plan actions, how many had not been started?", "two",
                 id="a run of figures without nouns"),
    pytest.param("We lease 60 homes. How many homes were let in the summer?", "34",
                 id="not the figure that is given"),
    pytest.param("How many children were waiting for a neurodevelopmental assessment (autism/ADHD list) at the end of "
                 "Dec 2024?", "1,127", id="a bracket only says it again"),
    pytest.param("Brayford - people waiting more than six months for an assessment at 31 March 2024?", "49",
                 id="a bound in words"),
    pytest.param("I represent Ambleford. How many permanent exclusions there in 2023/24?", "18", id="there"),
    pytest.param("How many of the registered homes in Marlshire does the Council run?", "five", id="five of the 41"),
    pytest.param("How many children did the Beacon team work with over 2023/24?", "143", id="a year is no bound"),
    pytest.param("How many enquiries about becoming a foster carer were there in 2023/24?", "272", id="becoming"),
    pytest.param("What percentage of users felt as safe as they want in 2023/24?", "68.1%", id="felt, feel"),
])
def test_the_row_and_column_meant(shelf: Store, question: str, printed: str) -> None:
    asked = answer_question(question, shelf)
    assert [f.fact.printed for f in asked.facts][:1] == [printed], asked.headline


@pytest.mark.parametrize("question", [
    pytest.param("What percentage of adults in Canal Side were smokers in 2024?", id="another column of that year"),
    pytest.param("How many in Hartstow had waited over six months at 31 March 2024?", id="a cell held back"),
    pytest.param("Families of the Castlegate hub in the whole of 2025/26?", id="a row of other years"),
    pytest.param("What was the price per pupil in maintained special schools in 2023/24?", id="what all came to"),
])
def test_no_figure_of_something_else(shelf: Store, question: str) -> None:
    assert answer_question(question, shelf).status is not Status.ANSWERED


def test_a_question_of_its_own_takes_only_the_time(shelf: Store) -> None:
    last = "How many children were adopted in 2023/24?"
    asked = answer_question("And how many SGOs that year?", shelf, history=(last,))
    assert [f.fact.printed for f in asked.facts][:1] == ["16"], asked.headline
