"""The form of a sentence, held against the form that a question asks for.

A cause for "why", what was done for "what is being done", a date for "when", a person for "who", a fault for "what was
wrong"; a question is no answer, and neither is a list of names where nobody asks who was there.
"""

from __future__ import annotations

import re

from answers.findings import asks_finding, finding_adds
from answers.grades import came_out, grade_adds
from answers.kind_told import DEADLINE_ASKED, DEADLINE_TOLD, TAKEOVER_ASKED, TAKEOVER_TOLD, kind_adds
from answers.names import TITLED as TITLED
from answers.names import names_a_thing, names_firm, names_someone
from answers.replies import asks_for_questions, only_asks, puts_question, says_what_is_covered
from answers.said_to_it import reply_adds
from answers.whereabouts import SENT_ASKED, SENT_TOLD
from corpus.chunk import Chunk, ChunkKind, Statement
from corpus.numbers import find_numbers
from corpus.period_reading import bare_months
from corpus.sentences import split_sentences
from corpus.words import STOP
from retrieval.asked_which import asks_range, asks_which_one
from retrieval.query import Query
from retrieval.rank import named, periods_in, stem_set
from retrieval.wanted import Wanted

CAUSE = re.compile(
    r"\b(?:because|due\s+to|as\s+a\s+result|result\s+of|resulted\s+from|owing\s+to|reasons?|in\s+the\s+context\s+of|"
    r"attribut\w+|given\s+(?:the|that)|(?<!that\s)led\s+to|caused|causes?|"
    r"(?:review|analysis|audit|evidence|data|officers|interviews|survey|feedback|study|research)\b[^.;]{0,30}\bpoint(?:s|ed)?\s+to|"
    r"\bputs?\s+(?:it|this|that|the\s+\w+)\s+down\s+to|"
    r"believed|believe\s+|explain(?:s|ed)|explanation|(?:linked|which\s+(?:\w+\s+){1,4}?links)\s+(?:to|with)|coincid(?:ed|es)\s+with|following|follow(?:s|ed)\s+(?:from|on\s+from|the|an?)\b|"
    r"down\s+to\s+(?:the|an?|its|their|our)\b|the\s+(?:difference|reason)\s+being|helped\s+by|for\s+want\s+of|since\s+the|influenced|driven\s+by|"
    r"(?:drives?|drove|driving|driven)\s+(?:up|down|the|this|that|these|most|much|our|its|it)\b|"
    r"hypothesised|reflect(?:s|ive|ing|ed)\b(?!\s+in\b)|account(?:s|ed)\s+for|impact\s+of|in\s+response|"
    r"in\s+view\s+of|thanks\s+to|stem(?:s|med)?\s+from|aris(?:es|ing|en)\s+from|arose\s+from|contributed\s+to|"
    r"so\s+that(?!\s+(?:they|it|we|you|he|she)\s+(?:can|may|will)\b)|therefore|(?:which|this|that)\s+mean[st]|meant\s+that|not\s+necessarily|on\s+account|consequen\w+|"
    r"(?:lay|lies|lie|is|are|was|were)\s+behind|ma[dk]es?\s+(?:all\s+|most\s+of\s+)?the\s+(?:\w+\s+)?difference|came\s+(?:down\s+to|from)|blam\w+|(?:factor|driver|deterrent|barrier|obstacle)s?\b|"
    r",\s+(?:as|since)\s+(?!(?:of|at|in|to|from|with|by|well|part|an?|is|was|were|are|"
    r"against|compared|opposed|follows|set|agreed|planned|required|shown|described|usual|before|the\s+(?:year|meeting)|\d)\b)|"
    # "Delayed by the yard", and not by a fortnight
    r"(?:delayed|held\s+(?:up|back)|slowed|hampered|hindered|prevented|halted|set\s+back)\s+by\s+(?!(?:an?\s+(?:\w+\s+)?(?:day|week|month|year|fortnight|"
    r"quarter)|\d|two|three|four|five|six|up\s+to|about|over|nearly)\b)|"
    r"(?:two|three|four|five|several|main|chief)\s+(?:things|parts|drivers|pressures)\b|"
    # "The pool has moved to June after asbestos was found": what put it off, and no time of the year.
    r"(?:(?:been|was|were|is|are)\s+(?:\w+\s+)?(?:moved|delayed|deferred|postponed|paused|halted|suspended|stopped|closed|cancelled|"
    r"withdrawn|put\s+(?:back|off|on\s+hold)|pushed\s+back|held\s+up)|(?:has|have|had)\s+(?:\w+\s+)?(?:moved|slipped|stalled|closed|stopped))"
    r"\b[^.;]{0,60}?\bafter\s+(?:(?!\d|January|February|March|April|May|June|July|August|September|October|November|December)"
    r"[\w’'-]+\s+){1,5}?(?:was|were|had|failed|broke|left|died|went|pulled|withdrew|collapsed|resigned|fell|refused|objected)\b|"
    # "The second bid was not favoured: it would have cost more."
    r"(?:not\s+(?:\w+ly\s+)?(?:favoured|recommended|supported|pursued|agreed|preferred|chosen|taken\s+forward|accepted)|"
    r"rejected|ruled\s+out|dismissed|discounted|refused|declined|turned\s+down|dropped|recommended|preferred|favoured):\s+[a-z])",
    re.IGNORECASE,
)
# What was, is or will be done: English tells it with these, whatever the deed.
DEED = re.compile(
    r"\b(?:will|would|going\s+to|plan(?:s|ned)?\s+to|propos\w+|in\s+place|due\s+to\s+(?:start|begin|open)|"
    r"(?:(?:has|have|had)\s+(?:now\s+|also\s+|since\s+|already\s+)?(?:been\s+)?|(?:is|are|was|were|be)\s+being\s+)"
    r"(?!(?:increased|decreased|reduced|risen|fallen|concerned|based|rated|judged)\b)(?:\w{2,}ed|\w+en|made|put|set|held|"
    r"brought|begun|built|run|met|sent|bought|found)\b|"
    r"introduc\w+|launch\w+|start(?:ed|ing|s)?|began|appoint\w+|recruit\w+|commission\w+|pilot\w*|trial\w*|"
    r"invest\w+|train\w+|set\s+up|rolled\s+out|working\s+with)\b",
    re.IGNORECASE,
)


