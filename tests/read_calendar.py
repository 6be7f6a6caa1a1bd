"""Reads iCalendar from standard input as two programs do that have nothing in common with the writer or with each other:
icalendar and vobject (Debian's python3-icalendar and python3-vobject). Prints what each of them understood, as JSON.

vobject takes the zone from the file's own VTIMEZONE, icalendar by its name from the machine."""
import datetime
import json
import sys

import icalendar
import vobject

UTC = datetime.timezone.utc


def instant(value):
    return value.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ") if isinstance(value, datetime.datetime) else value.isoformat()


def by_icalendar(text):
    for event in icalendar.Calendar.from_ical(text).walk("VEVENT"):
        yield {
            "uid": str(event["UID"]), "summary": str(event["SUMMARY"]), "start": instant(event["DTSTART"].dt), "end": instant(event["DTEND"].dt),
            "stamp": instant(event["DTSTAMP"].dt), "status": str(event.get("STATUS", "")), "sequence": int(event.get("SEQUENCE", 0)),
        }


def by_vobject(text):
    for event in vobject.readOne(text).vevent_list:
        yield {
            "uid": event.uid.value, "summary": event.summary.value, "start": instant(event.dtstart.value), "end": instant(event.dtend.value),
            "stamp": instant(event.dtstamp.value), "status": event.status.value if hasattr(event, "status") else "",
            "sequence": int(event.sequence.value) if hasattr(event, "sequence") else 0,
        }


text = sys.stdin.buffer.read().decode("utf-8")
json.dump({"icalendar": list(by_icalendar(text)), "vobject": list(by_vobject(text))}, sys.stdout)
