"""A shelf of three made-up papers of two councils that do not exist, read by the real pipeline; no model, no disk.

Marlshire's report has tables with comparators, a draft star, a gap and a figure printed two ways; Marlshire's minutes
have people, questions with replies and decisions of every kind; Eastmoor's update has the same measures for another
council, so that a wrong council, year or comparator is always near at hand.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from functools import cache
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from answers.answer import Answer
from answers.ask import answer_question
from answers.draft import Case
from corpus.glossary import load_glossary
from corpus.paper import Kind, Paper
from corpus.scope import Scope
from corpus.store import Store
from ingest.chunking import chunk_paper
from ingest.facts import facts_of
from ingest.pipeline import ingest_folder, read_paper
from ingest.sidecar import Sidecar
from retrieval.facts import find_facts
from retrieval.search import investigate

SAMPLE = Path(__file__).parents[2] / "corpus/papers"
REPORT, MINUTES, UPDATE = "marlshire-report.md", "marlshire-minutes.html", "eastmoor-update.md"

_REPORT = """\
# Marlshire Children’s Services Annual Report 2022/23

## Child protection

As at 31 March 2023, 148 children were on child protection plans in Marlshire, down from 163 at the same time in 2022. \
The fall is due to the Edge of Care Team (ECT), which meets families before a crisis.

Table: Children on child protection plans at 31 March

| Measure | 2021 | 2022 | 2023 |
|---|---|---|---|
| Number of children on child protection plans | 171 | 163 | 148 |

Table: Child protection plans per 10,000 children under 18 at 31 March

| Area | 2021 | 2022 | 2023 |
|---|---|---|---|
| Marlshire | 41 | 39 | 36* |
| Statistical neighbours | 44 | 45 | 47 |
| England | 41.4 | 42.1 | 43.2 |

*Draft figure which may change when the census closes

Table: Section 47 enquiries per 10,000 children under 18

| Area | 2021/22 | 2022/23 |
|---|---|---|
| Marlshire | 155 | 149 |
| England | 164 | 167 |

## Assessments

In 2022/23, 74% of assessments were completed within 45 working days, compared with 69% in 2021/22. \
The fostering service cost £3.2m in 2022/23.

Table: Children missing from education

| Measure | 2019/20 | 2020/21 | 2021/22 | 2022/23 |
|---|---|---|---|---|
| Number of children missing from education | 52 | n/a | 61 | 47 |

## Children in care

As at 31 March 2023, 318 children were in care in Marlshire.

Table: Children in care at 31 March

| Measure | 2022 | 2023 |
|---|---|---|
| Number of children in care | 305 | 312 |

Placement stability improved because carers were given a named support worker in their first year.

## Inspection

Table: Ofsted judgements of February 2023

| Judgement | Grade |
|---|---|
| The experiences of care leavers | Good |
| Overall effectiveness | Requires improvement to be good |

The inspectors named three areas for improvement:

- The quality of supervision for new social workers
- The time that children wait for a dental check
- Records of return home interviews

## Youth offer

The youth offer has four priorities: safe places to meet; help with finding work; good mental health, and: \
a voice in decisions.

## Training plan

The training plan for foster carers has two parts:

- Topics for newcomers:
    - Safe caring at home
    - Recording for court
    - Contact with birth parents
- Topics for kinship carers:
    - First aid
    - Internet safety