FAULT_ASKED = re.compile(
    r"(?:\bnot|n['’]t)\s+(?:\w+\s+)?(?:good|working|well)\b|\b(?:wrong|weak\w*|critici\w+|fault|problems?|concerns?|worr(?:y|ies|ied)|"
    r"poor|fail\w*|shortcomings?|need(?:s|ed|ing)?\s+(?:more\s+|further\s+|some\s+)?(?:work|attention|improv\w+|to\s+(?:(?:be|get)\s+)?"
    r"(?:improve\w*|strengthen\w*|better|do\s+better|change))|to\s+improve|areas?\s+for\s+(?:improvement|development))\b",
    re.IGNORECASE,
)
def asks_fault(text: str) -> bool:
    """Whether a question asks for what was wrong. What it says of a worry before it asks what was found is none of it.
    """
    *said, asked = split_sentences(text) or (text,)
    return FAULT_ASKED.search(asked if said and asks_finding(asked) else text) is not None


FAULT_TOLD = re.compile(
    r"\b(?:(?<!\bnot\s)too\s+(?!much\b|early\s+to\b)[a-z]+|ruled\s+out|unsuitable|mis-?match\w*|issues?|problems?|difficult\w*|challeng\w+|shortfall|"
    r"struggl\w+|hard\s+to|unable|inconsistent\w*|not\s+(?:\w+\s+)?(?:consistent\w*|"
    r"sufficient\w*|good|met|timely|robust)|weak\w*|poor\w*|lack\w*|delay\w*|"
    r"(?:was|were|is|are|often|still|went|been)\s+missing|(?:came|arriv\w+|sent|made|done|held|start\w*|begun|began|too|often)\s+late(?!r|st)|"
    r"not\s+(?:\w+\s+)?(?:recorded|shared|seen|asked|heard|written\s+down|followed\s+up|on\s+file)|left\s+out|"
    r"concern\w*|worr\w+|need(?:s|ed)?\s+to\s+improve|improve\s+our|fail\w*|overcrowded|shortage|confus\w+|unsatisfactory|"
    r"required?\s+improvement|areas?\s+(?:for|of)\s+(?:further\s+)?(?:\w+\s+and\s+)?(?:improvement|development|concern)|"
    r"recommend\w+\s+for\s+improvement|not\s+(?:\w+\s+)?(?:consistently|sufficiently)|frozen|unfilled|short-?staffed|broke(?:n)?\s+down|"
    r"fell\s+through|(?:designed|drawn\s+up|written|made|set\s+up)\s+without)\b",
    re.IGNORECASE,
)


