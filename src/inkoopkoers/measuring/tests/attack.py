# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Someone who may only read, takes every table there is, and adds and subtracts them.

`take_all` asks the product itself, through every door of a lezer. `leaks` then tries
what can be worked out from it about fewer than `minimum` people.
"""

from __future__ import annotations

import csv
import io
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from typing import Any

from django.test import Client

from inkoopkoers.measuring.domain.counts import Counts
from inkoopkoers.measuring.domain.groups import ALL, Group
from inkoopkoers.measuring.domain.presented import group_key
from inkoopkoers.measuring.domain.scores import mean_of
from inkoopkoers.measuring.models import Round
from inkoopkoers.measuring.tests.page_tables import PageTable, tables_of
from inkoopkoers.measuring.tests.spans import Vector, isolated
from inkoopkoers.reports.tests.read_sheet import sheets_of
from inkoopkoers.web.dutch import decimal

NOTHING = ("", "–", None)
LEVELS = (1, 2, 3, 4)
Answer = int | str | None


def wanted(item: str) -> str:
    """Under which name we keep what people want for a question."""
    return f"{item} wanted"


@dataclass(frozen=True)
class Person:
    """Who someone is and what they answered: a score, "unknown", or nothing."""

    facets: Mapping[str, str]
    answers: Mapping[str, Answer]

    @property
    def took_part(self) -> bool:
        """Whether they answered anything."""
        return any(given is not None for given in self.answers.values())

    def is_in(self, group: Group) -> bool:
        """Whether they belong to a group."""
        return group == ALL or self.facets.get(group.facet) == group.value


@dataclass(frozen=True)
class Table:
    """How many of a group chose each level of a question, as some door told it."""

    door: str
    item: str
    group: Group
    scores: Mapping[int, int]


@dataclass(frozen=True)
class Mean:
    """The mean that some door told; empty when it told none."""

    door: str
    item: str
    group: Group
    text: str


@dataclass
class Taken:
    """All that was taken away; `sizes` is how many of each group took part."""

    tables: list[Table] = field(default_factory=list)
    means: list[Mean] = field(default_factory=list)
    theme_means: list[Mean] = field(default_factory=list)
    sizes: list[tuple[str, Group, int]] = field(default_factory=list)
    notes: set[tuple[str, str]] = field(default_factory=set)
    themes: dict[str, list[str]] = field(default_factory=dict)

    def scored(self, door: str, item: str, group: Group, counts: Any) -> None:
        """Keep the counts per level, unless the door showed none."""
        told = list(counts)
        if not any(one in NOTHING for one in told):
            scores = {level: int(one) for level, one in zip(LEVELS, told, strict=True)}
            self.tables.append(Table(door, item, group, scores))

    def mean(self, door: str, item: str, group: Group, text: str | None) -> None:
        """Keep a mean as Dutch text."""
        said = (text or "").replace(".", ",").replace("\xa0", " ")
        figure = said.removesuffix(" van 4")
        self.means.append(Mean(door, item, group, "" if figure == "–" else figure))


class Attacker:
    """Reads one round through every door."""

    def __init__(self, browser: Client, found: Round, items: Sequence[str]) -> None:
        self.browser, self.found, self.items = browser, found, items
        self.taken = Taken()
        self.base = f"/metingen/rondes/{found.pk}/"
        self.order: list[str] = []

    def take_all(self) -> Taken:
        """Ask for everything, for everyone and for every group one can think of."""
        self._api()
        for group in (ALL, *self._groups()):
            query = {} if group == ALL else {"groep": group_key(group)}
            self._page(query)
            self._sheets(query)
            self._paper(query)
        for item in self.items:
            self._conversation(item)
            self._notes(item)
        return self.taken

    def _groups(self) -> Iterator[Group]:
        for facet, values in self.found.facets.items():
            for value in values:
                yield Group(facet, value)

    def _named(self, name: str) -> Group:
        """The group behind a name such as Rol: jurist."""
        name = name.removeprefix("Nu, ").removeprefix("Gewenst, ").casefold()
        known = {f"{one.facet}: {one.value}".casefold(): one for one in self._groups()}
        return ALL if name == "iedereen" else known[name]

    def _get(self, path: str, query: Mapping[str, str]) -> bytes:
        """What the door gives; nothing when it refuses the group."""
        response = self.browser.get(f"{self.base}{path}", query)
        assert response.status_code in (200, 404), response.status_code
        assert query or response.status_code == 200
        return response.content if response.status_code == 200 else b""

    def _api(self) -> None:
        told = self.browser.get(f"/api/v1/rounds/{self.found.pk}/results").json()
        for size in told["groups"]:
            group = Group(size["facet"], size["value"])
            self.taken.sizes.append(("api", group, size["people"]))
        self.order = [item["code"] for item in told["items"]]
        for theme in told["themes"]:
            codes = [
                one["code"] for one in told["items"] if one["theme"] == theme["code"]
            ]
            self.taken.themes[theme["name"]] = codes
        for item in told["items"]:
            for table in item["groups"]:
                self._of_api(item["code"], table)
            for note in item["notes"]:
                self.taken.notes.add((item["code"], note))

    def _of_api(self, item: str, table: Mapping[str, Any]) -> None:
        group = Group(table["facet"], table["value"])
        for code, scores in ((item, "scores"), (wanted(item), "wanted_scores")):
            if table[scores] is not None:
                counts = [table[scores].get(str(one), 0) for one in LEVELS]
                self.taken.scored("api", code, group, counts)
        self.taken.mean("api", item, group, table["mean"])

    def _page(self, query: Mapping[str, str]) -> None:
        html = self._get("resultaten/", query).decode()
        for table in tables_of(html):
            if table.part.startswith("vraag-"):
                self._of_item(table)
            elif table.part == "groepen":
                self._of_groups(table)

    def _of_item(self, table: PageTable) -> None:
        item = table.part.removeprefix("vraag-")
        for name, *cells in table.rows[1:]:
            is_wanted = name.startswith("Gewenst, ")
            group = self._named(name)
            if table.header[0] == "Vraag":
                code = wanted(item) if is_wanted else item
                self.taken.scored("page", code, group, cells[: len(LEVELS)])
            elif not is_wanted:
                self.taken.mean("page", item, group, cells[0])

    def _of_groups(self, table: PageTable) -> None:
        for name, people, *means in table.rows[1:]:
            group = self._named(name)
            self.taken.sizes.append(("page", group, int(people)))
            for theme, text in zip(table.header[2:], means, strict=True):
                figure = text.partition("(")[0].strip().replace("–", "")
                self.taken.theme_means.append(Mean("page", theme, group, figure))

    def _sheets(self, query: Mapping[str, str]) -> None:
        if raw := self._get("resultaten.csv", query):
            text = io.StringIO(raw.decode("utf-8-sig"), newline="")
            self._rows("csv", list(csv.reader(text, delimiter=";")))
        if raw := self._get("resultaten.xlsx", query):
            sheets = sheets_of(raw)
            self._rows("xlsx", sheets["Resultaat"])
            for number, _short, kind, note in sheets["Toelichtingen"][1:]:
                assert kind == "toelichting"
                self.taken.notes.add((self._numbered(number), note))

    def _numbered(self, number: str) -> str:
        """The code of a question, as the API told it."""
        return self.order[int(number) - 1]

    def _rows(self, door: str, rows: list[list[str]]) -> None:
        header = rows[0]
        first = header.index("Koos 1")
        for row in rows[1:]:
            item, group = row[header.index("Code")], self._named(row[4])
            counts = row[first : first + len(LEVELS)]
            self.taken.scored(door, item, group, counts)
            if "Wil 1" in header:
                first_wanted = header.index("Wil 1")
                counts = row[first_wanted : first_wanted + len(LEVELS)]
                self.taken.scored(door, wanted(item), group, counts)
            mean = row[header.index("Gemiddelde")]
            text = decimal(Fraction(mean.replace(",", "."))) if mean else ""
            self.taken.mean(door, item, group, text)
            people = int(row[header.index("Mensen")])
            self.taken.sizes.append((door, group, people))

    def _paper(self, query: Mapping[str, str]) -> None:
        """The document as a page: its tables are those of every other format."""
        html = self._get("resultaten.html", query).decode()
        for table in tables_of(html):
            if table.caption.startswith("Cijfers bij vraag "):
                item = self._numbered(table.caption.rpartition(" ")[2])
                for name, mean, *_others in table.rows[1:]:
                    self.taken.mean("paper", item, self._named(name), mean)
            elif table.header[0] == "Vraag" and "1" in table.header:
                self._pictured(table)

    def _pictured(self, table: PageTable) -> None:
        for name, *cells in table.rows[1:]:
            number, dot, _short = name.partition(". ")
            if dot:
                item = self._numbered(number)
                code = wanted(item) if name.endswith(": gewenst") else item
                self.taken.scored("paper", code, ALL, cells[: len(LEVELS)])

    def _conversation(self, item: str) -> None:
        html = self._get(f"gesprek/{item}/", {}).decode()
        for table in tables_of(html):
            if table.header[0] != "Groep":
                continue
            for name, *cells in table.rows[1:]:
                group = self._named(name)
                if len(cells) == len(LEVELS) + 1:
                    self.taken.scored("talk", item, group, cells[:-1])
                self.taken.mean("talk", item, group, cells[-1])

    def _notes(self, item: str) -> None:
        html = self._get(f"resultaten/toelichtingen/{item}/", {}).decode()
        for part in html.split('<li class="ik-outcome__note">')[1:]:
            self.taken.notes.add((item, part.partition("</li>")[0]))


def leaks(people: Sequence[Person], taken: Taken, minimum: int) -> list[str]:
    """Everything that tells of fewer than `minimum` people, or that is not true."""
    there = [one for one in people if one.took_part]
    return [
        *_false_sizes(there, taken),
        *_false_tables(there, taken),
        *_false_means(taken),
        *_false_theme_means(taken),
        *_isolating(there, taken, minimum),
        *_loose_notes(there, taken, minimum),
    ]


def _said(people: Sequence[Person], item: str, group: Group) -> list[Answer]:
    return [one.answers.get(item) for one in people if one.is_in(group)]


def _is_score(answer: Answer) -> bool:
    return isinstance(answer, int)


def _vector(people: Sequence[Person], group: Group) -> Vector:
    return [int(one.is_in(group)) for one in people]


def _false_sizes(people: Sequence[Person], taken: Taken) -> Iterator[str]:
    for door, group, size in taken.sizes:
        if sum(_vector(people, group)) != size:
            yield f"{door}: {group} is not {size} people"


def _false_tables(people: Sequence[Person], taken: Taken) -> Iterator[str]:
    for table in taken.tables:
        said = _said(people, table.item, table.group)
        true = Counter(one for one in said if isinstance(one, int))
        if {level: true[level] for level in LEVELS} != table.scores:
            yield f"{table.door}: the counts of {table.item} {table.group} are not true"


def _false_means(taken: Taken) -> Iterator[str]:
    """A mean may only say what the counts that are shown say."""
    shown = {(one.item, one.group): Counts(one.scores) for one in taken.tables}
    for mean in taken.means:
        counts = shown.get((mean.item, mean.group))
        found = decimal(counts.mean) if counts and counts.mean is not None else ""
        if found != mean.text:
            yield f"{mean.door}: {mean.item} {mean.group} is said to be {mean.text}"


def _false_theme_means(taken: Taken) -> Iterator[str]:
    """A theme may only say what the questions say of which the counts are shown."""
    shown = {(one.item, one.group): Counts(one.scores) for one in taken.tables}
    for mean in taken.theme_means:
        means = [
            counts.mean
            for code in taken.themes[mean.item]
            if (counts := shown.get((code, mean.group))) and counts.mean is not None
        ]
        found = mean_of(means)
        if ("" if found is None else decimal(found)) != mean.text:
            yield f"{mean.door}: {mean.item} {mean.group} is said to be {mean.text}"


def _isolating(people: Sequence[Person], taken: Taken, minimum: int) -> Iterator[str]:
    groups = {group for _door, group, _people in taken.sizes}
    groups |= {table.group for table in taken.tables}
    vectors = [_vector(people, group) for group in groups]
    for few in isolated(vectors, minimum):
        yield f"who took part: {few}"
    for item in {table.item for table in taken.tables}:
        scored = [one for one in people if _is_score(one.answers.get(item))]
        shown = {table.group for table in taken.tables if table.item == item}
        for few in isolated([_vector(scored, group) for group in shown], minimum):
            yield f"what was scored on {item}: {few}"


def _loose_notes(people: Sequence[Person], taken: Taken, minimum: int) -> Iterator[str]:
    for item, note in taken.notes:
        scored = [one for one in people if _is_score(one.answers.get(item))]
        if len(scored) < minimum:
            yield f"the note {note} on {item} is of one of {len(scored)} people"
