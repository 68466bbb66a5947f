//! The lock of a closed session: what it refuses, what stays possible, and what came in unseen by who closed it.
//!
//! A session that is closed refuses every change of its own subjects until it is reopened with a reason. What follows a
//! closing stays possible: the consultant's review, and the milestones. Settling a contested field is a change like any
//! other. What all sessions of a file share is no session's own: the criteria, on which the ranking of a closed session
//! rests, are locked by any that is closed; the roster and the programmes once every session is, and until then a change
//! of them is told like one that came in unseen.
//!
//! A union refuses nothing: what another laptop wrote meanwhile is in the record, and [`late`] tells it. Whether a session
//! may be closed is not decided here; see [`ranking::closing`](super::ranking::closing).

use std::collections::BTreeMap;
use std::sync::Arc;

use rustc_hash::FxHashMap;

use super::edit::{Edit, EditId, Hand, Value, Write};
use super::log::Stand;
use super::subject::{self, Kind};
use super::{Workshop, date, review, tell};
use crate::words::{Lang, Text, closing as words};

/// The state of a closed session.
pub const CLOSED: &str = "ditutup";

/// The state of a session that goes on.
pub const OPEN: &str = "berjalan";

const STATE: &str = "state";
const CLOSING_REASON: &str = "closing_reason";
const REOPENED_REASON: &str = "reopened_reason";

/// Something that follows a closed session, by the fields of the session that hold it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Milestone {
    /// The day on which it was reached.
    pub on: &'static str,
    /// Who brought it about.
    pub by: &'static str,
    /// What is to be said of it.
    pub remark: &'static str,
}

/// What follows a closed session, in order (DOMAIN 0, 1.2).
pub const MILESTONES: [Milestone; 4] = [
    Milestone { on: "reviewed_on", by: "reviewed_by", remark: "reviewed_remark" },
    Milestone { on: "document_on", by: "document_by", remark: "document_remark" },
    Milestone { on: "handed_over_on", by: "handed_over_by", remark: "handed_over_remark" },
    Milestone { on: "applied_on", by: "applied_by", remark: "applied_remark" },
];

impl Milestone {
    /// Returns its fields.
    pub fn fields(self) -> [&'static str; 3] {
        [self.on, self.by, self.remark]
    }
}

/// Why a change was refused.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refusal {
    /// The session that is closed.
    pub sid: Arc<str>,
    /// Why it refuses.
    pub why: Why,
}

/// Why a closed session refuses a change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// What is changed is its own, or shared by sessions that are all closed.
    Closed,
    /// It was to be reopened without a reason.
    Unreasoned,
    /// Its ranking rests on the criterion that is changed.
    Criterion,
}

impl Refusal {
    /// Returns the refusal as a sentence: what, why, where it is reopened.
    pub fn text(&self, workshop: &Workshop, lang: Lang) -> Text {
        let title = workshop.text(&subject::session(&self.sid), "title");
        let title = if title.is_empty() { &*self.sid } else { title };
        let by = closing(workshop, &self.sid).map_or("–".to_owned(), |closing| by(workshop, closing));
        match self.why {
            Why::Closed => words::refused(lang, title, by),
            Why::Unreasoned => words::unreasoned(lang, title),
            Why::Criterion => words::refused_criterion(lang, title, by),
        }
    }
}

/// Returns who closed or reopened a session, and when: `Sri, 04/07/2022 15.10 WIB`.
pub fn by(workshop: &Workshop, edit: &Edit) -> String {
    // What an undo brought back is of whom wrote it.
    let edit = workshop.origin(edit);
    let who = tell::writer(workshop, edit.id).unwrap_or(edit.id.hand.as_str());
    format!("{who}, {}", date::stamp(edit.at))
}

/// Returns the edit that closed a session, while it is closed: the greatest of the standing ones that say so. Where people
/// disagree whether it is, it is, until a person reopens it.
pub fn closing<'a>(workshop: &'a Workshop, sid: &str) -> Option<&'a Edit> {
    closings(workshop, sid).next_back()
}

/// Returns whether a session is closed.
pub fn is_closed(workshop: &Workshop, sid: &str) -> bool {
    closing(workshop, sid).is_some()
}

