"""A list asked for in two sentences, or by a word that only the asker has for what is listed.

"There is a draft plan on piers in four parts. What is each part?" → "What are the four parts of the draft plan …?"
"The yard has a plan to cut delays. What actions does it contain?" → "What actions are in the yard's plan to …?"
"The May report ends with what happens next. What does it say?"    → "What are the next steps in the May report?"
"All the actions with a red rating"                                → "Which actions are rated red?"
"""

from __future__ import annotations

import re

from retrieval.asking_builds import NUMBER, Builds, in_the_middle

_BREAK = r"\s*(?:[.;:!–—]|\s-|,)\s+(?:and\s+|so\s+)?"
_PLAN = (
    r"(?:plans?|strateg(?:y|ies)|programmes?|packages?|offers?|schemes?|proposals?|pledges?|polic(?:y|ies)|charters?|frameworks?|roadmaps?|agreements?|"
    r"contracts?|models?|guides?|protocols?|drives?|campaigns?|priorit(?:y|ies)\s+lists?|budgets?|deals?|reforms?)"
)
_PARTS = (
    r"(?:parts?|strands?|sections?|elements?|pillars?|components?|stages?|phases?|themes?|chapters?|stands?|"
    r"workstreams?|strands?\s+of\s+work|aims?|goals?)"
)
_WHAT_ARE = (
    r"(?:what\s+(?:is|are|was|were)\s+(?:each(?:\s+(?:one|of\s+(?:them|these|those)|\w+))?|they|these|those|the\s+\w+s)|which\s+(?:are|were)\s+(?:they|these|those)|"
    r"(?:(?:can|could|would)\s+you\s+)?(?:please\s+)?(?:name|list|give|set\s+out|tell)\s+(?:me\s+|us\s+)?(?:them|each(?:\s+(?:one|of\s+them|\w+))?|all|these)(?:\s+all)?(?:\s+(?:out|for\s+me))?)"
)
# "What does it contain?", "which actions are in it?"
_HOLDS_IT = (
    rf"(?:what|which)(?P<n>\s+(?:{NUMBER}))?\s+(?P<things>(?:[\w-]+\s+){{1,4}}?)(?:(?:do|does|did|will|would)\s+(?:it|this|that|they)\s+(?:have|contain|include|cover|set\s+out|list|hold|"
    r"consist\s+of|comprise|involve|propose|name|give|lay\s+down|provide\s+for|put\s+forward|make\s+up)|(?:is|are|was|were)\s+(?:there\s+)?in\s+(?:it|this|that)|make\s+(?:it|that)\s+up)"
)
_COLOURS = r"(?P<colour>red|amber|green|blue|black)"
_FOR = r"(?P<end>(?:\s+(?:please|pls))?\W*)$"


_AIM = re.compile(
    r"^to\s+(?:bring\s+down|get\s+down|reduce|cut|shorten|tackle|clear|deal\s+with|address|manage|lower|end|shrink|close)\s+"
    r"(?:the|our|its|their)\s+(?P<it>(?:[\w-]+\s+){0,3}[\w-]+)$",
    re.IGNORECASE,
)


def _of_the_plan(m: re.Match[str]) -> str:
    """What a plan that is told of holds."""
    said = m.groupdict()
    lead = (said.get("lead") or "").strip(" ,")
    of = (said.get("of") or "").strip()
    whose = (said.get("whose") or "").strip()
    plan = (
        f"{in_the_middle(whose)}’s"
        if whose and not whose.lower().endswith("s")
        else f"{in_the_middle(whose)}’"
        if whose
        else "the"
    )
    things = re.sub(r"^strands\s+of\s+work$", "workstreams", m["things"].strip(), flags=re.IGNORECASE)
    n = f"{said['n'].strip()} " if said.get("n") else ""
    # "To cut the queue there is a management plan": the queue's management plan.
    aim = _AIM.match(lead)
    name = f"{aim['it'].strip()} {m['plan'].strip()}" if aim is not None and not of else m["plan"].strip()
    lead = f" {in_the_middle(lead)}" if lead and aim is None else ""
    be = "make up" if things in ("workstreams", "strands", "parts", "elements", "components") else "are in"
    return f"what {n}{things} {be} {plan} {name}{f' {of}' if of else ''}{lead}?"


