"""Finds in CSV, GraphML and DOT of a dossier what its JSON says: events.py JSON FILE...
DOT is read by GraphViz, where that is installed."""
import csv
import json
import shutil
import subprocess
import sys
import xml.etree.ElementTree as tree

from tags import fail, load, same

NAMESPACE = '{http://graphml.graphdrawing.org/xmlns}'


def edges_of(events):
    """Who is joined to which event, and how."""
    edges = []
    for event in events:
        edges += [(p['actor'], event['id'], p['role']) for p in event['participants']]
        edges += [(source['id'], event['id'], stance)
                  for source in event['sources'] for stance in source['stances']]
        edges += [(event['id'], c['event'], 'contradicts')
                  for c in event['contradictions'] if 'event' in c]
    return sorted(edges)


def read_csv(events, path):
    with open(path, encoding='utf-8', newline='') as file:
        rows = list(csv.DictReader(file, strict=True))
    same('rows', [row['id'] for row in rows], [event['id'] for event in events])
    for row, event in zip(rows, events):
        same('time', row['time'], (event['time'] or {'edtf': ''})['edtf'])
        same('claims', int(row['claims']), len(event['claims']))
        same('corroboration', int(row['corroboration']), event['corroboration'])
        for stance in ('asserts', 'hedges', 'passes-on', 'foresees', 'denies'):
            same(stance, int(row[stance.replace('-', '_')]), event['stances'].get(stance, 0))
        places = [f"{c['path']}:{c['line']}:{c['column']}"
                  for c in event['claims'] if 'copy_of' not in c]
        same('places', row['places'], '; '.join(places[:50]))


def read_graphml(events, path):
    graph = tree.parse(path).getroot().find(NAMESPACE + 'graph')
    keys = {key.get('id') for key in tree.parse(path).getroot().findall(NAMESPACE + 'key')}
    nodes, edges = {}, []
    for node in graph.findall(NAMESPACE + 'node'):
        nodes[node.get('id')] = {data.get('key'): data.text for data in node}
    for edge in graph.findall(NAMESPACE + 'edge'):
        data = {data.get('key'): data.text for data in edge}
        ends = edge.get('source'), edge.get('target')
        if not set(ends) <= set(nodes) or not set(data) <= keys:
            fail('an edge between what is no node:', ends)
        edges.append((ends[0].removeprefix('actor-'), ends[1], data['relation']))
    same('edges', sorted(edges), edges_of(events))
    for event in events:
        node = nodes[event['id']]
        same('node', (node['kind'], node['type']), (event['kind'], event['type']))


def read_dot(events, path):
    if not shutil.which('dot'):
        return
    text = subprocess.run(['dot', '-Tdot_json', path], capture_output=True, check=True).stdout
    graph = json.loads(text)
    names = {node['_gvid']: node['name'] for node in graph['objects']}
    same('edges', sorted((names[e['tail']], names[e['head']], e['label'])
                         for e in graph['edges']), edges_of(events))


def main(json_path, *paths):
    events = load(json_path)['events']
    readers = {'csv': read_csv, 'graphml': read_graphml, 'dot': read_dot}
    for path in paths:
        readers[path.rsplit('.', 1)[1]](events, path)
    print(f'{len(events)} events' if events else 'no events')


main(*sys.argv[1:])
