"""What a question asks that its evidence does not have, though it speaks of the very thing: a cost where nothing is
priced, a name that is withheld, a figure for each where one is printed for all.

Each rule holds the kind of thing asked for against what is printed under the headline, so none knows what it is about.
"""

from __future__ import annotations

import re

from answers.abstention import Refusal
from answers.another_time import given_for_another_time
from answers.answer import AnswerKind
from answers.appendix_absent import appendix_unsaid
from answers.asker_untold import names_no_asker
from answers.breakdowns import not_broken_down
from answers.capital_not_running import costs_to_build_only
from answers.deed_untold import says_no_deed
from answers.draft import Case, Draft, shortened
from answers.forms import WHO_IS
from answers.grade_unsaid import grade_unsaid
from answers.kind_unlisted import lists_none_so
from answers.most_unsaid import most_unsaid
from answers.nameless import names_no_such
from answers.namesakes import of_a_namesake
from answers.nobody import names_nobody
from answers.not_chosen import not_chosen
from answers.not_there import only_on_roll
from answers.not_yet import still_to_come
from answers.number_unsaid import number_unsaid, replies_unsaid
from answers.only_announced import only_announced
from answers.only_recommended import only_recommended
from answers.people_named import people_in
from answers.posts import POST
from answers.reason_untold import reason_untold
from answers.said_to_it import reply_untold
from answers.said_yet import yet_to_say
from answers.score_unsaid import score_unsaid
from answers.since_then import told_only_since
from answers.undated import names_no_time
from answers.valued import not_valued
from answers.vote_untold import vote_untold
from answers.whereabouts import names_no_place
from corpus.fact import Fact
from corpus.numbers import find_numbers
from corpus.period_patterns import MONTHS
from corpus.period_reading import find_periods
from corpus.words import STOP
from retrieval.ages import on_the_other_side
from retrieval.counted import counted, ends_noun
from retrieval.marked_names import numbers_each
from retrieval.named_rows import spans_in
from retrieval.of_some import among_some_only
from retrieval.rank import coverage, named, stem_set

NEAREST_WORDS = 60
UNSAID = 0.45  # of the counted noun: less, and a sentence does not name it


def beyond(case: Case, draft: Draft) -> Refusal | None:
    """Why a draft does not answer what its question asks, with what it does say; None where nothing of it is missing.
    """
    found = (missing(case, draft) for missing in (
        _withheld, not_chosen, of_a_namesake, names_no_such, names_nobody, names_no_place, names_no_time, still_to_come,
        only_announced,
        told_only_since, only_on_roll, only_recommended, reply_untold, vote_untold, _unpriced, not_valued, _unsaved,
        _of_the_figure, _among_some, _became_in_words, given_for_another_time,
        _of_another_age, not_broken_down, reason_untold, yet_to_say, number_unsaid, replies_unsaid,
        score_unsaid, grade_unsaid, costs_to_build_only, appendix_unsaid, most_unsaid,
        names_no_asker, lists_none_so, says_no_deed,
    ))
    reason = next((r for r in found if r is not None), None)
    if reason is None:
        return None
    lead = max((draft.quotes[n].text for n in draft.headline.quotes), key=lambda text: _names(case, text), default="")
    return Refusal(reason, shortened(f"Nearest: “{lead}”", NEAREST_WORDS) if lead else "")


def _names(case: Case, text: str) -> float:
    return coverage(case.query, case.finding.weights, stem_set(text))


def _lead(draft: Draft) -> str:
    """The quotes under a headline, with the titles of their items."""
    own = [draft.quotes[n] for n in draft.headline.quotes]
    return " ".join(f"{q.locator.heading or ''}: {q.text}" for q in own)


