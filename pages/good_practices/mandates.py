"""Municipal mandates: the periods in which councils count their years. Pure."""

# Local elections are held every four years, in May (LOREG, art. 42.3); the first of today's councils, in 1979.
FIRST_ELECTIONS = 1979
YEARS = 4


def mandate(year: int) -> str:
    """The mandate that began in ``year`` or last before it: 2020 is in "2019-2023"."""
    began = FIRST_ELECTIONS + (year - FIRST_ELECTIONS) // YEARS * YEARS
    return f"{began}-{began + YEARS}"


def mandates(first: int | None, last: int | None) -> tuple[str, ...]:
    """Every mandate with some year from ``first`` to ``last``; none while the first year is not known.

    A year of elections belongs to the mandate that begins in it. Without a last year only the first one counts.
    """
    if first is None:
        return ()
    return tuple(dict.fromkeys(mandate(year) for year in range(first, (last or first) + 1)))
