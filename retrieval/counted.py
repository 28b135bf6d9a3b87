"""The noun that a question counts, and whether a figure counts it: 309 contacts do not answer "how many referrals"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus.fact import Basis, Fact
from corpus.numbers import POUNDS
from corpus.words import content_stems, stem, stems
from retrieval.close_words import SHARE_BESIDE
from retrieval.concepts import Concept
from retrieval.durations import STRETCHES
from retrieval.left_to_base import ends_noun as ends_noun
from retrieval.left_to_base import left_to_its_base
from retrieval.light import is_light
from retrieval.of_such import is_of_such
from retrieval.own_words import NO_NOUN_AFTER, own_words
from retrieval.query import Query
from retrieval.rank import KINDS, named, stem_set

_COUNTED = re.compile(
    r"\b(?:how\s+many|(?:how\s+(?:big|large|high|much)|what)(?:\s+(?:was|is|were|are)|['’]s)\s+(?:the|our|its|their)|numbers?\s+of|counts?\s+of|nos?\.?\s+of|(?:proportion|percentage|share|%)\s+of|per\s+cent\s+of)\s+"
    r"(?:the\s+|our\s+|all\s+|its\s+|their\s+|of\s+)*",
    re.IGNORECASE,
)
_PHRASE_END = re.compile(
    r"\b(?:did|do|does|were|was|are|is|have|has|had|in|at|on|with|who|that|to|from|under|over|by|per|aged|got|get|will|"
    r"can|could|would|should|shall|may|might|must|went|go|for|there|been|of|led|lost)\b|[?,;(]",
    re.IGNORECASE,
)


GOES_ON = " – "  # what is asked comes after it: of a follow-up, or of one who said first who asks
_COSTING = re.compile(r"\bcosting\b", re.IGNORECASE)  # what costs it is not what is counted
# Counted under any name.
ANYONE = frozenset({"people", "person", "persons", "individuals", "residents", "cases", "users", "clients"})


def counted(query: Query) -> Concept | None:
    """The concept a question counts: the last one of the phrase after "how many" or "% of"; None where it counts
    none.
    """
    m = _COUNTED.search(query.text, query.text.rfind(GOES_ON) + 1) or _COUNTED.search(query.text)
    if not m or _COSTING.search(query.text, m.end()):
        return None
    stop = _PHRASE_END.search(query.text, m.end())
    end = stop.start() if stop else len(query.text)
    head: Concept | None = None
    before: Concept | None = None
    light: Concept | None = None  # "calls", "new": a noun where nothing that runs on from it is one
    at = m.end()
    for c in sorted(query.concepts, key=lambda c: c.start):
        whole = c.start == m.start() and c.start + len(c.asked) > m.end()
        if whole and not c.asked.lower().endswith("times"):  # those are of whatever is done
            return c  # "How many staff" is one thing to look for
        if not m.end() <= c.start < end or c.asked.lower() in ANYONE or is_standing(c) or (head is None and is_verb(c)):
            continue
        averaged = c.asked.lower() in KINDS and _NUMBER_AFTER.match(query.text, c.start + len(c.asked))
        if head is None and (averaged or is_adverb(c)):  # "freshly qualified social workers", "average number of days"
            at = c.start + len(c.asked)
            continue
        if head is None and not _COUNTED_GAP.fullmatch(query.text[at : c.start]):
            break  # "what's the England percentage the report compares us to" counts no comparing
        if is_light(c) and head is None and _HOW_MANY.match(m.group()):
            light, at = c, c.start + len(c.asked)
            continue
        if is_light(c) or (
            head is not None and (is_verb(c) or _doing(head, c) or not _runs_on(query.text, head, c))
        ):
            break
        before, head = head, c
        if _MEASURED_OUT.match(query.text, c.start):  # "how many nights' respite" counts nights
            break
    if before is not None and stop is not None and _IS_THE.match(m.group()) and _THEY_DO.match(stop.group()):
        return before if _SEVERAL_OF.search(head.asked if head else "") else head
    return head or light


_NUMBER_AFTER = re.compile(r"\s+(?:numbers?|no\.?|count)\s+of\b", re.IGNORECASE)
# "What was the average toll skippers were paying": the verb is the skippers', and the toll is what is asked for.
_IS_THE = re.compile(r"(?:what|how\s+\w+)(?:\s+(?:was|is|were|are)|['’]s)\b", re.IGNORECASE)
_THEY_DO = re.compile(
    r"(?:did|do|were|are|have|had|got|get|will|can|could|would|should|may|might|must)$", re.IGNORECASE
)


def _doing(head: Concept, concept: Concept) -> bool:
    """Whether a concept is what those who are counted do: "children waiting", "schools converting"; a noun that names a
    kind of another is one of them ("school meeting"), not several.
    """
    return _SEVERAL_OF.search(head.asked) is not None and re.fullmatch(r"[a-z]{3,}ing", concept.asked) is not None


_SEVERAL_OF = re.compile(r"(?:[a-rt-z]s|children|people|men)$", re.IGNORECASE)
_MEASURED_OUT = re.compile(r"(?:minute|hour|night|day|week|month|year|mile)s?['’]s?\s", re.IGNORECASE)


def is_adverb(concept: Concept) -> bool:
    """Whether a concept says how, and counts nothing: "newly", "jointly"; not "family"."""
    word = concept.asked.lower()
    return word.endswith("ly") and len(word) > 5 and word not in _NO_ADVERBS


_NO_ADVERBS = frozenset("family assembly anomaly monopoly butterfly elderly early daily weekly monthly yearly".split())
_HOW_MANY = re.compile(r"how\s+many\b", re.IGNORECASE)


# What is done by or to what is counted ends its name: "social workers resigned", "contacts came into".
_VERBS = frozenset(
    """came come comes went left leave leaving drew draw fell rose won ran took taken gave given made sent held seen saw
    got began begun broke chose grew kept knew lost met paid sold spent spoke stood taught told wrote quit live lived
    issue join leave attend need use work visit found felt heard brought bought caught built dealt fought put read rang
    sat set shut slept stuck
    paying spending charging getting giving taking making doing going using
    thought understood wore woke hung drove flew cut hit""".split()
)


def is_verb(concept: Concept) -> bool:
    """Whether a concept is what is done, and not whom or what is counted: "came into", "resigned", "turned up"."""
    words = concept.asked.lower().split()
    alone = len(words) == 1 or (len(words) == 2 and words[1] in _PARTICLES)
    return words[0] in _VERBS or (alone and words[0].endswith("ed") and len(words[0]) > 4)


_PARTICLES = frozenset("up down in out off on over away back through round along by to".split())  # "turned up"


_STANDINGS = frozenset(stem(b.value) for b in Basis if b is not Basis.ACTUAL)


def is_standing(concept: Concept) -> bool:
    """Whether a concept says what standing a figure has ("the forecast", "the target"): it names nothing counted."""
    return set(concept.alternatives[0]) <= _STANDINGS


_COUNTED_GAP = re.compile(
    r"(?:\s*(?:total|average|overall|latest|current|net|annual|yearly|numbers?|rates?|percentage|proportion|share|figure|"
    r"of|the|our|all|actual|exact|many|any|these|those|[A-Z][\w’'-]*|\d+|[(),])\b['’s]*)*[\s(]*"
)


def _runs_on(text: str, first: Concept, second: Concept) -> bool:
    """Whether two concepts are one name: "care applications", "children and young people"; a verb between ends it."""
    between = text[first.start + len(first.asked) : second.start]
    return re.fullmatch(r"[\s'’s-]*(?:(?:and|of|in|with)\s+)?", between) is not None


def noun_fit(noun: Concept | None, fact: Fact) -> float:
    """How near the counted noun stands to the figure: right after it 1, in its own words less; 0.5 where none is
    counted.
    """
    if noun is None:
        return 0.5
    if fact.locator.cell is not None:
        return named(noun, stem_set(fact.measure))
    at = fact.quote.find(fact.printed)
    following = SHARE_BESIDE.sub("", fact.quote[at + len(fact.printed) :]).split()[:5] if at >= 0 else []
    if following and ends_noun(following[0]):  # "… and twenty-one were approved": of what was counted before
        return 0.8 * named(noun, stem_set(fact.quote))
    if (base := left_to_its_base(fact)) is not None and (of_base := named(noun, stem_set(base))):
        return 0.8 * of_base
    near = " ".join(following)
    here = named(noun, stem_set(near))
    if here and noun.asked.lower().split()[-1] not in near.lower():
        here *= 0.8  # "seven family hubs" counts hubs, not families
    return max(here, 0.6 * named(noun, stem_set(own_words(fact))))


COSTS = stem_set("cost price spend spent pay paid")
"""Words that a sum of money says by its sign."""
NAMED = 0.7  # a counted noun in another wording, its words not side by side, is still named
_NUMBER_OF = re.compile(
    r"^(?:[A-Z][\w’'-]+\s+)?(?:the\s+)?(?:total\s+)?(?:number|no\.?|count|total)\s+of\s+(.+)", re.IGNORECASE
)


def _label_counts(fact: Fact) -> frozenset[str] | None:
    """The stems of what a row or a column says it counts ("Number of care applications"); None where none says so."""
    for label in fact.path[1:]:
        m = _NUMBER_OF.match(label)
        if m:
            return frozenset(content_stems(re.split(_PHRASE_END, m.group(1))[0]))
    return None


def counts_another(noun: Concept | None, fact: Fact, asked: str) -> bool:
    """Whether a sentence names what the question counts, and its figure counts something else by name: "a high number
    of referrals and had recruited two staff".
    """
    at = fact.quote.find(fact.printed)
    after = fact.quote[at + len(fact.printed) :]
    unit = fact.unit or _counted_by_name(after) or _counted_alike(fact.quote[: max(at, 0)])
    if noun is not None and fact.locator.cell is None and not unit and _of_a_team(noun, fact):
        return True
    if noun is not None and is_of_such(fact) and unit.isalpha():
        return named(noun, stem_set(" ".join(_CLAUSE_END.split(after)[0].split()[:FOLLOWING]))) < PARTLY
    if noun is None or fact.locator.cell is not None or not unit.isalpha() or unit in ANYONE | STRETCHES:
        return False
    people = bool(_WHOM & set(noun.asked.lower().split()))
    anybody = people or _PEOPLE.search(noun.asked) is not None
    came_to = anybody and unit not in _WHOM and _came_to(unit, asked)
    if stem(unit) in {s for a in noun.alternatives for s in a} or (stem(unit) in content_stems(asked) and not came_to):
        return False
    if people and unit in _SITES:
        return True  # schools count no pupils, whether or not their sentence speaks of pupils
    if unit in _WHOM and not people:
        return False  # plans, visits and assessments are counted by those they are for
    beside = _CLAUSE_END if unit in _WHOM else _WHOM_FOR  # "four beds for children" are beds
    counts = stem_set(f"{unit} {' '.join(beside.split(after)[0].split()[:FOLLOWING])}")
    speaks = named(noun, stem_set(fact.quote)) >= NAMED or (people and unit not in _WHOM)  # "they were given 7 choices"
    return speaks and named(noun, counts) < PARTLY


def _came_to(unit: str, asked: str) -> bool:
    """Whether a question asks how many came to things that a figure counts: "how many rowers came to the sessions?"."""
    return any(m["what"].lower().split()[-1:] == [unit.lower()] for m in _CAME_TO.finditer(asked))


_CAME_TO = re.compile(
    r"\b(?:c[ao]me|coming|went|go|been|turn(?:ed)?\s+up|attend\w*|took\s+part|join(?:ed)?|showed\s+up)\s+"
    r"(?P<what>(?:to|at|in|for|on|the|our|its|their|these|those|all)\s+(?:[\w’'-]+\s+){0,3}?[a-z]+s)\b(?=\W|$)",
    re.IGNORECASE,
)


def _of_a_team(noun: Concept, fact: Fact) -> bool:
    """Whether a figure says how many somebody is made of ("a team of seven"), where no people are asked for."""
    before = fact.quote[: max(fact.quote.find(fact.printed), 0)]
    return _TEAM_OF.search(before) is not None and _PEOPLE.search(noun.asked) is None


_TEAM_OF = re.compile(
    r"\b(?:teams?|crews?|squads?|panels?|boards?|committees?|workforce|staff|(?:task|working)\s+groups?)\s+of\s+"
    r"(?:about\s+|around\s+|only\s+|just\s+|some\s+)?$",
    re.IGNORECASE,
)
_PEOPLE = re.compile(
    r"\b(?:people|persons?|staff|posts|\w+(?:ers|ors|ists|ants|ees|men|women)|team|crew|squad|panel|board|committee|group)\b",
    re.IGNORECASE,
)
# "three chairmen", "three core themes"
_SEVERAL = re.compile(
    r"\s+(?:(?!(?:in|at|of|on|for|who|that|which|were|was|are|is|had|have|has|and|or|per|to|from|with|more|less|fewer|out|by|as|than|"
    r"did|do|does|times)\b)[a-z][a-z-]+\s+)?([a-z]{2,}(?:[b-rt-z]s|men))\b"
)
_NO_THINGS = frozenset("times occasions cases others always perhaps towards besides afterwards percents".split())


def _counted_by_name(after: str) -> str:
    """What a figure counts by the word after it, where that is several of something: "three chairmen"; "" else."""
    m = _SEVERAL.match(after)
    return "" if m is None or ends_noun(m[1]) or m[1] in _NO_THINGS else m[1]


_SET_AGAINST = re.compile(
    r"\b\d[\d,.]*(?P<what>\s+[a-z]+)\b[^.;\d]*?\b(?:compared\s+(?:to|with)|against|(?:up|down)\s+from|from|than)\s+"
    r"(?:(?:the|a|only|just)\s+)*$",
    re.IGNORECASE,
)


def _counted_alike(before: str) -> str:
    """What the figure counts that another one is set against: "17 resignations, compared to 13"; "" for no such."""
    m = _SET_AGAINST.search(before)
    return _counted_by_name(m["what"]) if m else ""


PARTLY = 0.45
_WHOM = frozenset("children pupils people adults families parents carers workers residents members".split())
_SITES = frozenset("schools academies colleges nurseries settings homes hubs councils wards sites buildings".split())
FOLLOWING = 5  # words
_CLAUSE_END = re.compile(r"[,;:()]|\.\s|\s[-–—]\s|[‘“\"]")
_WHOM_FOR = re.compile(rf"{_CLAUSE_END.pattern}|\b(?:for|to|from|with|by|per|between|among|about)\b", re.IGNORECASE)


def counts_it(noun: Concept | None, fact: Fact, around: str) -> bool:
    """Whether the counted noun is named with the figure: 309 contacts do not answer "how many referrals".

    `around` is what may name it in the figure's stead: the headings over a row.
    """
    if noun is None or (fact.unit == POUNDS and named(noun, COSTS) >= NAMED):
        return True
    if fact.locator.cell is not None and (label := _label_counts(fact)) is not None:
        asked = {s for a in noun.alternatives for s in a}
        if label & asked:
            return True
        if len(label) > 1 or not label <= stem_set(around):
            return False  # "Number of care applications" counts applications, whatever stands over it
    row = fact.quote if fact.locator.cell is not None else own_words(fact)  # a sentence counts more than one thing
    if any(len(a) > 1 and a[-1] in stem_set(row) for a in noun.alternatives):
        around = f"{around} {fact.locator.heading or ''}"  # "49 % of the plans", under "Child protection"
    said = " ".join((fact.measure, *fact.path, row, fact.unit or "", fact.area or "", around))
    base = left_to_its_base(fact)
    if _said_of_it(noun, fact) or (base is not None and named(noun, stem_set(base)) >= NAMED):
        return True
    if fact.locator.cell is None and not _stands_together(noun, (said, fact.quote)):
        return False
    return named(noun, stem_set(said)) >= NAMED


def _said_of_it(noun: Concept, fact: Fact) -> bool:
    """Whether what tells the counted ones apart is said of a figure without a noun, whose sentence names them before:
    "There were 619 children in care; 57 are unaccompanied".
    """
    at = fact.quote.find(fact.printed)
    verb = NO_NOUN_AFTER.match(fact.quote, at + len(fact.printed)) if fact.locator.cell is None and at >= 0 else None
    if verb is None:
        return False
    told, whole = stem_set(_CLAUSE_END.split(fact.quote[verb.end() :])[0]), stem_set(fact.quote[:at])
    return any(len(a) > 1 and a[-1] in whole and set(a[:-1]) <= told for a in noun.alternatives)


APART = 4  # words between those of one name: "children who are looked after", "children in our care"


def _stands_together(noun: Concept, texts: Sequence[str]) -> bool:
    """Whether a text has the words of a name near each other: a sentence about "children" and "care homes" counts no
    children in care.
    """
    told = [stems(t) for t in texts]
    for words in noun.alternatives:
        reach = len(words) + APART
        if any(set(words) <= set(t[n : n + reach]) for t in told for n in range(len(t)) if t[n] in words):
            return True
    return False
