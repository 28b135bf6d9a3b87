"""Acronyms and synonyms: the long form of the short, the short of the long, and the two-faced as their company says."""

from __future__ import annotations

from pathlib import Path

import pytest

from corpus.errors import SettingsError
from corpus.glossary import Expansion, Glossary, Term, defined_terms, load_glossary, read_glossary

TABLE = (
    "acronym\texpansions\tsynonyms\tnote\tsource\tgroup\n"
    "MYP\tMarlshire Youth Panel\tyouth panel; young people’s panel\t\tours\tpanels\n"
    "YH / YHC\tyouth hub(s)\t\tlocal name\tours\tplaces\n"
    "PB\tplaying board\tboard of games\tAMBIGUOUS: also parish board\tours\tpanels\n"
    "# a remark\n"
    "\n"
)
TERMS = (
    Term(("MYP",), ("Marlshire Youth Panel",), ("youth panel", "young people’s panel"), False),
    Term(("YH", "YHC"), ("youth hubs",), (), False),
    Term(("PB",), ("playing board",), ("board of games",), True),
)


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """A council's own table."""
    path = tmp_path / "own.tsv"
    path.write_text(TABLE, encoding="utf-8")
    return path


def found(text: str) -> list[tuple[str, tuple[str, ...]]]:
    return [(e.found, e.others) for e in Glossary(TERMS).expand(text)]


def test_a_table_is_read_row_by_row_without_remarks_and_empty_lines(own: Path) -> None:
    assert read_glossary(own) == TERMS


def test_a_table_may_be_comma_separated_as_excel_saves_it(tmp_path: Path) -> None:
    path = tmp_path / "own.CSV"
    path.write_bytes("\ufeffAcronym,Expansions\r\nMYP,\"Marlshire Youth, Play and Parks\"\r\n".encode())
    assert read_glossary(path) == (Term(("MYP",), ("Marlshire Youth, Play and Parks",), (), False),)


def test_a_councils_own_table_goes_before_ours_and_has_its_own_meaning_of_an_acronym(tmp_path: Path) -> None:
    path = tmp_path / "own.tsv"
    path.write_text("acronym\texpansions\nPLO\tPlanning Liaison Officer\n", encoding="utf-8")
    both, ours = load_glossary(path), load_glossary()
    assert len(ours.terms) > 200 and len(both.terms) == len(ours.terms)
    assert both.expand("PLO numbers")[0].others == ("Planning Liaison Officer",)
    assert both.expand("EHE numbers") == ours.expand("EHE numbers")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        pytest.param("acronym\texpansions\nAB\tA B\n\tno acronym\n", "line 3: no acronym; give one", id="no acronym"),
        pytest.param("acronym\texpansions\n\nAB\t \n", 'line 3: nothing that "AB" stands for', id="no meaning"),
        pytest.param("acronym\texpansions\nAB\tA B\tmore\n", "line 2: 3 cells under 2 columns", id="a cell too many"),
        pytest.param("AB\tA B\n", "line 1: the columns are .*acronym and expansions must", id="no header"),
        pytest.param("", "is empty", id="empty"),
    ],
)
def test_a_row_that_cannot_be_used_is_named_by_its_line(tmp_path: Path, text: str, said: str) -> None:
    path = tmp_path / "own.tsv"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(SettingsError, match=said) as raised:
        read_glossary(path)
    assert str(path) in str(raised.value)


def test_terms_that_go_before_a_glossary_are_what_an_acronym_stands_for_first() -> None:
    more = Term(("MYP",), ("Maximum Yearly Payment",), (), False)
    others = Glossary(TERMS).after((more,)).expand("MYP")[0].others
    assert others[:2] == ("Maximum Yearly Payment", "Marlshire Youth Panel")


