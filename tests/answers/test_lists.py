"""Lists: whole, in order, with their count, each entry cited."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

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


def test_a_season_tells_two_lists_apart(shelf_of: Callable[..., Store]) -> None:
    shelf = shelf_of("# Marlshire Report\n\n## Lessons\n\nThe lessons for carers have two parts:\n\n"
                     "- Lessons held in autumn:\n    - First aid\n    - Cooking\n    - Driving\n"
                     "- Lessons held in spring:\n    - Singing\n    - Sewing\n")
    assert entries(answer_question("List the lessons held in spring", shelf)) == ["Singing", "Sewing"]


def test_rows_and_prose_are_no_list(case: CaseOf) -> None:
    assert whole_list(case("List the visits of the mobile library in Eastmoor")) is None


@pytest.mark.parametrize(("text", "question", "found"), [
    ("The depot plan has its focus on three main areas: safe crossings, the night bus and bicycle parking.",
     "What three things does the depot plan focus on?", ["safe crossings", "the night bus", "bicycle parking"]),
    ("There are 3 nursery schools in Marlshire (Larkfield, Old Mill House and The Grove) and all are full.",
     "Name the nursery schools in Marlshire", ["Larkfield", "Old Mill House", "The Grove"]),
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


def test_of_two_lists_under_one_heading_the_one_of_the_kind_asked_for(shelf_of: Callable[..., Store]) -> None:
    shelf = shelf_of(
        "# Marlshire Report\n\n## Peer review of the museum\n\nThe peer review of the museum found that:\n\n"
        "- Visitors are welcomed\n- The shop does well\n- Guides know their rooms\n\n"
        "The reviewers also made recommendations for improvement, including the need to:\n\n"
        "- Open on Sundays\n- Mend the lift\n"
    )
    assert entries(answer_question("What did the peer review say the museum needed to improve?", shelf)) == [
        "Open on Sundays", "Mend the lift"]


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


def test_a_table_whose_title_names_what_is_asked_for_is_a_list(shelf_of: Callable[..., Store]) -> None:
    shelf = shelf_of("# Marlshire Report\n\n## Museums\n\nTable: Rooms of the museum\n\n| Room | Opened |\n|---|---|\n"
                     "| Fossils | 1911 |\n| Costumes | 1954 |\n")
    assert entries(answer_question("List the rooms of the museum", shelf)) == ["Fossils | 1911", "Costumes | 1954"]


LATE = """\
# Depot plan

The Head of Fleet said that 22 of the 35 actions were finished, nine were on course, two were dropped and \
four were late.

The four that were late concerned tyres, the wash, night cover and the roof.

## Commitments of the Board

In 2024/25 the Board will:

- mend the roof
- paint the gate
"""


@pytest.mark.parametrize(("question", "entries"), [
    ("Which four depot actions are late?", ("tyres", "the wash", "night cover", "the roof")),
    ("What will the Board do in 2024/25? I need the two commitments", ("mend the roof", "paint the gate")),
])
def test_the_list_that_has_as_many_as_asked_and_says_so(
    shelf_of: Callable[..., Store], question: str, entries: tuple[str, ...]
) -> None:
    answer = answer_question(question, shelf_of(LATE))
    assert all(entry in f"{answer.headline} {answer.body}" for entry in entries)


FLEET = """\
# Fleet report

## Fuel bill

The auditor criticised the fuel bill. Officers highlighted a number of key issues:

- fuel had gone up by a fifth
- the pumps were old

The following measures had been taken:

- routes had been retendered
- drivers had been trained to coast
"""


def test_what_was_done_is_a_list_of_measures_and_not_of_what_was_wrong(shelf_of: Callable[..., Store]) -> None:
    answer = answer_question("What is being done about the fuel bill that the auditor criticised?", shelf_of(FLEET))
    assert answer.headline == "The following measures had been taken: 2 in the paper’s order."
    assert "1. routes had been retendered" in answer.body


def test_things_named_within_a_sentence_are_a_list_and_clauses_are_not() -> None:
    told = "There was little progress on some priorities such as bus lanes, cycle parking and night buses."
    assert list(series_of(told, None)) == [
        ("There was little progress on some priorities", ("bus lanes", "cycle parking", "night buses"), True)
    ]
    clauses = "Steps were taken including a form, through which riders say who drives, and where they wait."
    assert all(not sure for _, _, sure in series_of(clauses, None))


_ASKS = """\
# Minutes of the Roads Panel

In attendance: Ann Lee (Strategic Roads Manager), Bo Dale (Clerk)

## 1. School buses

The Strategic Roads Manager reported. The following measures on school buses had been taken:

- new contracts for 40 routes
- travel training
- free passes

## 2. Young riders