/// Returns the edit that reopened a session, while it is open since.
pub fn reopening<'a>(workshop: &'a Workshop, sid: &str) -> Option<&'a Edit> {
    let on = subject::session(sid);
    let reason = workshop.stand(&on, REOPENED_REASON).and_then(Stand::last)?;
    let state = workshop.stand(&on, STATE).and_then(Stand::last)?;
    (reason.to.is_some() && reason.act_id() == state.act_id() && !is_closed(workshop, sid)).then_some(state)
}

fn closings<'a>(workshop: &'a Workshop, sid: &str) -> impl DoubleEndedIterator<Item = &'a Edit> + use<'a> {
    let heads = workshop.stand(&subject::session(sid), STATE).into_iter().flat_map(Stand::heads);
    heads.filter(|head| head.to.as_ref().is_some_and(|to| to.as_text() == CLOSED))
}

/// Returns whether a write closes a session. Such an edit also names, in its `over`, the last edit of every hand: what who
/// closed it had seen, as the withdrawal of a subject names what its writer saw.
pub(super) fn closes(write: &Write) -> bool {
    closed_by(write).is_some()
}

/// Returns the session that a write closes.
pub fn closed_by(write: &Write) -> Option<&str> {
    let closes = &*write.set == STATE && write.to.as_ref().is_some_and(|to| to.as_text() == CLOSED);
    write.on.strip_prefix("session/").filter(|_| closes)
}

/// Returns the writes that close a session: its state, why although something is open, and the clock that stops with it.
pub fn close(workshop: &Workshop, sid: &str, reason: &str, clock: Vec<Write>) -> Vec<Write> {
    let on = subject::session(sid);
    let mut writes = vec![Write::new(on.clone(), STATE, CLOSED)];
    if !reason.trim().is_empty() || workshop.value(&on, CLOSING_REASON).is_some() {
        writes.push(Write::typed(on, CLOSING_REASON, reason.trim()));
    }
    writes.extend(clock);
    writes
}

/// Returns the writes that reopen a session.
pub fn reopen(sid: &str, reason: &str) -> Vec<Write> {
    let on = subject::session(sid);
    vec![Write::new(on.clone(), STATE, OPEN), Write::typed(on, REOPENED_REASON, reason.trim())]
}

/// Returns whether the writes of one act say why, in a field of this session; a blank is no reason.
pub fn reasoned(writes: &[Write], sid: &str, set: &str) -> bool {
    let says = |write: &Write| write.to.as_ref().is_some_and(|to| !to.as_text().trim().is_empty());
    writes.iter().any(|write| *write.on == *subject::session(sid) && &*write.set == set && says(write))
}

/// Returns the closed session that refuses the writes of one act, if one does.
pub fn refuses(workshop: &Workshop, writes: &[Write]) -> Option<Refusal> {
    let in_act = |on: &str, set: &str| writes.iter().find(|write| *write.on == *on && *write.set == *set);
    let free = |write: &Write| {
        let (on, set) = (&*write.on, &*write.set);
        let closes = || in_act(on, STATE).is_some_and(closes);
        let reasoned = || on.strip_prefix("session/").is_some_and(|sid| reasoned(writes, sid, REOPENED_REASON));
        match (Kind::of(on), set) {
            (Some((Kind::Session, _)), STATE) => closes() || reasoned(),
            (Some((Kind::Session, _)), REOPENED_REASON) => in_act(on, STATE).is_some() && !closes(),
            (Some((Kind::Session, _)), CLOSING_REASON) => closes(),
            _ => follows(on, set),
        }
    };
    let moves = |on: &str| in_act(on, "session").and_then(|write| write.to.as_ref()).map(Value::as_text);
    let closed = |sid: &&str| is_closed(workshop, sid);
    writes.iter().filter(|write| !free(write)).find_map(|write| {
        let moved = || moves(&write.on).filter(closed);
        let sid = locks(workshop, &write.on, closed).or_else(moved).map(Arc::from)?;
        // What else a starting presentation writes says what was meant.
        let alone = writes.iter().all(|write| &*write.set == STATE);
        let why = if &*write.set == STATE && alone { Why::Unreasoned } else { why(&write.on) };
        Some(Refusal { sid, why })
    })
}

