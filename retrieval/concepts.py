"""The concepts of a question: each thing it names, with every wording that counts as naming it.

Words about the asking ("how many", "please") are no concepts; nor are periods, areas and whose papers these are.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from corpus.area import COMPARATORS, AreaMention
from corpus.glossary import Glossary
from corpus.numbers import WORDS
from corpus.period_reading import PeriodMention
from corpus.stage import StageMention
from corpus.words import JOINT, STOP, stem, tokens
from retrieval.asked_reply import verb_of_reply
from retrieval.asked_times import MOVEMENT_ASKED
from retrieval.asked_why import asks_what_was_done
from retrieval.irregular import other_forms
from retrieval.little_names import little_names, name_stems
from retrieval.plain_words import MOVEMENT_TERMS


@dataclass(frozen=True, slots=True)
class Concept:
    """One thing the question names.

    asked        as the question puts it
    start        where in the question, a character position from 0
    alternatives each a tuple of stems that together name it; the first is the question's own wording
    wordings     the same in words, where a glossary gave them; () otherwise
    near         wordings that papers print for about the same, each with its stems (`near_words`): they name it less
                 surely
    stems        all stems of its alternatives
    """

    asked: str
    alternatives: tuple[tuple[str, ...], ...]
    start: int = 0
    wordings: tuple[str, ...] = ()
    near: tuple[tuple[str, tuple[str, ...]], ...] = ()
    stems: frozenset[str] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "stems", frozenset().union(*self.alternatives))


# Words that say which kind of number is wanted; they match a unit, not a subject.
# "Not approved" for what is turned down: without its little word it would be found where something is approved.
_DENIED = re.compile(r"(?:not|no|never)\b", re.IGNORECASE)
_ASKING = frozenset(
    """
    percentage percentages percent cent proportion proportions share rate rates fraction fractions sum total overall
    altogether exact latest current
    recent year years month months end start beginning half first second list name names give tell state stated
    say said told members councillor councillors cllr fr rev revd officers officer question answer compare compared
    comparison versus stack position change changed up down increase decrease fall fell fallen rise rose risen drop
    dropped grow grew grown growing grows period each every run series trend
    across since over time position vs against briefing member long quickly old big please just following
    era early mid ago per last next set main key particular given reason reasons explain account annual yearly quarter
    explanation explanations
    third fifth fraction turned turn turning goes go going went come came comes gone put puts take taken taking
    took made make making held hold manage managed run running happen happened happening use used using involve
    involved getting inside onto within besides plus instead still ever yet already quite really most mostly beside
    others around among amongst stand stands mean means bear bears showing shown down out enough good bad well kind
    sort part partly way ways back own think thought reckon said told final looked wrong right high low higher
    lower highest lowest shoot shot stay stayed stays remain remained biggest largest driving drove drive jumped
    jump now currently today entire whole middle course spring summer autumn winter actually further apart need needs
    needed far headcount something someone anybody anyone somebody nobody everything everyone bit lot lots minutes line
    receive remind myself yourself yourselves himself herself ourselves themselves
    received things thing points issues called named else mr mrs ms miss dr hundred
    print prints printed including consist consists consisted comprise comprises comprised
    either whether although almost whoever whenever wherever meanwhile upto coming
    """.split()
)


# "What lies behind the rise?"
_ASKER = re.compile(
    r"^\W*(?:speaking\s+)?as\s+(?:an?\s+|the\s+)?(?:[\w'’-]+\s+){0,3}?(?:members?|councillor|cllr|officer|governor|parent|carer|resident|"
    r"clerk|chair|trustee|director|head|manager|lead|holder)\b(?:\s+(?:for|of|on)\s+(?:[\w'’-]+\s*){1,4}?)?,?\s+(?=I\b|can\b|could\b|please\b|what\b|how\b|"
    r"why\b|who\b|which\b|when\b)"
    # "I sit on audit. Explain …"
    r"|^\W*(?:I|I['’]m|I\s+am|we)\s+(?:(?:a|an|the|new|also)\s+)*(?:sit|am|serve|chair|work|live|represent|look\s+after|run|manage|lead|teach|foster|"
    r"volunteer|coach|help|member|governor|councillor)\b[^.?!:–—]{0,60}?(?:[.!:–—]|\s-)\s+(?=\S)"
    r"|(?<!can\s)(?<!did\s)(?<!may\s)(?<!do\s)\bI\s+(?:see|gather|hear|heard|understand|notice|noticed|note|read|believe|know|remember|recall|suppose)\b(?:\s+that\b)?"
    r"|\b(?:I|we)(?:['’]d|\s+would)?\s+(?:just\s+)?(?:like|want|need|love|wish)\s+to\s+(?:know|understand|hear|see|find\s+out|ask)\b"
    r"|\b(?:to|for)\s+me\b",
    re.IGNORECASE,
)
_THERE = re.compile(
    r"(?<!\bis\s)(?<!\bare\s)(?<!\bwas\s)(?<!\bwere\s)(?<!\bhave\s)\bthere\b"
    r"(?!\s+(?:(?:is|are|was|were|be|any)\b|(?:has|have|had)\s+been\b))|\b(?:here|my\s+(?:ward|area|division|patch))\b",
    re.IGNORECASE,
)
_BROKEN_DOWN = re.compile(r"^\W*break\s+down\s+(?:for\s+(?:me|us)\b)?", re.IGNORECASE)
_BETTER = re.compile(
    r"(?<!\bto\s)\b(?:(?:got|gets?|getting|gotten|grown|become|becoming|became|been|any|much|is\s+it|was\s+it|is\s+that|was\s+that)\s+"
    r"(?:any\s+|much\s+)?(?:better|worse)|better\s+or\s+worse|worse\s+or\s+better|"
    r"or\s+(?:longer|shorter|older|younger)|onwards?|incl)\b",
    re.IGNORECASE,
)
# "How much dearer is one than the other?": a distance, which papers print as "£40 more".
_MORE_THAN = re.compile(
    r"\b(?:how\s+(?:much|many|far)|by\s+what|what\s+(?:percentage|per\s?cent|proportion|%))\b[^?;]*?"
    r"\b(?P<more>(?:more|less)\s+(?:expensive|costly|pricey)|dearer|costlier|pricier|cheaper|greater|bigger|larger|smaller)\b"
    r"(?=[^?;]*\bthan\b)",
    re.IGNORECASE,
)
# A plan counts while it is in force, and no longer: the row "Plans" of a day is of those that were open on it.
_IN_FORCE = re.compile(
    r"\bplans\b[^?,;]*?\b(?:are|were|is|was)\s+(?:still\s+|currently\s+)?(?P<so>open|live|active|in\s+(?:force|place))\b"
    r"(?=\s*[?.]|\s+(?:at|on|as|by|now|today|in\s+(?:\w+\s+)?(?:\w+\s+)?\d))",
    re.IGNORECASE,
)
_BEHIND = re.compile(
    r"\bturn(?:s|ed|ing)?\s+(?:it|them|this|that|things|\w+\s+performance)\s+(?:a?round)\b|"
    r"\b(?:single[sd]?|singling|pick(?:s|ed|ing)?)\s+(?:it\s+|them\s+)?out\b|"
    r"\bwhat(?:['’]?s|\s+(?:\w+\s+)?(?:lies|lay|is|was|are|were))\s+behind\b|\bwhat\s+(?:\w+\s+)?account(?:s|ed)\s+for\b",
    re.IGNORECASE,
)


def concepts_in(
    text: str,
    glossary: Glossary,
    periods: tuple[PeriodMention | StageMention, ...],
    areas: tuple[AreaMention, ...],
    in_names: tuple[AreaMention, ...] = (),
) -> tuple[tuple[Concept, ...], tuple[tuple[str, str], ...]]:
    blank = list(_UNIT_WORDS.sub(lambda m: " " * len(m.group()), text))
    whole = [(a.start, wide.end() if (wide := _WIDE.match(text, a.end)) else a.end) for a in areas]
    for start, end in [(p.start, p.end) for p in periods] + whole:
        blank[start:end] = " " * (end - start)
    for p in periods:
        if m := _APPOSED.match(text, p.end):
            blank[m.start() : m.end()] = " " * (m.end() - m.start())
    for m in _DONE.finditer(text) if asks_what_was_done(text) else ():
        blank[m.start() : m.end()] = " " * (m.end() - m.start())  # what is asked for, and no subject
    if (asks := verb_of_reply(text)) is not None:
        blank[slice(*asks)] = " " * (asks[1] - asks[0])
    for m in _ASKER.finditer(text):
        if _THERE.search(text, m.end()):
            continue  # "I represent Bell Ward. How many children there …?"
        blank[m.start() : m.end()] = " " * (m.end() - m.start())  # who asks, and that they do, is no subject either
    for m in MOVEMENT_ASKED.finditer(text) if len(periods) > 1 else ():
        blank[m.start() : m.end()] = " " * (m.end() - m.start())  # so is that something moved
    for m in _BEHIND.finditer(text):
        blank[m.start() : m.end()] = " " * (m.end() - m.start())  # so is a reason, and what was singled out
    for m in _BETTER.finditer(text):
        blank[m.start() : m.end()] = " " * (m.end() - m.start())  # which way it went
    for m in _MORE_THAN.finditer(text):
        blank[m.start("more") : m.end()] = " " * (m.end() - m.start("more"))  # how far apart two things are
    for m in _IN_FORCE.finditer(text):
        blank[m.start("so") : m.end("so")] = " " * (m.end("so") - m.start("so"))
    if (m := _BROKEN_DOWN.match(text)) is not None:
        blank[m.start() : m.end()] = " " * (m.end() - m.start())  # and how it is to be answered
    for m in _BODY_WORD.finditer(text):
        if _of_the_shelf(text, m, areas):
            blank[m.start() : m.end()] = " " * (m.end() - m.start())
    for m in _AUTHORITY_WORD.finditer(text):
        blank[m.start() : m.end()] = " " * (m.end() - m.start())
    rest = "".join(blank)
    found: list[tuple[int, Concept]] = []
    expansions: list[tuple[str, str]] = []
    for m in re.finditer(r"(?<!\w)[\"'‘“]([\w’-]+(?: [\w’-]+){1,3})[\"'’”](?!\w)", text):
        if (quoted := _stems(m.group(1))) and len(quoted) > 1:  # a quoted name is one thing
            found.append((m.start(), Concept(m.group(1), (quoted,), m.start())))
            blank[m.start() : m.end()] = " " * (m.end() - m.start())
    rest = "".join(blank)
    for start, end in little_names(text):  # so is a name that is made of little words alone
        found.append((start, Concept(text[start:end], (name_stems(text[start:end]),), start)))
        blank[start:end] = " " * (end - start)
    for part in in_names:  # "Young Hackney" is one thing, and not the borough
        start = text.rfind(" ", 0, part.start - 1) + 1
        found.append((start, Concept(text[start : part.end], (_stems(text[start : part.end]),), start)))
        blank[start : part.end] = " " * (part.end - start)
    rest = "".join(blank)
    for m in _NUMBERED.finditer(rest):  # "quarter 3" is one thing, and no number by itself
        word, number = m.group(1).lower(), m.group(2)
        ways = ((stem(word), number), (f"{word[0]}{number}",))
        found.append((m.start(), Concept(m.group(), ways, m.start(), (m.group(), f"{word[0].upper()}{number}"))))
        blank[m.start() : m.end()] = " " * (m.end() - m.start())
    rest = "".join(blank)
    for e in glossary.expand(rest):
        own = _stems(e.found) if " " not in e.found else _phrase_stems(e.found)
        if not own or (e.found.islower() and (e.found in STOP or e.found in _ASKING) and not _moves(e.found, glossary)):
            continue
        if _LETTERS.fullmatch(e.found):
            own = tuple(stem(t) for t in tokens(e.found[:-1]))
        wordings: dict[tuple[str, ...], str] = {own: e.found}
        if (several := _several_of(e.found)) is not None:
            wordings.setdefault((several,), e.found)
        for other in e.others:
            if (a := _phrase_stems(other)) and (len(a) > 1 or not (other.lower() in _TOO_WIDE or _DENIED.match(other))):
                wordings.setdefault(a, other)
            if (several := _several_of(other)) is not None:
                wordings.setdefault((several,), f"{other}s")
        found.append((e.start, Concept(e.found, tuple(wordings), e.start, tuple(wordings.values()))))
        if e.found.isupper() or any(c.isupper() for c in e.found[1:]):
            expansions.append((e.found, e.others[0]))
        blank[e.start : e.end] = " " * (e.end - e.start)
    for m in _SECTION_OF.finditer("".join(blank)):  # so is a section of a law that no glossary has
        own, short = (stem("section"), m.group(1).lower()), f"S{m.group(1).upper()}"
        worded = {own: m.group(), (short.lower(),): short}
        if m.group().endswith("s") or _ENDS.match(text, m.end()):  # what is done under it: "section 47s" are enquiries
            done = (_BARE_NAME.match(o) for e in glossary.expand(short) for o in e.others)
            named_so = [d[0] for d in done if d is not None and m.group(1) in d[0]]
            worded = {**{(*own, *_phrase_stems(n)[2:]): n for n in named_so}, **worded}
        found.append((m.start(), Concept(m.group(), tuple(worded), m.start(), tuple(worded.values()))))
        blank[m.start() : m.end()] = " " * (m.end() - m.start())
    for m in re.finditer(r"[\w£%.,'’-]+", "".join(blank)):
        for token in tokens(m.group()):
            graded = token not in STOP and _GRADED.search(text, 0, m.start()) is not None
            graded = graded or (token in _COUNTABLE and _HOW_MANY.search(text, 0, m.start()) is not None)
            if (
                token in STOP
                or (token in _ASKING and not graded)
                or "'" in token
                or len(token) < 2
                and not token.isdigit()
                or token in WORDS
            ):
                continue
            if token == "late":
                if not _LATE_IN.match(text, m.end()) and not re.search(r"\btoo\s+$", text[: m.start()], re.IGNORECASE):
                    found.append((m.start(), Concept(token, _LATE, m.start())))
                continue
            if token in _COMPARATORS and any(a.area in COMPARATORS for a in areas):
                continue  # England's: whose figure it is, and what it is held against
            if token in _PREFIXES or token in ("q1", "q2", "q3", "q4"):
                continue
            asked = m.group().strip(".,'’") if m.group()[0].isupper() and len(tokens(m.group())) == 1 else token
            written: tuple[tuple[str, ...], ...] = ((stem(token),),)
            if _LETTERS.fullmatch(asked):
                written = (*written, (stem(token[:-1]),))
            elif (several := _several_of(asked)) is not None:
                written = (*written, (several,))
            if set(halves := token.split(JOINT)) & _PARTICLES:  # "take-up", "take up"
                written = (*written, tuple(stem(h) for h in halves))
            if (section := _SECTION.fullmatch(token)) is not None:
                written = (*written, (stem("section"), section.group(1)))  # "s151", "s.47"
            written = (*written, *((other,) for other in other_forms(token)))
            if token in _IN_WORDS:
                written = (*written, (_IN_WORDS[token],))
            if _NEGATED.search(text, 0, m.start()) is not None:
                written = (*written, (stem(f"un{token}"),))
            found.append((m.start(), Concept(asked, written, m.start())))
    unique: dict[tuple[tuple[str, ...], ...], Concept] = {}
    for _, concept in sorted(found, key=lambda f: f[0]):
        unique.setdefault(concept.alternatives, concept)
    return tuple(unique.values()), tuple(expansions)


# What is not fair is unfair, and who was not happy unhappy.
_NEGATED = re.compile(
    r"(?:\bnot|n['’]t|\bnever|\bless\s+than|\bhardly)\s+(?:(?:so|very|all\s+that|at\s+all|really|quite|be|being)\s+)?$",
    re.IGNORECASE,
)
# A grade is asked for, though it is an everyday word: "rated good".
_GRADED = re.compile(
    r"\b(?:rated|graded|judged|classed|scored|(?:rating|grade|judge?ment)s?\s+of)\s+(?:as\s+)?(?:\w+\s+or\s+)?['‘\"“]?$",
    re.IGNORECASE,
)
# What is counted is asked for, though to be told of "the issues" is only to be told: "how many separate issues".
_COUNTABLE = frozenset({"issues", "changes", "explanations"})
_HOW_MANY = re.compile(r"\b(?:how\s+many|number\s+of)\s+(?:[\w’'-]+\s+){0,2}?$", re.IGNORECASE)
# What is said of a time is no subject: "2020/21, the first Covid year".
_APPOSED = re.compile(
    r"\s*[,(–-]\s*(?:i\.?e\.?,?\s+)?(?:the|our|a)\s+(?:[\w’'-]+\s+){0,4}?(?:year|quarter|month|summer|winter)\b\)?|"
    # "From the January 2031 return to …": the day on which things were counted, said between two times.
    r"\s+(?:returns?|counts?|census|snapshot|submission|data\s+collection|position|figures?|ones?|numbers?|levels?)\b"
    r"(?=\s*(?:to|and|with|until|than|compared|versus|vs|[?.,;]|$))"
)
# "Late plans", "are late": a fault, and no part of a time ("late 2021").
_LATE_IN = re.compile(
    r"[\s-]*(?:\d|in\b|night|summer|spring|autumn|winter|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)",
    re.IGNORECASE,
)
_LATE = tuple((stem(w),) for w in ("late", "delay", "overdue", "timely", "timeliness"))
_DONE = re.compile(r"\b(?:done|doing)\b", re.IGNORECASE)
_NUMBERED = re.compile(r"\b(quarter|period)\s+(\d{1,2})\b", re.IGNORECASE)
_COMPARATORS = frozenset("benchmark benchmarks benchmarking comparator comparators comparative comparison".split())
_SECTION_OF = re.compile(r"\bsection\s+(\d{1,3}(?:[a-rt-z]\b)?)(?:s\b|\b)", re.IGNORECASE)
# Behind "section 47" stands no noun of its own, as in "section 47 of the Act", "section 47 checks".
_ENDS = re.compile(
    r"\s*(?:$|[?,;:.!)]|(?:per|in|at|for|on|by|during|rates?|numbers?|figures?|were|was|are)\b)", re.IGNORECASE
)
_BARE_NAME = re.compile(r"section\s+\w+(?:\s+[a-z]+)+", re.IGNORECASE)  # "section 47 enquiry (Children Act 1989)"
_SECTION = re.compile(r"s\.?(\d{1,3}[a-rt-z]?)s?")
_LETTERS = re.compile(r"[A-Z]{2,6}s")  # several of what an acronym stands for
_ACRONYM = re.compile(r"([A-Z]{2,6})s?")


def _several_of(acronym: str) -> str | None:
    """The stem of several of what an acronym stands for, where it is another than that of one: "gps" has no vowel by
    which it could be told for the plural of "gp"; None for no such, and for what is no acronym.
    """
    one = _ACRONYM.fullmatch(acronym)
    several = stem(f"{one[1]}s".lower()) if one else None
    return several if one and several != stem(one[1].lower()) else None


# Whose papers these are is no subject: "the panel", "Hackney's commission".
_BODY_WORD = re.compile(r"\b(?:scrutiny\s+)?(?:panel|commission|committee)(?:['’]s)?\b", re.IGNORECASE)


# So is whose figure it is: "the county", "our borough"; "the county court" and "the city centre" are other things.
_AUTHORITY_WORD = re.compile(
    r"\b(?:the|this|our)\s+(?:whole\s+|entire\s+)?(?:(?:county|city|borough|district|town|local)\s+)?"
    r"(?:council|county|city|borough|district|town|authority)\b"
    r"(?:['’]s\b|(?=\s*(?:$|[^\w\s'’-])|\s+(?:(?:pay|spend|charg|look|lay|fund|giv|tak|us|mak|do|go|gett)ing|in|at|on|by|for|from|to|of|with|as|and|or|who|that|which|has|have|had|is|was|are|were|"
    r"will|would|can|could|should|do|does|did|said|says|spend|spent|spends|look|looks|looked|pay|paid|pays|wants?|wanted|hopes?|hoped|plans|planned|expects?|"
    r"expected|aims|aimed|gets?|got|gives?|gave|takes?|took|makes?|made|puts?|uses|used|runs|ran|keeps?|kept|tries|tried)\b))",
    re.IGNORECASE,
)


def _of_the_shelf(text: str, body: re.Match[str], areas: tuple[AreaMention, ...]) -> bool:
    """Whether a panel, commission or committee is named only as such or by its council: its own name is a subject."""
    before = text[: body.start()].rstrip()
    return bool(re.search(r"\b(?:the|this|that|our|their)$", before, re.IGNORECASE)) or any(
        a.end == len(before) for a in areas
    )


# Synonyms of one everyday word: right beside their acronym, but they would let any plan be an EHCP.
_TOO_WIDE = frozenset(
    """
    plan unit team offer status trend progress measure metric member care attendance inclusion headcount establishment
    practitioner appeals training allegations guardian safeguarding referral assessment tuition reforms borrowing
    pressure underspend overspend
    """.split()
)
_UNIT_WORDS = re.compile(
    r"\b(?:per|(?:for|in|of|to)\s+(?:every|each)|every|each)\s+(?:10,?000|10k|1,?000|100,?000|ten\s+thousand)\b"
    r"(?:\s+population)?|"
    r"(?<=\bhow much )money\b|(?<=\bage )(?:band|bracket)s?\b|\b(?:financial|academic|calendar|school|"
    r"municipal)\s+years?\b|\bas\s+(?:an?|the)\s+(?:direct\s+|end\s+)?(?:result|consequence)\b(?:\s+of\b)?|\bstack\s+up\b|\bprior\s+to\b|\bable\s+to\b|\b(?:length|duration)\s+of\b(?:\s+time\b)?",
    re.IGNORECASE,
)  # a unit is no subject, nor is being able to
_WIDE = re.compile(r"[\s-]wide\b", re.IGNORECASE)  # "England-wide": no more than England
TWENTY = 20
_IN_WORDS = {str(number): stem(word) for word, number in WORDS.items() if number <= TWENTY}  # "10 days", "ten days"
_PARTICLES = frozenset({"up", "in", "off", "out", "on", "down"})
_PREFIXES = frozenset({"re", "non", "co", "pre", "post", "un", "sub", "multi"})


def _moves(word: str, glossary: Glossary) -> bool:
    """Whether a word of direction is part of the subject: in a question that asks why."""
    return glossary.terms[-len(MOVEMENT_TERMS) :] == MOVEMENT_TERMS and any(
        word in t.expansions for t in MOVEMENT_TERMS
    )


_FUNCTION = frozenset("a an and at by for from in into not of on or out per the to under up with".split())


def _phrase_stems(text: str) -> tuple[str, ...]:
    """The stems of a term of several words; "need" is part of "children in need", though alone it says nothing."""
    said = tokens(text)
    kept = tuple(
        stem(t)
        for n, t in enumerate(said)
        if t not in _FUNCTION or (t in ("under", "over") and said[n + 1 : n + 2] and said[n + 1][0].isdigit())
    )
    # "Into care" is no care, "under budget" no budget and "in charge" no charge: what is left would be found anywhere.
    return tuple(stem(t) for t in said if stem(t) in kept or t in _TELLING) if len(kept) == 1 else kept


_TELLING = frozenset({"into", "out", "off", "under", "over", "not", "without", "in", "on", "by"})


def _stems(text: str) -> tuple[str, ...]:
    return tuple(stem(t) for t in tokens(text) if t not in STOP)
