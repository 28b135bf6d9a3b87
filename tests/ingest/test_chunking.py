"""What is one unit of retrieval, what is quoted of it, and what it is found by."""

import pytest

from corpus.chunk import Chunk, ChunkKind, Statement
from corpus.paper import Locator
from ingest.chunking import LONGEST, chunk_paper
from ingest.pipeline import read_paper

MINUTES = """# Roads Panel Minutes of 12th July 2021

London Borough of Camden

## 4. Bridges

4.1 The report said that the old bridge was shut.

#### Questions from the Panel

4.2 Why was the bridge shut?

- It was noted that frost had come.
- Rain had come too.

4.3 The Chair thanked all.

**Agreed: Officers to send the survey.**

## 5. Minutes

Resolved: That the Panel:

(a) Noted the report.
(b) Thanked the officers.
"""

REPORT = """Roads and Bridges Annual Report 2021/22

Camden Council mends roads.

Bridges

Bridges mended per 100 bridges

\tMarch 2020\tMarch 2021
Camden\t38\t37
England\t41\tn/a *

*Draft figure which may change
"""


def chunks(text: str) -> tuple[Chunk, ...]:
    return chunk_paper(read_paper(text.encode(), "paper.md"))


def test_minutes_are_cut_at_items_and_numbers_and_say_what_kind_of_statement_they_make() -> None:
    found = [(c.locator.item, c.locator.paragraph, c.kind, c.statement, c.text) for c in chunks(MINUTES)]
    assert found == [
        (None, None, ChunkKind.TEXT, Statement.REPORTED, "London Borough of Camden"),
        ("4", "4.1", ChunkKind.TEXT, Statement.REPORTED, "The report said that the old bridge was shut."),
        ("4", "4.2", ChunkKind.TEXT, Statement.QUESTION, "Why was the bridge shut?"),
        ("4", "4.2", ChunkKind.LIST, Statement.REPLY, "It was noted that frost had come.\nRain had come too."),
        ("4", "4.3", ChunkKind.TEXT, Statement.REPORTED, "The Chair thanked all."),
        ("4", "4.3", ChunkKind.TEXT, Statement.RESOLVED, "Agreed: Officers to send the survey."),
        (
            "5",
            None,
            ChunkKind.LIST,
            Statement.RESOLVED,
            "Resolved: That the Panel:\n(a) Noted the report.\n(b) Thanked the officers.",
        ),
    ]


def test_the_context_of_a_reply_has_its_question() -> None:
    reply = next(c for c in chunks(MINUTES) if c.statement is Statement.REPLY)
    assert reply.context == (
        "Roads Panel Minutes of 12th July 2021 · Camden · Roads Panel · 12 July 2021 · item 4 Bridges · "
        "Questions from the Panel · "
        "Why was the bridge shut?"
    )
    assert reply.id == f"{reply.paper}:3"


def test_a_row_is_a_chunk_with_its_header_path_spelled_out() -> None:
    paper = read_paper(REPORT.encode(), "paper.md")
    rows = [c for c in chunk_paper(paper) if c.kind is ChunkKind.ROW]
    assert [r.text for r in rows] == ["Camden | 38 | 37", "England | 41 | n/a *"]
    assert rows[1].context == (
        "Roads and Bridges Annual Report 2021/22 · Camden · Bridges · Bridges mended per 100 bridges · "
        "England · March 2020: 41 · March 2021: n/a * · *Draft figure which may change"
    )
    assert rows[1].locator == Locator(paper=paper.id, block=4, cell=(1, 0), heading="Bridges")
    assert rows[1].statement is None


