"""Who somebody is, is told by a name; who does something, by somebody at least who does it."""

from __future__ import annotations

import re

from answers.answer import AnswerKind
from answers.draft import Case, Draft
from answers.nameless import CAPITAL, PERSON, has_name, opens
from answers.people_named import NO_PERSON, people_in
from answers.posts import POST
from answers.titles_blanked import OF_NO_PERSON, without_posts, without_speakers
from corpus.encoder import usual_words
from corpus.words import STOP, content_stems, stem

# "Who is the director?", "who chairs the board?", "who runs it?"
_WHO = re.compile(
    r"^\W*(?:(?:and|so|but)\s+)?who(?:['’]s|\s+(?:is|was|are|were|will\s+be)\b)?\s+(?P<post>(?:the|our|your)\s+)?",
    re.IGNORECASE,
)
# "What is the harbour worker called?" asks who it is.
_CALLED = re.compile(
    r"^\W*(?:(?:and|so|but)\s+)?what(?:['’]?s|\s+(?:is|was|are|were))\s+(?:the|our|your)\s+(?:[\w’'-]+\s+){0,4}?"
    rf"(?:{POST}|(?:social\s+|youth\s+|support\s+|lead\s+|key)?workers?|officers?|visitors?|teachers?|chairs?|coordinators?|champions?|"
    r"practitioners?|psychologists?|therapists?)(?:\s+(?:of|for)\s+[^?]+?)?\s+(?:called|named)\W*$",
    re.IGNORECASE,
)
# "Who got the permanent pilot's job?" asks for whoever holds it.
_GOT_A_POST = re.compile(
    r"\bwho\s+(?:has\s+|had\s+)?(?:got|gets|get|won|landed|took|takes|was\s+given|holds?|held)\s+(?:the|our|that|an?)\s+[^?]*\b(?:job|post|role|"
    r"position|vacancy)\W*$",
    re.IGNORECASE,
)
_MORE_ASKED = re.compile(r"\band\s+(?:what|when|why|how|where|which|did|was|were|is|are)\b", re.IGNORECASE)
# "Who is it for?", "who was it sent to?": no doer is asked for.
_TO_WHOM = re.compile(r"\b(?:of|for|to|in|on|about|at|with|from|against|by)\W*$", re.IGNORECASE)
# Whoever does something stands where a doer does; to whom it is done may stand anywhere.
_DOES = re.compile(
    r"^\W*(?:(?:and|so|but)\s+)?who(?:"
    r"(?:['’]s|\s+(?:is|was|are|were))\s+(?:behind|responsible|accountable|to\s+blame|on\b|(?!be|gett|receiv|wait|liv|us|benefit|"
    r"go|com|entitl|los|leav|mov|miss|hav|need|stay|str)[a-z]+ing\b)|"
    r"\s+(?!(?:is|was|are|were|be|will|would|can|could|may|might|should|shall|must|do|does|did|has|have|had|gets?|got|receiv\w+|"
    r"benefit\w*|qualif\w+|needs?|needed|liv\w+|attend\w*|us(?:e|es|ed)|go|goes|went|com(?:e|es)|came|los(?:e|es|t)|leaves?|left|miss\w*|"
    r"mov\w+|stay\w*|suffer\w*|wait\w*|fail\w*|falls?|fell|counts?|else|exactly|all|the|our|in)\b)[a-z]+\b)"
    r"|^\W*(?:(?:and|so|but)\s+)?who\s+did\s+(?:the|that|this|our|it|an?)\s+(?!(?:council|panel|committee|cabinet|board|team|service|"
    r"police|court|chair|partnership|director|commission|department|trust|members?|officers?|staff|family|school|child|children|report)\b)",
    re.IGNORECASE,
)
_SOMEBODY = re.compile(
    r"\b(?:officers?|directors?|managers?|heads?|leaders?|mayors?|ministers?|chairs?|chairm[ae]n|vice-?chairs?|members?|councillors?|"
    r"council|board|trusts?|teams?|services?|company|companies|providers?|departments?|committee|panel|cabinet|commission(?:ers?)?|"
    r"parents?|carers?|staff|workers?|police|schools?|governors?|teachers?|headteachers?|nurses?|doctors?|GPs?|consultants?|"
    r"inspectors?|inspectorate|partners?|partnership|agenc(?:y|ies)|charit(?:y|ies)|courts?|judge|secretary|residents?|families|people|"
    r"children(?!['’]s)|pupils|students|young\s+people|adults|representatives?|advis[eo]rs?|practitioners?|psychologists?|therapists?|"
    r"ICBs?|NHS|DfE|we|us|ourselves|in-house|"
    r"firms?|contractors?|authorit(?:y|ies)|forum|group|clerk|solicitor|ombudsman|guardians?|coordinators?|leads?|lead|owners?|landlords?)\b",
    re.IGNORECASE,
)
_INITIAL = re.compile(r"\b(?:[A-Z]\.\s?|[B-HJ-Z]\s)[A-Z][a-z]{2,}")  # "J. Ferrier"
# Whoever stands after these in a sentence is no doer: "of the 22 skippers", "a model for the police".
_GOVERNED = re.compile(
    r"\b(?:of|for|to|in|on|about|at|than|as|between|among|per|into|against|over|under|through|during)\s+"
    r"(?:(?:the|an?|our|its|their|his|her|all|these|those)\s+)*"
    r"(?:(?!(?:was|were|is|are|has|have|had|will|would|that|which|who|by|and|then|the|an?|our|its|their|this)\b)[\w’'-]+\s+){0,3}$"
)
_POSSESSED = re.compile(r"['’]")
_BY = re.compile(r"\bby\s+(?:[\w’'-]+\s+){0,4}$", re.IGNORECASE)
# What is asked at a meeting tells of nobody that they did it: "The Chair asked how the Council came to be …".
_ASKING = re.compile(
    r"\b(?:asked|queried|enquired|questioned|wondered)\s+(?:how|why|who|whether|what|when|where|if|which)\b",
    re.IGNORECASE,
)
# "Who was the only bidder?": that may be a firm, by its name.
_FIRM = re.compile(
    r"\bwho(?:['’]s|\s+(?:is|was|are|were))\s+[^?]*?\b(?:bidders?|tenderers?|providers?|suppliers?|contractors?|operators?|landlords?|"
    r"owners?|developers?|builders?|funders?|employers?|winners?|sponsors?|vendors?|partners?)\b",
    re.IGNORECASE,
)
_SITS = re.compile(r"\bwho(?:['’]s|\s+(?:is|are|was|were|sits?|sat|serves?|served))?\s+on\b", re.IGNORECASE)
_MEMBERS = re.compile(r"members?", re.IGNORECASE)
# "Who won the contract?": that somebody was chosen has to be said.
_CHOSEN = re.compile(
    r"\bwho\b[^?]*\b(?:won|win|wins|awarded|appointed|chosen|selected|picked)\b[^?]*\b(?:contract|tender|bid|procurement)\b",
    re.IGNORECASE,
)
_CHOICE = re.compile(
    r"\b(?:award\w*|appoint\w*|select\w*|chose\w*|won|wins?|winner|winning|successful|preferred|contracted|commissioned|let\s+to|"
    r"contracts?\s+(?:\w+\s+){0,4}?(?:with|to|by|from)|(?:run|provided|delivered|supplied|operated|managed)\s+by|providers?\s+(?:is|was|are))\b",
    re.IGNORECASE,
)