CLOCK = re.compile(r"\b\d{1,2}(?:[.:]\d\d)?\s?(?:am|pm)\b|\b\d{1,2}[.:]\d\d\b", re.IGNORECASE)
_DAY = re.compile(
    r"\b\d{1,2}(?:st|nd|rd|th)?\s+(?:of\s+)?(?:January|February|March|April|May|June|July|August|September|October|"
    r"November|December)\b",
    re.IGNORECASE,
)


# What officers answered is asked for: a reply of the minutes says it, not the report before the questions.
_REPLY_ASKED = re.compile(
    r"\bofficers?\b.*\b(?:say|said|g[ai]ve[sn]?|repl\w+|respon\w+|answer\w*|offer\w*|told|tell|explain\w*|assur\w+)\b|"
    r"\b(?:repl(?:y|ies)|response|answer|assurances?)\b.*\b(?:officers?|from|given|to\s+(?:the\s+)?(?:members?|question))\b",
    re.IGNORECASE,
)
_REQUEST = re.compile(
    r"\b(?:ask(?:ed)?\s+(?:for|to)|(?:['’]s|s['’]|the|their|its|two|three|four|five)\s+asks\b|request\w*|"
    r"call(?:ed)?\s+for|want(?:ed)?)\b",
    re.IGNORECASE,
)
_REQUESTED = re.compile(r"\b(?:asked|requested|called\s+for|wished|keen|be\s+provided\s+with)\b", re.IGNORECASE)
_ASKED = re.compile(r"\b(?:asked|queried|questioned|enquired|sought|wanted\s+to\s+know|raised)\b", re.IGNORECASE)


_REPLY_WANTED = re.compile(
    r"\b(?:repl(?:y|ies|ied)|answer\w*|respon(?:se|d\w*)|(?:evidence|assurances?|explanations?|reasons?)\s+(?:was|were|did|had|given|offered))\b",
    re.IGNORECASE,
)


VOTE_ASKED = re.compile(r"\b(?:vot(?:e|ed|es|ing)|motion|amendment)\b", re.IGNORECASE)
VOTE_TOLD = re.compile(
    r"\b(?:votes?|carried|lost|abst\w+|unanimous\w*|nem\.?\s*con|fell|withdrawn|\d+\s+(?:for|against))\b", re.IGNORECASE
)


# "The reasons are set out in the table.": where they are told, and not what they are.
_POINTS_ON = re.compile(
    r"\b(?:is|are|was|were)\s+(?:set\s+out|shown|given|listed|detailed|summari[sz]ed|described|explained)\s+"
    r"(?:(?:in|at|on|under)\s+(?:the\s+)?(?:\w+\s+)?(?:tables?|appendix|annex|paragraphs?|sections?|figures?|charts?|report|page)|"
    r"below|above|overleaf|elsewhere)\b[^,;:]{0,20}$",
    re.IGNORECASE,
)


def tells_cause(text: str) -> bool:
    """Whether a sentence tells a cause, and does not only say where one is told or what was asked."""
    if CAUSE.search(text) is None or only_asks(text):
        return False
    return not _POINTS_ON.search(text) and not says_what_is_covered(text)


def has_form(query: Query, text: str) -> bool:
    """Whether a sentence has the form by which English tells what is asked for: a cause, a deed, a fault, a vote."""
    if query.wanted is Wanted.WHY:
        return tells_cause(text)
    if query.wanted is Wanted.ACTION:
        return DEED.search(text) is not None
    return came_out(query, text) or any(
        asked.search(query.text) and told.search(text)
        for asked, told in (
            (FAULT_ASKED, FAULT_TOLD),
            (VOTE_ASKED, VOTE_TOLD),
            (TAKEOVER_ASKED, TAKEOVER_TOLD),
            (DEADLINE_ASKED, DEADLINE_TOLD),
            (SENT_ASKED, SENT_TOLD),
        )
    )


