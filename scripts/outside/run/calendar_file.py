"""Every calendar read by icalendar: python3 calendar_file.py FILE…"""
import sys
from icalendar import Calendar

faults = 0
for path in sys.argv[1:]:
    with open(path, 'rb') as file:
        calendar = Calendar.from_ical(file.read())
    events = calendar.walk('VEVENT')
    for event in events:
        missing = [name for name in ('UID', 'DTSTAMP', 'DTSTART', 'SUMMARY') if name not in event]
        if missing or event.errors:
            faults += 1
            print(f'{path}: {event.get("UID")} lacks {missing} {event.errors}')
    if not events:
        faults += 1
        print(f'{path}: no event')
sys.exit(1 if faults or len(sys.argv) < 2 else 0)
