"""Who came, who sent apologies and who joined by screen, as the minutes print it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from answers.answer import Answer, AnswerKind
from answers.ask import answer_question
from answers.draft import Case
from answers.people import people
from corpus.store import Store

Ask = Callable[..., Answer]
PRESENT = "Present: Cllr Ada Brook (Chair), Cllr Tom Penrose (Vice Chair), Cllr Nina Okoro"
APOLOGIES = "Apologies for absence were received from Cllr Hugh Lindley and from Mrs Joan Farrow."
INTEREST = "Cllr Tom Penrose declared that his sister is a foster carer for the council."


@pytest.mark.parametrize(("question", "named", "not_named", "quotes"), [
    ("Who sent apologies for absence?", ("Cllr Hugh Lindley", "Mrs Joan Farrow"), ("Cllr Tom Penrose",), [APOLOGIES]),
    ("Who declared an interest?", ("Cllr Tom Penrose",), ("Cllr Hugh Lindley",), [INTEREST]),
    ("Who gave apologies, and who declared an interest?", ("Cllr Hugh Lindley", "Cllr Tom Penrose"), ("Ada Brook",),
     [APOLOGIES, INTEREST]),
    ("Who chaired the Children’s Services Scrutiny Panel?", ("Ada Brook (Chair)",), ("Penrose", "Okoro"), [PRESENT]),
    ("Who was the vice chair of the panel?", ("Cllr Tom Penrose (Vice Chair)",), ("Brook", "Okoro"), [PRESENT]),
])
def test_those_asked_for_are_named_and_no_others(
    ask: Ask, question: str, named: tuple[str, ...], not_named: tuple[str, ...], quotes: list[str]
) -> None:
    answer = ask(question)
    assert answer.kind is AnswerKind.PEOPLE
    assert all(name in answer.headline for name in named)
    assert not any(name in answer.headline for name in not_named)
    assert [c.quote for c in answer.citations] == quotes


def test_the_chair_is_told_with_who_sent_apologies(ask: Ask) -> None:
    answer = ask("Who chaired the Children’s Services Scrutiny Panel, and who sent apologies?")
    assert "Ada Brook (Chair)" in answer.headline and "Cllr Hugh Lindley" in answer.headline
    assert [c.quote for c in answer.citations][:2] == [PRESENT, APOLOGIES]


def test_who_attended(ask: Ask) -> None:
    assert "Cllr Nina Okoro" in ask("Who attended the panel in June 2023?").headline


def test_another_question_is_left_to_the_others(case: Callable[[str], Case]) -> None:
    assert people(case("Who presented the fostering recruitment campaign?")) is None


_LISTS = """\
# Marlshire Council

# Minutes of the Transport Panel

Date: Wednesday, 14 June 2023

Present: Mrs A Vale (Chairman) and Mr B Stone (Vice Chairman), with Dr C Reed

Also attended: Mr D Lane, Cabinet Member

In attendance: Ms E Dale (Head of Buses)

## 1. Apologies

(Item 1)

The following had sent apologies:

- Mr F Marsh
- Ms G Thorn (joined virtually)

## 2. Declarations of interest

