"""What is kept of the papers, and the values all else is made of: `paper`, `chunk`, `fact`, `period`, `area`.

`store` is the way in; SQLite, the word index and the vectors lie behind it (`database`, `lexical`, `dense`).
"""
