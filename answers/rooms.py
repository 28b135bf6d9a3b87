"""Which room answers: each kind of answer is one room, asked in turn until the evidence carries one's answer."""

from __future__ import annotations

import re
from collections.abc import Callable

from answers.absence import why_absent
from answers.abstention import before_looking, no_figure, not_covered, too_wide, uncovered, withheld
from answers.across_areas import across_areas
from answers.answer import AnswerKind
from answers.arithmetic import doubted, doubts, unsaid
from answers.attendance_tables import attended_so_many
from answers.beside import with_those_beside
from answers.beyond import beyond
from answers.breakdowns import asks_breakdown, broken_down_in_words
from answers.called_just_that import called_just_that
from answers.came_before import came_before
from answers.change import change
from answers.changed_rows import asks_which_moved, changed_rows
from answers.conversation import JOINED
from answers.corrected import corrected
from answers.dated_rows import dated_rows
from answers.dates import dated_twice
from answers.decisions import decision, every_decision
from answers.definitions import definition, unexplained
from answers.draft import Case, Draft
from answers.elsewhere import agreeing, with_elsewhere
from answers.explanation import Step
from answers.figure_first import figure_first
from answers.figures import figure, figure_in
from answers.forms import CLOCK
from answers.funders import asks_funders, funders
from answers.grades import GRADE_ASKED, GRADE_TOLD
from answers.held_against import against_theirs, asked_against_theirs
from answers.in_a_compound import in_a_compound
from answers.in_full import in_full
from answers.lists import clear_list, led_list, whole_list
from answers.made_up_of import made_up_of
from answers.meetings import meeting_times, next_meeting
from answers.moving import with_direction
from answers.named_sums import named_sum, sum_in_words
from answers.not_held import not_held
from answers.not_known import not_known
from answers.not_named import not_named
from answers.of_each import of_each
from answers.other_columns import of_no_such_area, of_other_columns
from answers.owned_rows import owned_rows
from answers.part_of import asks_when_moved, moved_when
from answers.passages import each_part, passage, told_in_words
from answers.people import people, who_and_why
from answers.post_named import named_for_post
from answers.predecessors import asks_predecessor
from answers.premise import false_premise
from answers.question_parts import parts_of
from answers.reason_or_list import reason_or_list
from answers.reason_unsaid import no_reason
from answers.row_of_most import row_of_most
from answers.rows import counted_rows, rows_that, whole_table
from answers.said_to_it import asks_reply_to_it
from answers.section_called import section_called
from answers.series import series
from answers.size_of_change import size_of_change
from answers.time_of_most import asks_time_of_most
from answers.titled_table import titled_table
from answers.top_rows import rows_with_numbers, top_rows
from answers.undated import says_time
from answers.whereabouts import asks_where
from answers.whose import with_council
from corpus.glossary import Glossary
from corpus.numbers import find_numbers
from retrieval.asked_how import asks_how_done
from retrieval.asked_price import SAVED
from retrieval.asked_reference import asks_name_of
from retrieval.asked_reply import asks_assurances, asks_reply, asks_what_is_told
from retrieval.asked_then_now import asks_size
from retrieval.asked_times import asks_date_itself
from retrieval.asked_unit import DURATION, asks_named_sum, asks_what_is_paid
from retrieval.asked_which import asks_range, asks_what_it_pays_for, asks_which_one
from retrieval.asked_why import asks_what_to_do
from retrieval.kinds import says_stretch
from retrieval.query import Query
from retrieval.side_by_side import asks_of_both
from retrieval.wanted import Wanted, asks_of_an_occasion

Answerer = Callable[[Case], Draft | None]


def rooms_asked(case: Case, glossary: Glossary, alone: bool = True) -> tuple[Step, ...]:
    """The rooms in the order asked, up to the first whose answer the evidence carries, or why there is none. Not
    `alone`: one of several questions in one, where a choice cannot be offered and the best is given.
    """
    steps = _asked(case, glossary, alone)
    section = section_called(case, steps[-1].given())
    return steps if section is None else (*steps, Step("section_called", section))