@pytest.mark.parametrize(
    ("text", "expansions"),
    [
        pytest.param("What did MYP say?",
                     [("MYP", ("Marlshire Youth Panel", "youth panel", "young people’s panel"))], id="an acronym"),
        pytest.param("MYPs", [("MYPs", ("Marlshire Youth Panel", "youth panel", "young people’s panel"))],
                     id="its plural"),
        pytest.param("what did myp say", [("myp", ("Marlshire Youth Panel", "youth panel", "young people’s panel"))],
                     id="three letters typed in lower case"),
        pytest.param("Marlshire youth panel",
                     [("Marlshire youth panel", ("MYP", "youth panel", "young people’s panel"))],
                     id="the longest match wins, in any case"),
        pytest.param("a youth hub", [("youth hub", ("YH", "YHC"))], id="a singular finds the plural"),
        pytest.param("yh opened", [], id="two letters in lower case are a word"),
        pytest.param("YH opened", [("YH", ("youth hubs", "YHC"))], id="two letters as written"),
        pytest.param("What did the PB say?", [("PB", ("playing board", "board of games"))],
                     id="a two-faced acronym alone has its first meaning"),
        pytest.param("Did the PB buy games?", [("PB", ("playing board", "board of games"))],
                     id="a two-faced acronym beside a word of its meaning"),
        pytest.param("nothing of the kind", [], id="none"),
        pytest.param("Did the MYP open?", [("MYP", ("Marlshire Youth Panel", "youth panel", "young people’s panel"))],
                     id="an article is no part of the term"),
        pytest.param("", [], id="nothing"),
    ],
)
def test_expand(text: str, expansions: list[tuple[str, tuple[str, ...]]]) -> None:
    assert found(text) == expansions


@pytest.mark.parametrize(
    ("text", "others"),
    [
        pytest.param("What did the PB say?", ("playing board", "board of games"), id="nothing decides"),
        pytest.param("Did the PB meet in the parish?", ("parish board",), id="a word of the second decides"),
    ],
)
def test_of_two_meanings_that_are_listed_one_is_taken(text: str, others: tuple[str, ...]) -> None:
    second = Term(("PB",), ("parish board",), (), True)
    assert [e.others for e in Glossary((*TERMS, second)).expand(text)] == [others]


def test_an_expansion_says_where_it_stands() -> None:
    assert Glossary(TERMS).expand("Has Eastmoor YH got MYP?") == (
        Expansion("YH", 13, 15, ("youth hubs", "YHC")),
        Expansion("MYP", 20, 23, ("Marlshire Youth Panel", "youth panel", "young people’s panel")),
    )


def test_more_terms_go_after_a_glossarys_own() -> None:
    more = Term(("ZZZ",), ("sleep",), (), False)
    assert Glossary(TERMS).with_terms((more,)).terms == (*TERMS, more)


@pytest.mark.parametrize(
    ("acronym", "first"),
    [
        pytest.param("PLO", "Public Law Outline", id="courts"),
        pytest.param("EHE", "elective home education", id="education"),
        pytest.param("LAC", "looked after children", id="care"),
        pytest.param("EHCP", "education, health and care plan", id="named in another row's synonyms too"),
    ],
)
def test_ours_spells_the_acronym_out_first(acronym: str, first: str) -> None:
    assert load_glossary().expand(f"{acronym} numbers")[0].others[0] == first


