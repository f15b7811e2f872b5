"""Validates files against a JSON Schema: schema.py SCHEMA FILE...
JSON may be several objects one after the other; of YAML every scalar is text, as rules have it."""
import json
import sys

import jsonschema
import yaml

# The C one is twenty times as fast, and not everywhere.
Loader = getattr(yaml, 'CBaseLoader', yaml.BaseLoader)


def documents(path):
    with open(path, encoding='utf-8') as file:
        text = file.read()
    if path.endswith('.yaml'):
        yield yaml.load(text, Loader)
        return
    decoder = json.JSONDecoder()
    while text := text.lstrip():
        value, end = decoder.raw_decode(text)
        text = text[end:]
        yield value


def main(schema_path, *paths):
    schema = next(documents(schema_path))
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema)
    count = 0
    for path in paths:
        for document in documents(path):
            count += 1
            for fault in validator.iter_errors(document):
                print(f"{path}: {'/'.join(map(str, fault.absolute_path))}: {fault.message}")
    print('validated' if count > 0 else 'nothing to validate')


main(*sys.argv[1:])