def names_only(text: str) -> bool:
    """Whether a text lists names and posts and says nothing of them: nearly all its words are capitalised."""
    if FINITE.search(text):
        return False
    words = [w for w in re.findall(r"[^\W\d_]+", text) if w.lower() not in STOP]
    return len(words) >= LISTS and sum(w[0].isupper() for w in words) >= MOSTLY * len(words)


LISTS, MOSTLY = 6, 0.75
FINITE = re.compile(r"\b(?:is|are|was|were|be|been|has|have|had|do|does|did|will|would|can|could|may|should|must)\b")


OF_A_ROW, REMARKED = 0.6, 0.2
REMARK = 4  # words of a cell that is a remark


def _remarks_cause(row: str) -> bool:
    """Whether a row has a remark that tells a cause: "Behind | Delayed by the makers of the gate"."""
    return any(len(cell.split()) >= REMARK and CAUSE.search(cell) for cell in row.split(" | ")[1:])


CAUSED = 0.45  # what it adds that a sentence tells a cause
ANNOUNCES = 0.6  # the same more for one whose subject the causes are
_CAUSES_FIRST = re.compile(
    r"\W*(?:(?:we|officers)\s+(?:think|believe)\s+)?(?:(?:the\s+)?(?:two|three|four|five|six|several|main|chief|many)\s+)+(?:main\s+)?"
    r"(?:things|reasons|causes|factors|changes|drivers|pressures)\s+(?:lie|lay|are|were|stand|explain|explained|account|accounted|drove|drive|led)\b",
    re.IGNORECASE,
)


def cause_adds(text: str) -> float:
    """What it adds that a sentence replies to a "why": it tells a cause, though no word of it says so."""
    return 0.0 if CAUSE.search(text) else CAUSED


def form_adds(query: Query, text: str, chunk: Chunk) -> float:
    """What the form of a sentence adds: a cause for why, a date for when, a name for who, a reply rather than a
    question.
    """
    bonus = 0.0
    if query.wanted is Wanted.WHY and tells_cause(text):
        bonus += CAUSED + (ANNOUNCES if _CAUSES_FIRST.match(text) else 0.0)
    if query.wanted is Wanted.WHY and says_what_is_covered(text):
        bonus -= 0.7
    if query.wanted is Wanted.ACTION and DEED.search(text):
        bonus += 0.35 + (0.2 if text.rstrip().endswith(":") else 0.0)  # "The following had been done:"
    if query.wanted in (Wanted.WHY, Wanted.ACTION) and chunk.kind is ChunkKind.ROW:
        bonus -= REMARKED if query.wanted is Wanted.WHY and _remarks_cause(text) else OF_A_ROW  # a row tells no reason
    if query.wanted is Wanted.WHY and chunk.statement in (Statement.RESOLVED, Statement.RECOMMENDED):
        bonus -= 0.4  # nor does what is to be done
    if query.wanted is not Wanted.PEOPLE and names_only(text) and not NAMES_ASKED.search(query.text):
        bonus -= 0.6
    told = periods_in(text) or CLOCK.search(text) or any(bare_months(text))
    if query.wanted is Wanted.DATE and not told:
        bonus -= 0.35
    if query.wanted is Wanted.DATE and told and (deed := _WHEN_DONE.search(query.text)):
        bonus += 0.25 if stem_set(deed["deed"]) & stem_set(text) else 0.0  # confirmed on a day, and not spent by one
    if query.wanted is Wanted.DATE and told:
        bonus += 0.25 + (0.25 if _DAY.search(text) and re.search(r"\bwhen\b", query.text, re.IGNORECASE) else 0.0)
        if re.search(r"\b(?:what|which)\s+(?:date|day)s?\b", query.text, re.IGNORECASE) and _DAY.search(text):
            bonus += 0.3
    if query.wanted is Wanted.PEOPLE and names_someone(text):
        bonus += 0.35
        asked = WHO_IS.search(query.text)
        post = [c for c in query.concepts if asked and asked.start("post") <= c.start < asked.end("post")]
        held = stem_set(" ".join(m.group(1) for m in _POST_AND_NAME.finditer(text)))
        bonus += 0.3 if post and all(named(c, held) >= NAMED_SO for c in post) else 0.0
    if query.wanted is Wanted.DECISION and chunk.statement in (
        Statement.RESOLVED,
        Statement.RECOMMENDED,
        Statement.NOTED,
    ):
        bonus += 0.45
    if _REQUEST.search(query.text) and _REQUESTED.search(text):
        bonus += 0.4
    if chunk.statement is Statement.REPLY and _REPLY_ASKED.search(query.text):
        bonus += 0.25
    if asks_for_questions(query.text):
        bonus += 0.45 if _ASKED.search(text) or text.rstrip().endswith("?") else 0.0
    elif text.rstrip().endswith("?") or chunk.statement is Statement.QUESTION:
        bonus -= 0.4
    elif query.wanted is not Wanted.PEOPLE and puts_question(text):
        bonus -= 0.7 if _REPLY_WANTED.search(query.text) else 0.3
    if asks_fault(query.text) and FAULT_TOLD.search(text):
        bonus += 0.9
    bonus += finding_adds(query, text, chunk) + kind_adds(query, text, chunk) + reply_adds(query, text, chunk)
    if query.wanted in (Wanted.PEOPLE, Wanted.DATE) and chunk.kind is ChunkKind.ROW and find_numbers(text):
        bonus -= 0.0 if told or names_someone(text) else 0.5  # a row of figures names nobody and no day
    if (kind := WHICH_ONE.search(query.text)) is not None and _named_as(kind["kind"], text):
        bonus += 0.45
    if asks_which_one(query.text):
        bonus += 0.35 if names_a_thing(text) else -0.35
    if (_WHICH_FIRM.search(query.text) or _WHO_WON.search(query.text)) and names_firm(text):
        bonus += 0.45
    if _INCLUSION_ASKED.search(query.text) and _INCLUSION_TOLD.search(text):
        bonus += 0.9
    if VOTE_ASKED.search(query.text) and VOTE_TOLD.search(text):
        bonus += 0.6
    if NAMES_ASKED.search(query.text) and _NAMES_TOLD.search(text):
        bonus += 0.45
    if _tells_range(query, text, chunk):
        bonus += 0.9
    return bonus + grade_adds(query, text, chunk)