def test_every_row_of_ours_has_a_spelling_and_another_way_to_say_it() -> None:
    assert [t for t in load_glossary().terms if not t.spellings or not (t.expansions or t.synonyms)] == []


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        pytest.param("The Marlshire Youth Panel (MYP) met.", [("MYP", "Marlshire Youth Panel")], id="a name"),
        pytest.param("Panel of Young Advisers (PYA)", [("PYA", "Panel of Young Advisers")],
                     id="joining words do not count"),
        pytest.param("Report by the Panel of Young Advisers (PYA)", [("PYA", "Panel of Young Advisers")],
                     id="joining words before the name"),
        pytest.param("Early Help Assessments (EHAs)", [("EHAs", "Early Help Assessments")], id="a plural"),
        pytest.param("An Annual Marlshire Youth Panel (MYP)", [("MYP", "Marlshire Youth Panel")],
                     id="capitals before the name"),
        pytest.param("Unrelated Words (QQQ)", [], id="letters of something else"),
        pytest.param("many words (ABC)", [], id="no capitals"),
        pytest.param("The Panel met (see page 2).", [], id="an aside"),
        pytest.param("visits with the Local Area Partnership (LAP)", [("LAP", "Local Area Partnership")],
                     id="a long word before the name"),
        pytest.param("Multi-Agency Youth Hub (MAYH)", [("MAYH", "Multi-Agency Youth Hub")], id="a hyphen"),
        pytest.param("Department for Gardens (DfG)", [("DfG", "Department for Gardens")], id="a small letter counts"),
        pytest.param("Co-opted Members (CM)", [("CM", "Co-opted Members")], id="a hyphened word that is one"),
    ],
)
def test_what_a_paper_defines(text: str, terms: list[tuple[str, str]]) -> None:
    assert [(t.spellings[0], t.expansions[0]) for t in defined_terms([text])] == terms


def test_the_first_definition_stands() -> None:
    assert [t.expansions for t in defined_terms(["Youth Panel (YP)", "Young People (YP)"])] == [("Youth Panel",)]


def test_an_acronym_of_two_rows_stands_for_the_second_where_its_company_says_so() -> None:
    young = load_glossary().expand("How many FTEs into the youth justice system?")[0].others
    staff = load_glossary().expand("How many FTE drivers?")[0].others
    assert young[0] == "first-time entrants"
    assert staff[0] == "full-time equivalent"
    assert "first-time entrants" not in staff


def test_an_acronym_that_ends_in_a_capital_s_is_no_plural_of_another() -> None:
    crown = Term(("CPS",), ("Crown Prosecution Service",), (), False)
    plan = Term(("CP",), ("child protection",), (), False)
    assert [e.others for e in Glossary((crown, plan)).expand("under CP")] == [("child protection",)]
    assert [e.others for e in Glossary((crown, plan)).expand("two CPs")] == [("child protection",)]
    assert [e.others for e in Glossary((crown, plan)).expand("the CPS")] == [("Crown Prosecution Service",)]


@pytest.mark.parametrize(
    ("asked", "stands_for", "not_for"),
    [
        ("DfE", "Department for Education", "Ministry of Housing, Communities and Local Government"),
        ("ICB", "integrated care board", "integrated care system"),
        ("DHSC", "Department of Health and Social Care", "Department for Education"),
        ("A8", "Attainment 8", "Progress 8"),
        ("FOI", "Freedom of Information", "subject access request"),
        ("GLD", "good level of development", "early years foundation stage"),
        ("domestic abuse", "domestic violence", "domestic abuse"),
        ("MTFS", "medium term financial plan", "council tax base"),
        ("YOT", "youth offending service", "probation service"),
    ],
)
def test_acronyms_of_different_things_have_rows_of_their_own(asked: str, stands_for: str, not_for: str) -> None:
    others = [o for e in load_glossary().expand(f"What did {asked} cost?") for o in e.others]
    assert stands_for in others
    assert not_for not in others


def test_no_row_puts_two_names_in_one_with_a_slash() -> None:
    names = [o for t in load_glossary().terms for o in t.expansions]
    assert [o for o in names if " / " in o and "agenda" not in o] == []


def test_what_stands_in_brackets_may_be_left_unsaid(tmp_path: Path) -> None:
    path = tmp_path / "own.tsv"
    path.write_text(
        "acronym\texpansions\tsynonyms\nBHT\tboat house (and slipway) trust\tpier club (old)\n", encoding="utf-8"
    )
    assert read_glossary(path) == (
        Term(("BHT",), ("boat house trust", "boat house and slipway trust"), ("pier club",), False),
    )


def test_a_term_of_eight_words_is_one_term() -> None:
    long = Term(("NBH",), ("new boats that came to the harbour board",), (), False)
    found = Glossary((long,)).expand("How many new boats that came to the harbour board were there?")
    assert [e.found for e in found] == ["new boats that came to the harbour board"]
