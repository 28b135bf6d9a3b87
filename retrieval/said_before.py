"""What a figure leaves to be understood from what was said before it: its subject, or the question it answers."""

from __future__ import annotations

import re
from functools import lru_cache

from corpus.fact import Fact
from corpus.numbers import find_numbers
from corpus.period_reading import find_periods
from corpus.sentences import split_sentences
from corpus.words import content_stems
from retrieval.groups import subject_stems
from retrieval.labelled_measures import defined_before
from retrieval.own_words import NO_NOUN_AFTER
from retrieval.taken_up import taken_up
from retrieval.told_beside import ABOUT

# "Councillor Strake asked whether …": what is asked stands before its answer and is none itself.
SPOKEN_QUESTION = re.compile(
    r"^\W*(?:\(?\w{1,2}[).]\s+)?(?:In\s+reply\s+to\s+)?(?:[A-Z][\w.’'-]*,?\s+|of\s+|the\s+|a\s+|from\s+|members?\s+|public\s+|"
    r"and\s+|resident\s+){1,9}(?:(?<=,\s)(?:an?|the|who|of|on|from|for|speaking)\s[^,;:.]{3,60},\s+)?(?:also\s+|then\s+|further\s+)?"
    r"(?:asked|queried|enquired|inquired|questioned|wanted\s+to\s+know|sought\s+(?:clarification|assurance))\b"
    r"(?!\s+(?:for|to|that)\b)|"
    # "One question had been submitted, by Mr Ash, who asked how many …"
    r"^\W*(?i:an?|one|the|two|three|four|this|that|(?:mr|mrs|ms|miss|dr)\s+\S+)\s+(?:\w+\s+){0,2}?questions?\s+(?:(?:had|has|have|was|were)\s+)?(?:been\s+)?"
    r"(?:submitted|received|put|asked|tabled|sent\s+in|handed\s+in)\b[^.;]{0,90}?\b(?:who\s+|which\s+|and\s+|had\s+)?(?:asked|wanted\s+to\s+know|enquired)\s+"
    r"(?=how|what|why|when|where|who|whether|which|if)"
)
# A subject that was named before: "the figure was 87 %", "it costs £2m", "Some 58 % were answered", "37 % were upheld".
_NAMED_BEFORE = re.compile(
    r"\b(?:(?:the|this|that)\s+(?:[a-z-]+\s+)?(?:figure|number|rate|total|proportion|percentage|share|average|cost|balance|sum|"
    r"time(?:\s+taken)?|wait|length|score)(?:\s+(?:still\s+|now\s+|then\s+)?(?:waiting|outstanding|remaining|open|awaiting\s+[a-z]+|"
    r"taken|given|made|held|kept|lost|met|sent|sold|spent|left|lent|seen|shown|drawn|known|built|bought|won|paid|[a-z]{3,}ed))?|this|it|"
    r"they|these|those)(?:\s*,[^,;:]{2,50},)?\s+(?:\w+ly\s+)?(?:was|is|were|are|has|had|have|stood|rose|fell|costs?|would|will|reached|"
    r"became|numbered|represents?|amounts?)\b",
    re.IGNORECASE,
)
# "There were 196 people on it", "There had been 566 in 2023/24": of what was spoken of before.
_POINTS_BACK = re.compile(r"[^,;:()]{0,30}?\b(?:on|in|of|for|with|at|from|to)\s+(?:it|them)\b", re.IGNORECASE)
_THERE = re.compile(rf"\W*there\s+(?:was|were|is|are|(?:had|have|has)\s+been)\s+{ABOUT}$", re.IGNORECASE)
_NOTHING_COUNTED = re.compile(r"\s*(?:[,;.]|in|at|on|by|last|since|during)\b", re.IGNORECASE)
# "There were 41 complaints in the year": of the service that the sentence before names.
_A_BARE_NOUN = re.compile(r"\s+[a-z]+(?:\s*[,;.]|\s+(?:in|at|on|by|last|since|during|over|for|this|so|and)\b)")
# "Take-up by older people is lower, at 52 %": of what was spoken of before.
_TAKEN_UP = re.compile(
    r"^\W*(?:the\s+|its\s+|their\s+)?(?:take-up|uptake|turn-?out|attendance|demand|usage|occupancy|coverage)\s+"
    r"(?:(?:rates?|levels?)\s+)?(?:by|among(?:st)?|was|is|were|has|had|stood|rose|fell)\b",
    re.IGNORECASE,
)
# "At the end of May the Service was at 7 %": at which of its figures, the sentence before tells.
_STOOD_AT = re.compile(
    r"\b(?:the\s+(?:[a-z]+\s+)?(?:service|council|authority|county|borough|city|district|town|area|team|board|trust|department|"
    r"directorate|company|firm|yard|home|school)|we|performance|progress)\s+(?:was|were|is|are|stood|had\s+been|has\s+been|came\s+in|"
    rf"had\s+got|remained)\s+at\s+{ABOUT}$",
    re.IGNORECASE,
)
# "In its first six months 137 crews came": what it is was named before.
_IN_ITS_FIRST = re.compile(
    r"^\W*(?:in|during|over|within|by\s+the\s+end\s+of|since)\s+(?:its|their)\s+(?:(?:very\s+)?(?:first|opening|second|third|last|final|launch)\s+)"
    r"(?:[a-z\d]+\s+){0,2}?(?:days?|weeks?|months?|terms?|quarters?|years?|seasons?|summer|winter)\b",
    re.IGNORECASE,
)
_OPENS_WITH_IT = re.compile(r"^\W*(?:it|they)\s+[a-z]+\b", re.IGNORECASE)  # "It took 2,317 calls"


