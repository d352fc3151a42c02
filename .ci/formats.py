#!/usr/bin/env python3
"""Reports against the published schemas of their formats: python .ci/formats.py PROGRAM.

Needs the packages jsonschema and xmlschema. Runs the program on the sample stories and on documents full of signs that the formats
give a meaning to, and checks every report that it writes.
"""

import json
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as xml
from pathlib import Path

import jsonschema
import xmlschema

ROOT = Path(__file__).resolve().parent.parent
SCHEMAS = ROOT / "tests" / "schemas"
FORMATS = ["sarif", "junit", "gitlab", "rdjson", "checkstyle", "graphml", "json", "jsonl", "github"]

HOSTILE = {
    "a & b, <c>.txt": "The roof of the Marlow market hall ]]> fell in on Tuesday. It killed twelve \"people\" & injured 7 [sic](x).\n",
    "é:%0A.md": "# <script> [x](1)\n\nOn Tuesday the roof of the Marlow market hall fell in. It killed 14 people; `a|b` \\ ::error::\n",
    "sum.txt": "The bus carried 64 pupils and 13 teachers,\n87 people in all. The vote takes place on Friday, 8 March 2022.\n",
}

# docs.gitlab.com, Code Quality, "Code Quality report format".
GITLAB = {
    "type": "array",
    "items": {
        "type": "object",
        "required": ["description", "check_name", "fingerprint", "location", "severity"],
        "properties": {
            "description": {"type": "string", "minLength": 1},
            "check_name": {"type": "string", "minLength": 1},
            "fingerprint": {"type": "string", "minLength": 32},
            "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
            "location": {
                "type": "object",
                "required": ["path", "lines"],
                "properties": {
                    "path": {"type": "string", "pattern": "^(?!\\./)"},
                    "lines": {
                        "type": "object",
                        "required": ["begin"],
                        "properties": {"begin": {"type": "integer", "minimum": 1}, "end": {"type": "integer", "minimum": 1}},
                    },
                },
            },
        },
    },
}


def schema(name):
    return json.loads((SCHEMAS / name).read_text(encoding="utf-8"))


def sarif(text):
    log = json.loads(text)
    jsonschema.Draft7Validator(schema("sarif-2.1.0.json")).validate(log)
    for run in log["runs"]:
        ids = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
        prints = set()
        for result in run["results"]:
            # GitHub refuses the whole log for one result without a place, and shows only the first.
            assert len(result["locations"]) == 1, result
            region = result["locations"][0]["physicalLocation"]["region"]
            assert region["startLine"] == region["endLine"], region
            assert ids[result["ruleIndex"]] == result["ruleId"]
            assert {"precision", "problem.severity"} <= set(run["tool"]["driver"]["rules"][result["ruleIndex"]]["properties"])
            linked = set(map(int, re.findall(r"(?<!\\)\]\((\d+)\)", result["message"]["text"])))
            assert linked == {place["id"] for place in result["relatedLocations"]}, result["message"]
            # A calculation is told step by step.
            assert (result["properties"]["kind"] == "arithmetic") <= ("codeFlows" in result), result
            prints.add(result["partialFingerprints"]["primaryLocationLineHash"])
        assert len(prints) == len(run["results"]), "two results share a fingerprint"
    return sum(len(run["results"]) for run in log["runs"])


def junit(text):
    xmlschema.XMLSchema(str(SCHEMAS / "junit-10.xsd")).validate(text)
    return len(xml.fromstring(text).findall(".//testcase"))


def gitlab(text):
    entries = json.loads(text)
    jsonschema.Draft202012Validator(GITLAB).validate(entries)
    prints = [entry["fingerprint"] for entry in entries]
    assert len(set(prints)) == len(prints), "GitLab folds entries of one fingerprint"
    return len(entries)


def rdjson(text):
    log = json.loads(text)
    jsonschema.Draft7Validator(schema("rdjson.json")).validate(log)
    return len(log["diagnostics"])


def checkstyle(text):
    root = xml.fromstring(text)
    assert root.tag == "checkstyle" and root.get("version")
    errors = root.findall("file/error")
    for error in errors:
        assert error.get("severity") in ("ignore", "info", "warning", "error")
        assert int(error.get("line")) > 0 and int(error.get("column")) > 0 and error.get("message") and error.get("source")
    return len(errors)


def graphml(text):
    root = xml.fromstring(text)
    space = "{http://graphml.graphdrawing.org/xmlns}"
    nodes = {node.get("id") for node in root.iter(space + "node")}
    keys = {key.get("id") for key in root.iter(space + "key")}
    for edge in root.iter(space + "edge"):
        assert edge.get("source") in nodes and edge.get("target") in nodes
    assert all(data.get("key") in keys for data in root.iter(space + "data"))
    return len(nodes)


def github(text):
    line = re.compile(r"::(error|warning|notice) file=[^:,]+,line=\d+,endLine=\d+(,col=\d+,endColumn=\d+)?,title=[^:,]+::.+")
    commands = [row for row in text.splitlines() if row.startswith("::")]
    for row in commands:
        assert line.fullmatch(row), row
    return len(commands)


def main(program):
    with tempfile.TemporaryDirectory() as folder:
        hostile = Path(folder) / "hostile"
        hostile.mkdir()
        for name, text in HOSTILE.items():
            (hostile / name).write_text(text, encoding="utf-8")
        (Path(folder) / "alone").mkdir()
        (Path(folder) / "alone" / "a.txt").write_text("Nothing is disputed here.\n", encoding="utf-8")
        stories = sorted(path.relative_to(ROOT) for path in (ROOT / "seeds").glob("*/docs"))
        counts = dict.fromkeys(FORMATS, 0)
        for cwd, place in [(ROOT, s) for s in stories] + [(folder, "hostile"), (folder, "alone")]:
            wanted = [word for f in FORMATS for word in ("-o", f"{f}={folder}/{f}")]
            ran = subprocess.run([program, "check", "-q", str(place), *wanted], cwd=cwd, capture_output=True, text=True)
            assert ran.returncode in (0, 1), (place, ran.returncode, ran.stderr)
            texts = {f: (Path(folder) / f).read_text(encoding="utf-8") for f in FORMATS}
            found = len(json.loads(texts["json"])["findings"])
            assert len(texts["jsonl"].splitlines()) == found
            for name in counts:
                if name in ("json", "jsonl"):
                    counts[name] += found
                    continue
                try:
                    counts[name] += CHECKS[name](texts[name])
                except Exception as error:
                    first = str(error).strip().splitlines()[0][:400]
                    raise SystemExit(f"{name} of {place}: {first}") from error
        print("reports keep to their schemas: " + ", ".join(f"{name} {count}" for name, count in counts.items()))


CHECKS = {"sarif": sarif, "junit": junit, "gitlab": gitlab, "rdjson": rdjson, "checkstyle": checkstyle, "graphml": graphml, "github": github}

if __name__ == "__main__":
    main(str(Path(sys.argv[1]).resolve()))
