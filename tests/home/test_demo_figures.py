"""The demo's first screen and the chart of growth tell the same number of members."""

import csv
from pathlib import Path

import yaml

import pages.home.demo
import pages.members.demo


def test_the_figure_of_members_is_the_latest_count() -> None:
    home = yaml.safe_load((Path(pages.home.demo.__file__).parent / "demo_content/home.yaml").read_text("utf-8"))
    counts = (Path(pages.members.demo.__file__).parent / "data/member_counts.csv").read_text("utf-8")
    latest = max(csv.DictReader(counts.splitlines()), key=lambda row: row["counted"])
    figure = home["figures"][0]
    for language in ("ca", "es", "en"):
        assert figure["value"][language] == latest["count"]
        assert latest["counted"][:4] in figure["label"][language]