# "The yard kept £700 of this for shared tools": a part of what the sentence before tells of.
_OF_THIS = re.compile(
    r"\s?(?:m|bn|k|%|per\s?cent)?\s+of\s+(?:this|it|that)(?=\s*[,;.)]|\s+(?:for|to|on|by|was|is|were|are|went|goes|has|had|have|"
    r"will|would|and|as|in|from|at|with|into|towards)\b)",
    re.IGNORECASE,
)


def of_this(quote: str, at: int, after: str) -> bool:
    """Whether a figure at a place of its sentence, the first that it states, is a part of what was told before it:
    "£700 of this"; `after` is what follows the figure.
    """
    return _OF_THIS.match(after) is not None and not any(c.isdigit() for c in quote[:at])


# "There were 66 such children"; "By May 126 practitioners had been trained in its use".
_SUCH = re.compile(r"\s+such\s+[a-z]", re.IGNORECASE)
_OF_THOSE = re.compile(r"\s+(?:out\s+)?of\s+(?:these|those)\s+[a-z]", re.IGNORECASE)  # "12 of those berths"
_WHEN_ALONE = re.compile(
    rf"\W*(?:(?:by|at|in|on|during|over|since|up\s+to)\b[^,;:.]{{0,40}},?\s+|so\s+far,?\s+)?{ABOUT}", re.IGNORECASE
)
# "By May 126 practitioners had been trained in its use"; "19 of our 23 wharves had joined it by June".
_IN_ITS = re.compile(
    r"(?:\s+(?:[a-z][\w’'-]*|\d+)){1,7}?\s+(?:had|have|has|were|was|are|is|did)\s(?:[^,;:.]*"
    r"\b(?:in|on|of|for|with|by|to|at|from|about)\s+its\s+[a-z]|"
    r"(?:(?:not|now|never|already|since|also|all|\w+ly)\s+)*[a-z]{3,}\s+(?:it|them)\b(?!\s+(?:that|to)\b))",
    re.IGNORECASE,
)


