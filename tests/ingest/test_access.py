"""How a front says that a paper is open, that it is exempt, or that an appendix is which is not in it."""

from __future__ import annotations

import pytest

from corpus.paper import Access
from ingest.access import access_of

OPEN = [
    'Exempt information?: No. Appendix 3 (prices of single moorings) is not published – paragraphs 1 and 3',
    'Exempt information?: No. Appendix 3 is withheld from the public',
    'Exempt information: None, but Appendix 3 goes to members only',
    'Exempt information: Appendix 3 is not published',
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
    'Exempt information?: No. This report is exempt',
    'Exempt information: No. 3 of Schedule 12A',
    'Exempt information?: No. 3 of Schedule 12A (financial affairs), Appendix 3',
    'Exempt information: None, save the legal advice',
    'Exempt information: Appendix B – and recommendations 2 to 4',
    'Exempt information: Appendix B – also section 5',
    'Exempt information?: No, but the whole report is for members only',
    'Exempt information?: Yes. Appendix 3 and the report are not published',
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


@pytest.mark.parametrize("line", [
    "Exempt information: Appendix D (moorings) only – trade interests", "Appendix D is not for publication",
    "Appendices: Appendix C (open), Appendix D (not for publication)",
    "Exempt information: Appendix D owing to the prices in it",
])
def test_a_paper_that_holds_the_appendix_is_kept_back(line: str) -> None:
    assert access_of([line], ["Repairs to the quay", line, "Appendix D: Moorings", "The rent is " + 40 * "high "]) is (
        Access.EXEMPT
    )
    assert access_of([line], ["Repairs to the quay", line, "The prices are in Appendix D."]) is Access.OPEN
