"""When the papers do not say: the slot without evidence is named, and the nearest thing they do have is offered.

A refusal carries no sources: a source under "we do not know" reads as an answer.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from answers.announced import announced_in
from answers.another_time import (
    another_in_order,
    figure_of_another_time,
    holds,
    of_another_time,
    of_none_asked,
    papers_end,
)
from answers.answer import AnswerKind
from answers.arithmetic import doubts
from answers.attribute import attribute_unsaid
from answers.by_its_noun import by_its_noun
from answers.counted_alike import counted_alike
from answers.draft import Case, Draft, Quote, shortened
from answers.figures import DATED, PERIOD, fits, left_blank
from answers.forms import TITLED
from answers.known_by_surname import known_by_surname
from answers.mark_meant import says_none_of_it
from answers.own_turn import in_their_turn
from answers.roll import roll_of
from answers.source_says import told_by_source
from answers.under_a_table import told_under_tables
from answers.wording import figure_sentence
from corpus.fact import Fact
from corpus.numbers import RATES
from corpus.period import day_label
from corpus.sentences import split_sentences
from corpus.words import JOINT, LIGHT, stem, stems
from retrieval.facts import FactHit
from retrieval.groups import names_unsaid
from retrieval.particular import EVERYONE, letters_unsaid, mostly_unheard_of, says_nothing_of
from retrieval.query import asks_number
from retrieval.rank import best_agreement, is_name, named, periods_in, stem_set
from retrieval.said_before import SPOKEN_QUESTION
from retrieval.speakers import of_another, speakers
from retrieval.wanted import Wanted

UNIT_WORDS = {"GBP": "an amount of money", "%": "a percentage", **{rate: f"a rate {rate}" for rate in RATES}}


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why there is no answer, in one sentence, and the nearest thing the papers have ("" for none).

    unclear  the question fits several things that the papers count: `nearest` offers them
    """

    reason: str
    nearest: str = ""
    unclear: bool = False


def before_looking(case: Case) -> Refusal | None:
    """Questions that no evidence can answer: an opinion, someone's private life, a council that is not on the shelf."""
    query = case.query
    if query.wanted is Wanted.JUDGEMENT and not doubts(query.text):  # a printed sum is right or wrong, whoever asks
        return Refusal(
            "This asks for an opinion. The papers record what was reported, said and decided, and this tool does not "
            "judge people or policies."
        )
    if query.wanted is Wanted.PERSONAL:
        return Refusal("This asks for a private person's details, which this tool does not look for.")
    if _BEHIND_DOORS.search(query.text):
        return Refusal(
            "What was said with the press and public excluded is exempt: the papers that are open do not record it."
        )
    for name in query.strangers:
        if not any(stem(name.lower().split()[0]) in stem_set(h.chunk.text) for h in case.hits[:5]):
            return Refusal(f"{name} is not in these papers: they are of {_councils(case)}.")
    if not case.hits and query.wanted not in (Wanted.PEOPLE, Wanted.DATE):  # those two look into minutes by themselves
        return not_covered(case)
    return None


# "What did members say in the private session?": asked of the part that is not published.
_BEHIND_DOORS = re.compile(
    r"^(?!.*\b(?:why|when|who|grounds?|reasons?)\b).*\b(?:sa(?:y|id)|discuss\w*|talk\w*|happen\w*|told|decid\w+|agree\w*|"
    r"comment\w*|conclu\w+|debate\w*)\b.*\b(?:in|during|at)\s+(?:the\s+)?(?:private|exempt|closed|confidential|secret)\s+"
    r"(?:session|part|meeting|discussion|minutes|item|business)\b",
    re.IGNORECASE,
)


def _councils(case: Case) -> str:
    known = [x.metadata.authority for x in case.shelf.values()]
    names = sorted({a for a in known if a})
    if names and None in known:  # and then it may be theirs
        names.append("a council that is not known")
    return (
        ", ".join(names[:-1]) + f" and {names[-1]}"
        if len(names) > 1
        else (names[0] if names else "no council that is known")
    )