def said_before(fact: Fact, passage: str) -> str:
    """What a passage says before a figure whose own sentence does not name its subject, or answers a question put
    right before it; "" for any other, and for a cell.
    """
    at = fact.quote.find(fact.printed)
    if fact.locator.cell is not None or at < 0:
        return ""
    before, after = fact.quote[:at], fact.quote[at + len(fact.printed) :]
    subject = (_NAMED_BEFORE, _OPENS_WITH_IT, _TAKEN_UP, _STOOD_AT, _IN_ITS_FIRST)
    leads = any(said.search(before) for said in subject) or _says_there_were(fact)
    leads = leads or any(said.match(after) for said in (_SUCH, _OF_THOSE))
    leads = leads or bool(_WHEN_ALONE.fullmatch(before) and _IN_ITS.match(after)) or of_this(fact.quote, at, after)
    elliptic = leaves_noun_out(fact.quote, before, after)
    start = passage.find(fact.quote)
    if start <= 0:
        return ""
    told = _REPLY_MARK.sub("", passage[:start])
    if meaning := defined_before(fact.quote, told):
        return meaning
    leads = leads or part_of_told(fact.quote, told)
    if (asked := _asked_before(told)) and not answers_another(fact.quote, asked):
        return asked
    above, _, here = told.rstrip(" ").rpartition("\n")  # its own paragraph; where it opens one, the one before
    if not (leads or elliptic or taken_up(fact.quote, here or told)):
        return ""
    return _with_its_own_lead(here or told, above if here else "")


@lru_cache(maxsize=50_000)
def near_the_start(quote: str, passage: str) -> bool:
    """Whether what a sentence of a passage leans on may stand in the passage before it: it is the first one, or right
    behind a first one that takes up its own subject.
    """
    if passage.startswith(quote):
        return True
    return bool(_TAKES_UP.match(passage)) and passage.find(quote) >= 0 and quote in split_sentences(passage)[1:BEFORE]


_TAKES_UP = re.compile(r"\W*(?:it|they|this|that|these|those|the|its|their)\b", re.IGNORECASE)


def _with_its_own_lead(here: str, above: str) -> str:
    """The last sentences of a paragraph, behind the one that the first of them takes its own subject from where they
    open the paragraph: "What if the pier closes? ¶ The pier has 74 berths. It forecasts …".
    """
    sentences = split_sentences(here)[-BEFORE:]
    if not above or not sentences or not here.lstrip().startswith(sentences[0]):
        return " ".join(sentences)
    lead = split_sentences(above)[-1:] if _OPENS_WITH_IT.match(sentences[0]) else [taken_up(sentences[0], above)]
    return " ".join((*lead, *sentences)).strip()


# "Q. Mr Hale asked … ¶ A. Ms Fox said that …": the letter before the reply is no sentence between the two.
_REPLY_MARK = re.compile(r"(?<=\n)\s*(?:A|Ans|Answer|Reply|Response)[.:)]\s+$")


def _says_there_were(fact: Fact) -> bool:
    """Whether a sentence says no more than that there were so many ("There were 41 complaints in 2023/24, against 38 in
    2022/23"), and a figure is that number or the earlier one.
    """
    if _OPENS_WITH_THERE.match(fact.quote) is None:
        return False
    first = next(iter(find_numbers(fact.quote, find_periods(fact.quote))), None)
    if first is None or not _THERE.fullmatch(_WHEN.sub("", fact.quote[: first.start], count=1)):
        return False
    left = any(left.match(fact.quote, first.end) for left in (_NOTHING_COUNTED, _POINTS_BACK, _A_BARE_NOUN))
    return left and (fact.role == "previous" or first.printed == fact.printed)


_WHEN = re.compile(r"^\W*(?:in|at|on|by|during|over|for)\s[^,;:]{2,40}?,?\s+(?=there\b)", re.IGNORECASE)
_OPENS_WITH_THERE = re.compile(rf"(?:{_WHEN.pattern})?\W*there\b", re.IGNORECASE)


