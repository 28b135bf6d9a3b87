"""The report: every lost question with what was wanted and got, and nothing of a paper taken as markup."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from lxml import html

from evals.asking import Times
from evals.report import COLUMNS, html_report
from evals.result import Change, Fall, Result
from evals.scoring import Stage
from evals.slices import PaperChange

RunOf = Callable[..., Result]


def test_text_is_escaped(run_of: RunOf) -> None:
    result = run_of(fact_table=(0, 1))
    judged = replace(result.judged[0], headline="<script>alert(1)</script> & 4 < 5",
                     citations=(("<b>place</b>", "<i>q</i>"),), hits=(("<u>p</u>", "<s>t</s>"),))
    page = html_report(replace(result, judged=(judged,)), Times(0.1, 0.2))
    root = html.fromstring(page)
    assert root.xpath("//script | //b | //i | //u | //s") == []
    assert "<script>alert(1)</script> & 4 < 5" in root.text_content()


def test_only_lost_questions_are_told_and_where_they_were_lost(run_of: RunOf) -> None:
    root = html.fromstring(html_report(run_of(fact_table=(1, 2), series=(0, 1)), Times(0.1234, 0.5)))
    assert [article.get("id") for article in root.xpath("//article")] == ["fact_table-1", "series-0"]
    told = root.xpath("//article[1]")[0].text_content()
    assert "How many books were lent?" in told
    assert "not found: no hit holds the evidence" in told
    assert "report.pdf, para 4.5, p. 3: “libraries lent 211 books”" in told
    assert "123 ms (median), 500 ms" in root.text_content()


def test_each_row_of_counts_has_each_column(run_of: RunOf) -> None:
    root = html.fromstring(html_report(run_of(fact_table=(1, 2), unanswerable=(1, 1)), Times(0, 0)))
    table = root.xpath("//table")[0]
    assert [th.text_content() for th in table.xpath(".//th")] == list(COLUMNS)
    rows = [[td.text_content() for td in tr.xpath("td")] for tr in table.xpath(".//tbody/tr")]
    assert rows[0] == ["fact_table", "2", "1", "1", "0", "0", "1", "1 (50%)", "50%", "50%", "50%", "0.50"]
    assert rows[1] == ["unanswerable", "1", "1", "0", "0", "0", "", "1", "", "", "", ""]


def test_stages_by_type_papers_and_halves_have_a_table_each(run_of: RunOf) -> None:
    result = run_of(fact_table=(1, 2), series=(0, 1), unanswerable=(1, 1))
    lost = replace(result.judged[1].verdict, stage=Stage.NOT_INGESTED, gap="no fact has the value 211")
    judged = (result.judged[0], replace(result.judged[1], verdict=lost), *result.judged[2:])
    root = html.fromstring(html_report(replace(result, judged=judged), Times(0, 0)))
    _, stages, papers, cut = root.xpath("//table")
    assert [th.text_content() for th in stages.xpath(".//th")] == ["stage", "questions", "fact_table", "series"]
    rows = [[td.text_content() for td in tr.xpath("td")] for tr in stages.xpath(".//tbody/tr")]
    assert rows[0] == ["not ingested: the papers as they were read do not have it", "1", "1", ""]
    assert rows[1] == ["not found: no hit holds the evidence", "1", "", "1"]
    assert papers.xpath(".//tbody/tr")[0].text_content() == "report.pdf1 of 3 (33%)1 of 2 (50%)0 of 1 (0%)1 of 1 (100%)"
    assert [tr.xpath("td")[0].text_content() for tr in cut.xpath(".//tbody/tr")] == [
        "fact_table", "series", "unanswerable", "answerable",
    ]
    assert "not ingested: no fact has the value 211" in root.xpath("//article[1]")[0].text_content()


def test_falls_and_changes_are_told(run_of: RunOf) -> None:
    page = html_report(run_of(fact_table=(1, 2)), Times(0, 0), [Fall("fact_table", 0.6, 0.5)],
                       [Change("fact_table-1", "fact_table", "right", "wrong", False)],
                       [PaperChange("report.pdf", 9, before=7, now=6, gained=1, lost=2)])
    text = html.fromstring(page).text_content()
    assert "fact_table60.0%50.0%10.0 points" in text
    assert "fact_table-1fact_tablerightwronglost" in text
    assert "report.pdf976+1−2" in text