"""

_MINUTES = """\
<!DOCTYPE html><html><head><title>Minutes</title></head><body>
<h1>Marlshire County Council</h1>
<h2>Minutes of the Children’s Services Scrutiny Panel</h2>
<p>Date: Wednesday, 14 June 2023</p>
<p>Present: Cllr Ada Brook (Chair), Cllr Tom Penrose (Vice Chair), Cllr Nina Okoro</p>
<h3>1. Apologies for absence</h3>
<p>1.1 Apologies for absence were received from Cllr Hugh Lindley and from Mrs Joan Farrow.</p>
<h3>2. Declarations of interest</h3>
<p>2.1 Cllr Tom Penrose declared that his sister is a foster carer for the council.</p>
<h3>3. Fostering recruitment</h3>
<p>3.1 The Head of Fostering, Priya Raman, presented the recruitment campaign, which began on 5 September 2022.</p>
<p>3.2 Members asked why fewer households had applied to foster.</p>
<p>3.3 The Head of Fostering replied that households had withdrawn because of the rise in heating bills.</p>
<p>3.4 The Panel noted the recruitment campaign.</p>
<p>RESOLVED: That the fostering allowance be raised in October 2023.</p>
<h3>4. School transport</h3>
<p>4.1 The Transport Officer reported that nineteen routes had been moved to smaller buses.</p>
<p>4.2 What is being done about late minibuses?</p>
<ul><li>The operator has been fined for every late minibus since Easter.</li>
<li>A second depot opens in Harwick this autumn.</li></ul>
<p>4.3 Recommended: That Cabinet publish the punctuality of each route.</p>
<p>AGREED: That the Transport Officer bring the depot’s business case to the Panel in November 2023.</p>
<h3>5. Winter play schemes</h3>
<p>5.1 The winter play schemes were noted.</p>
<h3>6. Missing from education</h3>
<p>6.1 The Head of Inclusion reported that 47 children were missing from education in 2022/23.</p>
<p>6.2 The Panel agreed three actions on missing children:</p>
<ul><li>Clerk to invite the police inspector</li>
<li>Chair to write to headteachers</li>
<li>Officers to map the bus passes issued</li></ul>
</body></html>
"""

_UPDATE = """\
# Eastmoor Children’s Services Update 2022/23

## Child protection

As at 31 March 2023, 96 children were on child protection plans in Eastmoor, up from 88 at the same time in 2022. \
The rise followed a campaign in schools about neglect.

## Library visits

The mobile library made 640 visits to nurseries in 2022/23.

## Assessments

In 2022/23, 81% of assessments were completed within 45 working days.
"""

_ROADS = """\
# Minutes of the Roads Panel

Present: Cllr Ada Brook (Chair), Cllr Tom Penrose

Also present: Councillor Ivy Marsh (Cabinet Member for Roads); Councillor Sol Reed (Cabinet Member for Finance), who \
joined by video link

## 1. Roads