# What was taken with the press and public out is on record only as having been taken.
_EXEMPT = re.compile(
    r"\((?:exempt|confidential|private)[^)]*\)|\b(?:exempt|confidential)\s+(?:oral\s+|verbal\s+|written\s+)?"
    r"(?:briefing|report|item|minutes?|appendix|paper)\b",
    re.IGNORECASE,
)
_OF_THE_RECORD = re.compile(
    r"\b(?:why|when|who|whose|grounds?|reasons?|exempt\w*|exclu\w+|decid\w+|decision|resol\w+|agree\w*|noted?|minutes?)\b",
    re.IGNORECASE,
)
_NAMELESS = re.compile(
    r"\bnot\s+(?:to\s+)?be(?:en)?\s+(?:named|identified)\b|\b(?:names?|identit(?:y|ies))\s+(?:\w+\s+){0,2}?withheld\b|"
    r"\b(?:remain|stay)\w*\s+anonymous\b|\banonymously\b",
    re.IGNORECASE,
)
_NAME_ASKED = re.compile(r"\bnames?\b|\bnamed\b|\bcalled\b|\bidentit(?:y|ies)\b", re.IGNORECASE)
_WHO = re.compile(
    r"\W*(?:and\s+|so\s+)?(?:who|whom|names?\s+of|(?:which|what)\s+(?:(?!(?:is|was|are|were|did|do|does|has|have|"
    r"had)\b)[\w’'-]+\s+){0,2}?"
    r"(?:person|people|individual|body|organi[sz]ation|company|firm|agency|consultant|expert|adviser|advisor)"
    r"(?:,?\s+or\s+(?:[\w’'-]+\s+)?(?:person|people|individual|body|organi[sz]ation|company|firm|agency|consultant|"
    r"expert|adviser|advisor))?)\b",
    re.IGNORECASE,
)
_PERSON = re.compile(r"\W*(?:and\s+|so\s+)?(?:who|whom|names?\s+of)\b", re.IGNORECASE)  # of a firm see `not_chosen`
_CAPITAL = re.compile(r"(?<=[\s(“\"'‘|])[A-Z][\w’'-]+")
# What one does at a meeting by oneself: a sentence that does not say it says nothing of who did.
_BY_ONESELF = tuple(
    re.compile(rf"\b(?:{said})", re.IGNORECASE) for said in ("second(?:ed|ing|er)\\b", "abst[ae]\\w+", "dissent\\w*")
)


def _withheld(case: Case, draft: Draft) -> str | None:
    """A name, or the content of an exempt item, that the papers keep back or do not give."""
    text, said = case.query.text, _lead(draft)
    if _EXEMPT.search(said) and not _OF_THE_RECORD.search(text):
        return "This was an exempt item: the papers that are open do not record what was said of it."
    if _NAME_ASKED.search(text) and _NAMELESS.search(said):
        return "The papers do not name them."
    in_words = draft.kind in (AnswerKind.PASSAGE, AnswerKind.PEOPLE)
    if in_words and _WHO.match(text) and not _CAPITAL.search(said.split(": ", 1)[-1]):
        return "The papers speak of this, but name nobody."
    asked = WHO_IS.search(text)
    if in_words and asked and _POST.search(asked["post"]) and not people_in(said):
        return "The papers speak of this post, but name nobody in it."
    if in_words and _PERSON.match(text) and _CHOSEN.search(text) and not _names_another(text, said):
        return "The papers speak of this choice, but name nobody as chosen."
    if _WHO.match(text) and any(did.search(text) and not did.search(said) for did in _BY_ONESELF):
        return "The papers do not record who did."
    return None


_POST = re.compile(rf"\b(?:{POST}|officers?)\b", re.IGNORECASE)
_CHOSEN = re.compile(
    r"\b(?:chosen|selected|picked|appointed|hired|recruited|awarded|elected|won|been\s+(?:named|given))\b",
    re.IGNORECASE,
)
# Whoever chooses is not whom they chose.
_BODIES = frozenset(
    "the a an committee council cabinet board panel commission members member officers officer report resolved noted "
    "agreed councillor councillors it this that".split()
)


_DAYS = frozenset((*MONTHS, *"monday tuesday wednesday thursday friday saturday sunday".split()))


def _names_another(question: str, said: str) -> bool:
    """Whether a text has a name that is in no heading over it, that the question has not and that is no body's."""
    names = {m.group().lower() for m in re.finditer(r"[A-Z][\w-]+", said.split(": ", 1)[-1])}
    return bool(names - _BODIES - _DAYS - STOP - {w.lower() for w in re.findall(r"[\w’'-]+", question)})


