"""Words of a question that no paper need have: what the asker bids us do ("Summarise …"), how a figure moved in the
asker's own verb ("had climbed to"), and how somebody put it ("what was touted as").

Papers say these things in words of their own, or by the figures alone. So where no paper has such a verb, it is no
subject that the papers lack. A noun always is: "crashes", "the climbing wall", "a spike in overdoses" are asked about.
"""

from __future__ import annotations

import re

# Verbs in all of whose forms a figure goes up, down, on or to and fro: base, -s, past, participle, -ing.
_MOVING = """
climb climbs climbed climbing; soar soars soared soaring; rocket rockets rocketed rocketing;
skyrocket skyrockets skyrocketed skyrocketing; surge surges surged surging; spike spikes spiked spiking;
balloon balloons ballooned ballooning; mushroom mushrooms mushroomed mushrooming; jump jumps jumped jumping;
leap leaps leapt leaped leaping; swell swells swelled swollen swelling; mount mounts mounted mounting;
creep creeps crept creeping; edge edges edged edging; inch inches inched inching; nudge nudges nudged nudging;
swing swings swung swinging; plunge plunges plunged plunging; plummet plummets plummeted plummeting;
tumble tumbles tumbled tumbling; slump slumps slumped slumping; sink sinks sank sunk sinking;
slide slides slid sliding; slip slips slipped slipping; dip dips dipped dipping; dwindle dwindles dwindled dwindling;
shrink shrinks shrank shrunk shrinking; crash crashes crashed crashing; nosedive nosedives nosedived nosediving;
wobble wobbles wobbled wobbling; fluctuate fluctuates fluctuated fluctuating; hover hovers hovered hovering;
plateau plateaus plateaued plateauing; stagnate stagnates stagnated stagnating; rebound rebounds rebounded rebounding;
accelerate accelerates accelerated accelerating; escalate escalates escalated escalating; drift drifts drifted drifting;
double doubles doubled doubling; treble trebles trebled trebling; triple triples tripled tripling;
quadruple quadruples quadrupled quadrupling; halve halves halved halving; top tops topped topping;
peak peaks peaked peaking; bottom bottomed; ebb ebbs ebbed ebbing; wane wanes waned waning; spiral spirals spiralled
spiralling; snowball snowballs snowballed snowballing; multiply multiplies multiplied multiplying;
"""
# Verbs of saying: what somebody is asked to have said is in the papers in their own words.
_SAYING = """
touted trumpeted floated mooted bemoaned lamented divulged disclosed volunteered conceded confessed quipped moaned
grumbled gushed enthused trotted flagged signposted summarised summarized recapped reckoned opined mused pondered
queried enquired inquired wondered retorted countered quoted cited billed hailed
"""
# What the asker bids us do, where a sentence opens with it.
_BIDDING = """
summarise summarize recap outline describe sketch clarify elaborate itemise itemize enumerate specify recount paraphrase
condense brief remind refresh confirm quantify expand unpack distil abridge précis detail relate pinpoint jot rehearse
reconstruct rundown contrast collate tabulate transcribe draw plot chart graph trace walk talk
"""
# Words that join the rest, and those by which an asker hedges: none of them is ever a subject. What denies or leaves
# out ("without", "except") is none of these, nor what tells a time or a place ("previously", "near").
_JOINING = """
along alongside amid amidst amongst apropos concerning despite regarding respecting throughout toward towards upon via
albeit although hence however meanwhile moreover nonetheless nevertheless therefore thereby though thus whereas whereby
whether whilst anyway
allegedly apparently basically essentially evidently literally maybe obviously ostensibly perhaps possibly presumably
seemingly somehow supposedly ultimately undoubtedly
"""
_BASES = frozenset(forms.split()[0] for forms in _MOVING.split(";") if forms.strip())
_MOVED = frozenset(w for forms in _MOVING.split(";") for w in forms.split()) - _BASES
_NOT_NOUNS = frozenset(w for w in _MOVED if w.endswith("ed") or not w.endswith(("s", "ing")))
_SAID = frozenset(_SAYING.split())
_BID = frozenset(_BIDDING.split())
_JOINS = frozenset(_JOINING.split())
# "The reasons behind it" joins; who "is behind", "fell behind" or "is two years behind" is asked about.
_LAGS = re.compile(
    r"\b(?:be|been|being|am|is|are|was|were|get|gets|getting|got|fall|falls|falling|fell|fallen|lag\w*|leav\w+|left|run|runs|running|ran|"
    r"keeps?|kept|slip\w*|drop\w*|far|further|furthest|well|way|still|who|that|which|children|pupils|days?|weeks?|months?|terms?|years?|points?)\s+$",
    re.IGNORECASE,
)
_OPENS = re.compile(
    r"(?:^|[.?!:;,–—-]\s*|\b(?:please|kindly|just|and|then|you|to|me|briefly|quickly)\s+)\W*$", re.IGNORECASE
)
# Before a base form or one in "-ing", what makes it a verb: "did it climb", "has been soaring", "to plummet".
_VERB_BEFORE = re.compile(
    r"\b(?:did|does|do|will|would|could|may|might|can|is|are|was|were|been|be|keeps?|kept|started?|began)\b"
    r"(?:\s+(?!(?:a|an|of|in|on|for|with|about|to)\b)[\w'’-]+){0,6}?\s+$|\bto\s+$",
    re.IGNORECASE,
)
_NOUN_BEFORE = re.compile(
    r"(?:\b(?:the|an?|its|our|their|his|her|this|that|these|those|of|at|in|on|no|any|each|every|some|many)|['’]s)\s+$",
    re.IGNORECASE,
)
# and behind it, what goes on from a verb and not from the first half of a name.
_VERB_AFTER = re.compile(
    r"\s*(?:[?.!,;:–—£\d]|$|(?:to|by|from|up|down|between|over|under|above|below|since|in|on|at|as|after|during|so|further|"
    r"again|back|about|like|and|or|the|an?|its|our|their|his|her|this|that|what|how|why|last|next|past|most|more|\w+ly)\b)",
    re.IGNORECASE,
)


