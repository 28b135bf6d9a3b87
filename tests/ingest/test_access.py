"""How a front says that a paper is open, that it is exempt, or that an appendix is which is not in it."""

from __future__ import annotations

from pathlib import Path

import pytest

from corpus.paper import Access
from ingest.access import access_of

OPEN = [
    "Exempt: Main report open. Appendix D is not for publication (paragraph 3 of Schedule 12A)",
    "Exempt: Report open; Appendix 2 exempt",
    "Exempt information: Main report public. Appendix B exempt under paragraph 3",
    "Exempt: The report is open. Appendix D is exempt (paragraph 3)",
    "Exempt: Covering report is open, Appendix C is exempt",
    "Exempt: Appendix 2 only",
    "Exempt: Appendix 2 is exempt; the rest of the report is open",
    "Exempt: Appendix 2 (paragraph 3). The report itself is public.",
    "Exempt/open: Open, with exempt Appendix D",
    "Exempt: In part – Appendix D",
    "Exempt: Part exempt (Appendix D)",
    "Exempt: Partly exempt - Appendix D (commercially sensitive)",
    "Confidential: No, but Appendix 3 is",
    "Not for publication: Appendix 1 only",
    "Not for publication: Appendix 1, by virtue of paragraph 3 of Schedule 12A to the Local Government Act 1972",
    "Is the report exempt?: No, except Appendix 4",
    "Exempt: This report is public except for Appendix B",
    "Exempt: Public report with exempt appendix",
    "Exempt: Open report with a private appendix (Appendix E)",
    "Confidentiality: Open, apart from Appendix E which is exempt",
    "Report status: Open (Appendix E exempt)",
    "Public/exempt: Public. Appendix E exempt.",
    "Exempt: Main report – no. Appendix E – yes (paragraph 3).",
    "Exempt: Main report: No. Appendix E: Yes, paragraph 3",
    "Access: Open main report, exempt appendix 3",
    "Exempt: The main body of this report is open to the public. Appendix C is exempt",
    "Exempt or confidential information: Appendix C contains exempt information",
    "Exempt: n/a",
    "Exempt: None",
    "Exempt: Not applicable",
    "Exempt: not exempt",
    "Exempt information: This report contains no exempt information",
    "Exempt: None of this report is exempt",
    "Exempt: No exempt information",
    "Exempt: No - open report",
    "Exemption: None applies",
    "Confidential / exempt: Neither",
    "Exempt: Public",
    "Exempt: Public document",
    "Exempt: Open to the public",
    "Exempt: This is a public report",
    "Confidential: This report is not confidential",
    "Private/public: For publication",
    "Exempt: For publication",
    "Publication: Public (no exempt information)",
    "Exempt: The report is not exempt",
    "Exempt: The report may be published",
    "Exempt: Suitable for publication",
    "Confidentiality: Not confidential",
    "Restricted: No",
    "Restrictions: None",
    "Is this report exempt?: No",
    "Is this report confidential? No",
    "Exempt item: No",
    "Private report: No",
    "Part 1/Part 2: Part 1",
    "Part I or II: Part I",
    "Part A/Part B: Part A (open)",
    "Public or private: Public",
    "Exempt: Nil",
    "Exempt information?: No. Appendix 3 (prices of single moorings) is not published – paragraphs 1 and 3",
    "Exempt information?: No. Appendix 3 is withheld from the public",
    "Exempt information: None, but Appendix 3 goes to members only",
    "Exempt information: Appendix 3 is not published",
    "Exempt information: Appendix D (moorings) only – trade interests",
    "Exempt: Part – Appendix 2 contains exempt information (para 3)",
    "Exemption: Appendix B – paragraph 3 (financial affairs)",
    "Exempt information: Appendix B – financial or business affairs",
    "Exempt information: Appendix B only: commercially sensitive",
    "Exempt information: Appendix B, because of contract prices",
    "Exempt information: Appendix B on grounds of commercial sensitivity",
    "Exempt information: Appendix B owing to commercial confidentiality",
    "Exempt information: Appendix B due to staffing information",
    "Exempt information: Appendix B for reasons of commercial sensitivity",
    "Is this report confidential?: No (Appendix A is exempt)",
    "Confidential or exempt information: Appendix 1 (commercially sensitive)",
    "Confidential: Appendix 1 (commercially sensitive)",
    "Exempt: No, but Appendix 2 is (paragraph 3)",
    "Private/public: Public with exempt appendix",
    "Open/exempt: Open, except Appendix 2",
    "Open/exempt: Part exempt (Appendix 2 only)",
    "Open/exempt: Appendix 2 exempt",
    "Access to information: Open; Appendix C not for publication",
    "Access: Part 1 (public), Appendix 3 is Part 2",
    "Does the report contain confidential or exempt information?: Yes, Appendix B",
    "Contains confidential or exempt information?: No",
    "Contains exempt information: No",
    "Contains exempt information: None",
    "Reason for exemption: n/a",
    "Exempt items: None",
    "Exempt or confidential items: None",
    "Restriction on publication: None",
    "Confidentiality: None",
    "Confidentiality: Appendix B is confidential",
    "Not for publication by virtue of paragraph 3 of Schedule 12A: Appendix 2 only",
    "Appendix 2 to this report is exempt from publication under paragraph 3",
    "Appendix 2 is not for publication",
    "Appendices: A – Options; B – Costs (exempt)",
    "Appendices: Appendix A (open), Appendix B (not for publication)",
    "Exempt information and reasons: Appendix 4 — contains the tender prices",
    "Publication: Open report with confidential Appendix 2",
    "Report status: Public",
    "Report status: Public (with exempt annex)",
    "Status: Open (Appendix 2: exempt)",
    "Classification: OFFICIAL",
    "Exempt Information: Not applicable to this report",
    "Exempt information: There is none in this report",
    "Exempt information: No exempt information",
    "Exempt information: The report contains no exempt information",
    "Exempt information: Nothing in this report is exempt",
    "Exempt: Not exempt",
    "Confidential report: No",
    "Exempt report: No",
    "Exempt from publication: No",
    "Exempt: N",
    "Exempt?: No",
    "Exempt: No, save background paper 3",
    "Exempt information: None, except background papers 2 and 3",
    "Exempt information: Background paper 3 only (paragraph 3)",
    "Exempt?: No (background paper 4 is exempt)",
    "Confidential: No, other than one background paper",
    "Exempt information?: No. Background paper 3 is withheld",
]
EXEMPT = [
    "Exempt: Paragraph 3",
    "Exempt: Main report and Appendix D are not for publication",
    "Exempt: The report and its appendices",
    "Exempt: Report exempt; Appendix 2 open",
    "Exempt: Main report exempt. Appendix D is open",
    "Exempt: Main report not open. Appendix D is not for publication",
    "Exempt: Main report open from 2030. Appendix D is not for publication",
    "Exempt: This report",
    "Exempt: Yes, all of it; Appendix 2 open",
    "Exempt: Open to members only",
    "Exempt: Public excluded",
    "Exempt: Not open to the public",
    "Exempt: Not for publication until 1 May",
    "Exempt: Public summary only; report exempt",
    "Exempt: Part 2",
    "Part I or II: Part II",
    "Public or private: Private",
    "Exempt: None of the appendices is open",
    "Exempt: No. 3 of Schedule 12A",
    "Exempt: Report closed, Appendix 1 open",
    "Exempt: Main report open in part. Appendix D and section 4 are not for publication",
    "Is this report exempt?: Yes",
    "Exempt: The report is open to officers. Appendix D is exempt",
    "Private report: Yes",
    "Status: Private",
    "Exempt: The report may be published after the sale",
    "Exempt: Suitable for publication once redacted",
    "Exempt information?: No. This report is exempt",
    "Exempt information: No. 3 of Schedule 12A",
    "Exempt information?: No. 3 of Schedule 12A (financial affairs), Appendix 3",
    "Exempt information: None, save the legal advice",
    "Exempt information: Appendix B – and recommendations 2 to 4",
    "Exempt information: Appendix B – also section 5",
    "Exempt information?: No, but the whole report is for members only",
    "Exempt information?: Yes. Appendix 3 and the report are not published",
    "Exempt information: Yes",
    "Exempt information: Paragraph 3",
    "Exempt information: Appendix B and this report",
    "Exempt information: Report and Appendix B",
    "Exempt information: Appendix B – and the whole report",
    "Exempt information: All, including Appendix B",
    "Exempt information: Sale of land",
    "Exempt information: Paragraph 3, commercial interests",
    "Confidential: Yes",
    "NOT FOR PUBLICATION",
    "Not for publication by virtue of paragraph 3 of Schedule 12A",
    "Status: Exempt",
    "Part 2 – exempt report",
    "This report is exempt under paragraph 1",
    "Exempt report: Yes",
    "Open/exempt: Exempt",
    "Open/exempt: Exempt (Appendix A open)",
    "Exempt information: the report as it contains the prices of Appendix B",
    "Exempt: Not for publication",
    "Exempt?: Yes",
    "Exempt information: No public access to this report or Appendix B",
    "Does the report contain confidential or exempt information?: Yes",
    "Confidential?: Yes",
    "Private/public: Private",
    "Public/private: Private",
    "Public or exempt: Exempt",
    "Exempt information: No access to the public",
    "Exempt items: Yes",
    "Exempt report: Paragraph 3",
    "Confidential report: paragraph 2",
    "Appendix 2 and this report are exempt",
    "Appendix 2 is exempt as is this report",
    "Appendix 2 is exempt – as the whole report is",
    "Exempt information: Appendix D – both",
    "Exempt information: Appendix D only – this report is exempt too",
    "Appendices: Appendix A (open). This report is not for publication",
    "Exempt information: none. This report is not for publication",
    "Exempt information: nothing but this report",
    "Exempt information: The report and background paper 3",
    "Exempt: Yes. Background paper 3 is open",
    "Exempt: No, save this report and background paper 3",
]