def names_nobody(case: Case, draft: Draft) -> str | None:
    """Why sentences that are offered for who somebody is do not say it: they have no name, where a post is asked of,
    and neither a name nor anybody who does something, where it is asked who does it. None where they do.
    """
    if draft.kind not in (AnswerKind.PASSAGE, AnswerKind.PEOPLE):
        return None
    # Its sentences, and not the passages that they are shown in.
    texts = [q.text for n in draft.headline.quotes if (q := draft.quotes[n]).text in draft.headline.text]
    over = " ".join(draft.quotes[n].locator.heading or "" for n in draft.headline.quotes)
    return who_untold(case.query.text, tuple(texts) or (draft.headline.text,), over)


def who_untold(asked: str, texts: tuple[str, ...], over: str = "") -> str | None:
    """Why sentences do not tell who, None where they do or where that is not asked for; `over` is what stands over
    them.
    """
    m, called = _WHO.match(asked), _CALLED.match(asked)
    if (m is None and called is None) or _MORE_ASKED.search(asked):
        return None
    told = [without_speakers(t, asked) for t in texts]
    if _CHOSEN.search(asked) and not any(_CHOICE.search(t) for t in told):
        return "The papers speak of this, but do not say who was chosen."
    named = any(PERSON.search(t) or _INITIAL.search(t) or _surely_people(without_posts(t), asked) for t in told)
    if named:
        return _another_post(asked, f"{over} {' '.join(texts)}")
    if _FIRM.search(asked) and any(has_name(t, asked) for t in told):
        return None
    post = m is None or m["post"] is not None or _GOT_A_POST.search(asked) is not None
    does = not post and _DOES.match(asked) is not None and _TO_WHOM.search(asked) is None
    if not post and not does and any(has_name(t, asked) or _SOMEBODY.search(t) for t in told):
        return None
    if does and any(_does_it(t, plain, asked) for t, plain in zip(texts, told, strict=True)):
        return None
    return "The papers speak of this, but do not say who."