/// Returns the closed session that refuses the undo or redo of an act, if one does. The act that closed or reopened it may
/// be turned.
pub fn refuses_turn(workshop: &Workshop, act: EditId) -> Option<Refusal> {
    let known = workshop.log().act(act)?;
    let brought = workshop.merged(act).into_iter().flat_map(|(_, edits)| edits);
    let edits: Vec<&Edit> = workshop.log().act_edits(known).chain(brought).collect();
    let turned = |closing: &Edit| {
        let origin = workshop.origin(closing).id;
        edits.iter().any(|edit| edit.id == closing.id || edit.id == origin)
    };
    let stays = |sid: &&str| closings(workshop, sid).any(|closing| !turned(closing));
    let locked: Vec<&str> = workshop.sessions().into_iter().filter(stays).collect();
    edits.iter().filter(|edit| !follows(&edit.on, &edit.set) && !of_lock(&edit.on, &edit.set)).find_map(|edit| {
        let sid = locks(workshop, &edit.on, |sid| locked.contains(sid))?;
        Some(Refusal { sid: sid.into(), why: why(&edit.on) })
    })
}

/// Returns the edits of a closed session's own subjects, and of what it shares with others, that nobody who closed it had
/// seen, ascending by id: written on another laptop meanwhile, or for a session that goes on. What may follow a closing is
/// not among them.
pub fn late<'a>(workshop: &'a Workshop, sid: &str) -> Vec<&'a Edit> {
    let closings: Vec<(&Edit, FxHashMap<Hand, u64>)> = closings(workshop, sid).map(|edit| (edit, seen(edit))).collect();
    if closings.is_empty() {
        return Vec::new();
    }
    let unseen = |edit: &Edit| {
        let saw = |(closing, seen): &(&Edit, FxHashMap<Hand, u64>)| {
            let known = seen.get(&edit.id.hand).is_some_and(|seq| edit.id.seq <= *seq);
            known || edit.act_id() == closing.act_id()
        };
        !closings.iter().any(saw)
    };
    let own = |edit: &Edit| {
        let lock = of_lock(&edit.on, &edit.set) || follows(&edit.on, &edit.set);
        !lock && (shared(&edit.on).is_some() || sessions(workshop, &edit.on).any(|own| own == sid))
    };
    let mut late: Vec<&Edit> = workshop.log().edits().iter().filter(|edit| unseen(edit) && own(edit)).collect();
    late.sort_unstable_by_key(|edit| edit.id);
    late
}

/// Returns the last edit of every hand that who closed a session had seen.
fn seen(closing: &Edit) -> FxHashMap<Hand, u64> {
    let mut seen: FxHashMap<Hand, u64> = FxHashMap::default();
    for id in closing.saw().chain([closing.id]) {
        let last = seen.entry(id.hand).or_default();
        *last = id.seq.max(*last);
    }
    seen
}

/// Returns whether a field is one of those that follow a closing: milestones, and the consultant's review.
fn follows(on: &str, set: &str) -> bool {
    match Kind::of(on) {
        Some((Kind::Session, _)) => MILESTONES.iter().any(|milestone| milestone.fields().contains(&set)),
        Some((Kind::Data | Kind::Nomination, _)) => review::FIELDS.contains(&set),
        _ => false,
    }
}

/// Returns whether a field says whether a session is closed, and why.
fn of_lock(on: &str, set: &str) -> bool {
    on.starts_with("session/") && [STATE, CLOSING_REASON, REOPENED_REASON].contains(&set)
}

/// What all sessions of a file share.
enum Shared {
    /// A criterion: the ranking of every session rests on it.
    Criterion,
    /// An OPD or a programme: an open session goes on to mend them.
    Directory,
}

/// Returns what a subject is to all sessions of a file, where it is none's own.
fn shared(on: &str) -> Option<Shared> {
    match Kind::of(on)?.0 {
        Kind::Criterion => Some(Shared::Criterion),
        Kind::Opd | Kind::Program => Some(Shared::Directory),
        Kind::Session | Kind::Presentation | Kind::Data | Kind::Nomination | Kind::Hand => None,
    }
}

/// Returns why a subject is locked.
fn why(on: &str) -> Why {
    if matches!(shared(on), Some(Shared::Criterion)) { Why::Criterion } else { Why::Closed }
}

/// Returns the session that locks a subject, of those that are closed, if one does.
fn locks<'a>(workshop: &'a Workshop, on: &'a str, closed: impl Fn(&&str) -> bool) -> Option<&'a str> {
    match shared(on) {
        Some(Shared::Criterion) => workshop.sessions().into_iter().find(|sid| closed(sid)),
        Some(Shared::Directory) => {
            let all = workshop.sessions();
            all.first().copied().filter(|_| all.iter().all(closed))
        }
        None => sessions(workshop, on).find(|sid| closed(sid)),
    }
}