@pytest.mark.parametrize("line", OPEN)
def test_what_speaks_of_an_appendix_or_of_nothing_leaves_the_paper_open(line: str) -> None:
    assert access_of(["Repairs to the quay", line]) is Access.OPEN


@pytest.mark.parametrize("line", EXEMPT)
def test_what_speaks_of_the_paper_or_leaves_it_in_doubt_keeps_it_back(line: str) -> None:
    assert access_of(["Repairs to the quay", line]) is Access.EXEMPT


MARKS = [
    (truth, line)
    for truth, _, line in (
        row.partition("\t") for row in (Path(__file__).parent / "front_marks.tsv").read_text("utf-8").splitlines()
    )
]


@pytest.mark.parametrize(("truth", "line"), MARKS)
def test_the_ways_councils_say_it(truth: str, line: str) -> None:
    front = ["Marlshire Council", "Cabinet", "Date: 3 May 2031", line, "Ward(s): All"]
    assert access_of(front, [*front, "1. Purpose", "This report sets out the tolls."]) is Access(truth)


@pytest.mark.parametrize("line", [
    "Private fostering: annual report 2031", "Suspensions and permanent exclusions: a briefing", "Public health report",
    "Part 2: Performance in the year", "Restricted funds: none were set up", "Closed case audits in the year",
    "Table 1 gives the grant. The settlement had not been published when this paper was written.",
    "This report tells how confidential notes are kept.", "How private homes are inspected",
    "Children exempt from the toll: 41", "The Board met in public twice.", "Open days: 3 May and 9 May",
])  # fmt: skip
def test_what_has_the_words_of_access_and_is_none(line: str) -> None:
    assert access_of(["Repairs to the quay", line]) is Access.OPEN