# "… please – I'm lining it up against ours": what the asker does with the answer is no part of what is asked.
_OWN_PURPOSE = re.compile(r"(?<=\w)[?.]?\s*(?:[–—;,(.?]|\s-)\s*(?:as\s+|since\s+)?I(?:['’]m|\s+am)\s+\w+ing\b[^?]*$")


def without_purpose(text: str) -> str:
    """A question without what the asker says at its end to be doing with the answer; itself where nothing is said."""
    return _OWN_PURPOSE.sub("", text)


def is_askers_own(text: str, asked: str, start: int) -> bool:
    """Whether the word at a place of a question is a verb of the asker's own, which papers need not have."""
    word = asked.lower()
    before, after = text[:start], text[start + len(asked) :]
    if start >= len(without_purpose(text)):
        return True
    if word in _JOINS:
        return True
    if word == "behind":
        return bool(before.strip()) and _LAGS.search(before) is None
    if word in _STANDS:
        return _LEFT_SO.match(after) is not None  # "were sitting vacant": vacant is what they were
    if word == "news":
        return _NEWS.search(before) is not None
    if word in _BID:
        return _OPENS.search(before) is not None
    if word in _NOT_NOUNS | _SAID:
        return _VERB_AFTER.match(after) is not None  # "mounted police", "sunk costs"
    if word in _MOVED | _BASES:
        verb = _VERB_BEFORE.search(before) is not None and _VERB_AFTER.match(after) is not None
        return verb and _NOUN_BEFORE.search(before) is None
    if word in _EXPLAINING and _ASKS_TO_EXPLAIN.search(before) is not None:
        return True
    if _SHOWING.match(text, start) is not None:
        return True
    if _JUDGED_SO.search(before) is not None and _CLAUSE_ENDS.match(after) is not None:
        return True
    return _bidden(before) and word.isalpha() and _WHAT.match(after) is not None


# "Why is it so patchy?", "what made turnover so dreadful?", "do heads think the target is achievable?": how things are
# in the asker's eyes, or in those of whose view is asked, who said so in words of their own.
_JUDGED_SO = re.compile(
    r"^\W*(?:[\w'’-]+,?\s+){0,2}?(?:(?:why|how\s+come|what(?:['’]s|\s+(?:has|had|was|is))?\s+(?:\w+\s+)?(?:made|makes|making|kept|keeps|keeping|left))\b[^?.;:]*"
    r"\b(?:so|too|that|quite\s+so|such\s+an?)\s+|"
    r"(?:do|does|did)\s+[^?.;:]*\b(?:think|feel|believe|reckon|consider|find|say|see|regard)\b[^?.;:]*\b(?:is|are|was|were|as|be|it|them|to\s+be)\s+"
    r"(?:at\s+all\s+|really\s+|very\s+|quite\s+|too\s+|so\s+)?)$",
    re.IGNORECASE,
)
_CLAUSE_ENDS = re.compile(
    r"\s*(?:[?.!,;:–—]|$|(?:in|at|on|during|over|between|by|for|from|since|and|or|but|when|while|this|last|until|through)\b)",
    re.IGNORECASE,
)


