# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The subtraction attack on the whole product, and proof that the attack can succeed.

`test_subtraction.py` attacks the rule; here a lezer takes every page with every filter,
every sheet, the API and the document of rounds that were really answered and revealed.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace

import pytest
from django.db import transaction
from django.test import Client
from django.utils import timezone
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from inkoopkoers.measuring.actions.revealing import TooFewAnswers, reveal
from inkoopkoers.measuring.domain.freezing import digest_of, read, write
from inkoopkoers.measuring.domain.groups import ALL, Group
from inkoopkoers.measuring.domain.result import GroupSize, ItemResult, ItemTable
from inkoopkoers.measuring.models import Round
from inkoopkoers.measuring.queries.rounds.overview import overview
from inkoopkoers.measuring.tests.attack import (
    Answer,
    Attacker,
    Person,
    Taken,
    leaks,
    wanted,
)
from inkoopkoers.measuring.tests.making import (
    answer,
    make_respondent,
    make_response,
    make_round,
)
from inkoopkoers.measuring.tests.spans import isolated
from inkoopkoers.organisations.models import Organisation, User

ClientOf = Callable[[User], Client]
FACETS = {"Rol": ["inkoper", "jurist"], "Plaats": ["noord", "zuid"]}
ITEMS: Mapping[str, Sequence[str]] = {
    "checklist": ("strategie-1", "processen-1"),
    "vier-in-balans": ("visie-1", "vaardigheden-1"),
}
CODES = tuple(ITEMS)
SAID = st.fixed_dictionaries(
    {"Rol": st.sampled_from(["inkoper", "jurist", ""]),
     "Plaats": st.sampled_from(["noord", "zuid", ""])}
)  # fmt: skip
GIVEN = st.tuples(*[st.sampled_from([1, 2, 3, 4, 4, "unknown", None])] * 2)
# People who are alike come in crowds, or hardly any group would ever be shown.
CROWDS = st.lists(st.tuples(SAID, st.lists(GIVEN, min_size=1, max_size=7)), min_size=1)
PEOPLE = CROWDS.map(
    lambda crowds: [(said, one) for said, answers in crowds for one in answers][:14]
)


@contextmanager
def forgotten() -> Iterator[None]:
    """What happens inside leaves no row."""
    with transaction.atomic():
        yield
        transaction.set_rollback(True)


def people_of(
    made: Sequence[tuple[dict[str, str], tuple[Answer, ...]]], code: str
) -> list[Person]:
    """Persons; in a gap instrument who scores wants 4 as well."""
    people = []
    for facets, given_ in made:
        answers = dict(zip(ITEMS[code], given_, strict=True))
        if code == "vier-in-balans":
            answers |= {
                wanted(item): 4 if isinstance(said, int) else said
                for item, said in list(answers.items())
            }
        people.append(Person({k: v for k, v in facets.items() if v}, answers))
    return people


def asked(
    organisation: Organisation, people: Sequence[Person], code: str, minimum: int
) -> Round:
    """A round that all of them answered, each with a note where they gave a score."""
    found = make_round(organisation, code, facets=FACETS, minimum_group=minimum)
    for number, person in enumerate(people):
        row, _token = make_respondent(found, f"p{number}@example.org", **person.facets)
        if not person.took_part:
            continue
        row.response, _token = make_response(found, **person.facets)
        row.save()
        for item in ITEMS[code]:
            if (said := person.answers[item]) is not None:
                if isinstance(said, int):
                    also = {"wanted": person.answers.get(wanted(item))}
                    answer(row.response, item, said, note=f"{item} {number}", **also)
                else:
                    answer(row.response, item, said)
    return found


@dataclass(frozen=True)
class Place:
    """Where the round is held, by whom, and the browser of someone who may read."""

    organisation: Organisation
    manager: User
    reader: Client

    def asked(self, people: Sequence[Person], code: str, minimum: int) -> Round:
        """See `asked`."""
        return asked(self.organisation, people, code, minimum)

    def revealed(self, people: Sequence[Person]) -> Round:
        """The Checklist, with a minimum of five, after the reveal."""
        found = self.asked(people, "checklist", 5)
        return reveal(found.pk, by=self.manager, now=timezone.now())

    def taken(self, found: Round) -> Taken:
        """Everything that the reader can take."""
        return Attacker(self.reader, found, ITEMS[found.instrument]).take_all()


@pytest.fixture
def place(
    client_of: ClientOf, wilgenwaard: Organisation, bram: User, lies: User
) -> Place:
    return Place(wilgenwaard, bram, client_of(lies))