_HEAD_OF = re.compile(
    r"^\W*(?:(?:and|so|but)\s+)?who(?:['’]s|\s+(?:is|was|are))\s+(?:the|our|your)\s+(?:new\s+|current\s+|interim\s+)?"
    r"(?P<post>head|director|manager|cabinet\s+member|portfolio\s+holder|lead\s+member)\s+(?:of|for)\s+(?:the\s+)?(?P<of>[\w’'&-]+(?:\s+[\w’'&-]+)?)\W*$",
    re.IGNORECASE,
)


def _another_post(asked: str, said: str) -> str | None:
    """Why a text with names does not tell who is head of something: it names heads of other things alone."""
    m = _HEAD_OF.match(asked)
    if m is None:
        return None
    of = re.compile(rf"\b{m['post']}s?\s+(?:of|for)\s+", re.IGNORECASE)
    wanted, text = set(content_stems(m["of"])), set(content_stems(said))
    if not of.search(said) or not wanted or wanted & text:
        return None
    return "The papers name others in such posts, and nobody in this one."


def _does_it(text: str, plain: str, asked: str) -> bool:
    """Whether a text tells that somebody does what is asked about, or has somebody, or a name that the question has
    not, where one who does something stands; `plain` is the text without those who only speak.
    """
    asking = _ASKING.search(text) is not None
    if not asking and (verb := _VERB.match(asked)) is not None:
        root = re.escape(re.sub(r"(?:ed|es|s|e|ing)$", "", verb["verb"].lower()))
        forms = rf"\b(?:{re.escape(verb['verb'])}|{root}(?:s|es|ed|e|ing)?)\b"
        if re.search(rf"(?<!was\s)(?<!were\s)(?<!been\s)(?<!be\s)(?<!being\s){forms}", text, re.IGNORECASE):
            return True  # "three divers, aged 15, raised the wreck": whoever it is
    return any(_has_doer(cell, asked, asking) for cell in plain.split(" | "))


_VERB = re.compile(
    r"^\W*(?:(?:and|so|but)\s+)?who\s+(?P<verb>(?!is\b|was\b|are\b|were\b|did\b)[a-z]{3,})", re.IGNORECASE
)


def _has_doer(text: str, asked: str, asking: bool) -> bool:
    """Whether a text has somebody, or a name that the question has not, where one who does something stands; of what
    is only asked, one by whom it is done.
    """
    given = set(content_stems(asked))

    def acts(m: re.Match[str]) -> bool:
        before = text[: m.start()]
        if _POSSESSED.match(text, m.end()):
            return False
        return _BY.search(before) is not None if asking else _GOVERNED.search(before) is None

    if any(acts(m) for m in _SOMEBODY.finditer(text) if not (_SITS.search(asked) and _MEMBERS.fullmatch(m.group()))):
        return True
    plain = without_posts(text)
    for m in CAPITAL.finditer(plain):
        small = m.group().lower()
        first = small in usual_words() and opens(plain, m.start()) and not CAPITAL.match(plain, m.end() + 1)
        if not first and small not in NO_PERSON and small not in STOP and stem(small) not in given and acts(m):
            return True
    return False


def _surely_people(text: str, question: str) -> bool:
    """Whether a text has a name of which no word is the question's or that of a post or a body: "Portfolio Holder" is
    nobody.
    """
    asked = set(content_stems(question))
    spans = (text[a:b].split() for a, b in people_in(text))
    return any(not any(w.lower() in OF_NO_PERSON or stem(w.lower()) in asked for w in words) for words in spans)