def too_wide(case: Case) -> Refusal | None:
    """A question that names only whom it counts: offers what the papers count of them instead of picking one."""
    query = case.query
    words = {w for c in query.concepts for w in c.asked.lower().split()}
    if not query.concepts or not words <= EVERYONE or query.periods and len(words) > 1:
        return None
    latest: dict[str, Fact] = {}  # one offer a row or sentence: its latest figure
    for f in case.facts:
        if fits(case, f) and _later(f.fact, latest.get(f.fact.quote)):
            latest[f.fact.quote] = f.fact
    if len({f.value for f in latest.values()}) < 2:
        return None
    offers = "\n".join(f"- {figure_sentence(f)}" for f in list(latest.values())[:OFFERS])
    return Refusal("The papers count several things that this could mean. Say which.", offers, True)


OFFERS = 4
LED_UP_TO = 4  # paragraphs before a list in which it is told whose it is


def _later(fact: Fact, held: Fact | None) -> bool:
    return held is None or (
        fact.period is not None and (held.period is None or fact.period.last_day > held.period.last_day)
    )


def withheld(case: Case) -> Refusal | None:
    """The refusal that a cell gives itself: it prints "n/a", "*" or nothing for the figure; None where none does."""
    query = case.query
    hidden = [
        f
        for n, f in enumerate(case.facts)
        if f.fact.value is None
        and f.coverage >= case.bars.figure
        and f.area
        and f.unit
        and (not query.periods or f.period >= (PERIOD if n == 0 else DATED))
    ]
    if hidden:
        fact = hidden[0].fact
        note = f" (“{fact.note}”)" if fact.note else ""
        return Refusal(f"The papers print “{fact.printed}” in place of this figure{note}: it is not given.")
    if (heads := left_blank(case)) is not None:
        return Refusal(f"The papers have a place for this figure (“{heads}”) and leave it blank.")
    return None


def no_figure(case: Case) -> Refusal:
    """No fact agrees in every slot: says which slot has none."""
    query = case.query
    if (kept_back := withheld(case)) is not None:
        return kept_back
    near = [f for f in case.facts if f.coverage >= case.bars.figure and f.fact.value is not None]
    in_unit = [f for f in near if f.unit > 0]
    in_area = [f for f in in_unit if f.area > 0]
    if query.periods and in_area:
        periods = sorted(
            {
                f.fact.period
                for f in in_area[:12]
                if f.fact.period is not None and of_none_asked(query, f.fact.period)
                and f.score > in_area[0].score - ABOUT_AS_WELL and f.period < DATED
            },
            key=lambda p: (p.last_day, p.first_day, p.kind.value),
        )
        if periods:
            given = ", ".join(dict.fromkeys(p.label for p in periods))
            return Refusal(
                f"The papers do not give this for {query.periods[0].label}; they give it for {given}.",
                _nearest(case, in_area),
            )
    if query.areas and in_unit:
        return Refusal(f"The papers do not give this for {' or '.join(query.areas)}.", _nearest(case, in_unit))
    if query.unit in UNIT_WORDS and near:
        return Refusal(
            f"The papers speak of this, but do not state it as {UNIT_WORDS[query.unit or '']}.",
            "",
        )
    return not_covered(case)


def _nearest(case: Case, facts: list[FactHit]) -> str:
    """The figure nearest in time of those that agree about as well as the best; the best where no time is asked."""
    if not facts:
        return ""
    close = [f.fact for f in facts if f.score > facts[0].score - ABOUT_AS_WELL]
    dated = [(f, f.period.last_day) for f in close if f.period is not None]
    if case.query.periods and dated:
        asked = case.query.periods[0].last_day
        return f"Nearest: {figure_sentence(min(dated, key=lambda d: abs((d[1] - asked).days))[0])}"
    return f"Nearest: {figure_sentence(facts[0].fact)}"


ABOUT_AS_WELL = 0.35


def not_covered(case: Case) -> Refusal:
    """The evidence does not cover what was asked: names what no passage holds."""
    around = frozenset().union(*(stem_set(f"{h.chunk.text} {h.chunk.context}") for h in case.hits[:20]))
    unknown = {c.asked: c for c in case.query.concepts if c.asked in case.finding.weights.unknown}
    missing = [asked for asked, c in unknown.items() if named(c, around) < 0.75]
    if missing:
        return Refusal("No paper here mentions " + " or ".join(f"“{m.replace(JOINT, '-')}”" for m in missing[:3]) + ".")
    return Refusal("These papers do not say.")