def _asked(case: Case, glossary: Glossary, alone: bool) -> tuple[Step, ...]:
    if (refusal := before_looking(case)) is not None:
        return (Step("before_looking", refusal),)
    if (explained := definition(case)) is not None:
        return (Step("definition", explained),)
    if (unknown := unexplained(case, glossary)) is not None:
        return (Step("unexplained", unknown),)
    if alone and wants_number(case.query) and (unclear := too_wide(case)):
        return (Step("too_wide", unclear),)
    for unheld_by in (not_held, not_named, not_known, no_reason):
        if (unheld := unheld_by(case)) is not None:
            return (Step(unheld_by.__name__, unheld),)
    declined: list[Step] = []
    first = (doubted, agreeing) if case.agree else (doubted,)
    of_rows = (top_rows, rows_with_numbers, row_of_most, owned_rows, of_each, made_up_of)
    for answerer in (*first, next_meeting, meeting_times, *of_rows, *_order(case.query)):
        draft = answerer(case)
        sized = case.query.wanted is Wanted.CHANGE and _SIZE_ASKED.search(case.query.text) is not None
        wordy = answerer is passage and (case.query.wanted is Wanted.FIGURE or sized)
        undated = case.query.wanted is Wanted.DATE and asks_date_itself(case.query.text)
        if undated and draft is not None and not says_time(draft):
            draft = None
        if answerer is passage and draft is not None and _HOUR_ASKED.search(case.query.text) and not says_hour(draft):
            draft = None
        if answerer is passage and draft is not None and _OF_NOBODY.match(case.query.text) and _only_figures(draft):
            draft = None
        lasting = case.query.wanted is Wanted.CHANGE and case.query.unit == DURATION
        counts = answerer is passage and lasting and draft is not None and _only_figures(draft)
        if counts and draft is not None and not says_figure(case, draft):
            draft = None  # "are repairs taking longer?": no row of counts tells it
        if draft is not None and not (wordy and not says_figure(case, draft)) and not unsaid(case, draft):
            return (*declined, *_settled(case, answerer, draft))
        declined.append(Step(answerer.__name__, None))
        if answerer is figure and (kept_back := withheld(case)) is not None:
            return (*declined, Step("withheld", kept_back))
    if wants_number(case.query):
        return (*declined, Step("no_figure", no_figure(case)))
    return (*declined, Step("not_covered", not_covered(case)))


_OF_CELLS = (Wanted.PASSAGE, Wanted.FIGURE)
_IN_WORDS = (
    passage, reason_or_list, each_part, told_in_words, in_a_compound, sum_in_words, whole_list, clear_list, decision,
)


# They see themselves to it that all of the question is covered.
_BY_ITSELF = (doubted, agreeing, meeting_times, of_each, made_up_of)


def _settled(case: Case, answerer: Answerer, draft: Draft) -> tuple[Step, ...]:
    """What becomes of a room's draft: another room may know it better, the evidence may not cover it, and what it says
    may not be the kind of thing that was asked for.
    """
    steps = _known_better(case, answerer, draft)
    last = steps[-1].outcome
    lacking = beyond(case, last) if isinstance(last, Draft) and answerer not in _BY_ITSELF else None
    return steps if lacking is None else (*steps, Step("beyond", lacking))