/// Returns the sessions that a subject belongs to, as each of those who wrote it says.
fn sessions<'a>(workshop: &'a Workshop, on: &'a str) -> impl Iterator<Item = &'a str> {
    let (named, stand) = match Kind::of(on) {
        Some((Kind::Session, sid)) => (Some(sid), None),
        Some((Kind::Presentation, _)) => (subject::presentation_of(on).map(|(sid, _)| sid), None),
        Some((Kind::Data | Kind::Nomination, _)) => (None, workshop.stand(on, "session")),
        _ => (None, None),
    };
    let said = stand.into_iter().flat_map(Stand::heads).filter_map(|head| head.to.as_ref()).map(Value::as_text);
    named.into_iter().chain(said)
}

/// Returns that a session is closed, by whom and when, and why, as a line; nothing while it is open.
pub fn told(workshop: &Workshop, sid: &str, lang: Lang) -> Option<String> {
    let closing = closing(workshop, sid)?;
    let on = subject::session(sid);
    let mut said = words::closed_by(lang, by(workshop, closing)).into_owned();
    if workshop.value(&on, CLOSING_REASON).is_some() {
        let reason = tell::value_text(workshop, &on, CLOSING_REASON, workshop.value(&on, CLOSING_REASON), lang);
        said.push_str(&format!(" · {}", words::because(lang, reason)));
    }
    Some(said)
}

/// Returns that a session was reopened, by whom and why, as a line; nothing where it was not, or is closed again.
pub fn reopened(workshop: &Workshop, sid: &str, lang: Lang) -> Option<String> {
    let edit = reopening(workshop, sid)?;
    let on = subject::session(sid);
    let reason = tell::value_text(workshop, &on, REOPENED_REASON, workshop.value(&on, REOPENED_REASON), lang);
    Some(words::reopened_by(lang, by(workshop, edit), reason).into_owned())
}

/// Returns how many edits of each session nobody who closed it had seen.
pub fn counts(workshop: &Workshop) -> BTreeMap<String, usize> {
    workshop.sessions().into_iter().map(|sid| (sid.to_owned(), late(workshop, sid).len())).collect()
}

/// Returns what is to be said of a union that brought such edits, a sentence each; `before` are the counts before it.
pub fn of_union(workshop: &Workshop, before: &BTreeMap<String, usize>, lang: Lang) -> Vec<Text> {
    let title = |sid: &str| workshop.text(&subject::session(sid), "title");
    let more = |(sid, late): &(String, usize)| *late > before.get(sid).copied().unwrap_or(0);
    let new = counts(workshop).into_iter().filter(more);
    new.map(|(sid, late)| words::union_late(lang, title(&sid), late)).collect()
}

#[cfg(test)]
mod tests {
    use super::super::Pen;
    use super::super::moment::Moment;
    use super::*;

    const AT: Moment = Moment { ms: 1_656_900_000_000, offset: 420 };

    fn pen(number: u8) -> Pen {
        let hand = Hand::from_random([number; 8]);
        Pen {
            hand,
            operator: format!("Operator {number}"),
            device: "meja".into(),
            version: String::new(),
            opened_at: AT,
        }
    }

    fn session() -> Workshop {
        let mut workshop = Workshop::default();
        let writes = [
            Write::new("session/s1", "title", "Tahap II"),
            Write::new("session/s2", "title", "Tahap III"),
            Write::new("data/d1", "session", "s1"),
            Write::new("data/d2", "session", "s2"),
            Write::new("nomination/n1", "session", "s1"),
            Write::new("presentation/s1/35.02/dlh", "status", "selesai"),
        ];
        writes.into_iter().for_each(|write| drop(workshop.act(&pen(1), AT, [write])));
        workshop
    }

    fn closed() -> Workshop {
        let mut workshop = session();
        let writes = close(&workshop, "s1", "cukup", Vec::new());
        workshop.act(&pen(1), AT, writes);
        workshop
    }