LISTED_IN_IT: Builds = (
    (
        r"\b(?P<to>get|bring|put|keep|pull)(?P<ing>(?:t?ing)?)\s+(?P<it>(?:the\s+|its\s+|our\s+)?(?:[\w-]+\s+){0,2}?(?:spending|spend|costs?|expenditure|overspend|deficit|budget))\s+(?:back\s+)?under\s+control\b",
        lambda m: f"bring{'ing' if m['ing'] else ''} {m['it']} down",
    ),
    (r"\b(?:a\s+)?half\s+a\s+dozen\b|\ba\s+half-dozen\b", "six"),
    # "There is a draft plan on piers in four parts. What is each part?"
    (
        rf"^\W*(?:there['’]?s|there\s+(?:is|was|are|will\s+be)|we\s+have|we['’]ve\s+got|they\s+have|the\s+council\s+has)\s+(?:now\s+|also\s+)?(?:an?|the|our)\s+(?P<plan>[^?.;,]+?)\s*,?\s+"
        rf"(?:in|with|of|made\s+up\s+of|that\s+has|which\s+has|which\s+is\s+in|split\s+into|divided\s+into)\s+(?P<n>{NUMBER})\s+(?:main\s+|separate\s+)?(?P<parts>{_PARTS}){_BREAK}{_WHAT_ARE}{_FOR}",
        r"what are the \g<n> \g<parts> of the \g<plan>?",
    ),
    (
        rf"^\W*(?:the|our|their)\s+(?P<plan>[^?.;,]+?\b{_PLAN}(?:\s+(?:on|for|to|about)\s+[^?.;,]+?)?)\s+(?:has|is\s+in|is\s+made\s+up\s+of|comes\s+in|is\s+split\s+into|is\s+divided\s+into|"
        rf"consists\s+of|falls\s+into|comprises)\s+(?P<n>{NUMBER})\s+(?:main\s+|separate\s+)?(?P<parts>{_PARTS}){_BREAK}what\s+is\s+each\b[^?]*\W*$",
        r"what are the \g<n> \g<parts> of the \g<plan>?",
    ),
    # "To bring down the queue there is a management plan. Which strands of work does it have?"
    (
        rf"^\W*(?P<lead>to\s+[^?.;,]+?\s*,?\s+)?(?:there['’]?s|there\s+(?:is|was|are)|we\s+have|we['’]ve\s+got|they\s+have)\s+(?:now\s+|also\s+)?an?\s+(?P<plan>[^?.;,]*?\b{_PLAN})"
        rf"(?P<of>\s+(?:to|for|on|about)\s+[^?.;]+?)?{_BREAK}{_HOLDS_IT}{_FOR}",
        _of_the_plan,
    ),
    # "The yard has a plan to cut delays. What actions does it contain?"
    (
        rf"^\W*(?P<whose>(?:[\w’'-]+\s+){{1,6}}?)(?:has|have|had|has\s+got|drew\s+up|has\s+drawn\s+up|put\s+together|has\s+put\s+together|adopted|agreed|published|wrote|made)\s+an?\s+"
        rf"(?P<plan>(?:[\w-]+\s+){{0,4}}?{_PLAN})(?P<of>\s+(?:to|for|on|about)\s+[^?.;]+?)?{_BREAK}{_HOLDS_IT}{_FOR}",
        _of_the_plan,
    ),
    # "A new offer to crews starts in May. What is in it for each crew?"
    (
        rf"^\W*(?:an?|the|our)\s+(?P<plan>(?:[\w-]+\s+){{0,4}}?{_PLAN})(?P<of>\s+(?:to|for|on|about)\s+(?:[\w-]+\s+){{0,5}}?[\w-]+)??\s+(?:starts?|began|begins?|comes?\s+in|came\s+in|takes?\s+effect|"
        rf"is\s+(?:coming|due|planned|proposed)|will\s+(?:start|begin|come\s+in)|was\s+(?:agreed|approved|adopted|launched))\b[^?.;]*?{_BREAK}what(?:['’]s|\s+(?:is|was|will\s+be))\s+in\s+it"
        r"(?P<rest>\s+for\s+[^?.;]+?)?\s*\?*\s*$",
        lambda m: f"what is in the {m['plan']}{m['rest'] or m['of'] or ''}?",
    ),
    # "The May report ends with what is going to happen next. What actions does it set out?"
    (
        r"^\W*(?P<who>(?:the|our|this)\s+(?:[\w’'/&-]+\s+){0,7}?(?:report|paper|dashboard|briefing|update|plan|note|review))\s+(?:finishes|ends|closes|concludes|finished|ended|closed|concluded|winds\s+up)\s+"
        rf"(?:with|by\s+saying|on|by\s+setting\s+out|by\s+listing)\s+(?:what\s+(?:is\s+going\s+to|will|is\s+to|should|happens|comes)\s*(?:happen|be\s+done|come|follow)?\s*(?:next|after)?|"
        rf"(?:the|some|a\s+list\s+of|its)\s+(?:next\s+(?:steps|actions)|actions|steps)){_BREAK}[^?.]*\W*$",
        lambda m: f"what are the next steps in {in_the_middle(m['who'])}?",
    ),
    # "Crews who left in 2031 were asked why. What were the three commonest answers?"
    (
        rf"^\W*(?P<who>(?!{NUMBER}\b)(?:[\w’'/-]+\s+){{1,14}}?)(?:were|was)\s+asked\s+(?:why|for\s+(?:their|the)\s+reasons?|what\s+their\s+reasons\s+were){_BREAK}"
        r"(?P<what>(?:what|which)\s+(?:(?:are|were)\s+)?(?:the\s+)?(?:[\w-]+\s+){0,4}?)(?:answers|replies|responses|reasons)(?:\s+(?:given|they\s+gave))?(?=\W|$)",
        lambda m: f"{m['what']}reasons {in_the_middle(m['who'].strip())} gave",
    ),
    # "Our children's council gave a list of requests in 2031. What was on it?"
    (
        r"^\W*(?P<who>(?:[\w’',-]+\s+){1,10}?)(?:gave|made|drew\s+up|handed\s+over|sent\s+in|sent|put\s+in|put\s+together|presented|produced|wrote)\s+(?:\w+\s+)?(?:an?|their|its)\s+list\s+of\s+"
        rf"(?:requests|demands|asks|wishes|wants|things\s+(?:they|it)\s+wanted)(?P<when>\s+[^?.;]+?)?{_BREAK}(?:what\s+(?:was|is|were)\s+(?:on\s+it|there|they|these)|what\s+did\s+(?:it|they)\s+"
        r"(?:say|contain|include|ask\s+for|want)|(?:list|name)\s+them)(?:\s+please)?\W*$",
        lambda m: f"what did {in_the_middle(m['who'].strip())} ask for{m['when'] or ''}?",
    ),
    # "What are the yard's main areas of work going to be?"
    (
        r"\bwhat\s+(?:are|will|is)\s+(?P<who>(?:the\s+)?(?:[\w-]+\s+){0,4}?[\w-]+)['’]s?\s+(?:(?:main|chief|key|top|principal|big)\s+)+(?:areas?\s+of\s+(?:work|focus|activity)|tasks|jobs|"
        r"concerns|focus|work\s+areas|lines\s+of\s+work)(?:\s+(?:going\s+to\s+be|to\s+be|be))?",
        r"what are the priorities of \g<who>",
    ),
    # "What does the review say the yard will be concentrating on?"
    (
        r"\bwhat\s+(?:does|do|did)\s+(?P<paper>(?:the|our|its|this)\s+(?:[\w’'-]+\s+){0,5}?[\w’'-]+)\s+say\s+(?:that\s+)?(?P<who>(?:[\w’'-]+\s+){1,6}?)(?:will|would|is\s+going\s+to|are\s+going\s+to|"
        r"plans\s+to|intends\s+to|is|are)\s+(?:be\s+)?(?:concentrat(?:e|ing)|focus(?:s?ing)?|working\s+hardest)\s+on\b(?P<rest>[^?.;]*)",
        lambda m: (
            f"what are the priorities of {re.sub(r'^(?:we|they|it)$', 'the council', m['who'].strip())}{m['rest']}"
            f" in {m['paper']}"
        ),
    ),
    # "Six things to focus on"
    (
        rf"\b(?P<n>{NUMBER}\s+)(?:main\s+|key\s+)?(?:things|areas|matters|points)\s+(?:to|that\s+it\s+will|it\s+will)\s+(?:focus|concentrate|work)\s+on\b",
        r"\g<n>priorities",
    ),
    # "All the actions with a red rating"
    (
        rf"\b(?:with|having|given|that\s+have|which\s+have|that\s+got)\s+an?\s+{_COLOURS}\s+(?:rag\s+)?(?:rating|status|flag|mark|score|light)\b",
        r"rated \g<colour>",
    ),
    (
        rf"\b(?:marked|flagged|scored|graded|shown|showing|classed)\s+(?:as\s+|in\s+)?{_COLOURS}(?=\s*(?:[,.;?]|$|in\b|at\b|on\b|for\b))",
        r"rated \g<colour>",
    ),
    (
        rf"\b(?:(?:tell|give|show|send)\s+(?:me|us)|list|name)\s+(?:(?:all|every|any|each)\s+)?(?:of\s+)?(?:the\s+)?(?P<what>(?:[\w-]+\s+){{1,4}}?)(?:that\s+are\s+|which\s+are\s+)?rated\s+{_COLOURS}\b",
        r"which \g<what>are rated \g<colour>",
    ),
    (
        rf"(?P<lead>^\W*(?:[^?.;:]{{1,60}}?\s*[:–—]\s+)?)(?:all\s+|any\s+)?(?:the\s+)?(?P<what>(?!(?:which|what|are|is|how|were|was)\b)(?:[\w-]+\s+){{1,3}}?)rated\s+{_COLOURS}(?P<rest>[^?]*\?*)\s*$",
        r"\g<lead>which \g<what>are rated \g<colour>\g<rest>",
    ),
    # "Which approvals and delegations are sought from Cabinet?"
    (
        r"\b(?:what|which)\s+(?P<asks>(?:approvals?|delegations?|agreements?|decisions?|endorsements?|authorisations?)(?:\s*(?:,|and|or|&)\s*(?:approvals?|delegations?|agreements?|decisions?|"
        r"endorsements?|authorisations?))*)\s+(?:is|are|was|were)\s+(?:being\s+)?(?:sought|requested|asked\s+for|needed|required|wanted|asked)\s+(?:from|of|by)\s+(?P<who>(?:the\s+)?(?:cabinet|council|"
        r"executive|committee|panel|board|commission|forum|members))\b",
        lambda m: f"what is {m['who']} asked to {_verbs(m['asks'])}",
    ),
)


def _verbs(asks: str) -> str:
    """What is done where approvals, delegations and decisions are given."""
    verbs = (
        ("approval", "approve"),
        ("delegat", "delegate"),
        ("agreement", "agree"),
        ("decision", "decide"),
        ("endors", "endorse"),
        ("authoris", "authorise"),
    )
    return " and ".join(verb for noun, verb in verbs if noun in asks.lower())