1.1 Roads were discussed.
"""

_SOURCES = (
    (_REPORT, Sidecar(REPORT, "Marlshire", None, None, Kind.REPORT, "Children’s Services Annual Report 2022/23")),
    (_MINUTES, Sidecar(MINUTES, "Marlshire", "Children’s Services Scrutiny Panel", date(2023, 6, 14), Kind.MINUTES,
                       "Minutes of the Children’s Services Scrutiny Panel")),
    (_UPDATE, Sidecar(UPDATE, "Eastmoor", None, None, Kind.REPORT, "Children’s Services Update 2022/23")),
)


class WordEncoder:
    """A bag of hashed words: texts that share words are near. Quick, and the same in every process."""

    name, dimensions = "words@1", 256

    def encode(
        self, texts: Sequence[str], progress: Callable[[int, int], None] | None = None
    ) -> NDArray[np.float32]:
        """See corpus.encoder.Encoder."""
        vectors = np.zeros((len(texts), self.dimensions), np.float32)
        for row, text in enumerate(texts):
            for word in re.findall(r"\w+", text.lower()):
                vectors[row, zlib.crc32(word.encode()) % self.dimensions] += 1
            vectors[row] /= max(1.0, float(np.linalg.norm(vectors[row])))
            if progress is not None:
                progress(row + 1, len(texts))
        return vectors


def _shelve(store: Store, text: str, sidecar: Sidecar) -> Paper:
    data = text.encode()
    paper = read_paper(data, sidecar.file, sidecar)
    chunks = chunk_paper(paper)
    assert store.add(paper, chunks, facts_of(paper, chunks), data)
    return paper


@pytest.fixture(scope="session")
def store() -> Iterator[Store]:
    """The three papers on a shelf in memory. Read only: it is shared by every test of this folder."""
    with Store.in_memory(WordEncoder()) as shelf:
        for text, sidecar in _SOURCES:
            _shelve(shelf, text, sidecar)
        yield shelf


@pytest.fixture(scope="session")
def ask(store: Store) -> Callable[..., Answer]:
    """`ask(question, *earlier questions)`: the answer of the shelf, worked out once."""

    @cache
    def answered(question: str, *history: str) -> Answer:
        return answer_question(question, store, history=history)

    return answered


@pytest.fixture(scope="session")
def case(store: Store) -> Callable[[str], Case]:
    """A question with all that the shelf has for it: what an answerer is given."""

    def found(question: str) -> Case:
        finding = investigate(question, store, glossary=load_glossary())
        return Case(finding.query, finding, find_facts(finding, store), {x.id: x for x in store.listing(Scope())},
                    store)

    return found


@pytest.fixture(scope="session")
def papers(store: Store) -> dict[str, Paper]:
    """The papers by file name."""
    return {x.file: store.paper(x.id) for x in store.listing()}


@pytest.fixture(scope="session")
def shelf_of() -> Iterator[Callable[..., Store]]:
    """`shelf_of(text, …)`: a shelf of Marlshire's reports of these Markdown texts, for a case that the papers lack."""
    made: list[Store] = []

    def shelved(*texts: str) -> Store:
        made.append(Store.in_memory(WordEncoder()))
        for n, text in enumerate(texts, start=1):
            _shelve(made[-1], text, Sidecar(f"report-{n}.md", "Marlshire", None, None, Kind.REPORT, f"Report {n}"))
        return made[-1]

    yield shelved
    for store in made:
        store.close()


@pytest.fixture(scope="session")
def papers_of() -> Iterator[Callable[..., Store]]:
    """`papers_of((text, kind, title, day), …)`: a shelf of Marlshire's papers of several kinds."""
    made: list[Store] = []

    def shelved(*papers: tuple[str, Kind, str, date | None]) -> Store:
        made.append(Store.in_memory(WordEncoder()))
        for n, (text, kind, title, day) in enumerate(papers, start=1):
            _shelve(made[-1], text, Sidecar(f"paper-{n}.md", "Marlshire", None, day, kind, title))
        return made[-1]

    yield shelved
    for store in made:
        store.close()


@pytest.fixture(scope="session")
def minutes_of() -> Iterator[Callable[[str, str, date], Store]]:
    """`minutes_of(text, body, day)`: a shelf that holds nothing but the minutes of one meeting of Marlshire."""
    made: list[Store] = []

    def shelved(text: str, body: str, day: date) -> Store:
        made.append(Store.in_memory(WordEncoder()))
        _shelve(made[-1], text, Sidecar("minutes.md", "Marlshire", body, day, Kind.MINUTES, f"Minutes of the {body}"))
        return made[-1]

    yield shelved
    for store in made:
        store.close()


@pytest.fixture(scope="session")
def roads_panel(minutes_of: Callable[[str, str, date], Store]) -> Callable[[str], Store]:
    """`roads_panel(more)`: the Roads Panel of May 2023, with what its minutes say more of who was there."""

    def shelved(more: str) -> Store:
        text = _ROADS.replace("## 1. Roads", f"{more}\n\n## 1. Roads") if more else _ROADS
        return minutes_of(text, "Roads Panel", date(2023, 5, 2))

    return shelved


@pytest.fixture(scope="session")
def sample() -> Iterator[Store]:
    """The sample papers on a shelf in memory, read once for all tests. Read only."""
    with Store.in_memory(WordEncoder()) as shelf:
        report = ingest_folder([SAMPLE], shelf)
        assert (len(report.added), report.failed) == (5, ())
        yield shelf