    #[test]
    fn what_is_refused_and_what_follows_a_closing() {
        let workshop = closed();
        let write = |on: &str, set: &str| Write::new(on, set, "x");
        for (write, refused) in [
            (write("session/s1", "venue"), true),
            (write("session/s1", "state"), true),
            (write("session/s1", "reopened_reason"), true),
            (write("session/s1", "closing_reason"), true),
            (write("session/s1", "reviewed_on"), false),
            (write("session/s1", "applied_remark"), false),
            (write("session/s2", "venue"), false),
            (write("presentation/s1/35.02/dlh", "notes"), true),
            (write("presentation/s2/35.02/dlh", "notes"), false),
            (write("data/d1", "value"), true),
            (write("data/d1", "remark"), true),
            (write("data/d1", "withdrawn"), true),
            (write("data/d1", "review"), false),
            (write("data/d1", "review_remark"), false),
            (write("nomination/n1", "review_note"), false),
            (write("nomination/n1", "score/manfaat"), true),
            (write("nomination/n1", "field of a newer program"), true),
            (write("data/d2", "value"), false),
            (Write::new("data/d2", "session", "s1"), true),
            (Write::new("data/d1", "session", "s2"), true),
            (Write::new("data/new", "session", "s1"), true),
            (write("data/new", "value"), false),
            (write("opd/35.02/dlh", "name"), false),
            (write("program/2.16.03", "name"), false),
            (write("criterion/manfaat", "weight"), true),
            (Write::new("session/s1", "state", CLOSED), false),
        ] {
            assert_eq!(refuses(&workshop, std::slice::from_ref(&write)).is_some(), refused, "{write:?}");
            assert_eq!(refuses(&session(), &[write]), None);
        }
        // A row that is made is of the session that the same act names.
        let row = [Write::new("data/new", "session", "s1"), write("data/new", "value")];
        assert_eq!(refuses(&workshop, &row).map(|refusal| refusal.sid), Some("s1".into()));
        // A presentation that begins does not reopen the session by the way.
        let start = [write("presentation/s1/35.02/dlh", "status"), Write::new("session/s1", "state", OPEN)];
        assert_eq!(refuses(&workshop, &start).map(|refusal| refusal.why), Some(Why::Closed));
    }

    #[test]
    fn what_sessions_share_is_locked_with_the_last_of_them_and_told_until_then() {
        let mut workshop = closed();
        let told = |workshop: &Workshop| -> Vec<String> {
            late(workshop, "s1").iter().map(|edit| format!("{} {}", edit.on, edit.set)).collect()
        };
        let roster = Write::new("opd/35.02/dlh", "name", "Dinas Lingkungan Hidup");
        let act = workshop.act(&pen(1), AT, [roster.clone(), Write::new("program/2.16.03", "name", "Aplikasi")]);
        assert_eq!(told(&workshop), ["opd/35.02/dlh name", "program/2.16.03 name"]);
        assert_eq!(refuses_turn(&workshop, act[0].act_id()), None, "another session goes on");
        workshop.act(&pen(1), AT, close(&workshop.clone(), "s2", "", Vec::new()));
        assert!(refuses(&workshop, std::slice::from_ref(&roster)).is_some());
        assert!(refuses(&workshop, &[Write::new("program/2.16.03", "name", "Lain")]).is_some());
        assert!(refuses_turn(&workshop, act[0].act_id()).is_some());
        // What another laptop made of the criteria meanwhile moves the ranking, and is told.
        let theirs = session().act(&pen(2), AT, [Write::new("criterion/manfaat", "weight", "7")]);
        workshop.unite(theirs);
        assert!(told(&workshop).contains(&"criterion/manfaat weight".to_owned()));
        workshop.act(&pen(1), AT, reopen("s1", "salah angka"));
        assert_eq!(refuses(&workshop, &[roster]), None);
        assert!(refuses(&workshop, &[Write::new("criterion/manfaat", "weight", "7")]).is_some(), "s2 is closed still");
    }

    #[test]
    fn only_a_reason_reopens() {
        let mut workshop = closed();
        let bare = [Write::new("session/s1", "state", OPEN)];
        assert_eq!(refuses(&workshop, &bare).map(|refusal| refusal.why), Some(Why::Unreasoned));
        assert!(refuses(&workshop, &reopen("s1", "  ")).is_some());
        for (on, reason) in [("session/s1", "  "), ("session/s2", "salah angka")] {
            let writes = [Write::new("session/s1", "state", OPEN), Write::new(on, "reopened_reason", reason)];
            assert!(refuses(&workshop, &writes).is_some(), "{on} {reason:?}");
        }
        let mut more = reopen("s1", "salah angka");
        more.push(Write::new("data/d1", "value", "1"));
        assert!(refuses(&workshop, &more).is_some(), "nothing slips in with the reopening");
        assert_eq!(refuses(&workshop, &reopen("s1", "salah angka")), None);
        assert_eq!(reopening(&workshop, "s1"), None);
        workshop.act(&pen(1), AT, reopen("s1", "salah angka"));
        assert!(!is_closed(&workshop, "s1") && reopening(&workshop, "s1").is_some());
        assert_eq!(refuses(&workshop, &[Write::new("data/d1", "value", "1")]), None);
    }