def test_a_long_paragraph_is_split_at_sentences_and_the_rest_knows_the_sentence_before() -> None:
    sentences = [
        f"Sentence {n} of this long paragraph says that bridge {n} was mended in the spring." for n in range(20)
    ]
    found = chunks("Roads report\n\n" + " ".join(sentences) + "\n")
    assert len(found) == 2
    assert all(len(c.text) <= LONGEST for c in found)
    assert " ".join(c.text for c in found) == " ".join(sentences)
    assert found[1].context == f"Roads report · {found[0].text[found[0].text.rindex('Sentence') :]}"


def test_a_long_list_is_split_between_bullets_and_keeps_its_lead() -> None:
    bullets = [
        f"Bridge {n} was mended with stone from the old quarry, and its road was laid afresh." for n in range(20)
    ]
    found = chunks("Roads report\n\nThese were mended:\n\n" + "\n".join(f"- {b}" for b in bullets) + "\n")
    assert [c.kind for c in found] == [ChunkKind.LIST, ChunkKind.LIST]
    assert "\n".join(c.text for c in found) == "\n".join(["These were mended:", *bullets])
    assert found[1].context == "Roads report · These were mended:"
    assert found[1].text.startswith("Bridge ")


def test_a_lead_reaches_over_the_heading_that_divides_its_list() -> None:
    found = chunks(
        "Roads report\n\nKey advice was:\n\nBridges\n\n- a) Mend them.\n\nParks\n\n- b) Water them.\n\nThat is all.\n"
    )
    assert [(c.text, c.context) for c in found[1:]] == [
        ("a) Mend them.", "Roads report · Bridges · Key advice was:"),
        ("b) Water them.", "Roads report · Parks · Key advice was:"),
        ("That is all.", "Roads report · Parks"),
    ]


def test_contents_and_sentences_printed_large_a_second_time_make_no_chunk() -> None:
    found = chunks(
        "Roads report\n\nContents\n\nBridges\t2\nParks\t4\n\nBridges\n\n"
        "We are proud that every bridge in the borough was mended this year. It took a year.\n\n"
        "“We are proud that every bridge in the borough was mended...”\n\nQuotes:\n\n“It is a good bridge.”\n"
    )
    assert [c.text for c in found] == [
        "We are proud that every bridge in the borough was mended this year. It took a year.",
        "Quotes:\n“It is a good bridge.”",
    ]


@pytest.mark.parametrize("text", ["Roads report\n\nOne.\n\nTwo.\n", MINUTES, REPORT])
def test_no_text_is_lost(text: str) -> None:
    paper = read_paper(text.encode(), "paper.md")
    said = " ".join(f"{c.context} {c.text}" for c in chunk_paper(paper))
    assert [b.text for b in paper.blocks if b.table is None and b.text not in said] == []


def test_a_counted_resolution_is_a_chunk_of_its_own_with_its_limbs() -> None:
    text = (
        "# Roads Panel Minutes of 12th July 2021\n\nLondon Borough of Camden\n\n## 4. Bridges\n\n"
        "(1) The bridge was shut.\n\n(2) RESOLVED that:\n\n(a) the report be noted; and\n\n(b) a letter be sent.\n\n"
        "(3) Members thanked the officers.\n"
    )
    assert [(c.statement, c.text) for c in chunks(text) if c.locator.item] == [
        (Statement.REPORTED, "(1) The bridge was shut."),
        (Statement.RESOLVED, "(2) RESOLVED that:\n(a) the report be noted; and\n(b) a letter be sent."),
        (Statement.REPORTED, "(3) Members thanked the officers."),
    ]


def test_a_resolution_that_ends_in_that_leads_its_limbs() -> None:
    text = (
        "# Roads Panel Minutes of 12th July 2021\n\nLondon Borough of Camden\n\n## 4. Bridges\n\n"
        "RESOLVED: That\n\n(a) the report be noted; and\n\n(b) a letter be sent.\n"
    )
    assert [(c.statement, c.text) for c in chunks(text) if c.locator.item] == [
        (Statement.RESOLVED, "RESOLVED: That\n(a) the report be noted; and\n(b) a letter be sent."),
    ]
