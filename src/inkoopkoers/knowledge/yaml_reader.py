# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Read a YAML file strictly and remember on which line every field stands."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from inkoopkoers.knowledge.problems import BadContent, Place, Problem

Key = str | int
Route = tuple[Key, ...]

MAX_BYTES = 2_000_000


@dataclass(frozen=True)
class YamlFile:
    """The data of one file, with the line of every field in it."""

    path: Path
    data: Any
    lines: dict[Route, int] = field(default_factory=dict)

    def place(self, route: Route) -> Place:
        """Where this field stands; the nearest parent when it is missing."""
        for length in range(len(route), -1, -1):
            if route[:length] in self.lines:
                return Place(self.path, self.lines[route[:length]], route)
        return Place(self.path, 1, route)


class _Constructor(yaml.constructor.SafeConstructor):
    """The safe scalars of YAML without its surprises about dates."""


_Constructor.add_constructor(
    "tag:yaml.org,2002:timestamp", _Constructor.construct_yaml_str
)


def read_yaml(path: Path) -> YamlFile:
    """Read one file; BadContent names file, line and field of what is wrong."""
    node = _compose(path)
    problems: list[Problem] = []
    lines: dict[Route, int] = {}
    reader = _Reader(path, _Constructor(), problems, lines)
    data = reader.value(node, ()) if node else None
    if problems:
        raise BadContent(problems)
    return YamlFile(path, data, lines)


def _compose(path: Path) -> yaml.Node | None:
    raw = path.read_bytes()
    if len(raw) > MAX_BYTES:
        raise BadContent([Problem(Place(path, 1, ()), "het bestand is te groot")])
    try:
        node: yaml.Node | None = yaml.compose(raw.decode(), Loader=yaml.CSafeLoader)
    except UnicodeDecodeError as error:
        line = raw[: error.start].count(b"\n") + 1
        message = "dit is geen geldige UTF-8"
        raise BadContent([Problem(Place(path, line, ()), message)]) from None
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = mark.line + 1 if mark else 1
        message = f"geen geldige YAML: {error.problem}"
        raise BadContent([Problem(Place(path, line, ()), message)]) from None
    except yaml.YAMLError as error:
        message = f"geen geldige YAML: {str(error).splitlines()[0]}"
        raise BadContent([Problem(Place(path, 1, ()), message)]) from None
    return node


@dataclass
class _Reader:
    path: Path
    constructor: _Constructor
    problems: list[Problem]
    lines: dict[Route, int]
    seen: set[int] = field(default_factory=set)

    def value(self, node: yaml.Node, route: Route) -> Any:
        """Turn a node into plain data and note its line."""
        self.lines.setdefault(route, node.start_mark.line + 1)
        if id(node) in self.seen:
            self._report(node, route, "verwijzingen (& en *) mogen niet")
            return None
        self.seen.add(id(node))
        if isinstance(node, yaml.ScalarNode):
            return self._scalar(node, route)
        if node.flow_style:
            self._report(node, route, "schrijf lijsten en velden onder elkaar")
        if isinstance(node, yaml.SequenceNode):
            return [
                self.value(child, (*route, index))
                for index, child in enumerate(node.value)
            ]
        return dict(self._pairs(node, route))

    def _pairs(self, node: yaml.Node, route: Route) -> Iterator[tuple[str, Any]]:
        keys: set[str] = set()
        for key_node, value_node in node.value:
            if not isinstance(key_node, yaml.ScalarNode):
                self._report(key_node, route, "een veldnaam moet een woord zijn")
                continue
            key = key_node.value
            if key in keys:
                message = f"het veld '{key}' staat hier twee keer"
                self._report(key_node, (*route, key), message)
            keys.add(key)
            self.lines[(*route, key)] = key_node.start_mark.line + 1
            yield key, self.value(value_node, (*route, key))

    def _scalar(self, node: yaml.ScalarNode, route: Route) -> Any:
        try:
            return self.constructor.construct_object(node, deep=True)  # type: ignore[no-untyped-call]  # the stubs of PyYAML leave it untyped
        except (yaml.YAMLError, ValueError):
            self._report(node, route, "deze waarde is niet te lezen")
            return None

    def _report(self, node: yaml.Node, route: Route, message: str) -> None:
        place = Place(self.path, node.start_mark.line + 1, route)
        self.problems.append(Problem(place, message))
