# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""`inkoopkoers spend analyse`, as someone at a terminal uses it."""

from __future__ import annotations

import json
import signal
import subprocess
from pathlib import Path

import pytest

from inkoopkoers.config.tests.running import command, environment, no_traceback, run

pytestmark = pytest.mark.once

MARCH = """Datum;Leverancier;Bedrag excl. btw;Factuur;Grootboek
2-3-2026;Bron BV;100,00;F1;4300
13-3-2026;Bron B.V.;250,50;F2;4300
30-3-2026;Van Dijk Advies;1.200,00;A-17;4700
30-3-2026;=cmd|calc;geen;A-18;4700
"""
APRIL = """Datum;Leverancier;Bedrag excl. btw;Factuur;Grootboek
1-4-2026;Groenbeheer Oost;75,25;77;4500
2-4-2026;Groenbeheer Oost;-75,25;78;4500
"""


@pytest.fixture
def march(tmp_path: Path) -> Path:
    path = tmp_path / "maart.csv"
    path.write_text(MARCH, encoding="utf-8")
    return path


@pytest.fixture
def scratch(tmp_path: Path) -> Path:
    folder = tmp_path / "scratch"
    folder.mkdir()
    return folder


def test_files_become_answers_on_the_screen_without_a_database(
    tmp_path: Path, march: Path, scratch: Path
) -> None:
    data = tmp_path / "data"

    done = run("spend", "analyse", str(march), data=data, TMPDIR=str(scratch))

    assert done.returncode == 0, done.stderr
    assert "Wat opvalt" in done.stdout
    assert "Van Dijk Advies" in done.stdout
    assert "Lezen: maart.csv" in done.stderr
    assert not data.exists()
    assert list(scratch.iterdir()) == []


def test_what_is_read_and_what_is_not_add_up_to_the_file(
    tmp_path: Path, march: Path
) -> None:
    done = run("spend", "analyse", str(march), "--format", "json", data=tmp_path)

    (file,) = json.loads(done.stdout)["files"]
    assert file["counts"]["rows"] == 4
    assert file["counts"]["imported"] == 3
    assert file["counts"]["refused"] == 1
    assert file["counts"]["amount"] == "1550.50"


def test_names_that_look_like_one_supplier_are_told_and_not_merged(
    tmp_path: Path, march: Path
) -> None:
    done = run("spend", "analyse", str(march), "--format", "json", data=tmp_path)

    document = json.loads(done.stdout)
    (wie,) = [one for one in document["answers"] if one["code"] == "by_supplier"]
    names = [row["cells"][0] for row in wie["tables"][0]["rows"]]
    assert {"Bron BV", "Bron B.V."} <= set(names)
    assert any("voorstel om namen samen te nemen" in one for one in document["notes"])


def test_without_categories_it_says_where_those_come_from_and_asks_nothing_else(
    tmp_path: Path, march: Path
) -> None:
    bare = tmp_path / "kaal.csv"
    bare.write_text(MARCH.replace("Grootboek", "Iets"), encoding="utf-8")
    coded = tmp_path / "cpv.csv"
    coded.write_text(MARCH.replace("Grootboek", "CPV-code"), encoding="utf-8")
    coded.write_text(coded.read_text().replace(";4300", ";90911300"), encoding="utf-8")
    asked = ("--format", "json")

    without = run("spend", "analyse", str(bare), *asked, data=tmp_path)
    with_some = run("spend", "analyse", str(coded), *asked, data=tmp_path)

    assert "Zet de indeling" not in without.stdout
    (said,) = [one for one in json.loads(without.stdout)["notes"] if "CPV" in one]
    assert "kolom met CPV-codes" in said
    assert not [one for one in json.loads(with_some.stdout)["notes"] if "CPV" in one]


@pytest.mark.parametrize(
    ("kind", "begin"),
    [("pdf", b"%PDF-"), ("odt", b"PK"), ("docx", b"PK"), ("xlsx", b"PK")],
)
def test_a_report_is_written_in_the_kind_that_its_name_says(
    tmp_path: Path, march: Path, kind: str, begin: bytes
) -> None:
    path = tmp_path / f"rapport.{kind}"

    done = run("spend", "analyse", str(march), "--report", str(path), data=tmp_path)

    assert done.returncode == 0, done.stderr
    assert path.read_bytes().startswith(begin)


def test_refused_rows_can_be_mended_and_hold_no_formula(
    tmp_path: Path, march: Path
) -> None:
    path = tmp_path / "geweigerd.csv"

    run("spend", "analyse", str(march), "--refused", str(path), data=tmp_path)

    header, row = path.read_text(encoding="utf-8-sig").splitlines()
    assert header.startswith("bestand;rij;reden;Datum;Leverancier")
    assert row.startswith(
        "maart.csv;5;Het bedrag is niet te lezen.;30-3-2026;'=cmd|calc"
    )