def uncovered(case: Case, draft: Draft) -> Refusal | None:
    """Why a passage is no answer: it holds too little of what was asked, or is of another body, speaker, letter or
    time; None where it answers.
    """
    query, coverage = case.query, draft.strength
    if (lacking := attribute_unsaid(query, draft)) is not None:
        return Refusal(f"These papers do not state the {lacking} asked for.")
    unknown = case.finding.weights.unknown
    names = (c.asked for c in query.concepts if c.asked in unknown and is_name(query, c))
    if any(name.lower() not in LIGHT for name in names) and coverage < case.bars.name:
        return not_covered(case)
    alike = _likeness(case, draft)
    bar = case.bars.passage
    if alike >= case.bars.alike or in_their_turn(query, draft) or counted_alike(query, draft):
        bar = min(bar, case.bars.reworded)
    elif _of_the_very_time(case, draft):
        bar = min(bar, case.bars.slotted)  # the very time proves as much as words
    elif mostly_unheard_of(query, unknown) and 0 < alike < case.bars.unlike:
        bar = max(bar, case.bars.name)
    lead = {draft.quotes[n].chunk for n in draft.headline.quotes}
    around = " ".join(f"{h.chunk.text} {h.chunk.context}" for h in case.hits if h.chunk.id in lead)
    leading = _leading(draft)
    paper = " ".join(f"{h.chunk.text} {h.chunk.context}" for h in case.hits if h.chunk.paper == leading[0].paper)
    if coverage < bar and not told_by_source(query, " ".join(q.text for q in leading), around, paper):
        return not_covered(case)
    if says_none_of_it(query, " ".join((around, *(f"{_asked_before(case, q)} {q.text}" for q in leading)))):
        return not_covered(case)
    told = stem_set(" ".join((around, *(f"{_asked_before(case, q)} {q.text}" for q in leading))))
    if asks_number(query.wanted) and says_nothing_of(query, stem_set(around)):
        return not_covered(case)  # a sum of something else is alike in meaning, too
    if (
        (asked_of := speakers(query))
        and of_another(asked_of, told | _told_around(case, draft))
        and not any(by_its_noun(case, asked_of[-1].asked, q) for q in leading)
    ):
        return Refusal(f"These papers do not say this of the {asked_of[-1].asked}.")
    if draft.kind is AnswerKind.PASSAGE and _of_other_letters(case, told | _told_around(case, draft)):
        return not_covered(case)
    strangers = [n for n in names_unsaid(query, told) if _of_several_words(n, query.text)]
    strangers = [n for n in strangers if not any(known_by_surname(case, n, q) for q in leading)]
    if draft.kind is AnswerKind.PASSAGE and strangers:
        return Refusal(f"These papers do not say this of {strangers[0]}.")
    decided = draft.kind is AnswerKind.DECISION  # with it stands what was said of it under its item, and no more
    own = [q for q in draft.quotes if decided or q.chunk in lead]  # other passages may name them for something else
    before = _led_up_to if draft.kind is AnswerKind.LIST else _asked_before
    said = (f"{q.text} {q.locator.heading or ''} {before(case, q)}" for q in own)
    held = stem_set(" ".join(said))
    named_so = [re.sub(r"['’]s$", "", m.group(1)) for m in TITLED.finditer(query.text)]
    missing = [n for n in named_so if not held.issuperset(stems(n)) and not _by_post(case, n, leading[0])]
    if missing:
        return Refusal(f"These papers do not say this of {missing[0]}.")
    if (other := another_in_order(case, draft)) is not None:
        return Refusal(other)
    if of_another_time(case, draft) or figure_of_another_time(case, draft):
        return Refusal(f"The papers do not speak of this for {query.periods[0].label}.")
    if (last := papers_end(case, draft)) is not None:
        return Refusal(
            f"The papers that speak of this are of {day_label(last)}, before the time asked about; they can only say "
            "what was expected.",
            shortened(f"Nearest: “{case.hits[0].chunk.text}”", 60),
        )
    return None if query.concepts else not_covered(case)


