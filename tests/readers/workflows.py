"""Prints the commands of claimtag in the workflow files that a page shows, a line each: workflows.py PAGE

A workflow file is a block of YAML whose first line is a comment with its path.
"""
import re
import sys

import yaml

page = open(sys.argv[1], encoding='utf-8').read()
blocks = re.findall(r'^```yaml\n# \.[^\n]*\n(.*?)^```$', page, re.M | re.S)
for block in blocks:
    for job in yaml.safe_load(block).get('jobs', yaml.safe_load(block)).values():
        commands = job.get('script') or [step['run'] for step in job['steps'] if 'run' in step]
        print(*(command for command in commands if 'claimtag' in command), sep='\n')