_PRICED = re.compile(
    r"£|\bpence\b|\bpounds?\b|\d(?:[\d.,]*\d)?\s?(?:m|bn|k)\b|\bmillion\b|\bfree\b|\bno\s+(?:\w+\s+)?(?:costs?|charge)\b|"
    r"\bwithout\s+(?:\w+\s+)?(?:costs?|charge)\b|\bnothing\b",
    re.IGNORECASE,
)
# What something costs, asked of it by its verb or its noun; "the charging policy" is no sum.
_ON = r"(?=\W*$|\s+(?:the|an?|our|its|their|us|them|each|every|per|for|in|on|to|by|at|so|up|(?-i:[A-Z])))"
_COST_ASKED = re.compile(
    r"^\W*(?:and\s+|so\s+)?(?:how\s+much|what(?:['’]s)?)\s+(?!.*\b(?:said?|says?|find|found|hear|heard|think|ask\w*|tell|told|"
    r"happen\w*|about|resol\w+|agree\w*|decid\w+|recommend\w*)\b)(?:"
    rf"(?:is|are|was|were)\b[^?]*\b(?:costing|paying|paid|charging|charged|spending){_ON}|"
    rf"(?:will|would|could|does|do|did|has|have|had)\b[^?]*\b(?:cost|pay|paid|charged?|spen[dt]){_ON}|"
    r"(?:(?:is|was|were|are)\s+)?(?:the\s+|our\s+)?(?:\w+\s+)?(?:price|fee|cost|salary|wage|bill|rent|valuation)\b)",
    re.IGNORECASE,
)
# "Gull House: weekly price we pay?", "what is the board's weekly bill?", "what has been spent on it?", "what income …?"
_SUM_ASKED = re.compile(
    r"(?:^|[:–—-]\s+)\W*(?:the\s+)?(?:annual|yearly|weekly|monthly|daily|nightly|unit|total|running|set-?up)\s+(?:running\s+)?"
    r"(?:price|cost|bill|fee|rent|charge)s?\b|\bwhat(?:['’]?s|\s+(?:is|was|were))\s+(?:[\w’'-]+\s+){1,4}?(?:annual|yearly|weekly|monthly|daily)\s+"
    r"(?:running\s+)?(?:price|cost|bill|fee|rent|charge)s?\b|\bwhat\s+(?:was|is|were|has\s+been|had\s+been)\s+(?:being\s+)?(?:spent|paid)\s+"
    r"(?:on|for|to)\s+\w|\bwhat\s+(?:was|is|were|are)\s+(?:[\w’'-]+\s+){0,5}?(?:income|takings|receipts|revenue|profit)\b(?!\s+(?:from\s+\w+\s+)?"
    r"(?:used|spent|for\b))",
    re.IGNORECASE,
)
_BY_THE_WEEK = re.compile(
    r"\bhow\s+much\s+(?:an?|per|each|every)\s+(?:hour|day|night|week|month|year)\b", re.IGNORECASE
)
_PAY_ASKED = re.compile(r"\b(?:salar(?:y|ies)|wages?|remuneration|earn(?:s|ed|ing|ings)?)\b", re.IGNORECASE)
_PAY_SAID = re.compile(
    r"\b(?:salar\w*|wages?|remunerat\w*|earn\w*|paid|pay\s+(?:band|scale|grade|point)s?)\b", re.IGNORECASE
)


def _unpriced(case: Case, draft: Draft) -> str | None:
    """A sum of money that is asked for where no sum is printed, or where the sum is nobody's pay."""
    text = case.query.text
    if _PAY_ASKED.search(text) and not _PAY_SAID.search(_lead(draft)) and not any(
        _PAY_SAID.search(" ".join(f.path)) for f, _ in draft.facts
    ):
        return "The papers do not state this pay."
    rows = any(" | " in draft.quotes[n].text for n in draft.headline.quotes)
    money = any(f.unit == "GBP" for f, _ in draft.facts) or rows
    printed = " ".join((draft.headline.text, *(q.text for q in draft.quotes)))
    asked = _COST_ASKED.match(text) or _BY_THE_WEEK.search(text) or _SUM_ASKED.search(text)
    if asked and not money and not _PRICED.search(printed):
        return "The papers speak of this, but state no sum of money for it."
    return None


# What was saved, in money or in time, is a figure: "what did closing it save?".
_SAVING_ASKED = re.compile(
    rf"^\W*(?:and\s+|so\s+)?(?:how\s+much|what)\s+(?:will|would|could|does|do|did|has|have|had)\b[^?,;]*\bsaved?{_ON}",
    re.IGNORECASE,
)


def _unsaved(case: Case, draft: Draft) -> str | None:
    """A saving that is asked for where the evidence states no figure."""
    lead = " ".join(draft.quotes[n].text for n in draft.headline.quotes)
    if _SAVING_ASKED.match(case.query.text) and not find_numbers(lead) and not _PRICED.search(lead):
        return "The papers speak of this, but state no saving from it."
    return None


