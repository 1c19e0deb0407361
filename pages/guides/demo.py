from pages.base.demonstration import Demo


def build(demo: Demo) -> None:
    pass
