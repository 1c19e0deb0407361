"""Guides and the library of resources: what the network writes for councils, edition by edition.

A guide is a record with authorship and editions; its page says what it is, and chapters under that page are the guide
itself, read on the web, printed whole, as a tagged PDF or as an EPUB. The library lists guides beside the documents
that other slices offer to copy (domain brief 2.6, 3.5).
"""