None.
"""


@pytest.mark.parametrize(("question", "headline"), [
    ("who chaired the transport panel in June 2023", "Mrs A Vale (Chairman)."),
    ("Who joined virtually?", "Ms G Thorn (joined virtually)."),
    ("which members were present on 14 June 2023",
     "Present: Mrs A Vale (Chairman) and Mr B Stone (Vice Chairman), with Dr C Reed."),
    ("officers in attendance 14 June 2023?",
     "Also attended: Mr D Lane, Cabinet Member; In attendance: Ms E Dale (Head of Buses)."),
    ("apologies?", "Apologies: Mr F Marsh; Ms G Thorn (joined virtually)."),
    ("Did Mr Stone attend?", "Present: Mr B Stone (Vice Chairman)."),
    ("Was Ms Thorn there?", "Apologies: Ms G Thorn (joined virtually)."),
])
def test_the_lists_of_a_meeting(
    minutes_of: Callable[[str, str, date], Store], question: str, headline: str
) -> None:
    shelf = minutes_of(_LISTS, "Transport Panel", date(2023, 6, 14))
    assert answer_question(question, shelf).headline == headline


@pytest.mark.parametrize(("question", "named", "not_named"), [
    ("Which cabinet member wasn't in the room but joined online?", ("Sol Reed", "video link"), ("Marsh",)),
    ("Which cabinet members came to the meeting, and did anyone join remotely?",
     ("Ivy Marsh", "Sol Reed", "video link"), ("Penrose",)),
])
def test_who_joined_from_elsewhere_is_told_with_all_who_came_or_alone(
    roads_panel: Callable[[str], Store], question: str, named: tuple[str, ...], not_named: tuple[str, ...]
) -> None:
    headline = answer_question(question, roads_panel("")).headline
    assert all(n in headline for n in named)
    assert not any(n in headline for n in not_named)


_RUN_ON = """\
# Minutes of the Roads Panel

Present: Cllr Ada Brook (Chair), Cllr Tom Penrose

In attendance: Sol Reed, Head of Performance and Quality Assurance Ann Lee, Finance Partner (connected virtually) \
Beth Moss, Clerk

## 1. Apologies

1.1 None. Cllr Penrose had said that he would be late and joined the meeting at 6.40pm.
"""


@pytest.mark.parametrize(("question", "named", "not_named"), [
    ("Which officer joined the meeting virtually?", ("Ann Lee, Finance Partner",), ("Reed", "Moss")),
    ("Which councillor turned up late and when?", ("Penrose", "6.40pm"), ("Brook",)),
])
def test_one_of_a_run_of_people_and_who_came_late(
    minutes_of: Callable[[str, str, date], Store], question: str, named: tuple[str, ...], not_named: tuple[str, ...]
) -> None:
    headline = answer_question(question, minutes_of(_RUN_ON, "Roads Panel", date(2023, 5, 2))).headline
    assert all(n in headline for n in named) and not any(n in headline for n in not_named)


_AWAY = """\
# Marlshire Council

# Minutes of the Transport Panel

Date: Wednesday, 14 June 2023

Present: Councillors Ada Vale (Chair), Stone, Ben Reed and Cora Park (substitute for Councillor Dan Lake)

Co-opted members: Canon Eve Marsh (Diocese of Marl) and Mrs Fay Thorn (Marl Bus Users)

Also present: Sergeant Gil Nash, Marl Police, and Dr Hal Orme, Marl Hospitals Trust

Officers: Ivy Dale, Director of Roads and Buses Jo Hill, Head of Cycling Kit Moss, Finance Partner (connected virtually)

## 1. Apologies

Apologies were received from Councillor Dan Lake, for whom Councillor Cora Park attended, and from Mr Leo Quay (Rail \
Forum). The Head of Parking was ill and had sent apologies. Councillor Stone was delayed and joined the meeting at \
6.20pm.

## 2. Declarations of interest

Councillor Reed declared an interest in Item 4 as a taxi owner. He left the room for that item. Canon Marsh declared \
that her son drives a bus.

## 3. Bus lanes

Bus lanes were discussed.

## 4. Ranks and licences

