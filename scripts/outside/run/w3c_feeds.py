"""Every feed by the W3C feed validator: python3 w3c_feeds.py FILE…"""
import sys
import feedvalidator
from feedvalidator import compatibility
from feedvalidator.formatter.text_plain import Formatter

faults = 0
for path in sys.argv[1:]:
    with open(path, encoding='utf-8') as file:
        events = feedvalidator.validateString(file.read(), base='https://example.org/')['loggedEvents']
    for line in Formatter(compatibility.AA(events)):
        faults += 1
        print(f'{path}: {line}')
sys.exit(1 if faults or len(sys.argv) < 2 else 0)
