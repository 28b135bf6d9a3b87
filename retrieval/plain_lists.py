"""Questions for a list in other words: which alternatives were weighed up, what kept coming up, what somebody will
concentrate on; and words of them that only the asker has ("a close eye", "at present").
"""

from __future__ import annotations

import re

from retrieval.asking_builds import NUMBER, SUBJECT, Builds, in_small

_SAYS = re.compile(r"\bsays?\b|\btold\b", re.IGNORECASE)
_TROUBLES = (
    r"(?:problems?|issues?|themes?|points?|weaknesses|concerns|faults|failings|matters|things|subjects?|topics?|"
    r"messages?)"
)
LISTS: Builds = (
    (
        r"\b(?:what\s+else\s+(?:was|were|has\s+been)\s+(?:considered|looked\s+at|weighed\s+up|examined|explored)|"
        r"what\s+(?:(?:were|are)\s+(?:the\s+)?(?:alternatives|other\s+options|other\s+choices)|(?:alternatives|other\s+options|other\s+choices)\s+(?:were|are)\s+there)\s+"
        r"(?:to|for|besides))\s+(?:for\s+|to\s+)?(?=(?:the|our|its|their|an?)\b)",
        "what options were considered for ",
    ),
    (r"\bwhat\s+(?:could|might|may|can)\s+go\s+wrong\s+(?:with|for|in)\b", "what are the risks of"),
    (
        r"\b(?:which|what)\s+(?:other\s+)?(?:alternatives?|choices|possibilities|options?|other\s+ways|courses\s+of\s+action)\s+(?:did|has|have|had)\s+"
        rf"{SUBJECT}(?:look(?:ed)?\s+at|consider(?:ed)?|weigh(?:ed)?(?:\s+up)?|examine[d]?|explore[d]?|assess(?:ed)?|evaluate[d]?|appraise[d]?|"
        r"compare[d]?|think\s+about|thought\s+about|go\s+through|gone\s+through|study|studied|review(?:ed)?)\b",
        "what options were considered",
    ),
    (
        r"\b(?:which|what)\s+(?:other\s+)?(?:alternatives?|choices|possibilities|options|other\s+ways|courses\s+of\s+action)\s+(?:was|were|are|have\s+been|had\s+been)\s+"
        r"(?:looked\s+at|weighed(?:\s+up)?|examined|explored|assessed|evaluated|appraised|compared|thought\s+about|gone\s+through|studied|on\s+the\s+table)\b",
        "what options were considered",
    ),
    (
        rf"\b(?:which|what)\s+(?:were\s+the\s+|are\s+the\s+)?{_TROUBLES}\s+(?:(?:that|which)\s+)?(?:recurred|recur|(?:was|were|are)\s+repeated|(?:kept|keeps?)\s+(?:on\s+)?(?:coming\s+up|cropping\s+up|recurring|"
        r"being\s+raised|appearing|being\s+found|turning\s+up)|(?:came\s+up|cropped\s+up|arose|featured|recurred|appeared|(?:was|were)\s+(?:raised|found|seen))\s+"
        r"(?:the\s+most(?:\s+often)?|most(?:\s+often|\s+frequently)?|again\s+and\s+again|time\s+and\s+(?:time\s+)?again|over\s+and\s+over(?:\s+again)?|repeatedly|"
        r"more\s+than\s+once))\b",
        "what were the main themes",
    ),
    (
        rf"\bwhat\s+(?P<be>are|were)\s+the\s+(?:recurring|recurrent|repeated|repeat)\s+{_TROUBLES}\b",
        r"what \g<be> the main themes",
    ),
    (
        r"\bwhat\s+(?:kept|keeps)\s+(?:on\s+)?(?:coming\s+up|cropping\s+up|recurring|being\s+raised)\b",
        "what were the main themes",
    ),
    (
        rf"\b(?:what|which)(?:\s+(?:are|were)\s+(?:the|those))?\s+(?P<n>{NUMBER}\s+)?(?:things|areas|matters|points)\s+(?:that\s+|which\s+)?(?:(?:will|is|are|does|do|has|have)\s+)?"
        rf"(?:(?:would|should|could|can)\s+)?(?P<who>{SUBJECT})(?:(?:has\s+|have\s+)?sa(?:id|ys?)\s+(?:that\s+)?(?:it|they|he|she|we)\s+)?"
        r"(?:will|would|is\s+going\s+to|are\s+going\s+to|plans?\s+to|intends?\s+to|wants?\s+to|means?\s+to|going\s+to)?\s*"
        r"(?:concentrate|focus|work\s+hardest|spend\s+(?:its|their)\s+time)\s+on\b",
        lambda m: m[0] if _SAYS.search(m["who"]) else f"what are the {m['n'] or ''}priorities of {m['who'].strip()}",
    ),
    (
        rf"(?P<who>\b(?:the\s+|our\s+)?(?:[\w’'-]+\s+){{1,8}}?)(?:had|has|have|made|raised|put\s+forward|expressed|voiced|gave|offered|listed)\s+(?:(?:some|a\s+few|several|certain|"
        rf"{NUMBER})\s+)?(?P<what>wishes|requests|demands|asks|hopes)\s+(?P<of>about|for|on|over|regarding|concerning)\s+(?P<it>[^?.;:]+?)\s*[.;:–—]\s+(?:and\s+|so\s+)?"
        r"(?:what\s+(?:were|are)\s+(?:they|these|those)|which(?:\s+ones)?|(?:list|name)\s+them|what\s+(?:did|do)\s+they\s+(?:want|ask\s+for))(?:\s+please)?\W*$",
        lambda m: f"what did {in_small(m['who'])}ask for about {m['it']}?",
    ),
    (
        rf"\b(?:what|which)\s+(?:actions?|steps?|work|things?|tasks?)?\s*(?:did|does|do)\s+(?P<who>{SUBJECT})say\s+(?:would|will|should|was\s+to|were\s+to|is\s+to|are\s+to)\s+"
        r"(?:come|happen|follow|be\s+(?:done|taken|carried\s+out))\s+next\b",
        r"what are the next steps in \g<who>",
    ),
    (
        rf"\b(?P<which>what|which)\s+(?P<n>{NUMBER})\s+(?:improvements|subjects|matters|aspects|topics|demands|wishes)\s+(?=(?:did|do|does)\b)",
        r"\g<which> \g<n> things ",
    ),
    (r"\bkeep(?:ing)?\s+(?:a|an)\s+(?:close\s+|careful\s+|watchful\s+|sharp\s+)?eye\s+on\b", "follow closely"),
    (
        r"\b(?P<want>(?:did|do|does)\s+[^?.;]{1,60}?\bwant)\s+(?:above\s+all(?:\s+else)?|more\s+than\s+anything(?:\s+else)?|first\s+and\s+foremost)\b",
        r"\g<want> most",
    ),
    (
        r"\bhow\s+(?:is|was|are|were)\s+(?P<it>[^?;]*?£\s?\d[^?;]*?)\s+(?:broken\s+down|made\s+up|composed|put\s+together)\s*\?",
        r"what makes up \g<it>?",
    ),
    (
        r"\b(?:create[d]?|form(?:ed)?|establish(?:ed)?|convene[d]?|start(?:ed)?|launch(?:ed)?)(?P<of>\s+(?:an?|the)\s+(?:[\w-]+\s+)?(?:task(?:\s+and\s+finish)?|working|sub|steering)[\s-]?groups?)\b",
        r"set up\g<of>",
    ),
    (r"\b(?P<be>is|are|was|were)\s+sitting\s+on\s+(?=it\b|the\b|that\b)", r"\g<be> on "),
    (r",?\s+at\s+(?:present|the\s+moment)(?=\s*[,?.;]|\s+(?:and|or)\b)", " now"),
    (
        r"\bcom(?P<form>e|es|ing)\s+in\s+(?:(?P<less>under|below)|over|above)\s+(?:its\s+|the\s+)?budget\b",
        lambda m: f"{'under' if m['less'] else 'over'}spend{m['form'].removeprefix('e')}",
    ),
)
