"""Facts in the order of a question: measure, period, area and unit agreement, not words alone."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from corpus.fact import Fact
from corpus.paper import Metadata
from corpus.period import NAMES
from corpus.store import Store
from corpus.words import content_stems
from retrieval.another_body import of_another_body
from retrieval.asked_once import Asked
from retrieval.asked_unit import COUNT
from retrieval.at_home import only_at_home
from retrieval.at_the_start import as_the_year_began, went_there
from retrieval.averages import mean_for_a_count
from retrieval.bases import (
    is_no_figure,
    of_a_rise,
    of_a_risk,
    of_a_scale,
    of_events,
    of_no_move,
    of_the_rest,
)
from retrieval.both_together import of_one_of_two
from retrieval.by_their_plans import by_their_plans
from retrieval.called_what_they_are import called_what_they_are
from retrieval.complaint_stages import at_that_stage, stage_unsaid
from retrieval.concepts import Concept
from retrieval.counted import ANYONE, counted, counts_another, counts_it, noun_fit
from retrieval.covered import LED, Covered, close_to, counts_by_last_word, covered, share_of
from retrieval.dated_around import AROUND, dated_around
from retrieval.distances import by_distance
from retrieval.each_its_own import of_another_name
from retrieval.each_its_place import of_another_place
from retrieval.each_or_all import of_each
from retrieval.events_not_people import of_events_alone, of_those_who_go
from retrieval.events_or_holders import of_holders
from retrieval.fact_hit import FactHit as FactHit
from retrieval.given import (
    asks_of_given,
    beside_given,
    denied_otherwise,
    given_already,
    of_what_is_not_meant,
    said_not_to_be,
)
from retrieval.groups import (
    another_group,
    limit_agrees,
    names_unsaid,
    subject_stems,
    unasked_base,
)
from retrieval.held_in import taken_from_it
from retrieval.how_far import of_no_distance
from retrieval.how_often import of_people_alone
from retrieval.in_an_aside import in_an_aside
from retrieval.kinds import (
    no_superlative,
    of_all_together,
    off_by,
    only_each,
    other_kind,
    other_span,
    rate_named,
    same_each,
    same_span,
    superlative_said,
)
from retrieval.kinds_of_people import other_people
from retrieval.led_elsewhere import led_elsewhere
from retrieval.limbs import limb_missing
from retrieval.limits_of_plans import of_its_limit
from retrieval.marked_names import of_the_very_mark
from retrieval.named_alone import of_both
from retrieval.named_rows import span_missing, totals, unasked_row
from retrieval.neighbours import of_a_neighbour
from retrieval.of_fewer import of_fewer
from retrieval.of_some import of_some_alone, of_some_in_total, of_some_only
from retrieval.of_the_service import had_by_the_service, of_the_service
from retrieval.off_by import only_off_by
from retrieval.on_the_roll import on_the_roll
from retrieval.one_of_many import opens_as_base, some_of_them
from retrieval.ought import only_aimed_at, only_is, only_now, only_to_come, only_would_be
from retrieval.outdoing import outdone
from retrieval.own_words import gave_way, own_words
from retrieval.own_year import in_its_year
from retrieval.particular import (
    does_unheard_of,
    leaves_out,
    says_nothing_of,
    unheard_of,
)
from retrieval.parts import is_whole, says_nothing_of_them
from retrieval.parts_set_apart import is_part, only_more
from retrieval.people_who import became_otherwise, did_otherwise
from retrieval.points import of_comings
from retrieval.printed_twice import NEARLY, by_its_row, corroborated, of_another_time
from retrieval.query import Query
from retrieval.rank import named, stem_set
from retrieval.rows_of_a_kind import rows_of_a_kind
from retrieval.said_before import near_the_start, said_before
from retrieval.samples import of_a_sample
from retrieval.saved_not_spent import off_budget_not_saved
from retrieval.scene import told_as_of_meeting
from retrieval.search import Finding, Hit
from retrieval.section_day import of_its_meeting
from retrieval.sections import Sections
from retrieval.share_done import deed_unsaid
from retrieval.slots import (
    CARRIED,
    NOT_COUNTS,
    area_fit,
    names_paper,
    no_variance,
    period_fit,
    role_fit,
    spent_less,
    standing_fit,
    unit_fit,
)
from retrieval.stock import no_stock
from retrieval.takings import is_price_of_one
from retrieval.those_who_left import stayed
from retrieval.times_over import of_times_over
from retrieval.unsaid import unsaid_of
from retrieval.wanted import Wanted
from retrieval.whose_paper import whose_paper
from retrieval.with_another import with_another
from retrieval.word_for_word import another_word_for_word

SURE = 0.88  # of what is asked: then the words outweigh that the counted noun is said another way
DEEP = 40  # hits whose facts are looked at


# Of what is asked, said around a figure, or of what the best of them says: with less it is of something else and not
# weighed further; with less than a half it has to be of the area and in the unit that are asked for.
FAINT, FAINT_OF_BEST = 0.35, 0.45
HALF, HALF_OF_BEST = 0.5, 0.6
_MOST = 2_000  # facts, of the best hits first: only a table made to keep everybody waiting has more in so few rows


def find_facts(finding: Finding, store: Store, deep: int = DEEP) -> tuple[FactHit, ...]:
    """The facts of the first `deep` hits in the order of the question, best first; () where those hits hold no
    figure.
    """
    listed = {x.id: x for x in store.listing(finding.scope)}
    papers = {x.id: x.metadata for x in listed.values()}
    noun = counted(finding.query)
    section = Sections(store, finding)
    hits = section.with_sisters(finding.hits[:deep])
    read = []
    for fact in store.facts_in(list(hits), finding.scope)[:_MOST]:
        hit = hits[fact.chunk]
        lead_up = section.before(hit) if counts_by_last_word(noun, fact) or of_the_service(fact) else ""
        leads_on = fact.locator.cell is None and near_the_start(fact.quote, hit.chunk.text)
        before = said_before(fact, section.with_lead(hit) if leads_on else hit.chunk.text)
        read.append((fact, hit, covered(fact, hit, finding, before, lead_up)))
    read = rows_of_a_kind(by_its_row(read), finding)
    best = max((told.share for _, _, told in read), default=0.0)
    found = [
        judge(fact, hit, finding, meta, noun, told)
        for fact, hit, told in read
        for meta in (of_its_meeting(papers.get(fact.paper), hit.chunk),)
        if _is_worth_it(fact, told.share, best, finding.query, meta)
    ]
    found = in_its_year(found, finding.query, listed, store, finding.scope)
    found = outdone(by_distance(corroborated(of_another_time(_carried(found))), finding.query), finding)
    return tuple(sorted(found, key=lambda f: (-f.score, f.fact.id)))


def _is_worth_it(fact: Fact, share: float, best: float, query: Query, meta: Metadata | None) -> bool:
    """Whether a figure may be what is asked for, before it is weighed: most of those around the passages found are of
    something else, and weighing one costs half a millisecond.
    """
    if share < min(FAINT, FAINT_OF_BEST * best):
        return False
    if share >= min(HALF, HALF_OF_BEST * best):
        return True
    return unit_fit(query, fact) > 0 and area_fit(query, fact, meta) > 0


ON_SUBJECT = 0.85  # what a later figure of a passage has of the coverage of the one whose subject it takes up


def _carried(found: Sequence[FactHit]) -> list[FactHit]:
    """The same facts, those of one passage and one noun with the subject that one of them names: "387 care leavers aged
    17 to 21 were supported by the service in March. 357 care leavers were supported in September.".
    """
    full: dict[tuple[str, str | None], FactHit] = {}
    for f in found:
        if f.fact.locator.cell is None and f.unit > 0 and f.fact.unit not in (None, *NOT_COUNTS):
            key = (f.fact.chunk, f.fact.unit)
            if key not in full or f.coverage > full[key].coverage:
                full[key] = f
    carried = []
    for f in found:
        whole = full.get((f.fact.chunk, f.fact.unit)) if f.fact.locator.cell is None else None
        share = ON_SUBJECT * whole.coverage if whole is not None and _on_subject(f.fact, whole.fact) else 0.0
        dated = f.fact.bound and f.fact.role == "stated" and f.unit > 0 and f.period >= DATED
        gain = share - f.coverage
        carried.append(replace(f, coverage=share, score=f.score + gain) if dated and gain > 0 else f)
    return carried


DATED = 0.9


def _on_subject(fact: Fact, whole: Fact) -> bool:
    """Whether a figure is said of what another one is said of, in fewer words, and of nothing else."""
    own = subject_stems(own_words(fact))
    return not own or 2 * len(own & subject_stems(f"{own_words(whole)} {whole.quote}")) >= len(own)


OWN_AGAIN = 0.2  # what the figure's own words name counts once more: a sentence may hold figures of several things
CLOSE = 0.3  # the same for the few words right at it
HEADED = 0.15  # for one under a heading that is about what is asked


def judge(
    fact: Fact,
    hit: Hit,
    finding: Finding,
    meta: Metadata | None,
    noun: Concept | None,
    told: Covered | None = None,
) -> FactHit:
    """One fact held against the question.

    noun  what the question counts
    told  how far its surroundings say what is asked; None: to be read from the hit
    """
    query = finding.query
    told = covered(fact, hit, finding) if told is None else told
    layers, share, led, before = told.layers, told.share, told.led, told.before
    asked, total = query.stems, sum(finding.weights.values) or 1.0
    said = told.said | (layers[-1][1] if fact.locator.cell is not None else frozenset())
    if told.lead_up and had_by_the_service(fact):
        said |= stem_set(told.lead_up)  # which service that is was told before
    words = content_stems(_ON_DAY.sub(" ", fact.measure))
    precision = sum(w in asked for w in words) / len(words) if words else 0.0
    period, area = period_fit(query, fact, meta), area_fit(query, fact, meta)
    if period < AROUND and dated_around(query.periods, fact, hit.chunk):
        period = AROUND
    when = fact.period
    if when and any(p.covers(when) for p in query.periods) and superlative_said(query.text, own_words(fact)):
        period = max(period, CARRIED)  # the highest of a year was on some day of it
    if begun := as_the_year_began(query, fact, meta):
        period = max(period, CARRIED)
    unit, role = unit_fit(query, fact), min(role_fit(query, fact), standing_fit(query, fact))
    around = (
        hit.chunk.context
        if fact.locator.cell is not None
        else hit.chunk.text
        if (share >= NEARLY and query.unit != "%") or fact.unit in ANYONE
        else before
    ) + f" {told.lead_up} {hit.asked} {whose_paper(meta, fact)}"
    if unit > 0 and (
        another_group(query, fact, before, hit.chunk.context if fact.locator.cell is not None else "")
        or of_some_alone(query, fact) or of_some_in_total(query, fact)
        or span_missing(query, fact, hit.chunk.text)
        or other_kind(query, fact, before)
        or other_span(query, fact) or in_an_aside(query, fact)
        or of_all_together(query, fact) or of_another_body(query, fact)
        or of_each(query, fact) or taken_from_it(query, fact)
        or of_one_of_two(query, fact)
        or of_comings(query, fact) or no_variance(query, fact) or only_off_by(query, fact)
        or no_superlative(query, fact, before)
        or is_whole(query, fact) or another_word_for_word(query.text, fact) or said_not_to_be(query, fact)
        or says_nothing_of_them(query, fact, before)
        or (
            share < (NEARLY if fact.locator.cell is not None and precision == 1.0 else SURE)
            and noun is not None
            and not any_name(noun, finding)
            and not (
                counts_it(noun, fact, around) or by_their_plans(query.text, fact) or of_its_limit(query, noun, fact)
                or called_what_they_are(query, noun, fact) or at_that_stage(query, fact)
            )
        )
        or (query.unit == COUNT and (counts_another(noun, fact, query.text) or other_people(query.text, fact)))
        or unasked_base(query, fact) or of_fewer(query, fact)
        or of_a_neighbour(query, fact) or of_another_place(query, fact) or led_elsewhere(query, fact)
        or of_another_name(query, fact) or of_no_distance(query.text, fact)
        or limb_missing(query, told.said, told.around)
        or of_events_alone(query, fact) or of_those_who_go(query, fact) or of_holders(query, fact)
        or of_people_alone(query, fact) or stayed(query, fact)
        or of_times_over(query, fact) or of_events(query, fact) or of_the_rest(query, fact) or of_a_rise(query, fact)
        or only_at_home(query, fact)
        or of_no_move(query, fact) or (query.unit == COUNT and of_a_scale(fact))
        or of_a_sample(query, fact) or only_more(query, fact) or with_another(query, fact)
        or of_both(query, fact) or only_is(query, fact)
        or only_aimed_at(query, fact) or only_would_be(query, fact) or no_stock(query, fact) or of_a_risk(query, fact)
        or only_now(query, fact) or on_the_roll(query, fact) or off_budget_not_saved(query, fact)
        or is_price_of_one(query.text, fact)
        or went_there(query, fact) or only_to_come(query, fact)
        or stage_unsaid(query, fact, before) or mean_for_a_count(query, fact)
        or became_otherwise(query, fact) or did_otherwise(query, told)
        or is_no_figure(fact)
    ):
        unit = 0.0
    unheard = finding.weights.unknown
    if unit > 0 and (
        says_nothing_of(query, said) or unheard_of(query, unheard) or does_unheard_of(query, unheard)
        or names_unsaid(query, told.around) or unsaid_of(query, finding.weights.values, fact, hit, told)
    ):
        unit = 0.0
    if fact.quote.rstrip().endswith("?"):
        share -= 0.15  # a member's premise is not the paper's statement
    fit = noun_fit(noun, fact)
    if noun is not None and not fit and led:  # "the number was 327": what it counts was said before
        fit = LED * named(noun, led)
    else:
        led = frozenset()
    agreement = 0.5 * period + 0.35 * area + 0.3 * unit + 0.15 * role + 0.25 * fit
    heading = stem_set(fact.locator.heading or "")
    headed = sum(w * named(c, heading) for c, w in zip(query.concepts, finding.weights.values, strict=True)) / total
    parts = 0.3 if is_part(query, fact) else 0.0
    own = share_of(finding, layers[:2])
    if leaves_out(query, finding.weights.values, said, own):
        share -= LEFT_OUT
    standing = (
        (-0.15 if unasked_row(query, fact) and fact.area is not None and not query.areas else 0.0)
        + 0.2 / hit.rank**0.5
        + (0.3 if names_paper(query, meta) else 0.0)
        - (0.1 if fact.value is None else 0.0)
    )
    standing -= OF_SOME if of_some_only(query, fact) else 0.0
    standing += 0.25 if limit_agrees(query, fact) else 0.0
    standing += MARKED if of_the_very_mark(query.text, " ; ".join(fact.path[1:])) else 0.0
    if given_already(query, fact):
        standing, unit = standing - GIVEN, 0.0 if asks_of_given(query.text) else unit
    elif beside_given(query, fact):
        standing += WITH_GIVEN
    if not begun and gave_way(fact) and not _BACK.search(query.text):
        if not query.periods:
            standing -= OLD
        elif fact.period is None and query.wanted is Wanted.FIGURE:
            period = unit = 0.0  # "17 days, down from 29": the 29 is of a time before, and no one says which
    standing += SOME if some_of_them(query.text, fact) else 0.0
    more_of_part = opens_as_base(fact) and share_of(finding, layers[:3]) > own  # said of the part alone
    standing -= BASE if more_of_part and _OF_THEM_HOW_MANY.search(query.text) else 0.0
    standing -= DENIED if denied_otherwise(query, fact) else 0.0
    aside = SET_ASIDE * of_what_is_not_meant(query, fact)
    share, standing = (share - aside, standing) if aside == SET_ASIDE else (share, standing - aside)
    standing += SPAN if same_span(query, fact) or same_each(query, fact) else 0.0
    standing += OFF_BY if off_by(query, fact) else 0.0
    standing -= SPAN if only_each(query, fact) else 0.0
    standing += (RATE if rate_named(query, fact) else 0.0) - (UNDONE if deed_unsaid(query, fact) else 0.0)
    standing += THAT_DAY if told_as_of_meeting(query.text, fact.quote) else 0.0
    standing += (TOTAL if totals(query, fact) else 0.0) - (UNDER if spent_less(query, fact) else 0.0)
    bond = close_to(fact, finding, led)
    score = share + OWN_AGAIN * own + CLOSE * bond + 0.2 * precision + agreement + standing + HEADED * headed - parts
    return FactHit(fact, share, own, precision, period, area, unit, role, score, hit)


# "Outstanding at 31 March": the day is the figure's time, and no more of what it is.
_ON_DAY = re.compile(rf"\b(?:as\s+)?(?:at|on|to)\s+\d{{1,2}}(?:st|nd|rd|th)?\s+(?:{'|'.join(NAMES)})\b", re.IGNORECASE)
SOME = 0.3  # for "five of the 41" where it is asked how many of them
BASE = 0.15  # off the whole of "of the 126 places 12 were taken" where it is asked how many were taken
_OF_THEM_HOW_MANY = Asked(r"\bhow\s+many\b(?![^?]*\s(?:were|was|are|is)\s+there\b)")
DENIED = 0.3  # off what is said not to be so where it is asked how many it is so of, and the other way about
GIVEN = 0.5  # off a figure that the question has itself
WITH_GIVEN = 0.2  # for one that stands beside it
OLD = 0.3  # off what a figure was before, where no time is asked for: "from 61 days to 34"
_BACK = Asked(
    r"\b(?:before|previous(?:ly)?|used\s+to|originally|formerly|earlier|back|from\s+what|at\s+first|last\s+year|had\s+been|"
    r"in\s+the\s+past)\b"
)
SET_ASIDE = 0.5  # off a figure of what the question says it does not mean


def any_name(noun: Concept, finding: Finding) -> bool:
    """Whether what is counted goes by a name that no paper has ("tots"): then it can be told from no figure."""
    return noun.asked in finding.weights.unknown and noun.asked.islower()


MARKED = 0.25  # for a cell of the very option, phase or band asked for: no word tells it from a table without any
OF_SOME = 0.4  # off a cell of a table of some of those whom the question counts
THAT_DAY = 0.75  # for what was so on the evening of the meeting, where that is asked for
SPAN = 0.25  # for a sum by the year, or for each one, where that by the year, or for each one, is asked for
OFF_BY = 0.4  # for what something is said to be over or under by, where that is asked
RATE = 0.1  # for a share or a rate where a rate is asked for
UNDONE = 0.3  # off a share with which nothing says what was done, where a share of what was done is asked for
UNDER = 0.3  # off an underspend where the overspend is asked for
TOTAL = 0.2  # for the row of the whole, where the question says that it wants the whole
LEFT_OUT = 0.2  # off the coverage of a figure with which the most telling thing asked for is nowhere said
