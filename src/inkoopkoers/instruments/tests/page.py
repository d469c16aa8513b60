# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Read a page the way a browser without JavaScript does: text, links and forms."""

from __future__ import annotations

from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import Any


@dataclass
class PageForm:
    """A form with where it goes and what it sends as it stands."""

    method: str
    action: str
    values: dict[str, str] = field(default_factory=dict)
    choices: dict[str, list[str]] = field(default_factory=dict)


class Page(HTMLParser):
    """One page; `text` leaves out what is in the head."""

    def __init__(self, response: Any) -> None:
        super().__init__()
        self.words: list[str] = []
        self.links: list[str] = []
        self.ids: list[str] = []
        self.forms: list[PageForm] = []
        self.title = ""
        self._inside: list[str] = []
        self.feed(response.content.decode())

    @property
    def text(self) -> str:
        """What there is to read."""
        return " ".join(" ".join(self.words).split())

    def form_to(self, action: str) -> PageForm:
        """The form that goes to this address."""
        found = [form for form in self.forms if form.action.split("#")[0] == action]
        assert len(found) == 1, [form.action for form in self.forms]
        return found[0]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if tag in ("title", "style", "script"):
            self._inside.append(tag)
        if "id" in given:
            self.ids.append(given["id"])
        if tag == "a":
            self.links.append(given.get("href", ""))
        if tag == "form":
            method = given.get("method", "get").lower()
            self.forms.append(PageForm(method, given.get("action", "")))
        if tag in ("input", "textarea") and self.forms and "name" in given:
            self._input(given)

    def _input(self, given: dict[str, str]) -> None:
        form, name = self.forms[-1], given["name"]
        value = given.get("value", "on" if given.get("type") == "checkbox" else "")
        if given.get("type") in ("radio", "checkbox"):
            form.choices.setdefault(name, []).append(value)
            if "checked" in given:
                form.values[name] = value
        else:
            form.values[name] = value

    def handle_endtag(self, tag: str) -> None:
        if self._inside and self._inside[-1] == tag:
            self._inside.pop()

    def handle_data(self, data: str) -> None:
        if not self._inside:
            self.words.append(data)
        elif self._inside[-1] == "title":
            self.title += data
