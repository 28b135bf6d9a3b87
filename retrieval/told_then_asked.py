"""Two sentences for one: what is so, and then a question that only asks why.

    "Fares went up in May. What explains it?"              → "Why is it that fares went up in May?"
    "The pier is shut - what's holding it up, and …?"      → "Why is it that the pier is shut, and …?"
    "The report turns down option 3. On what grounds?"     → "Why is option 3 not recommended in the report?"

The second sentence has no subject of its own ("it", "that", none), and so the two ask one thing. A question that names
whose reason it wants ("What did the harbour master put it down to?") stands as it was: that name is part of it.
"""

from __future__ import annotations

import re

from retrieval.asking_builds import BE, SUBJECT, Builds, in_the_middle

_ADJECTIVE = (
    r"(?:(?:main|chief|key|principal|whole|big|biggest|real|given|stated|official|likely|likeliest|underlying|"
    r"root)\s+)?"
)
_MOVE = (
    r"(?:rise|fall|drop|dip|decline|increase|decrease|reduction|change|delay|improvement|growth|slippage|"
    r"shift|jump|surge|hold-?up|difference|shortfall)"
)
_IT = rf"(?:it|this|that|these|those|them|(?:the|this|that|such\s+an?)\s+{_MOVE})(?:\s+all)?"
_FOR_IT = rf"(?:\s+(?:for|behind|of|to)\s+{_IT})?"
_REASON = r"(?:reasons?|explanations?|causes?|reasoning|thinking|rationale|logic|grounds|justifications?)"
_GIVEN = (
    r"(?:given|offered|put\s+forward|advanced|cited|named|suggested|stated|supplied|provided|identified|"
    r"reported|mentioned|set\s+out)"
)
_DONE_BY_IT = (
    r"(?:caused|causes|explains|explained|brought\s+about|led\s+to|leads\s+to|drove|drives|prompted|triggered|produced|"
    r"accounts\s+for|accounted\s+for|underlies|lies\s+behind|lay\s+behind|is\s+behind|was\s+behind|sits\s+behind|contributed\s+to)"
)
_HOLDS = (
    r"(?:holding|held|keeping|kept|delaying|delayed|slowing|slowed|stopping|stopped|blocking|blocked|"
    r"preventing|prevented|causing|driving|pushing)"
)
_THOUGHT = (
    r"(?:(?:thought|said|believed|felt|understood|known|reported|considered)\s+to\s+(?:be|lie|have\s+been|have)\s+)?"
)
_IS = r"(?:['’]s|\s+(?:is|was|are|were|has\s+been|have\s+been|had\s+been|might\s+be|could\s+be))"
_WHY = (
    rf"(?:what(?:['’]s|\s+(?:has|have|had|might|could|may))?\s+{_DONE_BY_IT}\s+{_IT}"
    rf"|what(?:['’]s|\s+(?:might|could|would|best))\s+(?:explain|account\s+for|cause|have\s+caused|be\s+behind|lie\s+behind)\s+{_IT}"
    rf"|what{_IS}\s+{_THOUGHT}(?:behind|responsible\s+for|to\s+blame\s+for|caused|brought\s+about|at\s+the\s+(?:root|bottom)\s+of)\s+{_IT}"
    rf"|what{_IS}\s+(?:to\s+blame|responsible|behind\s+{_IT})"
    rf"|what{_IS}\s+{_IT}\s+(?:(?:put|thought\s+to\s+be|said\s+to\s+be|attributed|ascribed|blamed)\s+)?(?:down\s+to|due\s+to|owing\s+to|because\s+of|on|to)"
    rf"|what{_IS}\s+(?:been\s+)?{_HOLDS}\s+{_IT}(?:\s+(?:up|back|down|off))?"
    rf"|what{_IS}\s+{_THOUGHT}(?:putting|holding|keeping|scaring|turning|driving|pushing)\s+(?:[\w’'-]+\s+){{1,3}}(?:off|back|away|out)"
    rf"|what{_IS}\s+{_GIVEN}\s+as\s+(?:the|a)\s+{_ADJECTIVE}{_REASON}{_FOR_IT}"
    rf"|what{BE}\s+(?:the\s+|their\s+|its\s+|our\s+)?{_ADJECTIVE}{_REASON}(?:\s+{_GIVEN})?{_FOR_IT}"
    rf"|(?:(?:any|the|main|what)\s+)*{_REASON}(?:\s+{_GIVEN})?{_FOR_IT}"
    rf"|how\s+(?:is|was|are|were|can|has|have)\s+{_IT}\s+(?:be\s+|been\s+|being\s+)?(?:explained|accounted\s+for)"
    rf"|how\s+did\s+{_IT}\s+(?:come\s+about|arise|happen|come\s+to\s+pass)"
    rf"|(?:on|for)\s+what\s+(?:grounds?|basis|reasons?|account)|because\s+of\s+what|owing\s+to\s+what|due\s+to\s+what"
    rf"|(?:can|could)\s+(?:you|anyone)\s+(?:say|tell\s+me|explain)\s+why(?:\s+(?:this|that|it)\s+(?:is|was))?"
    rf"|(?:explain|say)\s+why"
    rf"|how\s+come|how\s+so|why\s+so|why\s+not|why(?:{BE}\s+(?:this|that|it)(?:\s+so|\s+the\s+case)?)?)"
)
_DONE = (
    r"(?:held|done|made|completed|finished|carried\s+out|seen|met|issued|sent|given|taken|started|delivered|paid|"
    r"written|produced|submitted|reviewed|assessed)"
)
_ASKING = (
    r"(?:what|which|who|whom|whose|why|how|when|where|did|do|does|is|are|was|were|has|have|had|can|could|will|"
    r"would|should)\b"
)
_TOLD = rf"(?P<told>(?!{_ASKING})(?=[^?]*\s[^?]*\s)[^?!;]{{12,200}}?)"
# Of somebody who asks or tells it: "the panel asked why the pier was shut" is told of the asking.
_OF_THE_TELLING = re.compile(
    r"\b(?:ask(?:ed|s|ing)?|explain\w*|wondered|wanted\s+to\s+know|enquired|queried|reasons?|causes?|heard|told|said|says|reported|which|who|whose|"
    r"what|how)\b",
    re.IGNORECASE,
)
_BREAK = r"(?P<break>\s*(?:[.;:!–—,]|\s-)\s+)(?:and\s+|so\s+|but\s+)?"
# "In answer to the mate, what was the cause?": what is set before a question by a comma alone.
_SET_BEFORE = re.compile(
    r"^(?:in|on|at|to|for|of|under|from|as|when|where|while|with|by|after|before|since|if|according|given|regarding|about|over)\b",
    re.IGNORECASE,
)
_MORE = rf"(?P<more>\s*,?\s+(?:and|or)\s+(?:so\s+)?(?:to\s+|by\s+|in\s+|for\s+)?(?={_ASKING})[^?]+)?"
_OPTION = (
    r"(?P<it>(?:[\w’'-]+\s+){0,4}?(?:option|scenario|model|proposal)s?(?:\s+(?:[A-H]|\d{1,2}|one|two|three|"
    r"four|five|six))?)"
)