# One figure for each of several: the one that is printed is of one of them, or of all.
_EACH = re.compile(
    r"\b(?:from|for|in|of|by|at|has|have|had|to)\s+each\b(?!\s+(?:other|year|quarter|month|week|day|date|period|"
    r"term|time|meeting|\d|of\s+(?:the\s+|these\s+|those\s+)?(?:\w+\s+)?(?:years|quarters|months|dates|periods|points)|"
    r"(?-i:[A-Z])))|^\W*(?:please\s+)?split\b.*\bbetween\b|"
    r"\bbreak(?:down|\s+down)\b[^?]*\bby\s+(?:age|gender|sex|ethnic\w*|ward|school|area|type|district|locality|category|team|group)s?\b",
    re.IGNORECASE,
)
# What became of people, in the ways it is said; asked for, it has to stand with the figure.
_BECAME = tuple(
    (re.compile(rf"\b(?:{asked})\b", re.IGNORECASE), re.compile(rf"\b(?:{said})", re.IGNORECASE))
    for asked, said in (
        (
            r"die[ds]?|dying|deaths?|dead|killed|killing|suicides?|passed\s+away",
            r"die[ds]?\b|dying|death|dead\b|kill|suicid|passed\s+away|fatal|mortal|bereave",
        ),
        (r"injured|injur(?:y|ies)|hurt|harmed|hospitali[sz]ed", r"injur|hurt|harm|hospital|wound|assault|abus"),
        (
            r"arrested|arrests?|convicted|convictions?|jailed|imprisoned|prosecuted",
            r"arrest|convict|jail|prison|custod|prosecut|sentenc|offen|court|youth\s+justice",
        ),
        (
            r"resigned|quit|walked\s+out|handed\s+in\s+(?:\w+\s+)?notice",
            r"resign|quit|walked|notice|left|leav|turnover|depart|lost|losing",
        ),
        (
            r"refused|refusals?|rejected|rejections?|turned\s+down",
            r"refus|reject|turn\w*\s+(?:\w+\s+)?down|declin|den(?:y|ied|ial)|dismiss|not\s+(?:\w+\s+)?(?:accept|agree|approv|support|"
            r"assess|proceed)|unsuccess|no\s+plan",
        ),
        (
            r"drop(?:s|ped|ping)?\s+out|drop-?outs?|withdrew|withdrawn",
            r"drop\w*[\s-]+out|withdr[ae]w|(?:left|leav\w+)\s+(?:early|before|without|(?:the|their|a)\s+(?:course|programme|scheme|study|studies)|"
            r"university|college)|disengag|attrition|not\s+(?:complet|finish|continu|return)|fail\w*\s+to|"
            r"gave\s+up|given\s+up|quit|stopped|non-?(?:complet|attend)",
        ),
        (r"sacked|fired|dismissed", r"sack|fired|dismiss|disciplin|terminat|remov"),
    )
)


def _of_the_figure(case: Case, draft: Draft) -> str | None:
    """What a single figure does not count: the noun asked for, what became of it, or each of several."""
    if draft.kind is not AnswerKind.FIGURE or not draft.facts:
        return None
    fact, text = draft.facts[0][0], case.query.text
    if len({f.value for f, _ in draft.facts}) == 1 and _EACH.search(text) and not (
        _said_of_one(fact) or numbers_each(text, fact.quote)
    ):
        return "The papers give one figure for this, and not one for each."
    if _counts_by_the_way(case, fact):
        return "The papers do not give this number; what they count here is something else."
    around = " ".join((fact.quote, *fact.path, fact.measure, fact.locator.heading or ""))
    around = f"{around} {_around(case, fact)}"
    counts = fact.unit != "GBP"  # of what a sum was for, that it was refused may be told elsewhere
    if counts and any(asked.search(text) and not said.search(around) for asked, said in _BECAME):
        return "The papers do not count this; what they count here is something else."
    if _gives_back(text, fact) and not case.agree:
        return "The papers give the whole that the question names, and not this part of it."
    return None


