"""Every feed read by feedparser: python3 feeds.py FILE…"""
import sys
import feedparser

faults = 0
for path in sys.argv[1:]:
    read = feedparser.parse(path)
    if read.bozo or read.version != 'atom10':
        faults += 1
        print(f'{path}: {read.get("bozo_exception", read.version)}')
    for entry in read.entries:
        if not (entry.get('id') and entry.get('title') and entry.get('updated_parsed')):
            faults += 1
            print(f'{path}: an entry without id, title or date: {entry.get("id")}')
sys.exit(1 if faults or len(sys.argv) < 2 else 0)