def _tells_range(query: Query, text: str, chunk: Chunk) -> bool:
    """Whether a range is asked for and a sentence gives one, in a passage of the thing that the range is of."""
    if not asks_range(query.text) or not _SPAN.search(text if "age" in query.text.lower() else _AGED.sub(" ", text)):
        return False
    ranged = _RANGE_OF.search(query.text)
    thing = next((c for c in query.concepts if ranged and c.start >= ranged.end()), None)
    return thing is None or named(thing, stem_set(f"{text} {chunk.text}")) >= HALF_SAID


_RANGE_OF = re.compile(r"\b(?:range|spread|band)\s+of\s+", re.IGNORECASE)
HALF_SAID = 0.45  # of a concept


# "Who is the section 151 officer who …?", "the Section 151 Officer, Perpetua Lowe, said".
WHO_IS = re.compile(
    r"\b(?:who(?:\s+(?:is|was)|['’]s)|names?\s+of)\s+(?:the|our|its|their)\s+(?P<post>[^,?]+?)(?=\s+(?:who|that|at|in)\b|[,?]|$)",
    re.IGNORECASE,
)
_POST_AND_NAME = re.compile(
    r"((?:[A-Z][\w’'-]*|\d+|of|for|and|the|to)(?:\s+(?:[A-Z][\w’'-]*|\d+|of|for|and|the|to)){0,9}),?\s+(?:(?:Cllr|Mrs?|Ms|Dr)\.?\s+)?"
    r"[A-Z][a-z’'-]+\s+[A-Z][a-z’'-]+\b"
)
NAMED_SO = 0.75
# "When was the grant confirmed?": the deed that the day is asked of.
_WHEN_DONE = re.compile(
    r"\bwhen\s+(?:was|were|is|are|has|have|had|will)\b[^?,;]*?\b(?P<deed>[a-z]+ed|held|made|given|sent|built|begun|paid|taken|"
    r"sold|bought|found|told|written|drawn|won|lost|shut|met)\s*(?:[?,;]|$)",
    re.IGNORECASE,
)