def _why_is_it(m: re.Match[str]) -> str:
    """One question for the two: why what is told is so, and what else is asked; as they were where it is told of
    somebody who asks or tells.
    """
    told = m["told"].rstrip(" ,-–—:")
    if _OF_THE_TELLING.search(told) or (m["break"].strip() == "," and _SET_BEFORE.match(told)):
        return m[0]
    # "We have fewer and fewer boats": what is so, and not that somebody has it.
    told = re.sub(
        r"^(?:we|they)(?:['’]ve|\s+have)\s+(?:got\s+)?(?=(?:far\s+|many\s+|even\s+)?(?:fewer|more|less)\b)",
        "",
        told,
        flags=re.IGNORECASE,
    )
    more = f", {m['more'].strip(' ,')}" if m["more"] else ""
    return f"why is it that {in_the_middle(told)}{more}?"


TOLD_THEN_ASKED: Builds = (
    # "The report turns down option 3. On what grounds?"
    (
        r"^\W*(?P<who>(?:the|our|this)\s+(?:[\w’'-]+\s+){0,5}?(?:report|paper|strategy|appraisal|plan|review))\s+(?:rejects?|rejected|rules?\s+out|ruled\s+out|turns?\s+down|"
        rf"turned\s+down|dismiss(?:es|ed)|discounts?|discounted|advises?\s+against|advised\s+against)\s+{_OPTION}{_BREAK}{_WHY}(?:\s+please)?\W*$",
        lambda m: f"why is {m['it']} not recommended in {in_the_middle(m['who'])}?",
    ),
    (rf"^\W*{_TOLD}{_BREAK}{_WHY}{_MORE}(?:\s+please)?\W*$", _why_is_it),
    # "Why were sailings not made on time?": why they were late.
    (
        rf"^(?P<first>(?=.*\b(?:why|reasons?|causes?|explain\w*|explanations?|behind)\b).*?)\b(?:(?P<being>not\s+being|not\s+having\s+been)|(?P<be>is|are|was|were)(?:\s+not|n['’]t)|"
        rf"(?P<has>has|have|had)(?:\s+not|n['’]t)\s+been)\s+{_DONE}\s+(?:on|in|to)\s+time\b",
        lambda m: f"{m['first']}{'being' if m['being'] else m['be'] or 'were'} late",
    ),
    (
        rf"\bwhy\s+(?:(?P<be>is|are|was|were)\s+(?P<it>{SUBJECT})not|(?P<nt>is|are|was|were)n['’]t\s+(?P<these>{SUBJECT}))\s*{_DONE}\s+"
        r"(?:on|in|to)\s+time\b",
        lambda m: f"why {m['be'] or m['nt']} {(m['it'] or m['these']).strip()} late",
    ),
    # "On what grounds do officers disagree?"
    (
        r"\b(?:on|for)\s+what\s+(?:grounds?|basis|reasons?)\s+(?=(?:do|does|did|is|are|was|were|has|have|had|will|would|should|can|could)\b)",
        "why ",
    ),
    # "…, and has a solution been found?"
    (
        r"\b(?P<has>has|have)\s+(?:an?\s+|any\s+)?(?:solutions?|fix|remedy|remedies|answers?|cure|way\s+round\s+it)\s+been\s+(?:found|agreed|put\s+in\s+place)"
        r"(?:\s+(?:for|to)\s+(?:it|this|that|them))?(?=\W*$)",
        "what has been done about it",
    ),
)