@given(PEOPLE, st.integers(3, 5), st.sampled_from(CODES))
@settings(
    max_examples=15,
    # Each round is answered, revealed and read for real: shrinking takes minutes.
    phases=[Phase.generate],
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
def test_nothing_that_a_lezer_can_take_tells_of_a_few_people(
    place: Place,
    made: list[tuple[dict[str, str], tuple[Answer, ...]]],
    minimum: int,
    code: str,
) -> None:
    people = people_of(made, code)
    with forgotten():
        found = place.asked(people, code, minimum)
        assert progress_leaks(found, people) == []
        try:
            reveal(found.pk, by=place.manager, now=timezone.now())
        except TooFewAnswers:
            assert sum(one.took_part for one in people) < minimum
            assert nothing_to_take(place.reader, found)
            return
        taken = place.taken(found.__class__.objects.get(pk=found.pk))

    assert leaks(people, taken, minimum) == []


def nothing_to_take(browser: Client, found: Round) -> bool:
    """Before the reveal every door is closed."""
    base = f"/metingen/rondes/{found.pk}/resultaten"
    statuses = [
        browser.get(f"{base}.{name}").status_code
        for name in ("xlsx", "csv", "md", "html")
    ]
    statuses.append(browser.get(f"/api/v1/rounds/{found.pk}/results").status_code)
    page = browser.get(f"{base}/").content.decode()
    return set(statuses) == {409} and "<table" not in page


def progress_leaks(found: Round, people: Sequence[Person]) -> list[str]:
    """How many took part of each group, before the reveal."""
    shown = overview(found, timezone.now()).progress
    vectors = [[1] * len(people)] if shown.total else []
    for facet in shown.facets:
        rows = [
            [int(one.facets.get(facet.name) == value) for one in people]
            for value, _crowd in facet.rows
        ]
        vectors += [*rows, [1 - sum(column) for column in zip(*rows, strict=True)]]
        vectors = [vector for vector in vectors if any(vector)]
    return [f"progress: {few}" for few in isolated(vectors, found.minimum_group)]


# Eight inkopers and two juristen: of the juristen nothing may be told.
RED_TEAM = [
    Person({"Rol": "inkoper"}, {"strategie-1": 4, "processen-1": 3})
    for _number in range(8)
] + [
    Person({"Rol": "jurist"}, {"strategie-1": 1, "processen-1": None})
    for _number in range(2)
]


def broken(found: Round, people: Sequence[Person], group: Group) -> Round:
    """The same result with a group in it that may not be shown."""
    result = read(found.result)
    inside = [one for one in people if one.is_in(group)]
    sizes = (*result.groups, GroupSize(group, len(inside)))
    items = tuple(
        replace(item, tables=(*item.tables, table_of(item, inside, group)))
        for item in result.items
    )
    hidden = tuple(one for one in result.hidden if one != group)
    found.result = write(replace(result, groups=sizes, items=items, hidden=hidden))
    found.result_digest = digest_of(found.result)
    found.save()
    return found


def table_of(item: ItemResult, inside: Sequence[Person], group: Group) -> ItemTable:
    said = [one.answers.get(item.code) for one in inside]
    scores = dict(Counter(one for one in said if isinstance(one, int)))
    return ItemTable(
        group, sum(scores.values()), said.count("unknown"), 0, said.count(None), scores
    )


@pytest.mark.parametrize("role", ["jurist", "inkoper"])
def test_the_attack_catches_a_group_that_should_have_been_hidden(
    place: Place, role: str
) -> None:
    revealed = place.revealed(RED_TEAM)
    assert leaks(RED_TEAM, place.taken(revealed), 5) == []

    broken(revealed, RED_TEAM, Group("Rol", role))

    found_out = leaks(RED_TEAM, place.taken(revealed), 5)
    assert any("who took part" in one and "8, 9" in one for one in found_out)
    assert any(one.startswith("what was scored on strategie-1") for one in found_out)


def test_the_attack_catches_scores_that_too_few_gave(
    place: Place,
) -> None:
    people = [
        Person({}, {"strategie-1": 4, "processen-1": 2 if number < 2 else None})
        for number in range(6)
    ]
    revealed = place.revealed(people)
    result = read(revealed.result)
    items = tuple(
        replace(item, tables=(table_of(item, people, ALL),), notes=("processen-1 0",))
        if item.code == "processen-1"
        else item
        for item in result.items
    )
    assert leaks(people, place.taken(revealed), 5) == []

    revealed.result = write(replace(result, items=items))
    revealed.save()

    found_out = leaks(people, place.taken(revealed), 5)
    assert any(one.startswith("what was scored on processen-1") for one in found_out)
    assert any(one.startswith("the note processen-1 0") for one in found_out)


def test_the_attack_catches_a_door_that_tells_another_number(
    place: Place,
) -> None:
    revealed = place.revealed(RED_TEAM)
    taken = place.taken(revealed)

    less = [replace(one, answers={**one.answers, "strategie-1": 2}) for one in RED_TEAM]

    doors = {one.partition(":")[0] for one in leaks(less, taken, 5)}
    assert doors == {"api", "page", "csv", "xlsx", "paper"}
