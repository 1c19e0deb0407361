"""Working groups: members of the network who work on a topic together until something useful to all comes out of it.

A group is proposed, works, and ends: on standby, converted into another or closed, always by a reasoned decision of its
members (2024 work plan, section on working groups). What it made stays.
"""
