"""Papers read: files to blocks with their pages, blocks to passages, passages to dated figures.

`pipeline` is the way in, `making` reads one paper (`pdf`, `docx`, `html`, `ocr`), `metadata` its front, `chunking` cuts
passages, `table_facts` and `sentence_facts` find figures. Whether a paper is open is read in `access`.
"""
