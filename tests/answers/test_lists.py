"""Lists: whole, in order, with their count, each entry cited."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from answers.answer import Answer, AnswerKind, Status
from answers.ask import answer_question
from answers.draft import Case
from answers.enumerations import series_of
from answers.lists import whole_list
from corpus.store import Store

Ask = Callable[..., Answer]
CaseOf = Callable[[str], Case]
AREAS = "What are the three areas for improvement named by the inspectors?"


def entries(answer: Answer) -> list[str]:
    return [line.partition(". ")[2] for line in answer.body.split("\n") if line[:1].isdigit()]


def test_a_list_is_whole_and_in_order_under_its_lead(ask: Ask) -> None:
    answer = ask(AREAS)
    assert answer.kind is AnswerKind.LIST
    assert answer.headline == "The inspectors named three areas for improvement: 3 in the paper’s order."
    assert entries(answer) == [
        "The quality of supervision for new social workers",
        "The time that children wait for a dental check",
        "Records of return home interviews",
    ]
    lead = "The inspectors named three areas for improvement:"
    assert [c.quote for c in answer.citations] == [lead, *entries(answer)]
    assert answer.caveats == ()


def test_another_count_than_the_asked_one_is_told(ask: Ask) -> None:
    answer = ask(AREAS.replace("three", "five"))
    assert len(entries(answer)) == 3
    assert answer.caveats == ("The question speaks of 5; the paper's list has 3.",)


def test_agreed_actions_are_a_list(ask: Ask) -> None:
    answer = ask("What actions were agreed on missing children?")
    assert entries(answer) == ["Clerk to invite the police inspector", "Chair to write to headteachers",
                               "Officers to map the bus passes issued"]
    assert {(c.locator.item, c.locator.paragraph) for c in answer.citations} == {("6", "6.2")}


@pytest.mark.parametrize(("question", "lead", "found"), [
    ("List the topics for kinship carers in the training plan", "Topics for kinship carers",
     ["First aid", "Internet safety"]),
    ("List the topics for newcomers in the training plan", "Topics for newcomers",
     ["Safe caring at home", "Recording for court", "Contact with birth parents"]),
    ("What are the parts of the training plan?", "The training plan for foster carers has two parts",
     ["Topics for newcomers:", "Topics for kinship carers:"]),
])
def test_of_nested_lists_the_one_asked_for(ask: Ask, question: str, lead: str, found: list[str]) -> None:
    answer = ask(question)
    assert answer.headline == f"{lead}: {len(found)} in the paper’s order."
    assert entries(answer) == found


def test_a_list_that_runs_on_in_a_sentence_is_set_out(ask: Ask) -> None:
    answer = ask("What are the four priorities of the youth offer?")
    assert entries(answer) == ["safe places to meet", "help with finding work", "good mental health",
                               "a voice in decisions"]
    assert [c.quote for c in answer.citations] == [
        "The youth offer has four priorities: safe places to meet; help with finding work; good mental health, and: "
        "a voice in decisions."]


def test_a_running_list_of_another_length_says_so(ask: Ask) -> None:
    answer = ask("What are the six priorities of the youth offer?")
    assert len(entries(answer)) == 4
    assert answer.caveats == ("The question speaks of 6; the paper's list has 4.",)


def test_a_long_list_is_cut_to_heads_and_says_so(shelf_of: Callable[..., Store]) -> None:
    tail = "so that nobody has to wait for a worker who has moved to another team in the same year, " * 4
    names = ("Recruit", "Train", "Listen", "Publish")
    bullets = "\n".join(f"- {name} early: {tail}{n}" for n, name in enumerate(names))
    shelf = shelf_of(f"# Marlshire Report\n\n## Pledges\n\nThe council made four pledges to carers:\n\n{bullets}\n")
    answer = answer_question("List the pledges the council made to carers", shelf)
    assert entries(answer) == [f"{name} early …" for name in names]
    assert answer.caveats == ("Long entries are cut to what they begin with; the cited pages have them whole.",)
    assert [c.quote.endswith(str(n)) for n, c in enumerate(answer.citations[1:])] == [True] * 4


def test_a_list_of_something_else_is_not_given(ask: Ask) -> None:
    answer = ask("List the swimming pools in Marlshire")
    assert (answer.status, answer.citations) == (Status.NOT_FOUND, ())


def test_rows_and_prose_are_no_list(case: CaseOf) -> None:
    assert whole_list(case("List the visits of the mobile library in Eastmoor")) is None


@pytest.mark.parametrize(("text", "question", "found"), [
    ("The depot plan has its focus on three main areas: safe crossings, the night bus and bicycle parking.",
     "What three things does the depot plan focus on?", ["safe crossings", "the night bus", "bicycle parking"]),
    ("There are 3 nursery schools in Marlshire (Elmcote, Old Mill House and The Grove) and all are full.",
     "Name the nursery schools in Marlshire", ["Elmcote", "Old Mill House", "The Grove"]),
    ("The trial found two things that did not work: drivers seldom waited, and the timetable was lost.",
     "What two things did not work in the trial?", ["drivers seldom waited", "the timetable was lost"]),
])
def test_a_series_in_a_sentence_is_set_out(
    shelf_of: Callable[..., Store], text: str, question: str, found: list[str]
) -> None:
    shelf = shelf_of(f"# Marlshire Transport Report\n\n## The trial and the depot\n\n{text}\n")
    answer = answer_question(question, shelf)
    assert (answer.kind, entries(answer)) == (AnswerKind.LIST, found)


def test_paragraphs_that_minutes_count_are_no_list(shelf_of: Callable[..., Store]) -> None:
    shelf = shelf_of(
        "# Marlshire Council\n\n# Minutes of the Transport Panel\n\nDate: Wednesday, 14 June 2023\n\n"
        "## 5. Night buses\n\n(1) Ms Vale presented the survey of night buses.\n\n"
        "(2) Four stops were to close: Ash Lane, Bell Road, Crane Street and Dale End.\n\n"
        "(3) RESOLVED that the survey be NOTED.\n"
    )
    answer = answer_question("Which stops of the night buses are to close?", shelf)
    assert "Ash Lane, Bell Road, Crane Street and Dale End" in answer.headline
    assert "1. Ms Vale" not in answer.body


def test_a_rating_with_a_mark_is_that_rating(shelf_of: Callable[..., Store]) -> None:
    rows = "".join(f"| {n}.1 | Mend the {thing} | {rating} |\n" for n, (thing, rating) in enumerate(
        (("roof", "Red"), ("door", "Amber †"), ("wall", "Red †"), ("gate", "Green"), ("path", "Green †"),
         ("lamp", "Amber"), ("sign", "Blue"), ("seat", "Blue †")), start=1))
    shelf = shelf_of(f"# Marlshire Report\n\n## Mending plan\n\nTable: Mending plan\n\n| Ref | Action | Rating |\n"
                     f"|---|---|---|\n{rows}")
    answer = answer_question("Which actions in the mending plan are rated red?", shelf)
    assert [c.quote for c in answer.citations] == ["1.1 | Mend the roof | Red", "3.1 | Mend the wall | Red †"]


def test_limbs_numbered_below_their_line_are_a_list(shelf_of: Callable[..., Store]) -> None:
    shelf = shelf_of(
        "# Marlshire Council\n\n## 2. Recommendations\n\n2.1 The Committee is asked to:\n\n2.1.1 note the museum’s "
        "performance;\n\n2.1.2 endorse the plan for the lift.\n\n## 3. Background\n\n3.1 The museum opened in 1911.\n"
    )
    answer = answer_question("What recommendations is the committee asked to agree on the museum?", shelf)
    assert [e.rstrip(";.") for e in entries(answer)] == [
        "note the museum’s performance", "endorse the plan for the lift"]


def test_rows_with_the_word_asked_for_are_a_list(shelf_of: Callable[..., Store]) -> None:
    shelf = shelf_of(
        "# Marlshire Report\n\n## Savings\n\nTable: Savings of 2023/24\n\n| Saving | Target | RAG |\n|---|---|---|\n"
        "| Taxi fares | 90 | Red |\n| Late fines | 40 | Green |\n| Room hire | 60 | Red |\n| Paper | 10 | Amber |\n"
    )
    answer = answer_question("Which of the savings are rated red?", shelf)
    assert entries(answer) == ["Taxi fares | 90 | Red", "Room hire | 60 | Red"]


def test_a_series_without_a_colon_is_given_as_its_sentence(shelf_of: Callable[..., Store]) -> None:
    text = ("Recovery actions are a weekly panel for new taxis, a freeze on posts in the depot, and a review of 18 "
            "routes. They should save £0.2m.")
    answer = answer_question("Which actions will bring the taxi costs down?",
                             shelf_of(f"# Marlshire Transport Report\n\n## Taxi costs\n\n{text}\n"))
    assert answer.headline.startswith("Recovery actions are a weekly panel for new taxis, a freeze on posts")


def test_things_named_within_a_sentence_are_a_list_and_clauses_are_not() -> None:
    told = "There was little progress on some priorities such as bus lanes, cycle parking and night buses."
    assert list(series_of(told, None)) == [
        ("There was little progress on some priorities", ("bus lanes", "cycle parking", "night buses"), True)
    ]
    clauses = "Steps were taken including a form, through which riders say who drives, and where they wait."
    assert all(not sure for _, _, sure in series_of(clauses, None))


def test_the_sentence_that_counts_the_entries_leads_them(shelf_of: Callable[..., Store]) -> None:
    shelf = shelf_of(
        "# Marlshire Report\n\n## Next\n\nThe museum has three aims, and each has a sponsor. They are looked at each "
        "May.\n\n- Open late\n- Lend more\n- Mend the roof\n"
    )
    answer = answer_question("What are the museum's three aims?", shelf)
    assert answer.headline == "The museum has three aims, and each has a sponsor: 3 in the paper’s order."


def test_what_a_paragraph_says_more_of_its_list_is_shown(shelf_of: Callable[..., Store]) -> None:
    shelf = shelf_of(
        "# Marlshire Report\n\n## Roads plan\n\nOf nine actions in the roads plan five were finished, two on course "
        "and two late. Those late were the bridge and the signs.\n"
    )
    answer = answer_question("Which actions in the roads plan are late?", shelf)
    assert "the bridge and the signs" in f"{answer.headline} {answer.body}"


@pytest.mark.parametrize(("sentence", "entries"), [
    ("The letter named two faults: the lateness of the first bus, including on Sundays, and the number and the quality "
     "of the shelters for those who change at the depot in the evening.",
     ("the lateness of the first bus, including on Sundays", "the number and the quality of the shelters for those who "
      "change at the depot in the evening")),
    ("In its letter of 24 May it named three faults: late buses, cold shelters, with no doors, and dear fares.",
     ("late buses", "cold shelters, with no doors", "dear fares")),
    ("There were two: the frost and the fare.", ("the frost", "the fare")),
])
def test_a_lead_that_counts_its_entries_parts_them(sentence: str, entries: tuple[str, ...]) -> None:
    assert [(e, sure) for _, e, sure in series_of(sentence, None)] == [(entries, True)]


def test_a_count_that_no_parting_gives_makes_no_list() -> None:
    assert list(series_of("Two of the five were late: the first bus of the day.", None)) == []


def test_entries_that_a_bare_numeral_counts_are_a_list(shelf_of: Callable[..., Store]) -> None:
    text = (
        "# Marlshire Harbour Report 2024/25\n\n## Aims for the year ahead\n\nWe have chosen three aims with crews:\n\n"
        "1 Sail sooner. Leave within the hour.\n\n2 Berth closer. Win back four berths.\n\n3 Tell us. Ask crews twice "
        "a year.\n\nFor this report in large print, ring the harbour desk.\n"
    )
    answer = answer_question("What are the three aims for the year ahead?", shelf_of(text))
    assert [answer.body.count(t) for t in ("Sail sooner", "Berth closer", "Tell us", "large print")] == [1, 1, 1, 0]