The riders wrote two pages. They asked for three things: lights at stops; buses on Sundays; and a reply in writing.
"""


def test_the_measures_of_an_officer_whom_the_minutes_name_by_post(
    minutes_of: Callable[[str, str, date], Store]
) -> None:
    shelf = minutes_of(_ASKS, "Roads Panel", date(2023, 5, 2))
    answer = answer_question("What measures on school buses did Ms Lee say had been taken?", shelf)
    assert answer.kind is AnswerKind.LIST
    assert entries(answer) == ["new contracts for 40 routes", "travel training", "free passes"]
    other = answer_question("What measures on school buses did Ms Quay say had been taken?", shelf)
    assert (other.status, other.headline) == (Status.NOT_FOUND, "No paper here mentions “Quay”.")


def test_a_note_that_ends_in_a_count_asks_for_a_list(shelf_of: Callable[..., Store]) -> None:
    answer = answer_question("the young riders - their three asks?", shelf_of(_ASKS))
    assert answer.kind is AnswerKind.LIST
    assert "buses on Sundays" in answer.body


_REPORT = (
    "# Marlshire Council\n\n# Minutes of the Transport Panel\n\nDate: Wednesday, 14 June 2023\n\n"
    "## 5. Ferries: report of the working group\n\n"
    "5.1 Councillor Ibbotson, who led the working group, presented its report on the ferries.\n\n"
    "5.2 It had found that two of the piers were rotten, that nobody had mended the lamps, and that crews wanted "
    "coats.\n\n"
    "5.3 The working group made three recommendations: that the piers be closed; that the lamps be lit; and that coats "
    "be bought.\n"
)


def test_what_a_group_found_is_not_what_it_recommended(shelf_of: Callable[..., Store]) -> None:
    answer = answer_question("What did the working group on ferries find?", shelf_of(_REPORT))
    assert entries(answer) == ["that two of the piers were rotten", "that nobody had mended the lamps",
                               "that crews wanted coats"]


def test_a_list_is_of_whoever_its_item_says(shelf_of: Callable[..., Store]) -> None:
    answer = answer_question("List the recommendations Cllr Ibbotson's group made on the ferries", shelf_of(_REPORT))
    assert entries(answer) == ["that the piers be closed", "that the lamps be lit", "that coats be bought"]


def test_what_was_asked_for_is_what_the_same_verb_leads(shelf_of: Callable[..., Store]) -> None:
    shelf = shelf_of("# Marlshire Report\n\n## Deputation of the rowers\n\nOne deputation of rowers was received. "
                     "They spoke for five minutes. They asked for three things: that the lock be mended; that a ladder "
                     "be hung; and that geese be kept away.\n")
    answer = answer_question("What did the deputation of rowers ask for?", shelf)
    assert entries(answer) == ["that the lock be mended", "that a ladder be hung", "that geese be kept away"]


_SPENT = (
    "# Marlshire Report\n\n## Bridges\n\nThe sum of £900,000 a year would be spent as follows.\n\n"
    "| Use | Cost £ |\n|---|---|\n| Paint | 500,000 |\n| Bolts | 400,000 |\n\n"
    "## Risks to the bridges\n\nThe board agreed:\n\n- To write to the owners\n- To walk the bridges\n\n"
    "| Risk | Likelihood |\n|---|---|\n| Ice on the deck | High |\n| Rust in the joints | Low |\n"
)


@pytest.mark.parametrize(("question", "first"), [
    ("Break down for me what the £900,000 a year would be spent on", "Paint"),
    ("List the risks in the bridges risk table", "Ice on the deck"),
])
def test_the_rows_of_the_table_that_is_named(shelf_of: Callable[..., Store], question: str, first: str) -> None:
    answer = answer_question(question, shelf_of(_SPENT))
    assert (answer.kind, len(entries(answer)), first in entries(answer)[0]) == (AnswerKind.LIST, 2, True)


def test_what_changed_its_rating_is_not_what_stands_at_it(shelf_of: Callable[..., Store]) -> None:
    shelf = shelf_of("# Marlshire Report\n\n## Indicators\n\nTwo indicators moved from Amber to Green: buses on time, "
                     "and trains on time.\n\n| Indicator | RAG |\n|---|---|\n| Buses on time | Green |\n"
                     "| Trams on time | Green |\n| Trains on time | Green |\n| Ferries on time | Amber |\n"
                     "| Trolleys on time | Amber |\n")
    answer = answer_question("Which indicators turned from amber to green?", shelf)
    assert "Two indicators moved from Amber to Green" in answer.headline


def test_the_list_is_given_that_the_found_line_leads(shelf_of: Callable[..., Store]) -> None:
    shelf = shelf_of(
        "# Marlshire Report\n\n## Market\n\nTwelve firms came to the fair: five of coaches, four of trams and three of "
        "ferries. The answers that firms gave as to what would make them offer the council more buses were:\n\n"
        "- longer contracts\n- prompt payment\n- a named person to ring\n"
    )
    answer = answer_question("What did firms say would make them offer the council more buses?", shelf)
    assert entries(answer) == ["longer contracts", "prompt payment", "a named person to ring"]


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


INSPECTED = """# Marlshire Harbour Panel, 3 March 2032

## 4 Harbour improvement plan

The Chair said that the inspectors' focused visit was over. Officers spoke of the improvement work.

RESOLVED:

(a) That progress against the improvement plan be noted.

(b) That the red actions come to each meeting.

## 5 Focused visit of the inspectors, 21 and 22 January 2032

### What needs to improve

- The time taken to mend ropes
- The quality of the log after a storm
"""


def test_the_limbs_of_a_resolution_are_no_list_of_what_needs_to_improve(shelf_of: Callable[..., Store]) -> None:
    question = "What did inspectors say needs to improve, from the focused visit in January 2032?"
    answer = answer_question(question, shelf_of(INSPECTED))
    assert answer.headline.startswith("What needs to improve")
    assert "The time taken to mend ropes" in answer.body
