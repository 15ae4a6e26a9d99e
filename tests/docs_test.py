"""docs/ names what the program has: every field and word of the schema, every warning, every error code, every rule.

Run: python3 tests/docs_test.py <source folder>
"""
import json
import re
import sys
from pathlib import Path

ROOT = Path(sys.argv[1])
ROOMS = ("document", "extractors", "audit", "output", "pipeline", "cli")


def schema_words(node, out):
    """Names of properties and the words that they may hold."""
    if isinstance(node, dict):
        out.update(node.get("properties", {}))
        out.update(word for word in node.get("enum", []) if isinstance(word, str))
        for value in node.values():
            schema_words(value, out)
    elif isinstance(node, list):
        for value in node:
            schema_words(value, out)
    return out


def source(rooms):
    return "\n".join(path.read_text("utf-8") for room in rooms for path in sorted((ROOT / room).rglob("*.cpp")))


def marked(text):
    """Words between backticks, also several in one pair."""
    return {word for span in re.findall(r"`([^`]+)`", text) for word in re.findall(r"[A-Za-z0-9_]+", span)}


contract = marked((ROOT / "docs/contract.md").read_text("utf-8"))
rules = set(re.findall(r"^\| ([A-Z][A-Z0-9_]+) \|", (ROOT / "docs/rules.md").read_text("utf-8"), re.M))
code, audit = source(ROOMS), source(("audit",))

words = set()
for schema in sorted((ROOT / "output/schema").glob("*.json")):
    schema_words(json.loads(schema.read_text("utf-8")), words)
words -= {"griffier"}
warnings = set(re.findall(r'[Ww]arnings?(?:\.push_back\()?\{"([a-z_0-9]+)"', code))
errors = set(re.findall(r'(?:InputError\(|Failure\w*\{|fail\(\w+, \{|return \{)"([a-z_]+)", ', code))
emitted = set(re.findall(r'"([A-Z][A-Z0-9_]{2,})"', audit))

assert len(words) > 150 and len(warnings) > 8 and len(errors) > 8 and len(emitted) > 12, "the patterns of this test find too little"
lacks = [f"docs/contract.md does not name `{w}`" for w in sorted((words | warnings | errors) - contract)]
lacks += [f"docs/rules.md has no row {r}" for r in sorted(emitted - rules)]
lacks += [f"docs/rules.md has a row {r}, which no rule gives" for r in sorted(rules - emitted)]
if lacks:
    sys.exit("\n".join(lacks))
print(f"{len(words)} words of the schema, {len(warnings)} warnings, {len(errors)} error codes, {len(emitted)} rules are in docs/")
