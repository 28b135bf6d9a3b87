"""The whole way from a question to an answer, and what must hold for every answer."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

import pytest

from answers.answer import Answer, AnswerKind, Status
from answers.ask import answer_question
from corpus.chunk import Chunk
from corpus.fact import Fact
from corpus.paper import Kind, Page, Paper
from corpus.period_reading import find_periods
from corpus.scope import Scope
from corpus.store import Store
from ingest.chunking import chunk_paper
from ingest.facts import facts_of
from ingest.pipeline import read_paper
from ingest.sidecar import Sidecar
from retrieval.citations import Citation

Ask = Callable[..., Answer]
QUESTIONS = (
    "How many children were on child protection plans in Marlshire as at 31 March 2023?",
    "How many kids were on CP plans in Marlshire in March 2022?",
    "How many children were on child protection plans in Eastmoor in March 2023?",
    "How many children were on child protection plans in Marlshire in March 2019?",
    "What was the rate of child protection plans per 10,000 in Marlshire in March 2023?",
    "What was the rate of child protection plans per 10,000 in England in March 2023?",
    "How many section 47 enquiries were there in Marlshire in 2022/23?",
    "How many children were in care in Marlshire at 31 March 2023?",
    "What percentage of assessments were completed within 45 working days in Marlshire in 2021/22?",
    "How much did the fostering service cost in 2022/23?",
    "How many children were missing from education in Marlshire each year?",
    "How many children were missing from education?",
    "Did the number of children on child protection plans in Eastmoor go up or down?",
    "How has the number of children missing from education changed between 2021/22 and 2022/23?",
    "How does the rate of child protection plans in Marlshire compare with England in March 2023?",
    "How do Marlshire and Eastmoor compare on children on child protection plans in March 2023?",
    "What are the three areas for improvement named by the inspectors?",
    "What are the four priorities of the youth offer?",
    "List the topics for kinship carers in the training plan",
    "What actions were agreed on missing children?",
    "Why did the number of child protection plans fall in Marlshire?",
    "Why did households withdraw from fostering?",
    "Who presented the fostering recruitment campaign?",
    "Who sent apologies for absence?",
    "Who chaired the Children’s Services Scrutiny Panel?",
    "When did the fostering recruitment campaign begin?",
    "What was decided about the fostering allowance?",
    "What is being done about late minibuses?",
    "How many routes were moved to smaller buses?",
    "How many children were on child protection plans in Marlshire in March 2023, and how many were missing from "
    "education in 2022/23?",
    "what does ECT stand for?",
    "What do you think of the fostering service?",
    "purple elephants parking Jupiter",
)


def numbers(text: str) -> set[str]:
    """The numbers of a text that are no part of a time: "148", "43.2", "10,000"."""
    for mention in reversed(find_periods(text)):
        text = text[: mention.start] + " " + text[mention.end :]
    return set(re.findall(r"\d+(?:[.,]\d+)*", text))


def printed_at(citation: Citation, paper: Paper) -> str:
    """A quote and, for a row of a table, the caption over it."""
    table = paper.blocks[citation.locator.block or 0].table
    return f"{citation.quote} {table.caption if table else ''}"


@pytest.mark.parametrize("question", QUESTIONS)
def test_every_figure_of_a_headline_stands_in_a_quote_it_cites(
    ask: Ask, papers: dict[str, Paper], question: str
) -> None:
    answer = ask(question)
    if answer.status is not Status.ANSWERED:
        return
    cited = {n for claim in answer.claims if claim.text == answer.headline for n in claim.citations}
    held = numbers(" ".join(printed_at(c, papers[c.file]) for c in answer.citations if c.number in cited))
    counted = {str(len(answer.citations) - 1)} if answer.kind is AnswerKind.LIST else set()
    assert numbers(answer.headline) <= held | counted


@pytest.mark.parametrize("question", QUESTIONS)
def test_every_fact_is_printed_in_its_citation(ask: Ask, question: str) -> None:
    answer = ask(question)
    for cited in answer.facts:
        alone = rf"(?<![\d.,]){re.escape(cited.fact.printed)}(?!\d)"
        assert re.search(alone, answer.citations[cited.citation - 1].quote)


@pytest.mark.parametrize("question", QUESTIONS)
def test_every_quote_stands_in_the_paper_it_names(ask: Ask, papers: dict[str, Paper], question: str) -> None:
    for cited in ask(question).citations:
        paper = papers[cited.file]
        assert cited.locator.paper == paper.id and cited.locator.block is not None
        block = paper.blocks[cited.locator.block]
        if cited.locator.cell is not None:
            assert block.table is not None
            assert cited.quote == " | ".join(block.table.rows[cited.locator.cell[0]])
        else:
            assert cited.quote.split("\n")[0] in block.text
        assert (cited.locator.item, cited.locator.paragraph, cited.locator.page) == (block.item, block.paragraph, None)


@pytest.mark.parametrize("question", QUESTIONS)
def test_an_answer_is_whole(ask: Ask, store: Store, question: str) -> None:
    answer = ask(question)
    assert answer.question == question and answer.headline and answer.corpus == store.fingerprint()
    assert [c.number for c in answer.citations] == list(range(1, len(answer.citations) + 1))
    assert len({(c.file, c.locator.block, c.quote) for c in answer.citations}) == len(answer.citations)
    if answer.status is Status.NOT_FOUND:
        assert answer.kind is AnswerKind.REFUSAL
        assert (answer.citations, answer.facts, answer.claims) == ((), (), ())
    else:
        used = [n for claim in answer.claims for n in claim.citations]
        assert set(used) == {c.number for c in answer.citations}
        assert all(claim.supported and claim.citations for claim in answer.claims)
        assert set(re.findall(r" ?\[(\d+)\]", answer.body)) <= {str(n) for n in used}


def test_the_same_question_has_the_same_answer(ask: Ask, store: Store) -> None:
    assert [answer_question(q, store) for q in QUESTIONS[:6]] == [ask(q) for q in QUESTIONS[:6]]


def test_several_questions_in_one_are_each_answered(ask: Ask) -> None:
    answer = ask("How many children were on child protection plans in Marlshire in March 2023, and how many were "
                 "missing from education in 2022/23?")
    assert {f.fact.printed for f in answer.facts} == {"148", "47"}
    assert answer.headline.index("148 children") < answer.headline.index("47 children")
    assert {c.quote for c in answer.citations} >= {"Number of children on child protection plans | 171 | 163 | 148",
                                                   "Number of children missing from education | 52 | n/a | 61 | 47"}


def test_how_it_was_read_is_told(ask: Ask) -> None:
    answer = ask("How many children were on CP plans in Marlshire in March 2022?")
    assert "period: March 2022" in answer.understood and "for: Marlshire" in answer.understood


def test_a_scope_is_kept_to(store: Store) -> None:
    question = "How many children were on child protection plans in March 2023?"
    for authority, value in (("Marlshire", "148"), ("Eastmoor", "96")):
        answer = answer_question(question, store, scope=Scope(authorities=(authority,)))
        assert {f.fact.printed for f in answer.facts} == {value}
    outside = answer_question("How many visits did the mobile library make in 2022/23?", store,
                              scope=Scope(authorities=("Marlshire",)))
    assert (outside.status, outside.searched) == (Status.NOT_FOUND, "Searched: 2 papers of Marlshire.")


def test_a_council_in_the_question_is_kept_to(ask: Ask) -> None:
    answer = ask("What percentage of assessments were completed within 45 working days in Eastmoor in 2022/23?")
    assert {c.file for c in answer.citations} == {"eastmoor-update.md"}


def test_a_quote_that_is_not_in_the_paper_stays_visible_as_unsupported(shelf_of: Callable[..., Store]) -> None:
    """Facts that do not agree with their paper: an index gone wrong, or tampered with."""
    shelf = shelf_of()
    text = "# Marlshire Report\n\n## Play\n\nIn 2022/23, the play schemes took 220 children.\n"
    paper = read_paper(text.encode(), "play.md", Sidecar("play.md", "Marlshire", None, None, Kind.REPORT, "Play"))
    chunks: Sequence[Chunk] = chunk_paper(paper)
    facts: Sequence[Fact] = facts_of(paper, chunks)
    false = [replace(f, quote=f.quote.replace("220", "290"), printed="290") for f in facts]
    shelf.add(paper, chunks, false, text.encode())
    answer = answer_question("How many children did the play schemes take in 2022/23?", shelf)
    assert (answer.status, answer.facts, answer.citations) == (Status.NOT_FOUND, (), ())
    assert answer.headline == "What was found could not be proved by the papers, so it is not shown."
    assert answer.caveats[0] == "A quote could not be found again at its place; read the page before you rely on it."
    assert answer.caveats[1].startswith("Not shown as the answer, for it is not proved: 290 children –")


def test_a_figure_on_a_page_that_ocr_read_says_so(shelf_of: Callable[..., Store]) -> None:
    text = "# Marlshire Report\n\n## Play\n\nIn 2022/23, the play schemes took 220 children.\n"
    for ocr, said in (((), False), ((1,), True)):
        shelf = shelf_of()
        read = read_paper(text.encode(), "play.md", Sidecar("play.md", "Marlshire", None, None, Kind.REPORT, "Play"))
        paper = replace(read, pages=(Page(1, None, 595, 842),), blocks=tuple(replace(b, page=1) for b in read.blocks),
                        metadata=replace(read.metadata, ocr=ocr))
        chunks = chunk_paper(paper)
        shelf.add(paper, chunks, facts_of(paper, chunks), text.encode())
        answer = answer_question("How many children did the play schemes take in 2022/23?", shelf)
        assert "220" in answer.headline
        caveat = "Read by OCR (text recognition), which makes slips: [1]. Check the words and figures on the page."
        assert (caveat in answer.caveats) is said