@pytest.mark.parametrize(
    "line",
    [
        "Exempt information: Appendix D (moorings) only – trade interests",
        "Appendix D is not for publication",
        "Appendices: Appendix C (open), Appendix D (not for publication)",
        "Exempt information: Appendix D owing to the prices in it",
    ],
)
def test_a_paper_that_holds_the_appendix_is_kept_back(line: str) -> None:
    assert access_of([line], ["Repairs to the quay", line, "Appendix D: Moorings", "The rent is " + 40 * "high "]) is (
        Access.EXEMPT
    )
    assert access_of([line], ["Repairs to the quay", line, "The prices are in Appendix D."]) is Access.OPEN


def test_a_heading_in_an_appendix_s_stead_is_no_appendix() -> None:
    line = "Exempt: Main report open. Appendix D is not for publication"
    texts = [line, "1. Purpose", "Appendix D (exempt): moorings"]
    assert access_of([line], [*texts, "Not for publication."]) is Access.OPEN
    assert access_of([line], [*texts, "The rent is £40."]) is Access.EXEMPT


def test_a_sentence_on_an_appendix_that_is_not_there_is_no_appendix() -> None:
    line = "Exempt information: Part 2: Appendix D (moorings), exempt under paragraphs 1 and 3"
    assert access_of([line], [line, "1. Purpose", "Appendix D is exempt and is not published."]) is Access.OPEN
    assert access_of([line], [line, "1. Purpose", "Appendix D is a list of moorings and rents."]) is Access.EXEMPT


def test_what_stands_in_an_appendix_s_stead_in_its_own_words() -> None:
    line = "Status: Open, except Appendix D, which is exempt under paragraph 3"
    texts = [line, "1. Purpose", "Appendix D", "Terms for the moorings: exempt, not for publication."]
    assert access_of([line], texts) is Access.OPEN
    assert access_of([line], [*texts, "Contact: Wendell Marsh, harbour master."]) is Access.OPEN
    assert access_of([line], [*texts, "Berth 1 is let at £40.", "Berth 2 is let at £50."]) is Access.EXEMPT
