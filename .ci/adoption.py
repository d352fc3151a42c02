#!/usr/bin/env python3
"""What a team meets that takes claimlint up: python .ci/adoption.py PROGRAM.

Needs the packages pre-commit and check-jsonschema. Runs the hooks with pre-commit in a repository of its own, runs the steps of
`action.yml` as a runner would, and holds the snippets of the README against the schemas of GitHub and GitLab.
"""

import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import yaml

ROOT = Path(__file__).resolve().parent.parent
A = "The roof of the Marlow market hall fell in on Tuesday. It killed twelve people.\n"
B = "On Tuesday the roof of the Marlow market hall fell in. It killed 14 people.\n"


def run(*words, cwd, env=None, code=0):
    ran = subprocess.run(list(map(str, words)), cwd=cwd, env=env, capture_output=True, text=True)
    assert ran.returncode == code, f"{words}: {ran.returncode}, not {code}\n{ran.stdout}{ran.stderr}"
    return ran.stdout + ran.stderr


def environment(program, home):
    folder = Path(home) / "bin"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "claimlint").unlink(missing_ok=True)
    (folder / "claimlint").symlink_to(program)
    return {
        **{k: v for k, v in os.environ.items() if not k.startswith("GIT")},
        "PATH": f"{folder}:{Path(sys.executable).parent}:{os.environ['PATH']}",
        "HOME": str(home),
        "GIT_AUTHOR_NAME": "An Editor", "GIT_AUTHOR_EMAIL": "editor@example.org",
        "GIT_COMMITTER_NAME": "An Editor", "GIT_COMMITTER_EMAIL": "editor@example.org",
        "GIT_CONFIG_GLOBAL": "/dev/null", "PRE_COMMIT_HOME": str(Path(home) / "pre-commit"),
    }


def hooks(env, folder):
    """A commit that makes two documents disagree is stopped, also where only one of them is touched."""
    source = folder / "hooks"
    source.mkdir()
    shutil.copy(ROOT / ".pre-commit-hooks.yaml", source)
    run("git", "init", "-q", cwd=source, env=env)
    run("git", "add", "-A", cwd=source, env=env)
    run("git", "commit", "-qm", "Hooks", cwd=source, env=env)
    rev = run("git", "rev-parse", "HEAD", cwd=source, env=env).strip()
    run("pre-commit", "validate-manifest", source / ".pre-commit-hooks.yaml", cwd=source, env=env)
    work = folder / "work"
    (work / "docs").mkdir(parents=True)
    run("git", "init", "-q", cwd=work, env=env)
    config = f"repos:\n- repo: {source}\n  rev: {rev}\n  hooks:\n  - id: claimlint-system\n"
    (work / ".pre-commit-config.yaml").write_text(config)
    run("pre-commit", "install", cwd=work, env=env)
    (work / "docs" / "a.md").write_text(A)
    (work / "docs" / "b.md").write_text(B.replace("14", "12"))
    run("git", "add", "-A", cwd=work, env=env)
    run("git", "commit", "-qm", "Two reports that agree", cwd=work, env=env)
    (work / "docs" / "b.md").write_text(B)
    run("git", "add", "-A", cwd=work, env=env)
    told = run("git", "commit", "-qm", "One says 14", cwd=work, env=env, code=1)
    assert "error[count-differs]" in told and "docs/a.md" in told and "docs/b.md" in told, told
    (work / "docs" / "b.md").write_text(B.replace("14", "twelve"))
    run("git", "add", "-A", cwd=work, env=env)
    run("git", "commit", "-qm", "Twelve in words", cwd=work, env=env)


def action(env, folder):
    """The scripts of the action, with the inputs a runner would set."""
    steps = yaml.safe_load((ROOT / "action.yml").read_text())
    inputs = {name: value["default"] for name, value in steps["inputs"].items()}
    by_name = {step["name"]: step for step in steps["runs"]["steps"]}
    for disputed, expected in ((True, "1"), (False, "0")):
        work = folder / f"runner{expected}"
        work.mkdir()
        (work / "a b.md").write_text(A)
        (work / "c.md").write_text(B if disputed else A)
        step = by_name["Check"]
        values = {k: re.sub(r"\$\{\{ inputs\.([a-z-]+) \}\}", lambda m: inputs[m[1]], v) for k, v in step["env"].items()}
        values |= {"GITHUB_OUTPUT": str(work / "output"), "GITHUB_STEP_SUMMARY": str(work / "summary")}
        told = run("bash", "-eo", "pipefail", "-c", step["run"], cwd=work, env={**env, **values})
        assert (work / "output").read_text() == f"exit-code={expected}\n"
        assert ("::error file=" in told) == disputed, told
        assert "## claimlint:" in (work / "summary").read_text() and (work / "claimlint.sarif").exists()
        fail = by_name["Fail where there is reason to"]["run"]
        run("bash", "-eo", "pipefail", "-c", fail, cwd=work, env={**env, "CLAIMLINT_CODE": expected}, code=int(expected))


def snippets(env, folder):
    """Each snippet of the README is what it says it is."""
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    kinds = {"on:": "vendor.github-workflows", "stages:": "vendor.gitlab-ci", "repos:": None}
    seen = set()
    for snippet in re.findall(r"```yaml\n(.*?)```", text, re.S):
        kind = next((k for k in kinds if re.search(f"^{k}", snippet, re.M)), None)
        if kind is None:
            continue
        seen.add(kind)
        file = folder / "snippet.yaml"
        file.write_text(snippet)
        if kinds[kind]:
            run("check-jsonschema", "--builtin-schema", kinds[kind], file, cwd=folder, env=env)
        else:
            run("pre-commit", "validate-config", file, cwd=folder, env=env)
    assert seen == set(kinds), f"the README lacks a snippet with {set(kinds) - seen}"
    run("check-jsonschema", "--builtin-schema", "vendor.github-actions", ROOT / "action.yml", cwd=folder, env=env)


def shells(env, folder):
    """Completions that a shell reads, and a page for every command."""
    script = folder / "claimlint.bash"
    script.write_text(run("claimlint", "completions", "bash", cwd=folder, env=env))
    ask = f"source {script}; COMP_WORDS=(claimlint ch); COMP_CWORD=1; _claimlint claimlint ch claimlint; echo ${{COMPREPLY[@]}}"
    assert "check" in run("bash", "-c", ask, cwd=folder, env=env)
    for shell in ("zsh", "fish", "elvish", "powershell"):
        assert len(run("claimlint", "completions", shell, cwd=folder, env=env)) > 1000
    run("claimlint", "man", "--dir", "man", cwd=folder, env=env)
    help_text = run("claimlint", "--help", cwd=folder, env=env)
    commands = re.findall(r"^  ([a-z]+) ", help_text.split("Commands:")[1].split("Options:")[0], re.M)
    for command in set(commands) - {"help"}:
        assert ".SH" in (folder / "man" / f"claimlint-{command}.1").read_text(), command


def main(program):
    with tempfile.TemporaryDirectory() as folder:
        env = environment(program, Path(folder) / "home")
        for part in (hooks, action, snippets, shells):
            place = Path(folder) / part.__name__
            place.mkdir()
            part(env, place)
    print("pre-commit stops what it should; action.yml, snippets, completions and manual pages hold")


if __name__ == "__main__":
    main(str(Path(sys.argv[1]).resolve()))
