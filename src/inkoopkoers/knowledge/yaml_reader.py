# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Read a YAML file strictly and remember on which line every field stands."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from inkoopkoers.knowledge.messages import yaml_in_dutch
from inkoopkoers.knowledge.problems import BadContent, Place, Problem

Key = str | int
Route = tuple[Key, ...]

MAX_BYTES = 2_000_000
# The C reader of PyYAML calls itself for every level and crashes far beyond this.
MAX_DEPTH = 40

# Some of these count as a line end in YAML and not in an editor.
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufffe\uffff]")
_INT_TAG = "tag:yaml.org,2002:int"
_PLAIN_INT = re.compile(r"-?(0|[1-9][0-9]*)")


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

    yaml_constructors = {  # the name and shape are PyYAML's
        **yaml.constructor.SafeConstructor.yaml_constructors,
        "tag:yaml.org,2002:timestamp": (
            yaml.constructor.SafeConstructor.construct_yaml_str
        ),
    }


def read_yaml(path: Path) -> YamlFile:
    """Read one file; BadContent names file, line and field of what is wrong."""
    text = _text(path)
    try:
        marked = _marked(path, text)
        node: yaml.Node | None = yaml.compose(text, Loader=yaml.CSafeLoader)
    except yaml.YAMLError as error:
        raise _broken(path, error) from None
    reader = _Reader(path, marked)
    data = reader.value(node, ()) if node else None
    if reader.problems:
        raise BadContent(reader.problems)
    return YamlFile(path, data, reader.lines)


def _text(path: Path) -> str:
    raw = path.read_bytes()
    if len(raw) > MAX_BYTES:
        raise _bad(path, 1, "het bestand is te groot")
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw[: error.start].count(b"\n") + 1
        raise _bad(path, line, "dit is geen geldige UTF-8") from None
    if found := _CONTROL.search(text):
        line = text.count("\n", 0, found.start()) + 1
        raise _bad(path, line, "hier staat een onzichtbaar stuurteken")
    return text


def _marked(path: Path, text: str) -> set[int]:
    """Return where a node with an anchor (&) or a tag (!) starts.

    Refuses what is nested too deep before anything walks it level by level.
    """
    found: set[int] = set()
    depth = 0
    for event in yaml.parse(text, Loader=yaml.CSafeLoader):
        start: Any = event.start_mark  # in the stubs an event may have no mark
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1
        if depth > MAX_DEPTH:
            raise _bad(path, start.line + 1, "hier staan te veel velden in elkaar")
        if isinstance(event, yaml.NodeEvent) and (
            event.anchor or getattr(event, "tag", None)
        ):
            found.add(start.index)
    return found


def _broken(path: Path, error: yaml.YAMLError) -> BadContent:
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    line = mark.line + 1 if mark else 1
    problem = getattr(error, "problem", None) or str(error).splitlines()[0]
    return _bad(path, line, f"geen geldige YAML: {yaml_in_dutch(problem)}")


def _bad(path: Path, line: int, message: str) -> BadContent:
    return BadContent([Problem(Place(path, line, ()), message)])


@dataclass
class _Reader:
    path: Path
    marked: set[int]
    constructor: _Constructor = field(default_factory=_Constructor)
    problems: list[Problem] = field(default_factory=list)
    lines: dict[Route, int] = field(default_factory=dict)
    seen: set[int] = field(default_factory=set)

    def value(self, node: yaml.Node, route: Route) -> Any:
        """Turn a node into plain data and note its line."""
        self.lines.setdefault(route, node.start_mark.line + 1)
        if id(node) in self.seen:
            self._report(node, route, "verwijzingen (& en *) mogen niet")
            return None
        self.seen.add(id(node))
        if node.start_mark.index in self.marked:
            self._report(node, route, "labels met & of ! mogen niet")
        if isinstance(node, yaml.CollectionNode):
            return self._collection(node, route)
        return self._scalar(node, route)

    def _collection(self, node: yaml.CollectionNode, route: Route) -> Any:
        if node.flow_style:
            self._report(node, route, "schrijf lijsten en velden onder elkaar")
        if isinstance(node, yaml.MappingNode):
            return dict(self._pairs(node, route))
        return [
            self.value(child, (*route, index)) for index, child in enumerate(node.value)
        ]

    def _pairs(self, node: yaml.MappingNode, route: Route) -> Iterator[tuple[str, Any]]:
        keys: set[str] = set()
        for key_node, value_node in node.value:
            if not isinstance(key_node, yaml.ScalarNode):
                self._report(key_node, route, "een veldnaam moet een woord zijn")
                continue
            key = key_node.value
            if key in keys:
                message = f"het veld '{key}' staat hier twee keer"
                self._report(key_node, (*route, key), message)
            if key_node.start_mark.index in self.marked:
                self._report(key_node, (*route, key), "labels met & of ! mogen niet")
            keys.add(key)
            self.lines[(*route, key)] = key_node.start_mark.line + 1
            yield key, self.value(value_node, (*route, key))

    def _scalar(self, node: yaml.Node, route: Route) -> Any:
        if node.tag == _INT_TAG and not _PLAIN_INT.fullmatch(node.value):
            # YAML reads 010 as 8 and 1:30 as 90.
            self._report(node, route, "schrijf een getal met alleen cijfers")
            return None
        try:
            return self.constructor.construct_object(node, deep=True)
        except (yaml.YAMLError, ValueError):
            self._report(node, route, "deze waarde is niet te lezen")
            return None

    def _report(self, node: yaml.Node, route: Route, message: str) -> None:
        place = Place(self.path, node.start_mark.line + 1, route)
        self.problems.append(Problem(place, message))