def _known_better(case: Case, answerer: Answerer, draft: Draft) -> tuple[Step, ...]:
    """A room's draft with what other rooms make of it."""
    steps = [Step(answerer.__name__, draft)]
    if answerer in (figure, named_sum) and (wider := with_those_beside(case, draft)) is not draft:
        return (*steps, Step("with_those_beside", wider))
    if answerer in (figure, named_sum) and (wider := with_elsewhere(case, draft)) is not draft:
        return (*steps, Step("with_elsewhere", wider))
    if answerer in (rows_that, whole_table, counted_rows) and (full := in_full(case, draft)) is not None:
        return (*steps, Step("in_full", full))
    dated = case.query.wanted is Wanted.DATE
    if answerer is passage and draft.headline.text.rstrip().endswith(":") and not dated:
        led = led_list(case, draft.quotes[draft.headline.quotes[-1]])
        draft = led or whole_list(case) or draft  # the sentence leads a list: what is asked for is the list
    # the row says it, no cell alone
    in_words = asks_which_one(case.query.text) or asks_reply_to_it(case.query.text) or asks_where(case.query.text)
    timed = asks_time_of_most(case.query.text)
    graded = GRADE_ASKED.search(case.query.text) and GRADE_TOLD.search(draft.quotes[0].text) if draft.quotes else None
    cells = (case.query.wanted in _OF_CELLS or timed) and not in_words and not graded
    if answerer is passage and cells and draft.quotes[0].text.count(" | ") >= 2:
        # A row of a table: the cell is asked for, not the row; where none of its cells is, that of another row.
        row = draft
        draft = figure_in(case, draft.quotes[0]) or figure(case) or draft
        if draft is row and (other := of_other_columns(case, row)) is not None:
            return (*steps, Step(of_other_columns.__name__, other))
    if answerer is passage and (other := of_no_such_area(case, draft)) is not None:
        return (*steps, Step(of_no_such_area.__name__, other))
    if draft is not steps[-1].outcome:
        steps.append(Step("whole_list" if draft.kind is AnswerKind.LIST else "figure_in", draft))
    if answerer in _IN_WORDS:
        if (premise := false_premise(case)) is not None:
            steps.append(Step("false_premise", premise))
        elif (lacking := uncovered(case, draft)) is not None:
            steps.append(Step("uncovered", lacking))
        elif (owned := with_council(case, draft)) is not draft:
            steps.append(Step("with_council", owned))
        last = steps[-1].outcome
        if answerer is passage and isinstance(last, Draft) and (led := figure_first(case, last)) is not last:
            steps.append(Step("figure_first", led))
        last = steps[-1].outcome
        if isinstance(last, Draft) and (twice := dated_twice(case, last)) is not last:
            steps.append(Step("dated_twice", twice))
        if isinstance(last, Draft) and (moved := with_direction(case, last)) is not last:
            steps.append(Step("with_direction", moved))
    return tuple(steps)


# "What actions were agreed from the budget item?": the list is one of decisions.
_AGREED = re.compile(
    r"\b(?:was|were|did|got)\b.*\b(?:agree\w*|resolv\w*|decid\w*)\b.*\b(?:item|meeting|panel|committee|commission|board|"
    r"discussion|members)\b|\b(?:item|meeting|panel|committee|commission|board|discussion|members)\b.*\b(?:agree\w*|"
    r"resolv\w*|decid\w*)\b",
    re.IGNORECASE,
)
_TABLE = re.compile(r"\b(?:table|register|matrix)\b", re.IGNORECASE)  # what is to be listed is its rows


def _only_figures(draft: Draft) -> bool:
    """Whether a draft leads with a row that has figures only behind its name: it says of nobody who, where or why."""
    cells = draft.quotes[draft.headline.quotes[0]].text.split(" | ")[1:] if draft.headline.quotes else []
    return len(cells) > 1 and not any(re.search(r"[A-Za-z]{3}", c) for c in cells)


def says_hour(draft: Draft) -> bool:
    """Whether what is offered for an hour names one."""
    said = " ".join(draft.quotes[n].text for n in draft.headline.quotes)
    return bool(CLOCK.search(said) or _NOON.search(said))