def leaves_noun_out(quote: str, before: str, after: str) -> bool:
    """Whether a figure has no noun, and its sentence had none before it: "Some 58 % were answered", "At the end of May
    19 were complete, 17 were on track and two had not been started".
    """
    if NO_NOUN_AFTER.match(after) is None:
        return False
    numbers = find_numbers(quote, find_periods(quote))
    first = quote[: numbers[0].start] if numbers else ""
    names_none = not subject_stems(first) or _AT_AN_OCCASION.fullmatch(first) is not None
    bare = bool(numbers) and NO_NOUN_AFTER.match(quote, numbers[0].end) and names_none
    if bare and first == before and names_none:
        return True
    return len(before.split()) <= 1 or (bool(bare) and not subject_stems(re.split(r"[,;]|\b(?:and|but)\b", before)[-1]))


# "After a second survey 28 were struck off": the survey is when, and what was struck off was said before.
_AT_AN_OCCASION = re.compile(
    r"\W*(?:after|before|following|during|at)\s+(?:an?|the|each|every|that|this)\s+(?:[a-z][\w’'-]*\s+){0,3}?[a-z][\w’'-]*,?\s+",
    re.IGNORECASE,
)
# "Of these, 41 were in schools", "Of the 588, 141 …": parts of what the sentence before it counted.
_OF_WHAT_WAS_TOLD = re.compile(
    r"\W*(?:out\s+)?of\s+(?:(?:these|those|them|whom|which)\b|the\s+(?P<whole>\d+(?:,\d{3})*|[a-z]+)(?=,|\s+\d))",
    re.IGNORECASE,
)


# "The Council runs five of the 41."
_SOME_OF_THE = re.compile(
    r"\b(?:\d+|[a-z]+)\s+of\s+the\s+(?P<whole>\d+(?:,\d{3})*)(?=\W*$|[,;.]|\s+(?:and|but)\b)", re.IGNORECASE
)


# "The pier has 71 berths. Crews of our own fill 15 of the 71 berths; …": as many of the same.
_SOME_OF_THE_SAME = re.compile(
    r"\b(?:\d+|[a-z]+)\s+of\s+the\s+(?P<whole>\d+(?:,\d{3})*)\s+(?:[a-z][\w’'-]*\s+){0,2}?"
    r"(?P<noun>[a-z][\w’'-]*)",
    re.IGNORECASE,
)


# "Owners made 41% of them, crews 22%": shares of what the sentence before it counted.
_SHARE_OF_THEM = re.compile(
    r"^[^.;:]{0,40}?(?:\d\s?(?:%|per\s?cent)|\b(?:half|third|quarter|fifth|tenth)s?)\s+of\s+(?:these|those|them)\b",
    re.IGNORECASE,
)


def part_of_told(quote: str, told: str) -> bool:
    """Whether a sentence opens with what the one before it counted, or a share of it, and goes on to parts of that."""
    m = _OF_WHAT_WAS_TOLD.match(quote) or _SOME_OF_THE.search(quote) or _SOME_OF_THE_SAME.search(quote)
    last = split_sentences(told)[-1:]
    if m is None or not last:
        return bool(last) and _SHARE_OF_THEM.match(quote) is not None
    if "noun" in m.re.groupindex:
        same = rf"\b{m['whole']}\s+(?:[a-z][\w’'-]*\s+){{0,3}}?{m['noun']}\b"
        return re.search(same, last[0], re.IGNORECASE) is not None
    return m["whole"] is None or any(n.printed == m["whole"] for n in find_numbers(last[0]))


BEFORE = 2  # sentences: further back, a passage speaks of something else


_APART = re.compile(
    r"\W*(?:among(?:st)?|for|in|at|of|with)\s+(?P<whom>[^.;]+?),?\s+(?:the|this|that)\s+(?:figure|number|rate|total|proportion|"
    r"percentage|share|average|cost|sum)\b",
    re.IGNORECASE,
)


def set_apart(fact: Fact) -> str:
    """Of whom a sentence gives the figure where it takes up a subject: "among care home staff the figure was 31 %"; ""
    where it opens otherwise.
    """
    m = _APART.match(fact.quote) if fact.locator.cell is None else None
    return m["whom"] if m else ""