# "What explains the drop?", "how do officers account for it?": the asking itself.
_EXPLAINING = frozenset(
    "explain explains explained account accounts accounted justify justifies justified necessitate necessitated".split()
)
_ASKS_TO_EXPLAIN = re.compile(
    r"\b(?:what|how|who)(?:\s+(?:could|might|would|can|does|do|did|has|have|had|is|was|were|are|best|else|\w+ly))*\s+(?:[\w’'-]+\s+){0,5}?$",
    re.IGNORECASE,
)


# "The poor showing", "such dismal results": how a figure looks to the asker; "poor areas" and "weak links" are things.
_POOR = (
    "poor poorer bad worse weak disappointing dismal dire dreadful terrible awful lousy shaky patchy woeful worrying "
    "alarming lacklustre sorry grim good better strong stronger great impressive excellent healthy encouraging"
).split()
_SHOWING = re.compile(
    rf"\b({'|'.join(_POOR)})(?=\s+(?:showing|performance|results?|figures?|numbers?|scores?|record|picture|outturn)\b)",
    re.IGNORECASE,
)


def without_judgement(text: str) -> str:
    """A question without the word that says how good or bad a showing looks to the asker."""
    return _SHOWING.sub(" ", text)


# Where something stands, lies or is left in a state, the state alone is said of it.
_STANDS = frozenset("sit sits sat sitting stand stands stood standing lie lies lay lying lain".split())
_LEFT_SO = re.compile(
    r"\s+(?:there\s+|around\s+|about\s+)?(?:vacant|empty|idle|unused|unfilled|unoccupied|unspent|untouched|unlet|derelict|"
    r"dormant|spare|free)\b",
    re.IGNORECASE,
)


# "It wasn't all bad news", "any good news?": how the asker takes it.
_NEWS = re.compile(r"\b(?:good|bad|better|worse|best|worst|great|grim|welcome|happy|sad)\s+$", re.IGNORECASE)


# "Can you whittle the …", "please boil down what …": any verb, where somebody is bidden to do it.
_TO_YOU = re.compile(
    r"\b(?:can|could|would|will)\s+you\s+(?:please\s+|just\s+)?$|\bplease\s+(?:just\s+)?$", re.IGNORECASE
)
_WHAT = re.compile(
    r"\s+(?:down\s+|up\s+|out\s+)?(?:the|what|how|why|which|who|for\s+(?:me|us)|me|us|all|each|every|our|its|their|any|"
    r"[\w-]+['’]s)\b",
    re.IGNORECASE,
)


def _bidden(before: str) -> bool:
    return _TO_YOU.search(before) is not None


# Words that only shade what is asked: by how much, which way it went, one more of it, everybody at once.
_SHADES = frozenset("""
rather fairly pretty somewhat terribly awfully dreadfully frightfully hugely massively vastly wildly ridiculously
remarkably considerably significantly substantially markedly dramatically sharply steeply slightly marginally roughly
backwards backward forwards upwards downwards sideways another everybody everyone anyway afresh anew
""".split())
# and how often: of a count they may say whom it counts ("how many seldom come?"). What counts those who do something so
# often ("regularly", "repeatedly") or leaves none over ("never") is none of these.
_HOW_OFTEN = frozenset(
    "always often seldom rarely usually normally typically sometimes occasionally mostly largely mainly".split()
)
# How things look to somebody, said of them before the question: "The list is grim, yet …", "It was dire – what …?".
_LOOKS = "|".join((
    *_POOR, "tight", "tough", "hard", "rough", "rubbish", "appalling", "shocking", "scandalous", "shameful", "abysmal",
    "atrocious", "hopeless", "ghastly", "horrendous", "horrible", "frightening", "scary", "sad",
    "depressing", "pathetic",
    "unacceptable", "fantastic", "brilliant", "superb", "wonderful", "marvellous", "amazing", "lovely", "striking",
    "surprising", "odd", "strange", "puzzling", "baffling", "astonishing", "staggering", "mixed",
))
_FOUND_SO = re.compile(
    r"\b(?:is|are|was|were|be|been|['’]s|['’]re|looks?|looked|seems?|seemed|sounds?|got|gets?|getting|gone)\s+"
    r"(?:(?:so|very|pretty|rather|really|quite|too|just|a\s+bit|absolutely|utterly|truly|frankly|simply|all|still)\s+)*"
    rf"(?P<looks>{_LOOKS})"
    r"\s*(?:[.;:,–—]|\s-\s)\s*(?=\S)",
    re.IGNORECASE,
)


def only_shades(text: str, asked: str, start: int, counts: bool) -> bool:
    """Whether a word of a question that no paper has is no subject of it: it says by how much, which way or, of what is
    not counted, how often; or how things look to the asker, who goes on from there.
    """
    word = asked.lower()
    if word in _SHADES or (word in _HOW_OFTEN and not counts):
        return True
    return any(m.start("looks") == start for m in _FOUND_SO.finditer(text))