# "What was the percentage drop?", "by how much has it come down?": words alone do not tell it.
_SIZE_ASKED = re.compile(
    r"\b(?:what|which)(?:['’]?s|\s+(?:is|was|were|has\s+been))?\s+(?:the\s+)?(?:%|percentage|per\s?cent|numerical|"
    r"exact)\s+(?:point\s+)?"
    r"(?:drop|fall|rise|increase|decrease|reduction|change|cut|growth|improvement|difference|saving)s?\b|"
    r"\b(?:by\s+(?:how\s+(?:much|many)|what\s+(?:%|percentage|per\s?cent|proportion|amount))|what\s+(?:%|"
    r"percentage)\s+(?:has|have|did|was|is))\b",
    re.IGNORECASE,
)
_HOUR_ASKED = re.compile(r"^\W*(?:(?:and|so)\s+)?(?:at\s+)?what\s+time\b(?!\s+(?:of|do\s+we|limit))", re.IGNORECASE)
_NOON = re.compile(
    r"\b(?:noon|midday|midnight|o['’]clock|lunch\w*|tea-?time|morning|afternoon|evening)\b", re.IGNORECASE
)
def says_figure(case: Case, draft: Draft) -> bool:
    """Whether a passage offered for a figure has one in its sentence, of the kind asked for and not of the question."""
    said = " ".join(draft.quotes[n].text for n in draft.headline.quotes)
    if case.query.unit == DURATION:
        return says_stretch(said)
    asked = {n.printed for n in find_numbers(case.query.text)}
    return any(n.printed not in asked for n in find_numbers(said))


def _order(query: Query) -> tuple[Answerer, ...]:
    """Which kinds of answer to try, in turn. A question for a number is never answered with a passage that has none."""
    if doubts(query.text):
        return (passage,)
    if asks_funders(query.text):
        return (funders, *_by_kind(query))
    return (changed_rows, *_by_kind(query)) if asks_which_moved(query.text) else _by_kind(query)


def _by_kind(query: Query) -> tuple[Answerer, ...]:
    """The same by the kind of answer that is asked for."""
    figures = query.unit is not None or query.wanted in (Wanted.FIGURE, Wanted.CHANGE, Wanted.COMPARISON)
    both = asks_of_both(query.text, query.authorities) or _OURS_AND_THEIRS.search(query.text)
    compared = query.wanted in (Wanted.CHANGE, Wanted.COMPARISON) or both
    several = len(query.authorities) > 1 or (query.areas and compared)
    match query.wanted:
        case Wanted.COMPARISON if asked_against_theirs(query):
            return (against_theirs,)
        case Wanted.FIGURE | Wanted.PASSAGE | Wanted.LIST if asks_breakdown(query.text):
            return (whole_table, broken_down_in_words, figure, passage)
        case Wanted.FIGURE if several and figures and asks_of_both(query.text, query.authorities):
            return (across_areas, figure, passage)
        case _ if several and figures:
            return (across_areas, change, figure, passage)
        case Wanted.FIGURE if len(parts_of(query.text)) > 1:
            return (each_part, figure, told_in_words if wants_number(query) else passage)
        case Wanted.FIGURE if asks_size(query.text):
            return (size_of_change, figure, told_in_words if wants_number(query) else passage)
        case Wanted.FIGURE:
            return (figure, in_a_compound, told_in_words if wants_number(query) else passage)
        case Wanted.DATE | Wanted.PEOPLE if asks_when_moved(query.text):
            return (moved_when,)  # a sentence that tells something else of them would be read as the answer
        case Wanted.PEOPLE if asks_predecessor(query.text):
            return (came_before,)  # whoever holds the post now is no answer
        case Wanted.PEOPLE:
            return (attended_so_many, people, named_for_post, passage)
        case Wanted.PASSAGE if wants_number(query):
            return (figure, told_in_words)
        case Wanted.DECISION:
            return (corrected, decision, passage)
        case Wanted.SERIES:
            return (series, change, passage)
        case Wanted.CHANGE:
            return (change, series, passage)
        case Wanted.LIST if _AGREED.search(query.text):
            return (every_decision, decision, rows_that, whole_list, whole_table, passage)
        case Wanted.LIST if _TABLE.search(query.text):
            return (rows_that, whole_table, whole_list, passage)
        case Wanted.LIST:
            return (
                called_just_that, every_decision, dated_rows, counted_rows, rows_that, titled_table, whole_list,
                whole_table, passage,
            )  # fmt: skip
        case Wanted.PASSAGE if (
            asks_which_one(query.text) or asks_of_an_occasion(query.text) or asks_assurances(query.text)
        ):
            return (passage,)
        case Wanted.PASSAGE if asks_named_sum(query.text):
            return (named_sum, sum_in_words)
        case Wanted.PASSAGE if query.areas and not asks_range(query.text):
            return (figure, passage)
        case Wanted.WHY:
            return (why_absent, who_and_why, reason_or_list, passage)
        case Wanted.ACTION:
            return (clear_list, passage)
        case Wanted.PASSAGE:
            return (called_just_that, dated_rows, rows_that, clear_list, passage)
        case _:
            return (passage,)


