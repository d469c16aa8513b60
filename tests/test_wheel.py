# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The wheel is the same product: nothing of the checkout is needed."""

from __future__ import annotations

import html
import json
import os
import re
import signal
import socket
import subprocess
import sys
import time
import urllib.request
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

import koers

ANSWERS = "2-1-2-1-2"
START_SECONDS = 45
STOP_SECONDS = 20


@dataclass(frozen=True)
class Installation:
    """A machine of its own: a virtual environment, a home and an empty folder."""

    folder: Path

    @property
    def program(self) -> str:
        return str(koers.program(self.folder / "venv", "inkoopkoers"))

    @property
    def env(self) -> dict[str, str]:
        """Only what a machine always has: no settings of this test run."""
        return {
            "PATH": os.environ["PATH"],
            "LANG": "C.UTF-8",
            "HOME": str(self.folder / "home"),
            "INKOOPKOERS_DATA": str(self.folder / "data"),
        }


@pytest.mark.slow
@pytest.mark.once
def test_the_wheel_is_the_whole_product_without_a_checkout(tmp_path: Path) -> None:
    wheel = build_wheel(tmp_path / "dist")
    machine = install(wheel, tmp_path)

    with started(machine) as address:
        home = fetch(f"{address}/")
        style_sheet = re.search(r'href="(/static/web/built/koers\.\w+\.css)"', home)
        advice_page = fetch(f"{address}/wegwijzer/{ANSWERS}/")
        from_api = fetch(f"{address}/api/v1/wegwijzer/{ANSWERS}")
        document = fetch_bytes(f"{address}/wegwijzer/{ANSWERS}/advies.pdf")
        assert style_sheet, "the home page names no hashed style sheet"
        css = fetch(f"{address}{style_sheet[1]}")
    from_terminal = run(machine, "wegwijzer", ANSWERS, "--format", "json")

    assert "Wegwijzer" in home
    advice = json.loads(from_api)
    assert first_tip(advice) in html.unescape(advice_page)
    assert "font-face" in css
    assert document.startswith(b"%PDF")
    assert advice == json.loads(from_terminal)


@pytest.mark.slow
@pytest.mark.once
def test_the_wheel_holds_the_content_and_no_tests(tmp_path: Path) -> None:
    wheel = build_wheel(tmp_path)

    names = zipfile.ZipFile(wheel).namelist()

    content = {
        name for name in names if name.startswith("inkoopkoers/knowledge/content/")
    }
    published = koers.ROOT / "content" / "published"
    assert {path.name for path in published.iterdir()} <= {
        name.rsplit("/", 1)[1] for name in content
    }
    assert "inkoopkoers/reports/fonts/OFL-1.1.txt" in names
    assert not [name for name in names if "/tests/" in name]


def first_tip(advice: dict[str, Any]) -> str:
    return str(advice["sections"][0]["cells"][0]["tips"][0]["text"])


def build_wheel(folder: Path) -> Path:
    """Build with the locked build tools, as `python3 koers.py wheel` does."""
    koers.environment(koers.BUILD, "build")
    python = koers.program(koers.BUILD, "python")
    koers.run(python, "-m", "hatchling", "build", "-t", "wheel", "-d", folder)
    return next(folder.glob("inkoopkoers-*.whl"))


def install(wheel: Path, folder: Path) -> Installation:
    """Install the wheel and nothing but what the lock names."""
    uv = koers.program(koers.BUILD, "uv")
    venv = folder / "venv"
    python = koers.program(venv, "python")
    packages = (uv, "pip", "install", "-q", "--python", python)
    koers.run(uv, "venv", "-q", "--python", sys.executable, venv)
    koers.run(*packages, "--require-hashes", "-r", koers.LOCKS / "run.lock")
    koers.run(*packages, "--no-deps", wheel)
    koers.run(uv, "pip", "check", "-q", "--python", python)
    for name in ("home", "elsewhere"):
        (folder / name).mkdir()
    return Installation(folder)


def run(machine: Installation, *arguments: str) -> str:
    done = subprocess.run(
        [machine.program, *arguments],
        cwd=machine.folder / "elsewhere",
        env=machine.env,
        check=True,
        capture_output=True,
        text=True,
    )
    return done.stdout


@contextmanager
def started(machine: Installation) -> Iterator[str]:
    """Run the product; afterwards none of its processes may be left."""
    port = free_port()
    product = subprocess.Popen(
        [machine.program, "start", "--port", str(port)],
        cwd=machine.folder / "elsewhere",
        env=machine.env,
        start_new_session=True,
    )
    try:
        wait_until_up(product, port)
        yield f"http://127.0.0.1:{port}"
        product.send_signal(signal.SIGTERM)
        product.wait(STOP_SECONDS)
        assert is_gone(product.pid), "web or worker outlived the product"
    finally:
        if not is_gone(product.pid):
            os.killpg(product.pid, signal.SIGKILL)


def wait_until_up(product: subprocess.Popen[bytes], port: int) -> None:
    until = time.monotonic() + START_SECONDS
    while time.monotonic() < until:
        assert product.poll() is None, "the product stopped by itself"
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.1)
    pytest.fail(f"no answer within {START_SECONDS} seconds")


def is_gone(group: int) -> bool:
    """No process is left of the group: the product, the web, the worker."""
    try:
        os.killpg(group, 0)
    except ProcessLookupError:
        return True
    return False


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def fetch_bytes(address: str) -> bytes:
    with urllib.request.urlopen(address, timeout=20) as answer:
        return bytes(answer.read())


def fetch(address: str) -> str:
    return fetch_bytes(address).decode()