    #[test]
    fn where_people_disagree_it_is_closed_until_someone_reopens_it() {
        let mut workshop = session();
        let theirs = workshop.clone().act(&pen(2), AT, close(&workshop, "s1", "", Vec::new()));
        workshop.act(&pen(1), AT, [Write::new("session/s1", "state", OPEN)]);
        workshop.unite(theirs);
        assert!(workshop.contested("session/s1", "state") && is_closed(&workshop, "s1"));
        assert!(refuses(&workshop, &[Write::new("data/d1", "value", "1")]).is_some());
        // Settling on closed is no change; settling on open is to reopen it.
        assert_eq!(refuses(&workshop, &[Write::new("session/s1", "state", CLOSED)]), None);
        assert!(refuses(&workshop, &[Write::new("session/s1", "state", OPEN)]).is_some());
        workshop.act(&pen(1), AT, reopen("s1", "masih jalan"));
        assert!(!workshop.contested("session/s1", "state") && !is_closed(&workshop, "s1"));
    }

    #[test]
    fn an_undo_is_refused_like_a_change_save_of_the_closing_itself() {
        let mut workshop = closed();
        let acts: Vec<EditId> = workshop.log().acts().iter().map(|act| act.id).collect();
        let refused: Vec<bool> = acts.iter().map(|act| refuses_turn(&workshop, *act).is_some()).collect();
        // The title of s1 and of s2, the rows of s1 and s2, the nomination, the presentation, the closing.
        assert_eq!(refused, [true, false, true, false, true, true, false]);
        let closing = acts[6];
        workshop.undo(&pen(1), AT, closing);
        assert!(!is_closed(&workshop, "s1") && acts.iter().all(|act| refuses_turn(&workshop, *act).is_none()));
        workshop.redo(&pen(1), AT, closing);
        assert!(is_closed(&workshop, "s1") && refuses_turn(&workshop, acts[2]).is_some());
        assert_eq!(refuses_turn(&workshop, closing), None);
        // Closed on another laptop as well: that one stays, so nothing of it is undone here.
        let theirs = session().act(&pen(3), AT, close(&session(), "s1", "", Vec::new()));
        workshop.unite(theirs);
        workshop.undo(&pen(1), AT, closing);
        assert!(is_closed(&workshop, "s1"));
    }

    #[test]
    fn what_came_in_unseen_is_told_whatever_its_number() {
        let before = session();
        let mut here = before.clone();
        // Much is done here, so that what the other laptop writes has smaller numbers than the closing.
        for _ in 0..20 {
            here.act(&pen(1), AT, [Write::new("data/d1", "value", "7")]);
        }
        let writes = close(&here, "s1", "cukup", Vec::new());
        here.act(&pen(1), AT, writes);
        assert_eq!(late(&here, "s1"), Vec::<&Edit>::new());
        let mut there = before;
        let writes = ["value", "review"].map(|set| Write::new("data/d1", set, "9"));
        there.act(&pen(2), AT, writes);
        there.act(&pen(2), AT, [Write::new("data/d2", "value", "9")]);
        there.act(&pen(2), AT, [Write::new("session/s1", "applied_on", "2023-01-02")]);
        here.unite(there.into_edits());
        let told = late(&here, "s1").iter().map(|edit| format!("{} {}", edit.on, edit.set)).collect::<Vec<_>>();
        assert_eq!(told, ["data/d1 value"]);
        assert_eq!(counts(&here).values().sum::<usize>(), 1);
        // Whoever closes it again has seen it.
        here.act(&pen(1), AT, reopen("s1", "dilihat"));
        assert_eq!(late(&here, "s1").len(), 0);
        let writes = close(&here, "s1", "", Vec::new());
        here.act(&pen(1), AT, writes);
        assert_eq!(late(&here, "s1").len(), 0);
    }
}