Licences were discussed.
"""


@pytest.mark.parametrize(("question", "headline"), [
    ("Who came from the police?", "Sergeant Gil Nash, Marl Police."),
    ("Who was there for the bus users?", "Mrs Fay Thorn (Marl Bus Users)."),
    ("Which co-opted members were present?", "Canon Eve Marsh (Diocese of Marl); Mrs Fay Thorn (Marl Bus Users)."),
    ("Rail Forum rep - who is it, and was he there?", "Apologies: Mr Leo Quay (Rail Forum)."),
    ("Councillor Lake couldn't make it - who came in his place?",
     "Apologies were received from Councillor Dan Lake, for whom Councillor Cora Park attended, and from Mr Leo Quay "
     "(Rail Forum)."),
    ("Which absent member had no substitute on 14 June 2023?", "Mr Leo Quay."),
    ("Who turned up late on 14 June 2023?", "Councillor Stone was delayed and joined the meeting at 6.20pm."),
    ("Who had to leave for the item on licences?",
     "Councillor Reed declared an interest in Item 4 as a taxi owner. He left the room for that item."),
    ("Which member has a son who drives a bus, as declared?", "Canon Marsh declared that her son drives a bus."),
    ("Why wasn't the Head of Parking at the June 2023 meeting?", "The Head of Parking was ill and had sent apologies."),
])
def test_those_are_named_who_have_what_is_asked_and_no_others(
    minutes_of: Callable[[str, str, date], Store], question: str, headline: str
) -> None:
    shelf = minutes_of(_AWAY, "Transport Panel", date(2023, 6, 14))
    answer = answer_question(question, shelf)
    assert answer.headline == headline
    assert all(c.quote for c in answer.citations)


def test_brackets_on_the_next_line_are_of_the_name_before_them(
    minutes_of: Callable[[str, str, date], Store]
) -> None:
    text = _AWAY.replace("Canon Eve Marsh (Diocese of Marl)", "Canon Eve Marsh\n\n(Diocese of Marl)")
    shelf = minutes_of(text, "Transport Panel", date(2023, 6, 14))
    for question in ("Who was there for the Diocese?", "Who spoke for the Diocese on the panel?"):
        answer = answer_question(question, shelf)
        assert answer.headline == "Canon Eve Marsh (Diocese of Marl)."
        assert len(answer.citations) == 2


def test_pupils_who_are_absent_are_not_the_apologies_of_a_meeting(
    minutes_of: Callable[[str, str, date], Store]
) -> None:
    shelf = minutes_of(_AWAY, "Transport Panel", date(2023, 6, 14))
    for question in ("Which pupils were absent most?", "Which schools had no substitute teachers?"):
        assert "Lake" not in answer_question(question, shelf).headline
        assert "Quay" not in answer_question(question, shelf).headline


def test_a_board_that_was_only_spoken_of_has_none_of_the_roll(minutes_of: Callable[[str, str, date], Store]) -> None:
    shelf = minutes_of(_AWAY, "Transport Panel", date(2023, 6, 14))
    assert "Thorn" not in answer_question("Who represents bus users on the safety board?", shelf).headline


def test_a_thing_in_the_place_of_another_is_no_substitute(minutes_of: Callable[[str, str, date], Store]) -> None:
    shelf = minutes_of(_AWAY, "Transport Panel", date(2023, 6, 14))
    assert "Park" not in answer_question("Who seconded the motion for two buses instead of four?", shelf).headline
    assert "Park" in answer_question("Who came instead of Councillor Lake?", shelf).headline


def test_meetings_that_somebody_got_to_are_those_attended(shelf_of: Callable[..., Store]) -> None:
    shelf = shelf_of("# Marlshire Report\n\n## Board\n\nTable: Attendance at Board meetings in 2023/24\n\n"
                     "| Member | Meetings possible | Meetings attended |\n|---|---|---|\n"
                     "| Mr K Vale | 6 | 3 |\n| Mrs A Stone | 6 | 5 |\n")
    for got_to in ("get to in 2023/24?", "make?"):
        question = f"How many Board meetings did Mr Vale {got_to}"
        assert [f.fact.printed for f in answer_question(question, shelf).facts] == ["3"]


def test_apologies_are_of_all_who_are_listed(minutes_of: Callable[[str, str, date], Store]) -> None:
    text = ("# Marlshire: Minutes of the Parks Panel\n\nDate: 4 February 2025\n\n## Apologies:\n\n- Mr B Stone\n"
            "- Dr C Reed (Governor)\n\nThe Chair sent the Panel's good wishes to Mr Stone.\n")
    shelf = minutes_of(text, "Parks Panel", date(2025, 2, 4))
    answer = answer_question("Who sent apologies for the February 2025 panel?", shelf)
    assert "Mr B Stone" in answer.headline and "Dr C Reed" in answer.headline


def test_of_a_list_those_who_joined_from_elsewhere_are_named_alone(
    minutes_of: Callable[[str, str, date], Store],
) -> None:
    text = ("# Marlshire: Minutes of the Parks Panel\n\nDate: 4 February 2025\n\nPresent: Mr B Stone and Mrs A Vale\n\n"
            "Co-opted members: Canon Lucy Everard (Diocese), Mrs Olu Adeyemi (parent governor) – connected virtually\n")
    shelf = minutes_of(text, "Parks Panel", date(2025, 2, 4))
    answer = answer_question("Which co-opted member was on the screen rather than in the room?", shelf)
    assert answer.headline == "Mrs Olu Adeyemi (parent governor) – connected virtually."


_COLUMNS = """\
# Marlshire Council: Minutes of the Parks Panel

