"""Everyday words: each group is a swap that can be looked up as it is written."""

from __future__ import annotations

from corpus.glossary import Glossary, load_glossary
from retrieval.authorities import english_councils
from retrieval.plain_words import EVERYDAY, LAY_TERMS, MOVEMENT_TERMS, PLAIN_TERMS
from retrieval.query import read_query


def test_every_group_has_two_wordings_in_lower_case_and_no_acronym() -> None:
    for term in (*PLAIN_TERMS, *MOVEMENT_TERMS):
        assert len(set(term.expansions)) > 1, term
        assert not term.spellings and not term.ambiguous
        assert all(wording == wording.lower().strip() for wording in term.expansions), term


def test_every_wording_but_one_finds_the_others() -> None:
    (found,) = Glossary(PLAIN_TERMS).expand("kids")
    assert found.found == "kids"
    assert {"children", "young people"} <= set(found.others) and "kids" not in found.others


def test_words_of_more_than_one_are_known_one_by_one() -> None:
    assert {"kids", "young", "people", "timescale"} <= EVERYDAY
    assert "young people" not in EVERYDAY


def test_directions_are_kept_apart_as_only_reasons_need_them() -> None:
    plain = {wording for term in PLAIN_TERMS for wording in term.expansions}
    assert {"went up", "went down", "stayed high"} <= {w for t in MOVEMENT_TERMS for w in t.expansions} - plain


def test_every_lay_group_is_in_lower_case_and_has_something_to_swap_for() -> None:
    assert len(LAY_TERMS) >= 200
    for term in LAY_TERMS:
        wordings = (*term.spellings, *term.expansions)
        assert len(set(wordings)) == len(wordings) > 1, term
        assert all(wording == wording.lower().strip() for wording in wordings), term
        assert term.one_way is bool(term.expansions)


def test_lay_words_are_swapped_one_way() -> None:
    glossary = Glossary(LAY_TERMS)
    (found,) = glossary.expand("wages")
    assert "salaries" in found.others
    assert glossary.expand("salaries") == ()


def test_a_plan_is_found_under_its_subject_but_not_counted_there() -> None:
    def ways(question: str) -> set[tuple[str, ...]]:
        query = read_query(question, load_glossary(None), (), english_councils())
        return {a for c in query.concepts for a in c.alternatives}

    assert ("sen",) in ways("Why were EHC plans late?")
    assert ("sen",) not in ways("How many EHC plans were late?")


def test_meet_is_told_as_met_and_a_meeting_is_not() -> None:
    glossary = Glossary(LAY_TERMS)
    assert any("met" in f.others for f in glossary.expand("When did the crew meet?"))
    assert all("met" not in f.others for f in glossary.expand("At which meeting was it met?"))


def test_who_packs_it_in_leaves_and_who_was_opposed_objected() -> None:
    glossary = Glossary(LAY_TERMS)
    assert "leaving" in {w for e in glossary.expand("why do skippers pack it in") for w in e.others}
    assert "against" in {w for e in glossary.expand("how many were opposed") for w in e.others}


def test_one_of_our_own_is_permanent_or_in_house() -> None:
    (found,) = Glossary(LAY_TERMS).expand("how much dearer is a borrowed ferry than one of our own")
    assert {"permanent", "council's own"} <= set(found.others)


def test_ete_is_education_training_or_employment_and_ago_no_subject() -> None:
    asking = "Why is the ETE share of deckhands below that of a year ago?"
    query = read_query(asking, load_glossary(), (), english_councils())
    asked = {c.asked: c for c in query.concepts}
    assert "education, training or employment" in asked["ETE"].wordings
    assert "ago" not in asked
def test_visits_to_a_and_e_are_attendances_of_an_age() -> None:
    found = [w for f in Glossary(LAY_TERMS).expand("A&E visits by under-fives") for w in f.others]
    assert {"a&e attendances", "0-4"} <= set(found)


def test_who_is_on_the_books_is_on_roll_and_college_is_further_education() -> None:
    found = [w for f in Glossary(LAY_TERMS).expand("had on its books at college") for w in f.others]
    assert {"on roll", "further education"} <= set(found)