def test_the_same_file_twice_counts_once_and_a_year_leaves_out_the_rest(
    tmp_path: Path, march: Path
) -> None:
    twin = tmp_path / "kopie.csv"
    twin.write_text(MARCH, encoding="utf-8")
    april = tmp_path / "april.csv"
    april.write_text(APRIL, encoding="utf-8")

    done = run(
        "spend", "analyse", str(march), str(twin), str(april), "--year", "2026",
        "--format", "json", data=tmp_path,
    )  # fmt: skip

    document = json.loads(done.stdout)
    assert [one["name"] for one in document["files"]] == ["maart.csv", "april.csv"]
    assert any("precies gelijk" in one for one in document["notes"])


def test_a_mapping_that_was_saved_is_read_back(tmp_path: Path, march: Path) -> None:
    path = tmp_path / "indeling.json"
    run("spend", "analyse", str(march), "--save-mapping", str(path), data=tmp_path)
    document = json.loads(path.read_text(encoding="utf-8"))
    document["mappings"][0]["sign"] = "negative"
    path.write_text(json.dumps(document), encoding="utf-8")

    done = run(
        "spend", "analyse", str(march), "--mapping", str(path), "--format", "json",
        data=tmp_path,
    )  # fmt: skip

    (file,) = json.loads(done.stdout)["files"]
    assert file["counts"]["amount"] == "-1550.50"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("nergens.csv",), "dit bestand is er niet"),
        (("maart.csv", "--mapping", "maart.csv"), "is geen indeling"),
        (("maart.csv", "--mapping", "nergens.json"), "nergens.json"),
        (("maart.csv", "--report", "nergens/r.pdf"), "is er niet"),
        (("maart.csv", "--report", "rapport.exe"), "eindigt niet op"),
        (("maart.csv", "--year", "10" * 30), "is geen jaar"),
        (("maart.csv", "--currency", "euro"), "is geen munt"),
    ],
)
def test_bad_input_is_said_with_exit_code_2(
    tmp_path: Path, march: Path, arguments: tuple[str, ...], said: str
) -> None:
    there = [str(tmp_path / one) if "." in one else one for one in arguments]

    done = run("spend", "analyse", *there, data=tmp_path)

    assert done.returncode == 2
    assert said in done.stderr
    assert no_traceback(done)


@pytest.mark.parametrize(
    ("name", "content", "arguments", "said"),
    [
        ("leeg.csv", b"", (), "Het bestand is leeg"),
        ("raar.csv", b"%PDF-1.7 ...", (), "klopt niet met wat erin zit"),
        ("los.csv", b"Kleur;Vorm\nrood;rond\nblauw;vierkant\n", (), "geen kolom"),
        ("ok.csv", MARCH.encode(), ("--year", "2031"), "2026-03-02"),
    ],
)
def test_nothing_to_count_is_refused_with_the_reason(
    tmp_path: Path, name: str, content: bytes, arguments: tuple[str, ...], said: str
) -> None:
    path = tmp_path / name
    path.write_bytes(content)

    done = run("spend", "analyse", str(path), *arguments, data=tmp_path)

    assert done.returncode == 1
    assert said in done.stderr
    assert no_traceback(done)


def test_a_bad_file_among_good_ones_is_told_and_keeps_no_other_from_counting(
    tmp_path: Path, march: Path
) -> None:
    empty = tmp_path / "leeg.csv"
    empty.write_bytes(b"")

    done = run("spend", "analyse", str(march), str(empty), data=tmp_path)

    assert done.returncode == 1
    assert "Van Dijk Advies" in done.stdout
    assert "leeg.csv: Het bestand is leeg" in done.stderr


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="signals of Unix")
@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGTERM])
def test_to_stop_is_heard_at_once_and_leaves_nothing(
    tmp_path: Path, scratch: Path, how: signal.Signals
) -> None:
    large = tmp_path / "groot.csv"
    row = "2-3-2026;Bron BV;100,00;F{};4300\n"
    header = MARCH.splitlines(keepends=True)[0]
    large.write_text(header + "".join(row.format(at) for at in range(400_000)))
    report = tmp_path / "rapport.pdf"
    words = command("spend", "analyse", str(large), "--report", str(report))
    process = subprocess.Popen(
        words, env=environment(tmp_path, TMPDIR=str(scratch)),
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
    )  # fmt: skip
    assert process.stderr is not None
    while "Lezen" not in process.stderr.readline():
        assert process.poll() is None

    process.send_signal(how)
    # The work itself would go on; how long a stop takes is measured, not asserted.
    process.wait(10)

    assert process.returncode == 130
    assert "Gestopt" in process.communicate()[1]
    assert list(scratch.iterdir()) == []
    assert not report.exists()