_SUM_IN_THE_RED = re.compile(
    r"\W*(?:and\s+|so\s+)?what\s+(?:[\w-]+\s+){0,3}?(?:deficit|surplus|shortfall|overspend|underspend)\b", re.IGNORECASE
)
# "Which savings does the budget report doubt?": names are asked for, whatever money they stand for.
_NO_AMOUNT = re.compile(
    r"\W*(?:and\s+|so\s+)?(?:which|who|whose|where|why)\b(?!.*\b(?:how\s+much|costs?)\b)", re.IGNORECASE
)


# "The rate for Brayford and for England": one figure of each.
_OURS_AND_THEIRS = re.compile(
    r"\b(?:(?P<of>for|in|at|across)\s+)?(?:both\s+)?(?-i:[A-Z])[\w’'-]+,?\s+and\s+(?:(?:for|in|at|across)\s+)?(?:the\s+)?"
    r"(?:England|national(?:ly)?|statistical\s+neighbours|London|region\w*|our\s+(?:statistical\s+)?neighbours)\b",
    re.IGNORECASE,
)
_OF_NOBODY = re.compile(r"\W*(?:and\s+|so\s+)?(?:who|whose|where)\b(?!.*\bhow\s+m)", re.IGNORECASE)


_YES_OR_NO = re.compile(
    r"\W*(?:and\s+|so\s+|but\s+)?(?:is|are|was|were|do|does|did|has|have|had|will|would|can|could|should)(?:n['’]t)?\s",
    re.IGNORECASE,
)


def wants_number(query: Query) -> bool:
    """Whether a question can only be answered with a number, never with a passage that has none."""
    asked_last = query.text.rpartition(JOINED)[2]  # "how much was it – did they think the costs would go on?"
    if query.wanted is Wanted.PASSAGE and (
        (asked_last != query.text and _YES_OR_NO.match(asked_last))
        or _NO_AMOUNT.match(query.text)
        or asks_what_is_told(query.text)
        or asks_name_of(query.text)
        or asks_what_it_pays_for(query.text)
        or asks_what_to_do(query.text)
        or asks_reply(query.text)
        or asks_how_done(query.text)
    ):
        return False
    if query.unit == "GBP" and (asks_what_is_paid(query.text) or SAVED.search(query.text)):
        return True
    if (
        query.unit == "GBP"
        and query.wanted in (Wanted.FIGURE, Wanted.PASSAGE)
        and re.search(
            r"\bhow\s+much\b|\bpay\s+per\b|\bwhat\s+do\s+we\s+pay\b|\bcosts?\b|\bin\s+the\s+red\b|\bvalue\s+of\b|\bprice\b|\bfees?\b|"
            r"\bwhat\s+(?:did|does|do|has|have)\b.*\bspen[dt]\b|\bvariance\b|\boverspend\b|\bunderspend\b|\bspend(?:ing)?\b|"
            r"\b(?:budget|outturn|forecast)\b",
            query.text,
            re.IGNORECASE,
        )
    ):
        return True
    if query.wanted is Wanted.FIGURE and _SUM_IN_THE_RED.match(query.text):
        return True
    return query.wanted is Wanted.FIGURE and bool(
        re.search(
            r"\bhow\s+(?:many|much)\b|\bwhat\s+(?:%|percentage|proportion|share|number|rate)|\bper\s+10,?000\b|%|"
            r"\bwhat(?:['’]?s|\s+is|\s+was|\s+are|\s+were)\s+(?:the|our)\s+(?:average|mean|median)\b|"
            r"\b(?:number|total|count|nos?\.?)\s+of\b|\bnumbers?\b(?!\s+\d)|\brate\b|\bpercentage\b|\bproportion\b|"
            r"\bshare\s+of\b",
            query.text,
            re.IGNORECASE,
        )
    )