# "Which builder went bust?", "what company runs it?": a firm, by the form of its name.
_WHICH_FIRM = re.compile(
    r"\b(?:which|what)\s+(?:\w+\s+){0,2}?(?:\w+(?:er|or|ant)|company|firm|business|agency)\b", re.IGNORECASE
)
# "Who won the contract?", "who runs the helpline?": what firms and charities do as well as people.
_WHO_WON = re.compile(
    r"\bwho(?:['’]s|\s+(?:has|had|have|is|was|now|will|currently))*\s+(?:w[io]ns?|winning|r[ua]ns?|running|operat\w+|"
    r"provid\w+|suppl(?:y|ies|ied|ying)|buil[dt]s?|building|deliver\w*|manag\w+|bids?|bidding|"
    r"t(?:akes?|aking|ook|aken)\s+(?:it\s+)?(?:over|on)|g[oe]ts?\s+(?:the|a|this|that|our)\b|"
    r"(?:been\s+)?(?:awarded|given|hired|appointed|commissioned|contracted))\b",
    re.IGNORECASE,
)
# "Which provider took over?", "who is the provider?": told by a noun with a name beside it.
WHICH_ONE = re.compile(
    r"\b(?:which|what)\s+(?:\w+\s+){0,2}?(?P<kind>provider|company|firm|organisation|charity|school|agency|supplier|contractor|trust|"
    r"consultants?|consultancy|university|college|hospital|service|team|body|fund|programme|scheme|project|partner)\b",
    re.IGNORECASE,
)


def _named_as(kind: str, text: str) -> bool:
    """Whether a text gives a thing of a kind its name: "a new provider, Hearth CIC, started", "the charity Hearth"."""
    return re.search(
        rf"\b{kind.lower()}s?(?:\s+(?:is|was|called|named))?[,:]?\s+(?:the\s+)?[A-Z][\w’'&-]+|"
        rf"\b[A-Z][\w’'&-]+,\s+(?:a|an|the)\s+(?:[\w-]+\s+){{0,3}}{kind.lower()}\b",
        text,
    ) is not None


# "Does that count those in care as well?": what a figure includes.
_INCLUSION_ASKED = re.compile(
    r"\b(?:does|do|did|are|is|were|was)\b[^?]*\b(?:includ\w+|count(?:s|ed|ing)?|cover(?:s|ed|ing)?|exclud\w+|left\s+out|leav\w+\s+out)\b"
    r"(?!\s*\d)",
    re.IGNORECASE,
)
_INCLUSION_TOLD = re.compile(
    r"\binclud(?:es?|ed|ing)\b|\bexclud(?:es?|ed|ing)\b|\b(?:not|are|is|were)\s+counted\b|\bdo(?:es)?\s+not\s+count\b|"
    r"\bleft\s+out\b|\bcovers?\b",
    re.IGNORECASE,
)
# Two ends of a spread: "20-45 %", "between 6 and 41 days", "from £1,118 to £7,410".
_SPAN = re.compile(
    r"£?\d[\d.,]*\s?(?:%|per\s?cent|[km]\b)?\s?(?:-|–)\s?£?\d[\d.,]*\s?(?:%|per\s?cent\b|[km]\b|hours\b|days\b|weeks\b|months\b|years\b)|"
    r"\bbetween\s+£?\d\S*?\s?(?:(?:[a-z]+\s+)?and\s+|-|–)\s?£?\d|\bfrom\s+£?\d\S*\s+(?:[a-z]+\s+){0,3}to\s+£?\d",
    re.IGNORECASE,
)
# Whom, and no range of what is asked.
_AGED = re.compile(r"\bag(?:ed?|es)\s+(?:(?:between|from)\s+)?\d+\s?(?:to|and|-|–)\s?\d+", re.IGNORECASE)
# "What are they called?": several names one after the other.
NAMES_ASKED = re.compile(r"\b(?:called|named|by\s+name|names?\s+of|their\s+names)\b", re.IGNORECASE)
_NAMES_TOLD = re.compile(
    r"(?:[(:]\s*|\bare\s+|\bnamely\s+|\bcalled\s+)(?:the\s+)?[A-Z][\w’'-]*(?:\s+[A-Z][\w’'-]*)*"
    r"(?:,\s+(?:the\s+)?[A-Z][\w’'-]*(?:\s+[A-Z][\w’'-]*)*)*"
    r"(?:,?\s+(?:and|&)\s+(?:the\s+)?[A-Z][\w’'-]*(?:\s+[A-Z][\w’'-]*)*)(?=\s*(?:[).,;:]|$))"
)
