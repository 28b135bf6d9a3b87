"""Questions answered from the papers that the search found, each answer held against them before it is given.

`ask` is the way in: it reads a question, has `rooms` ask one kind of answer after the other, and has `checks` and
`gate` hold what they say against its quotes. Each kind of answer is a module (`figures`, `change`, `series`, `lists`,
`decisions`, `people`, `passages`, …); what speaks against one is in `beyond`, what is told instead in `abstention`.
"""
