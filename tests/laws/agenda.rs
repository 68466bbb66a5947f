//! The agenda's order and times, and the clock of a presentation, as the record has them (DESIGN §7).

use bimtek::workshop::agenda::{Agenda, Status};
use bimtek::workshop::edit::Write;
use bimtek::workshop::moment::Moment;
use bimtek::workshop::presenting;
use bimtek::workshop::timer::{Marks, Timer, Urgency};
use bimtek::workshop::{Pen, Workshop};

use crate::history::{at, pen};
use crate::record;

/// Returns a session at 08.00 on 2022-07-04 with slots of 10 minutes and OPD in an order that is not the alphabet's.
fn session() -> (Pen, Workshop, Moment) {
    let (a, mut workshop) = (pen(1, "meja"), Workshop::default());
    let set = |set: &str, to: &str| Write::new("session/s1", set, to);
    let mut writes = vec![set("region", "35.02"), set("date", "2022-07-04"), set("start_clock", "08.00")];
    writes.push(Write::new("session/s1", "slot_minutes", 10));
    for (code, order) in [("35.02/dinkes", 2), ("35.02/bappeda", 1), ("35.02/satpol", 3), ("35.03/other", 0)] {
        writes.push(Write::new(format!("opd/{code}"), "order", order));
        writes.push(Write::new(format!("opd/{code}"), "expected", true));
    }
    writes.push(Write::new("presentation/s1/35.02/satpol", "slot_minutes", 20));
    workshop.act(&a, at(0), writes);
    (a, workshop, Moment::parse("2022-07-04T08:00:00+07:00").expect("a moment"))
}

fn minutes(start: Moment, moment: Option<Moment>) -> Option<i64> {
    moment.map(|moment| moment.since(start) / 60_000)
}

#[test]
fn the_agenda_stands_in_its_order_and_tells_its_times() {
    let (a, mut workshop, start) = session();
    let agenda = Agenda::of(&workshop, "s1", start.plus(-3_600_000));
    let codes: Vec<&str> = agenda.turns.iter().map(|turn| &*turn.code).collect();
    assert_eq!(codes, ["35.02/bappeda", "35.02/dinkes", "35.02/satpol"], "another region's OPD does not come");
    let times = |agenda: &Agenda| agenda.turns.iter().map(|turn| minutes(start, turn.expected)).collect::<Vec<_>>();
    assert_eq!(times(&agenda), [Some(0), Some(10), Some(20)], "before the start it is as planned");
    assert_eq!((minutes(start, agenda.end), agenda.delay), (Some(40), Some(0)));

    // The first begins five minutes late, and after 4 minutes has 6 left.
    let on = "presentation/s1/35.02/bappeda";
    let begun = start.plus(300_000).to_string();
    let words = [("status", "presentasi"), ("started_at", &begun), ("running_since", &begun)];
    workshop.act(&a, at(1), words.map(|(set, to)| Write::new(on, set, to)));
    let agenda = Agenda::of(&workshop, "s1", start.plus(540_000));
    assert_eq!(times(&agenda), [Some(5), Some(15), Some(25)]);
    assert_eq!((agenda.presenting(), agenda.next_waiting(Some(0))), (Some(0), Some(1)));
    assert_eq!((minutes(start, agenda.end), agenda.delay), (Some(45), Some(300_000)));
    // In overtime the next one begins now, not in the past.
    let agenda = Agenda::of(&workshop, "s1", start.plus(1_200_000));
    assert_eq!(times(&agenda), [Some(5), Some(20), Some(30)]);

    workshop.act(&a, at(2), [Write::new(on, "order", 9), Write::new(on, "status", "selesai")]);
    let agenda = Agenda::of(&workshop, "s1", start.plus(1_200_000));
    let codes: Vec<&str> = agenda.turns.iter().map(|turn| &*turn.code).collect();
    assert_eq!(codes, ["35.02/dinkes", "35.02/satpol", "35.02/bappeda"], "a turn's own order goes before its OPD's");
    assert_eq!((agenda.count(Status::Waiting), agenda.count(Status::Done)), (2, 1));
    assert_eq!(agenda.next_waiting(Some(1)), Some(0), "the search goes round");
}

#[test]
fn other_minutes_for_the_session_leave_those_that_are_through_what_they_had() {
    let (a, mut workshop, start) = session();
    let granted = |workshop: &Workshop| {
        let agenda = Agenda::of(workshop, "s1", start);
        agenda.turns.iter().map(|turn| turn.timer.granted() / 60_000).collect::<Vec<_>>()
    };
    for code in ["35.02/bappeda", "35.02/dinkes"] {
        // The second begins, and with that the first is through.
        let writes = presenting::start(&workshop, "s1", &Agenda::of(&workshop, "s1", start), code, start);
        workshop.act(&a, at(1), writes);
    }
    workshop.act(&a, at(2), [Write::new("presentation/s1/35.02/bappeda", "extra_minutes", 1)]);
    workshop.act(&a, at(3), [Write::new("session/s1", "slot_minutes", 7)]);
    assert_eq!(granted(&workshop), [11, 7, 20], "through, presenting, and one with minutes of its own");
}

#[test]
fn the_timer_is_read_from_the_record_and_survives_reopening() {
    let (a, mut workshop, start) = session();
    let on = "presentation/s1/35.02/satpol";
    let writes = [
        Write::new(on, "extra_minutes", 1),
        Write::new(on, "used_ms", 60_000),
        Write::new(on, "running_since", start.to_string()),
    ];
    workshop.act(&a, at(1), writes);
    let reopened = record(workshop.log().sorted().into_iter().cloned());
    let timer = Timer::of(&reopened, on, "session/s1");
    assert_eq!((timer.granted(), timer.used(start), timer.left(start)), (1_260_000, 60_000, 1_200_000));
    let at_left = |left: i64| timer.urgency(start.plus(1_200_000 - left), Marks::default());
    let urgencies = [120_001, 120_000, 30_001, 30_000, 0, -1].map(at_left);
    use Urgency::{Calm, Last, Over, Soon};
    assert_eq!(urgencies, [Calm, Soon, Soon, Last, Last, Over]);
    // Numbers from outside cannot break it.
    workshop.act(&a, at(2), [Write::new(on, "slot_minutes", i64::MIN), Write::new(on, "used_ms", i64::MIN)]);
    assert_eq!(Timer::of(&workshop, on, "session/s1").granted(), 0);
    Agenda::of(&workshop, "s1", Moment { ms: i64::MAX, offset: 0 });
    Agenda::of(&workshop, "s1", Moment { ms: i64::MIN, offset: 0 });
}