Date: 4 February 2025

Present: Councillor A Vale (Chair) Councillors B Stone, C Reed and D Lane (substitute for Councillor E Marsh) \
Co-opted: Mrs F Hart (Roman Catholic Diocese). The parent governor place is vacant. Apologies: Councillor E Marsh; \
Canon G Thorn (Church of England Diocese) Cabinet: Councillor H Penrose (Parks) - joined remotely for minute 3 only \
Officers: Ivy Dale, Director of Parks Jon Brook, Virtual School Headteacher

## 1. Apologies and substitutions

1.1 Apologies and substitutions were as set out above. Councillor Reed said that she would leave early.

## 2. Date of the next meeting

2.1 The next meeting would be held on Tuesday 20 May 2025 at 10.00 am. The meeting originally arranged for 13 May had \
been moved.
"""


@pytest.mark.parametrize(("question", "headline"), [
    ("Who sent apologies?", "Apologies: Councillor E Marsh; Canon G Thorn (Church of England Diocese)."),
    ("Who came as substitute for Cllr Marsh?", "D Lane (substitute for Councillor E Marsh)."),
    ("Who was a substitute?", "D Lane (substitute for Councillor E Marsh)."),
    ("Which co-opted members were there?", "Mrs F Hart (Roman Catholic Diocese)."),
    ("Which officers attended?", "Officers: Ivy Dale, Director of Parks Jon Brook, Virtual School Headteacher."),
    ("Who joined remotely?", "Councillor H Penrose (Parks) - joined remotely for minute 3 only."),
    ("Did Cllr Marsh attend?",
     "Present: D Lane (substitute for Councillor E Marsh); Apologies: Councillor E Marsh."),
    ("When is the next meeting?", "The next meeting would be held on Tuesday 20 May 2025 at 10.00 am."),
])
def test_lists_that_run_on_in_one_paragraph(
    minutes_of: Callable[[str, str, date], Store], question: str, headline: str
) -> None:
    shelf = minutes_of(_COLUMNS, "Parks Panel", date(2025, 2, 4))
    assert answer_question(question, shelf).headline == headline


_IN_ROWS = """\
# Marlshire Council: Minutes of the Ferry Panel

Date: 4 February 2025

| | |
|---|---|
| Present (members): | Councillor A Vale (Chair), Councillor B Stone |
| In attendance: | Ivy Dale (Director of Piers); Jon Brook (Pilot) |
| Attending remotely: | Dr Lena Marsh (Head of the Sailing School); Tess Eck (Harbour Doctor) |

## 1. Apologies

1.1 There were none.
"""


def test_all_of_the_label_joined_from_elsewhere(minutes_of: Callable[[str, str, date], Store]) -> None:
    shelf = minutes_of(_IN_ROWS, "Ferry Panel", date(2025, 2, 4))
    said = answer_question("Which people joined remotely, and in what posts?", shelf).headline
    assert said == "Dr Lena Marsh (Head of the Sailing School); Tess Eck (Harbour Doctor)."