def _of_the_very_time(case: Case, draft: Draft) -> bool:
    """Whether a sentence under a headline names the time asked for, and no word of the question is one no paper has."""
    asked = () if case.finding.weights.unknown else case.query.periods
    return bool(asked) and any(best_agreement(asked, periods_in(q.text)) >= DATED for q in _leading(draft))


def _of_other_letters(case: Case, words: frozenset[str]) -> bool:
    """Whether what a question names by its letters, and mostly by these ("GCSE results"), goes by no name of it among
    some words.
    """
    weights = case.finding.weights.values
    mostly = tuple(w if w >= MOSTLY * sum(weights) else 0.0 for w in weights)
    return any(mostly) and letters_unsaid(case.query, mostly, words)


MOSTLY = 0.3


def _leading(draft: Draft) -> list[Quote]:
    return [draft.quotes[n] for n in draft.headline.quotes]


def _by_post(case: Case, name: str, quote: Quote) -> bool:
    """Whether the item that a quote stands in names someone by their post: minutes say "the Head of SEND replied"."""
    paper = case.store.paper(quote.paper, case.finding.scope)
    item = paper.blocks[quote.locator.block or 0].item
    posts = [m.group(1) for e in roll_of(paper) if (m := re.search(rf"\b{re.escape(name)}\b[\s,(]+([^)(]+)", e.text))]
    said = " ".join(b.text for b in paper.blocks if item is not None and b.item == item).lower()
    return any(post.strip(" .,").lower() in said for post in posts if len(post.split()) > 1)


def _of_several_words(name: str, question: str) -> bool:
    """Whether a name stands beside another capitalised word: "Rowan Academy", and not "(Form F)"."""
    word = r"[A-Z][a-z]+"
    return " " in name or bool(re.search(rf"\b{word} {re.escape(name)}\b|\b{re.escape(name)} {word}", question[1:]))


def _asked_before(case: Case, quote: Quote) -> str:
    """The paragraph before a quote where it puts the question that the quote answers, or the row of the table that it
    is told of; "" otherwise.
    """
    if not quote.locator.block:
        return ""
    if (under := told_under_tables(case).get(quote.chunk or "")) is not None:
        return f"{under[1].chunk.context} {under[1].chunk.text}"
    before = case.store.paper(quote.paper, case.finding.scope).blocks[quote.locator.block - 1]
    return before.text if any(SPOKEN_QUESTION.search(s) for s in split_sentences(before.text)[-1:]) else ""


def _told_around(case: Case, draft: Draft) -> frozenset[str]:
    """The stems of the paragraphs that the quotes under a headline stand in, of those that lead up to them, of what
    stands over them, and for a list of what is said elsewhere of as many of the same things.
    """
    told: list[str] = []
    for quote in (draft.quotes[n] for n in draft.headline.quotes):
        block = case.store.paper(quote.paper, case.finding.scope).blocks[quote.locator.block or 0]
        told += (*block.headings, block.text, _led_up_to(case, quote))
        if draft.kind is AnswerKind.LIST and block.headings:
            told += announced_in(case.store.paper(quote.paper, case.finding.scope), block.headings[-1])
    return stem_set(" ".join(told))


def _led_up_to(case: Case, quote: Quote) -> str:
    """The paragraphs of its item before a list: who made it is told where the item begins."""
    blocks = case.store.paper(quote.paper, case.finding.scope).blocks
    at = quote.locator.block or 0
    start = at
    while start > max(0, at - LED_UP_TO) and blocks[start - 1].headings == blocks[at].headings:
        start -= 1
    return " ".join(b.text for b in blocks[start:at])


def _likeness(case: Case, draft: Draft) -> float:
    """How near in meaning the passages under the headline are to the question: the best cosine of their hits."""
    lead = _leading(draft)
    return max((h.likeness for h in case.hits if any(holds(h.chunk, q) for q in lead)), default=0.0)
