"""The builders that slices register, each after those it needs."""

from graphlib import CycleError, TopologicalSorter

from wagtail import hooks

from pages.base.demonstration import DemoBuilder

from .errors import ContentError


def registered_builders() -> list[DemoBuilder]:
    """Every builder on the ``register_demo_builder`` hook, in an order that respects ``after``.

    A builder that is not there, because its slice is switched off, is not waited for.

    Raises:
        ContentError: two builders share a name, or they wait for each other.
    """
    found = [register() for register in hooks.get_hooks("register_demo_builder")]
    by_name = {builder.name: builder for builder in found}
    if len(by_name) != len(found):
        raise ContentError(f"Two demo builders share a name: {sorted(builder.name for builder in found)}")
    waits = {name: set(by_name[name].after) & set(by_name) for name in sorted(by_name)}
    try:
        return [by_name[name] for name in TopologicalSorter(waits).static_order()]
    except CycleError as cycle:
        raise ContentError(f"Demo builders wait for each other: {' → '.join(cycle.args[1])}") from cycle