ANSWERED_WITHIN = 3  # sentences: what is said back to a question, before the talk goes on


@lru_cache(maxsize=20_000)
def _asked_before(told: str) -> str:
    """The question that was put last in a text and what was said back to it so far; "" where the talk went on."""
    apart = told.rstrip(" ").endswith("\n")  # a paragraph of its own answers only what the one before it ends with
    line = told[told.rstrip().rfind("\n") + 1 :]
    sentences = split_sentences(line)[-1 if apart else -ANSWERED_WITHIN :]
    at = next(
        (
            n for n in reversed(range(len(sentences)))
            if SPOKEN_QUESTION.search(sentences[n]) or _SO_SHE_ASKED.search(sentences[n])
        ),
        None,
    )
    if at and _ASKS_OF_THAT.match(sentences[at]):
        at -= 1  # "How many boats was that, she asked.": of what the sentence before told
    return " ".join(sentences[at:]) if at is not None else ""


# "How many boats was that, she asked.", "Why, asked Councillor Dale, was the slip shut?"
_SO_SHE_ASKED = re.compile(
    r"^\W*(?i:how|what|which|who|why|when|where)\b[^.?!]*,\s+"
    r"(?:(?:he|she|they|members|councillors|[A-Z][\w.’'-]*(?:\s+[A-Z][\w.’'-]*){0,2})\s+"
    r"(?:then\s+|also\s+)?asked|asked\s+(?:he|she|they|members|[A-Z][\w.’'-]*(?:\s+[A-Z][\w.’'-]*){0,2}))\b"
)
_ASKS_OF_THAT = re.compile(
    r"^\W*(?:how|what)\s+(?:[\w’'-]+\s+){0,4}?(?:was|were|is|are|did|does)\s+(?:that|this|it|those|they)\b",
    re.IGNORECASE,
)


# "In reply to a question from Councillor Dale, Ms Fox said that …", "Asked about fares, he said …".
_IN_REPLY_TO = re.compile(
    r"\W*(?:in\s+(?:reply|response|answer)\s+to|replying\s+to|responding\s+to|answering|"
    r"asked\s+(?:by|about|whether|how|why|what|if))\s+(?P<what>[^,;:.]{3,120})(?=,)",
    re.IGNORECASE,
)
_ANY_QUESTION = frozenset(
    content_stems("question questions query queries points further member members councillor cllr mr mrs ms miss dr")
)


def answers_another(sentence: str, asked: str) -> bool:
    """Whether a sentence says itself whose question it answers, or about what, and it is not the one put before it."""
    m = _IN_REPLY_TO.match(sentence)
    if m is None:
        return False
    what = set(content_stems(m["what"])) - _ANY_QUESTION
    return bool(what) and not what & set(content_stems(asked))


_ITS_SUBJECT = re.compile(
    rf"(?:{_NAMED_BEFORE.pattern})(?:(?!\b(?:which|who|that|where|while|but|and)\b)[^,;:()])*$", re.IGNORECASE
)


@lru_cache(maxsize=50_000)
def lead_of(fact: Fact, told: str) -> str:
    """The sentence that a figure takes its subject from, of those said before it: the question that was put, else the
    last one where a word for it is the subject of the figure's own clause; "" for none.
    """
    sentences = split_sentences(told)
    if not sentences or SPOKEN_QUESTION.search(sentences[0]):
        return "" if answers_another(fact.quote, told) else next(iter(sentences), "")
    before = fact.quote[: fact.quote.find(fact.printed)]
    after = fact.quote[len(before) + len(fact.printed) :]
    bare = len(before.split()) <= 1 or leaves_noun_out(fact.quote, before, after)
    leans = bare or _ITS_SUBJECT.search(before) or part_of_told(fact.quote, told)
    leans = leans or of_this(fact.quote, len(before), after)
    return sentences[-1] if leans else next(iter(split_sentences(taken_up(fact.quote, told))), "")