def _among_some(case: Case, draft: Draft) -> str | None:
    """All of them, asked of a sentence that counts them only among some: "of the 41 in the sixth form"."""
    if draft.facts or draft.kind is not AnswerKind.PASSAGE or not _HOW_MANY.search(case.query.text):
        return None
    only = any(among_some_only(case.query, draft.quotes[n].text) for n in draft.headline.quotes)
    return "The papers count these only among some, and give no total." if only else None


def _became_in_words(case: Case, draft: Draft) -> str | None:
    """How many died, asked of passages that speak of no death."""
    if draft.kind is not AnswerKind.PASSAGE or not _HOW_MANY.search(case.query.text):
        return None
    around = " ".join((_lead(draft), *(q.text for q in draft.quotes)))
    if any(asked.search(case.query.text) and not said.search(around) for asked, said in _BECAME):
        return "The papers do not count this; what they count here is something else."
    return None


_HOW_MANY = re.compile(r"\bhow\s+many\b|\bnumbers?\s+of\b|\b(?:anyone|anybody)\b", re.IGNORECASE)


def _said_of_one(fact: Fact) -> bool:
    """Whether a figure is printed as what holds of each one: "each assessment would cost £295"."""
    return _OF_ONE.search(" ".join((fact.quote, *fact.path[1:])) if fact.unit != "%" else "") is not None


_OF_ONE = re.compile(
    r"\b(?:each|every|apiece|average|mean|median|typical(?:ly)?)\b|\b(?:per|a)\s+(?:child|person|pupil|place|placement|head|"
    r"assessment|case|family|household|resident|patient|adult|unit|item|session|visit|call|journey|bed|home)\b",
    re.IGNORECASE,
)


def _around(case: Case, fact: Fact) -> str:
    """The passage that a figure stands in, and what stands over it; "" where the search did not find it."""
    return next((f"{h.chunk.text} {h.chunk.context}" for h in case.hits if h.chunk.id == fact.chunk), "")


def _counts_by_the_way(case: Case, fact: Fact) -> bool:
    """Whether a number written as a word goes with a noun of its own, in a clause that does not name what is counted:
    "the second best of six partners" counts no households.
    """
    if fact.locator.cell is not None or not fact.printed.isalpha():
        return False
    noun = counted(case.query)
    before, _, after = fact.quote.partition(fact.printed)
    following = after.split()
    own = bool(following) and following[0][:1].isalpha() and not ends_noun(following[0])
    clause = f"{_CLAUSE.split(before)[-1]} {_CLAUSE.split(after)[0]}"
    return noun is not None and own and named(noun, stem_set(clause)) < UNSAID


_CLAUSE = re.compile(r"[,;:()]|\.\s")


def _gives_back(text: str, fact: Fact) -> bool:
    """Whether a figure is the whole that a question names before it asks for a part: "of the 36, how many …"."""
    whole = _OF_A_WHOLE.match(text)
    return whole is not None and whole[1].strip(",") == fact.printed


_OF_A_WHOLE = re.compile(r"\W*(?:out\s+)?of\s+(?:the|those|these|our|all)\s+(?:the\s+)?([\d,]+)\s+[a-z]", re.IGNORECASE)
_AGED = re.compile(
    r"\baged?\s+(?P<first>\d\d?)(?:\s*(?:and|or|,)\s*(?P<second>\d\d?))?\b(?!\s*(?:-|–|to|and\s+(?:over|under)|or\s+(?:over|under)|\+)\s*\d?)",
    re.IGNORECASE,
)
_AGES_SAID = re.compile(r"\baged?\b|\byear[\s-]olds?\b", re.IGNORECASE)


def _of_another_age(case: Case, draft: Draft) -> str | None:
    """Other ages than those asked for, where the evidence names its own."""
    if draft.kind is AnswerKind.PASSAGE and on_the_other_side(case.query.text, _lead(draft)):
        return "The papers do not give this for the ages asked about."
    asked = _AGED.search(case.query.text)
    if asked is None:
        return None
    first = draft.facts[0][0] if draft.facts else None
    said = f"{_lead(draft)} {' '.join(first.path) if first is not None else ''}"
    for p in reversed(find_periods(said)):
        said = f"{said[: p.start]} {said[p.end :]}"
    ages = {int(a) for a in asked.groups() if a}
    printed = {int(n) for n in re.findall(r"\b\d\d?\b", said)}
    within = any(low <= a <= high for low, high in spans_in(said) for a in ages)
    if not _AGES_SAID.search(said) or ages & printed or within:
        return None
    return "The papers do not give this for the ages asked about."
